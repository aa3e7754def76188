package tw.kaohe.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tw.kaohe.app.health.HealthChecks;
import tw.kaohe.app.health.HealthServer;
import tw.kaohe.app.health.Metrics;
import tw.kaohe.app.scan.HealthPart;
import tw.kaohe.app.scan.ScanConfig;
import tw.kaohe.intake.notice.Courier;
import tw.kaohe.intake.notice.NoticeSettings;
import tw.kaohe.intake.scan.Scan;
import tw.kaohe.intake.scan.ScanSettings;
import tw.kaohe.model.Phrases;
import tw.kaohe.model.RocDate;
import tw.kaohe.rules.Rulebook;
import tw.kaohe.store.Store;

/** {@code kaohe scan}: fetches what came in, judges all that is there, says what changed. */
@Command(name = "scan", mixinStandardHelpOptions = true, sortOptions = false,
    description = "排程掃描:收件、判定、只報差異 / fetches submissions, judges them, tells what changed",
    footer = {"", "例 / examples:", "  kaohe scan --config kaohe.yml", "  kaohe scan --config kaohe.yml --as-of 109-05-31T17:30"})
final class ScanCommand implements Callable<Integer> {
    @Option(names = "--config", paramLabel = "FILE", defaultValue = "kaohe.yml", description = "設定檔,預設 kaohe.yml / settings")
    private Path config;

    @Option(names = "--as-of", paramLabel = "DATE", description = "基準時刻,如 109-05-31T17:30 / as-of moment")
    private String asOf;

    @Option(names = "--quiet", description = "不印摘要 / no summary on the terminal")
    private boolean quiet;

    private final Home home;
    private final Console console;

    ScanCommand(Home home, Console console) {
        this.home = home;
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        ScanConfig read = ScanConfig.read(config);
        Path base = config.toAbsolutePath().getParent();
        ScanSettings settings = read.scanSettings(base, Arguments::period);
        Rulebook rulebook = read.rulebook(base, Rulebook.load(home.rules(), home.rulebookCache()));
        Phrases phrases = Phrases.in(settings.language());
        NoticeSettings notices = read.noticeSettings(base);
        try (Store store = Store.open(read.storeSettings(base)); Courier courier = new Courier(store, notices, InstantSource.system());
             HealthServer health = health(read.health(), store)) {
            Optional<Scan.Outcome> outcome = new Scan(store, settings, InstantSource.system(), notices)
                .run(Arguments.moment(asOf), Runner.of(home, rulebook, phrases), rulebook.sha256(), new Progress(console, quiet));
            tell(courier.send(), phrases);
            return outcome.map(o -> tell(o, phrases)).orElseGet(() -> busy(phrases));
        }
    }

    private int busy(Phrases phrases) {
        console.err().println("kaohe: " + phrases.get("scan.busy"));
        return Exit.FINE;
    }

    /** Says how things are while the command runs; null where no port is set. */
    private static HealthServer health(HealthPart settings, Store store) {
        return settings == null ? null : new HealthServer(settings.address(), settings.port(),
            HealthChecks.of(store, InstantSource.system(), InstantSource.system().instant(), settings.silentHours()), new Metrics(store));
    }

    private void tell(Courier.Round round, Phrases phrases) {
        round.failures().forEach(f -> console.err().println("kaohe: " + (f.again() == null ? phrases.get("notice.given-up", f.recipient(), f.why())
            : phrases.get("notice.later", f.recipient(), f.why()))));
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
