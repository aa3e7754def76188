package tw.kaohe.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/** Cold start: {@code ./kaohe audit} of one small agency, a process each time, with the shipped rulebook and with an edited one. */
final class StartSection implements Bench.Section {
    private static final double SHIPPED = 500;
    private static final double EDITED = 700;

    @Override
    public void run(Bench bench, Page page) throws IOException, InterruptedException {
        Path city = bench.city(bench.plan(1, 20, 50)).resolve("city");
        audit(bench, city, List.of());
        Measured shipped = repeat(bench, city, List.of());
        List<String> edited = List.of("--rules", edited(bench).toString());
        delete(bench.work().resolve("cache"));
        Child.Result first = audit(bench, city, edited);
        Measured second = repeat(bench, city, edited);
        long peak = audit(bench, city, List.of()).peakMb();
        page.heading("Cold start");
        page.text("`./kaohe audit` of one agency (20 logs, 1,000 tickets) with HTML and JSON reports; the largest resident memory was " + peak + " MB.");
        page.table(List.of("rulebook", "ms"), List.of(List.of("shipped", shipped.text()),
            List.of("edited, first start (compiles it)", Measured.of(first.ms()).text()), List.of("edited, later starts", second.text())));
        page.atMost("cold start, shipped rulebook", SHIPPED, shipped.median(), " ms");
        page.atMost("cold start, edited rulebook, second run", EDITED, second.median(), " ms");
    }

    private static Measured repeat(Bench bench, Path city, List<String> more) throws IOException, InterruptedException {
        double[] times = new double[bench.rounds(9)];
        for (int i = 0; i < times.length; i++) {
            times[i] = audit(bench, city, more).ms();
        }
        return Measured.of(times);
    }

    private static Child.Result audit(Bench bench, Path city, List<String> more) throws IOException, InterruptedException {
        List<String> arguments = new java.util.ArrayList<>(List.of("audit", city.toString(), "--as-of", "110-01-31", "--quiet", "--out",
            bench.work().resolve("report-start").toString()));
        arguments.addAll(more);
        return bench.kaohe(arguments.toArray(String[]::new));
    }

    /** A copy of the rulebook with a comment more. */
    private static Path edited(Bench bench) throws IOException {
        Path rules = copy(bench, "rules-edited");
        Files.writeString(rules.resolve("roc109/patrol-log/days.drl"), "\n// edited\n", StandardOpenOption.APPEND);
        return rules;
    }

    /** A copy of the shipped rulebook to change. */
    static Path copy(Bench bench, String name) throws IOException {
        Path source = bench.home().resolve("rules");
        Path target = bench.work().resolve(name);
        delete(target);
        try (Stream<Path> paths = Files.walk(source)) {
            for (Path path : paths.toList()) {
                Files.copy(path, target.resolve(source.relativize(path).toString()));
            }
        }
        return target;
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> paths = Files.walk(folder)) {
                for (Path path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
