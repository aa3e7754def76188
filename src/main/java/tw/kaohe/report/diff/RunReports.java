package tw.kaohe.report.diff;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Where the reports of one run are: a folder of agencies' folders, one agency's folder, or one {@code report.json}. */
public record RunReports(Map<String, Path> byAgency) {
    private static final String NAME = "report.json";

    /** @return no agencies where the path holds no report */
    public static RunReports in(Path path) throws IOException {
        Path own = Files.isDirectory(path) ? path.resolve(NAME) : path;
        if (Files.isRegularFile(own)) {
            return new RunReports(Map.of(JudgedReport.read(own).id(), own));
        }
        Map<String, Path> reports = new TreeMap<>();
        if (Files.isDirectory(path)) {
            try (Stream<Path> folders = Files.list(path)) {
                folders.map(folder -> folder.resolve(NAME)).filter(Files::isRegularFile)
                    .forEach(report -> reports.put(report.getParent().getFileName().toString(), report));
            }
        }
        return new RunReports(reports);
    }
}
