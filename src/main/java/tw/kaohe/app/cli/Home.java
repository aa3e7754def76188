package tw.kaohe.app.cli;

import java.nio.file.Path;
import java.util.Map;

/** Where the program keeps what: its rules, and the user's cache, settings and log (XDG folders). */
final class Home {
    /** Package and version; the launcher's fonts.sh fetches the same. */
    static final String FONTS = "noto-sans-tc-0.4.3";
    private final Path folder;
    private final Map<String, String> environment;

    private Home(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.environment = environment;
    }

    /** The installation, as the launcher tells it; else the working folder. */
    static Home find() {
        return new Home(Path.of(System.getProperty("kaohe.home", "")).toAbsolutePath(), System.getenv());
    }

    /** The shipped rules. */
    Path rules() {
        return folder.resolve("rules");
    }

    /** Compiled rulebooks; only the user may write there, because they are executable. */
    Path rulebookCache() {
        return user("XDG_CACHE_HOME", ".cache").resolve("rulebooks");
    }

    /** Imported calendars. */
    Path calendars() {
        return user("XDG_CONFIG_HOME", ".config").resolve("calendar");
    }

    /** The log file's folder. */
    Path logs() {
        return user("XDG_STATE_HOME", ".local/state");
    }

    /** Fonts for PDF: the folder that {@code KAOHE_FONTS} names, else where {@code kaohe fonts} puts them. */
    Path fonts() {
        Path given = folder("KAOHE_FONTS");
        return given != null ? given : user("XDG_CACHE_HOME", ".cache").resolve("fonts").resolve(FONTS);
    }

    /** Fonts for characters that the usual ones lack ({@code KAOHE_FONTS_FURTHER}), or null. */
    Path furtherFonts() {
        return folder("KAOHE_FONTS_FURTHER");
    }

    private Path folder(String variable) {
        String given = environment.get(variable);
        return given == null || given.isBlank() ? null : Path.of(given);
    }

    private Path user(String variable, String fallback) {
        String given = environment.get(variable);
        Path base = given != null && !given.isBlank() ? Path.of(given) : Path.of(System.getProperty("user.home", ".")).resolve(fallback);
        return base.resolve("kaohe");
    }
}
