package tw.kaohe.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Plans read a second in each format, one thread, warm. {@code KAOHE_BENCH_PLANS} names a folder of plans as {@code .txt}; without it the
 * plans of the example city are read, which are too short to hold the goal against.
 */
final class DocumentsSection implements Bench.Section {
    private static final double GOAL = 20;
    private static final Set<String> FORMATS = Set.of("pdf", "docx", "odt");

    @Override
    public void run(Bench bench, Page page) throws IOException, InterruptedException {
        String given = System.getenv("KAOHE_BENCH_PLANS");
        Path plans = given == null ? ofExampleCity(bench) : Path.of(given);
        // The runner beside the tests: LibreOffice writes the plans in the other formats.
        String path = String.join(java.io.File.pathSeparator, "target/test-classes", "target/classes", "target/lib/*");
        Child.Result result = Child.run(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m", "-Dfile.encoding=UTF-8", "-cp", path,
            "tw.kaohe.bench.DocumentSpeed", plans.toString(), bench.work().resolve("documents").toString()), bench.environment(), bench.work(), Set.of(0));
        List<List<String>> rows = new ArrayList<>();
        page.heading("Plans");
        for (String line : result.out().lines().toList()) {
            String[] words = line.strip().split("\\s+");
            rows.add(List.of(words[0], words[1]));
            if (FORMATS.contains(words[0])) {
                String what = "plans read, " + words[0];
                if (given == null) {
                    page.goal(what, "≥ 20 a second", words[1] + " a second, of a short plan", null);
                } else {
                    page.atLeast(what, GOAL, Double.parseDouble(words[1]), " a second");
                }
            }
        }
        page.text(given == null ? "The plans of the example city, " + bytes(plans) + " bytes as text; short ones. `KAOHE_BENCH_PLANS=DIR` reads others."
            : "Plans of " + bytes(plans) + " bytes as text altogether.");
        page.table(List.of("format", "plans a second"), rows);
    }

    private static Path ofExampleCity(Bench bench) throws IOException {
        Path folder = Files.createDirectories(bench.work().resolve("plans"));
        try (Stream<Path> files = Files.walk(bench.home().resolve("fixtures/city"))) {
            for (Path file : files.filter(f -> f.getFileName().toString().equals("執行計畫.txt")).toList()) {
                Files.copy(file, folder.resolve(file.getParent().getFileName() + ".txt"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return folder;
    }

    private static long bytes(Path folder) throws IOException {
        long sum = 0;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".txt")).toList()) {
                sum += Files.size(file);
            }
        }
        return sum;
    }
}
