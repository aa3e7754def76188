package tw.kaohe.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Closures (停班資料) that were brought in once and hold for every audit from then on, such as typhoon days; a table each. They stand among the inputs of the city, as if they had been
 * handed in with it.
 */
public final class StandingClosures {
    private static final String NAME = "closures";

    private StandingClosures() {
    }

    /** Where they stand. @param calendars folder of imported calendars */
    public static Path folder(Path calendars) {
        return calendars.resolve(NAME);
    }

    /** In the order of their names; none where the folder is not there. */
    public static List<Path> in(Path calendars) throws IOException {
        Path folder = folder(calendars);
        return Files.isDirectory(folder) ? FileTree.children(folder).stream().filter(Files::isRegularFile).filter(f -> f.toString().endsWith(".csv")).toList()
            : List.of();
    }
}
