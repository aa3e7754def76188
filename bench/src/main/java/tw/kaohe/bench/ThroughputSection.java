package tw.kaohe.bench;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What reports cost over reading alone, what a second thread brings, both warm and with the launcher's flags. */
final class ThroughputSection implements Bench.Section {
    private static final double VERBOSE = 1.4;
    private static final double COMPACT = 2.0;
    private static final double SECOND_THREAD = 1.7;

    @Override
    public void run(Bench bench, Page page) throws IOException, InterruptedException {
        Path compact = bench.city(bench.usual()).resolve("city");
        Path verbose = verbose(bench, bench.city(bench.plan(4, bench.quick() ? 20 : 250, 350)).resolve("city"));
        Measured reports = time(bench, AuditTiming.Step.AUDIT, compact, 1);
        Measured read = time(bench, AuditTiming.Step.READ, compact, 1);
        Measured verboseReports = time(bench, AuditTiming.Step.AUDIT, verbose, 1);
        Measured verboseRead = time(bench, AuditTiming.Step.READ, verbose, 1);
        Measured two = time(bench, AuditTiming.Step.AUDIT, compact, 2);
        Measured usualFlags = time(bench, List.of("-Xmx512m"), AuditTiming.Step.AUDIT, compact, 1);
        page.heading("Reports over reading");
        page.text("Warm, " + String.join(" ", Bench.LAUNCHER_FLAGS) + ", as the launcher starts the program. Compact: logs as NDJSON, 1.5 KB each. Verbose: the logs of 4 agencies as"
            + " JSON files of their own, indented.");
        page.table(List.of("what", "ms"), List.of(
            List.of("compact: files → reports, one thread", reports.text()), List.of("compact: files → hashed, parsed, empty reports", read.text()),
            List.of("verbose: files → reports, one thread", verboseReports.text()), List.of("verbose: files → hashed, parsed, empty reports", verboseRead.text()),
            List.of("compact: files → reports, two threads", two.text()),
            List.of("compact: files → reports, one thread, Java's usual flags", usualFlags.text())));
        page.atMost("files → reports ÷ files → empty reports, verbose", VERBOSE, verboseReports.median() / verboseRead.median(), "×");
        page.atMost("files → reports ÷ files → empty reports, compact", COMPACT, reports.median() / read.median(), "×");
        page.atLeast("two threads ÷ one", SECOND_THREAD, reports.median() / two.median(), "×");
    }

    private static Measured time(Bench bench, AuditTiming.Step step, Path city, int threads) throws IOException, InterruptedException {
        return time(bench, Bench.LAUNCHER_FLAGS, step, city, threads);
    }

    private static Measured time(Bench bench, List<String> flags, AuditTiming.Step step, Path city, int threads) throws IOException, InterruptedException {
        return AuditTiming.rounds(bench.java(flags, AuditTiming.class, step.name(), city.toString(), city.toString(), Integer.toString(threads),
            Integer.toString(bench.rounds(5)), bench.quick() ? "2" : "6", "rules"));
    }

    /** The same logs, each in an indented file. */
    private static Path verbose(Bench bench, Path city) throws IOException {
        ObjectMapper json = new ObjectMapper();
        ObjectWriter writer = json.writer(new DefaultPrettyPrinter().withArrayIndenter(new DefaultIndenter()));
        Path target = bench.work().resolve("verbose-" + city.getParent().getFileName());
        if (Files.exists(target)) {
            return target;
        }
        try (Stream<Path> agencies = Files.list(city)) {
            for (Path agency : agencies.toList()) {
                Path own = Files.createDirectories(target.resolve(agency.getFileName().toString()));
                Files.copy(agency.resolve("waits.csv"), own.resolve("waits.csv"));
                Files.copy(agency.resolve("diversions.csv"), own.resolve("diversions.csv"));
                for (String line : Files.readAllLines(agency.resolve("logs.ndjson"))) {
                    writer.writeValue(own.resolve(json.readTree(line).get("date").asText() + ".json").toFile(), json.readTree(line));
                }
            }
        }
        return target;
    }
}
