package tw.kaohe.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** A peer from a city's files to a file of findings, in a process of its own. */
final class FilesToFindings {
    private FilesToFindings() {
    }

    /** Arguments: {@code loop} or {@code duckdb}, the city's folder, the file to write. */
    public static void main(String[] args) throws IOException, SQLException {
        Path city = Path.of(args[1]);
        List<Found> found;
        if (args[0].equals("duckdb")) {
            try (DuckTables tables = DuckTables.read(city, Runtime.getRuntime().availableProcessors())) {
                found = tables.query();
            }
        } else {
            found = new PlainLoop().judge(ParsedAgency.readAll(city, KaoheRules.reader()));
        }
        Files.write(Path.of(args[2]), Found.lines(found));
    }
}
