package tw.kaohe.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tw.kaohe.reading.SubmissionReader;

/** Forms of the patrol log read a second: the program's own, a month of them in a file, one thread, warm. */
final class FormsSection implements Bench.Section {
    /** Work days of the month: the sheets of each file. */
    private static final int SHEETS = 21;
    private static final double GOAL = 3_000;

    @Override
    public void run(Bench bench, Page page) throws IOException, InterruptedException {
        Path folder = bench.work().resolve("forms");
        if (!Files.exists(folder)) {
            bench.kaohe("forms", "patrol-log", "--month", "109-05", "--out", folder.toString());
        }
        List<List<String>> rows = new ArrayList<>();
        page.heading("Forms");
        for (String format : List.of("xlsx", "ods")) {
            double best = aSecond(bench, file(folder, format));
            rows.add(List.of(format, Measured.number(best)));
            page.atLeast("forms read, " + format, GOAL, best, " a second");
        }
        page.text("Blank forms of a month, " + SHEETS + " in a file, as `./kaohe forms` writes them.");
        page.table(List.of("format", "forms a second"), rows);
    }

    private static Path file(Path folder, String format) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith("." + format)).findFirst().orElseThrow();
        }
    }

    private static double aSecond(Bench bench, Path file) throws IOException {
        SubmissionReader reader = KaoheRules.reader();
        byte[] bytes = Files.readAllBytes(file);
        long warm = bench.quick() ? 1 : 4;
        round(reader, bytes, warm);
        return round(reader, bytes, warm);
    }

    private static double round(SubmissionReader reader, byte[] bytes, long seconds) {
        long began = System.nanoTime();
        int files = 0;
        while (System.nanoTime() - began < seconds * 1_000_000_000L) {
            reader.read(bytes, "form");
            files++;
        }
        return files * SHEETS * 1e9 / (System.nanoTime() - began);
    }
}
