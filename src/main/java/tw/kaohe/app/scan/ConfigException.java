package tw.kaohe.app.scan;

/** The settings cannot be used; the message names the file, the place and what to do. */
public final class ConfigException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ConfigException(String message) {
        super(message);
    }
}
