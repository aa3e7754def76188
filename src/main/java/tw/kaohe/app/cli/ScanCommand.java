package tw.kaohe.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tw.kaohe.app.scan.ScanConfig;
import tw.kaohe.intake.notice.NoticeSettings;
import tw.kaohe.app.scan.Secrets;
import tw.kaohe.intake.scan.Archive;
import tw.kaohe.intake.scan.Intake;
import tw.kaohe.intake.scan.Scan;
import tw.kaohe.intake.scan.ScanSettings;
import tw.kaohe.intake.source.Collector;
import tw.kaohe.intake.source.SourceListener;
import tw.kaohe.intake.source.Surroundings;
import tw.kaohe.model.Phrases;
import tw.kaohe.model.RocDate;
import tw.kaohe.report.pdf.PdfFonts;
import tw.kaohe.rules.Rulebook;
import tw.kaohe.store.Inputs;
import tw.kaohe.store.Sources;
import tw.kaohe.store.Store;

/** {@code kaohe scan}: fetches what came in, judges all that is there, says what changed. */
@Command(name = "scan", mixinStandardHelpOptions = true, sortOptions = false,
    description = "排程掃描:收件、判定、只報差異 / fetches submissions, judges them, tells what changed",
    footer = {"", "例 / examples:", "  kaohe scan --config kaohe.yml", "  kaohe scan --config kaohe.yml --as-of 109-05-31T17:30",
        "  kaohe scan --config kaohe.yml --service"})
final class ScanCommand implements Callable<Integer> {
    @Option(names = "--config", paramLabel = "FILE", defaultValue = "kaohe.yml", description = "設定檔,預設 kaohe.yml / settings")
    private Path config;

    @Option(names = "--as-of", paramLabel = "DATE", description = "基準時刻,如 109-05-31T17:30 / as-of moment")
    private String asOf;

    @Option(names = "--service", description = "持續執行,依設定檔的時程收件與掃描,直到收到停止訊號 / keeps running by the schedules of the settings until it is told to stop")
    private boolean service;

    @Option(names = "--quiet", description = "不印摘要 / no summary on the terminal")
    private boolean quiet;

    private final Home home;
    private final Console console;

    ScanCommand(Home home, Console console) {
        this.home = home;
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        ScanConfig read = ScanConfig.read(config);
        Path base = config.toAbsolutePath().getParent();
        ScanSettings settings = withFonts(read.scanSettings(base, Arguments::period));
        Phrases phrases = Phrases.in(settings.language());
        if (service && read.scan() == null) {
            throw new UsageException(config + ": " + phrases.get("scan.no-schedule"));
        }
        Rulebook rulebook = rulebook(read, base);
        return service ? serve(read, base, settings, rulebook, phrases) : once(read, base, settings, rulebook, phrases);
    }

    private ScanSettings withFonts(ScanSettings settings) {
        return settings.formats().contains("pdf") ? settings.with(PdfFonts.in(home.fonts(), home.furtherFonts())) : settings;
    }

    private int once(ScanConfig read, Path base, ScanSettings settings, Rulebook rulebook, Phrases phrases) throws IOException, InterruptedException {
        NoticeSettings notices = read.noticeSettings(base);
        try (Store store = Store.open(read.storeSettings(base)); Outgoing outgoing = new Outgoing(console, phrases, store, notices)) {
            Set<String> failing;
            try (Collector collector = Collector.once(read.sources(), around(store, settings, base, phrases))) {
                failing = collector.collect();
            }
            int code = scan(store, settings, notices, rulebook, phrases);
            outgoing.send();
            return !failing.isEmpty() && (code == Exit.FINE || code == Exit.FINDINGS) ? Exit.INCOMPLETE : code;
        }
    }

    private int serve(ScanConfig read, Path base, ScanSettings settings, Rulebook rulebook, Phrases phrases) throws InterruptedException {
        NoticeSettings notices = read.noticeSettings(base);
        try (StopSignal stop = new StopSignal(); Store store = Store.open(read.storeSettings(base));
             Outgoing outgoing = new Outgoing(console, phrases, store, notices)) {
            outgoing.begin(store, read.health());
            ScanService scans = new ScanService(console, phrases, () -> rulebook(read, base), b -> scan(store, settings, notices, b, phrases), rulebook);
            return scans.run(read, around(store, settings, base, phrases), stop);
        }
    }

    private Rulebook rulebook(ScanConfig read, Path base) {
        return read.rulebook(base, Rulebook.load(home.rules(), home.rulebookCache()));
    }

    private Surroundings around(Store store, ScanSettings settings, Path base, Phrases phrases) {
        InstantSource clock = InstantSource.system();
        Intake intake = new Intake(new Archive(settings.archive()), new Inputs(store), phrases, clock, settings.limit());
        return new Surroundings(intake, new Sources(store), phrases, clock, settings.limit(), settings.data().resolve("fetching"), base,
            new Secrets(base)::resolve, told(phrases));
    }

    private SourceListener told(Phrases phrases) {
        return new SourceListener() {
            @Override
            public void failing(String source, String why) {
                console.err().println("kaohe: " + phrases.get("source.failing", source, why));
            }

            @Override
            public void recovered(String source) {
                console.err().println("kaohe: " + phrases.get("source.recovered", source));
            }
        };
    }

    private int scan(Store store, ScanSettings settings, NoticeSettings notices, Rulebook rulebook, Phrases phrases) throws IOException {
        Optional<Scan.Outcome> outcome = new Scan(store, settings, InstantSource.system(), notices)
            .run(Arguments.moment(asOf), Runner.of(home, rulebook, phrases), rulebook.sha256(), new Progress(console, quiet));
        return outcome.map(o -> tell(o, phrases)).orElseGet(() -> busy(phrases));
    }

    private int busy(Phrases phrases) {
        console.err().println("kaohe: " + phrases.get("scan.busy"));
        return Exit.FINE;
    }

    private int tell(Scan.Outcome outcome, Phrases phrases) {
        if (!quiet) {
            String asOfText = RocDate.format(outcome.asOf().toLocalDate()) + " " + outcome.asOf().toLocalTime();
            console.out().println(outcome.changed().isEmpty() ? phrases.get("scan.no-change", outcome.run(), asOfText, outcome.agencies())
                : phrases.get("scan.done", outcome.run(), asOfText, outcome.agencies(), outcome.changed().size()));
            outcome.warnings().forEach(w -> console.out().println(phrases.get("scan.warning", w.agency() == null ? "" : w.agency() + " ", w.what(),
                w.until() == null ? "" : " (" + RocDate.format(w.until()) + ")")));
            if (outcome.folder() != null) {
                console.out().println(phrases.get("scan.folder", outcome.folder()));
            }
            console.out().flush();
        }
        if (outcome.failure() != null) {
            console.err().println("kaohe: " + outcome.failure().getMessage());
        }
        return outcome.exitCode();
    }
}
