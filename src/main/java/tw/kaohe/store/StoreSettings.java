package tw.kaohe.store;

/**
 * Where the store is.
 *
 * @param url      JDBC address of an H2 file ({@code jdbc:h2:file:…}) or of PostgreSQL ({@code jdbc:postgresql://…})
 * @param user     or null
 * @param password or null; never shown
 */
public record StoreSettings(String url, String user, String password) {
    private static final String H2_FILE = "jdbc:h2:file:";

    /** @throws StoreException if the address is neither */
    public StoreSettings {
        if (!url.startsWith(H2_FILE) && !url.startsWith("jdbc:postgresql:")) {
            throw new StoreException("store.url: neither jdbc:h2:file:… nor jdbc:postgresql://…: " + url, null);
        }
    }

    boolean isPostgres() {
        return url.startsWith("jdbc:postgresql:");
    }

    /** Of an H2 database, without the ending that H2 adds. */
    String file() {
        return url.substring(H2_FILE.length()).split(";", 2)[0];
    }

    @Override
    public String toString() {
        return "StoreSettings[" + url + "]";
    }
}
