package tw.kaohe.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tw.kaohe.app.scan.ScanConfig;
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
        try (Store store = Store.open(read.storeSettings(base))) {
            Optional<Scan.Outcome> outcome = new Scan(store, settings, InstantSource.system())
                .run(Arguments.moment(asOf), Runner.of(home, rulebook, phrases), rulebook.sha256(), new Progress(console, quiet));
            return outcome.map(o -> tell(o, phrases)).orElseGet(() -> busy(phrases));
        }
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
