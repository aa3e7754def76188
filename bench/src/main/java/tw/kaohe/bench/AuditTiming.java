package tw.kaohe.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jdk.jfr.Configuration;
import jdk.jfr.Recording;
import tw.kaohe.audit.AgencyInput;
import tw.kaohe.audit.AuditOptions;
import tw.kaohe.audit.AuditPipeline;
import tw.kaohe.audit.PatrolFacts;
import tw.kaohe.intake.AuditJob;
import tw.kaohe.intake.AuditListener;
import tw.kaohe.intake.AuditRun;
import tw.kaohe.model.Phrases;
import tw.kaohe.reading.SubmissionReader;
import tw.kaohe.rules.Judge;
import tw.kaohe.rules.Rulebook;

/** Times one step again and again within a process that is warm; started as a process of its own, with the flags to be measured. */
final class AuditTiming {
    /** System property: where to put a profile of the measured rounds. */
    static final String RECORDING = "kaohe.bench.recording";
    private static final long MEASURED_NANOS = 3_000_000_000L;
    private final Path city;
    private final Rulebook rulebook;
    private final int threads;
    private final SubmissionReader reader = KaoheRules.reader();

    private AuditTiming(Path city, Rulebook rulebook, int threads) {
        this.city = city;
        this.rulebook = rulebook;
        this.threads = threads;
    }

    /** What is timed. */
    enum Step {
        /** Files to reports, as the program does it. */
        AUDIT,
        /** Files hashed and parsed, and an empty report written for each agency. */
        READ,
        /** Parsed records to facts. */
        FACTS,
        /** Facts made beforehand, judged. */
        JUDGE
    }

    private interface Work {
        void run() throws IOException;
    }

    /**
     * Arguments: step, city to measure, city to warm up on, threads, most rounds, seconds to warm up, rules. Prints the milliseconds of
     * each round in a line, then the largest heap in MB.
     */
    public static void main(String[] args) throws IOException, java.text.ParseException {
        Rulebook rulebook = Rulebook.load(Path.of(args[6]), null);
        int threads = Integer.parseInt(args[3]);
        Step step = Step.valueOf(args[0]);
        Work warm = new AuditTiming(Path.of(args[2]), rulebook, threads).work(step);
        long until = System.nanoTime() + Long.parseLong(args[5]) * 1_000_000_000L;
        while (System.nanoTime() < until) {
            warm.run();
        }
        Work work = new AuditTiming(Path.of(args[1]), rulebook, threads).work(step);
        String recorded = System.getProperty(RECORDING);
        try (Recording recording = new Recording(Configuration.getConfiguration("profile"))) {
            if (recorded != null) {
                recording.start();
            }
            measure(work, Integer.parseInt(args[4]));
            if (recorded != null) {
                recording.dump(Path.of(recorded));
            }
        }
    }

    private static void measure(Work work, int most) throws IOException {
        List<String> rounds = new ArrayList<>();
        long began = System.nanoTime();
        while (rounds.isEmpty() || rounds.size() < most && (rounds.size() < 7 || System.nanoTime() - began < MEASURED_NANOS)) {
            long start = System.nanoTime();
            work.run();
            rounds.add(Double.toString((System.nanoTime() - start) / 1e6));
        }
        System.out.println(String.join(" ", rounds));
        System.out.println(ManagementFactory.getMemoryPoolMXBeans().stream().filter(p -> p.getType() == java.lang.management.MemoryType.HEAP)
            .map(MemoryPoolMXBean::getPeakUsage).mapToLong(java.lang.management.MemoryUsage::getUsed).sum() >> 20);
    }

    /** The rounds that a process printed. */
    static Measured rounds(Child.Result result) {
        return Measured.of(Arrays.stream(result.out().lines().findFirst().orElseThrow().split(" ")).mapToDouble(Double::parseDouble).toArray());
    }

    /** Its largest heap in MB. */
    static long heap(Child.Result result) {
        return Long.parseLong(result.out().lines().skip(1).findFirst().orElseThrow());
    }

    private Work work(Step step) throws IOException {
        if (step == Step.AUDIT) {
            return this::audit;
        }
        if (step == Step.READ) {
            return this::read;
        }
        List<ParsedAgency> agencies = ParsedAgency.readAll(city, reader);
        if (step == Step.FACTS) {
            return () -> agencies.forEach(this::facts);
        }
        List<List<?>> facts = new ArrayList<>();
        agencies.forEach(a -> facts.add(facts(a)));
        Judge judge = new Judge(rulebook);
        return () -> facts.forEach(f -> judge.judge("roc109", f));
    }

    private List<?> facts(ParsedAgency agency) {
        return PatrolFacts.of(rulebook, KaoheRules.CALENDARS, new AgencyInput(agency.id(), null, agency.files(), List.of()), KaoheRules.OPTIONS);
    }

    private void audit() throws IOException {
        Path out = Files.createTempDirectory("kaohe-bench").resolve("report");
        try {
            AuditOptions usual = KaoheRules.OPTIONS;
            AuditOptions options = new AuditOptions(usual.edition(), usual.asOf(), null, null, List.of("109L-*", "GEN-07"), usual.language());
            new AuditRun(new AuditPipeline(rulebook, KaoheRules.CALENDARS, Phrases.in("zh-TW")), reader, Phrases.in("zh-TW"), threads)
                .run(new AuditJob(List.of(city), false, Set.of(), options, Set.of("json"), out, false, AuditJob.FailOn.NEVER), new AuditListener() { });
        } finally {
            delete(out.getParent());
        }
    }

    private void read() throws IOException {
        Path out = Files.createTempDirectory("kaohe-bench");
        try (Stream<Path> folders = Files.list(city)) {
            for (Path folder : folders.sorted().toList()) {
                try (Stream<Path> files = Files.walk(folder)) {
                    files.filter(Files::isRegularFile).forEach(f -> reader.read(f, f.getFileName().toString()));
                }
                Files.writeString(out.resolve(folder.getFileName() + ".json"), "{}\n");
            }
        } finally {
            delete(out);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
