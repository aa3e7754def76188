package tw.kaohe.app.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import tw.kaohe.app.scan.ScanConfig;
import tw.kaohe.model.Phrases;
import tw.kaohe.store.Inputs;
import tw.kaohe.store.Inputs.Input;
import tw.kaohe.store.Store;

/** {@code kaohe intake}: what came in, what is in quarantine (隔離) and why; lets a file out of it. */
@Command(name = "intake", mixinStandardHelpOptions = true, description = "收件紀錄與隔離 / what came in, and what is in quarantine",
    footer = {"", "例 / examples:", "  kaohe intake quarantine --config kaohe.yml", "  kaohe intake release 12 --by 評核委員甲 --config kaohe.yml"})
final class IntakeCommand {
    @Option(names = "--config", paramLabel = "FILE", defaultValue = "kaohe.yml", scope = ScopeType.INHERIT, description = "設定檔,預設 kaohe.yml / settings")
    private Path config;

    private final Console console;

    IntakeCommand(Console console) {
        this.console = console;
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "所有收件 / everything that came in")
    int list() {
        return print(true);
    }

    @Command(name = "quarantine", mixinStandardHelpOptions = true, description = "隔離中的檔案與原因 / what is in quarantine, and why")
    int quarantine() {
        return print(false);
    }

    private int print(boolean all) {
        try (Store store = open()) {
            List<Input> inputs = all ? new Inputs(store).all() : new Inputs(store).quarantined();
            Phrases phrases = phrases();
            inputs.forEach(i -> console.out().println(i.id() + "\t" + phrases.get("intake.state." + i.state()) + "\t" + i.source() + "\t" + i.path()
                + (i.reason() == null ? "" : "\t" + i.reason())));
            console.out().println(phrases.get("intake.count", inputs.size()));
            return Exit.FINE;
        }
    }

    @Command(name = "release", mixinStandardHelpOptions = true, description = "放行隔離中的檔案,下次掃描即判讀 / lets the next scan read a quarantined file")
    int release(@Parameters(paramLabel = "ID", description = "收件編號 / its number") long id,
                @Option(names = "--by", required = true, paramLabel = "WHO", description = "放行人 / who releases it") String by) {
        try (Store store = open()) {
            Inputs inputs = new Inputs(store);
            Phrases phrases = phrases();
            Input input = inputs.find(id).orElseThrow(() -> new UsageException(phrases.get("intake.no-such", id)));
            boolean kept = input.size() > 0 && java.nio.file.Files.exists(archive(input));
            if (!kept) {
                throw new UsageException(phrases.get("intake.not-kept", id, input.path()));
            }
            if (!inputs.release(id, phrases.get("intake.replaced"), by, Instant.now())) {
                throw new UsageException(phrases.get("intake.not-quarantined", id, input.path()));
            }
            console.out().println(phrases.get("intake.released", id, input.path()));
            return Exit.FINE;
        }
    }

    private Path archive(Input input) {
        return new tw.kaohe.intake.scan.Archive(ScanConfig.read(config).scanSettings(base(), Arguments::period).archive()).path(input.sha256());
    }

    private Path base() {
        return config.toAbsolutePath().getParent();
    }

    private Store open() {
        return Store.open(ScanConfig.read(config).storeSettings(base()));
    }

    private Phrases phrases() {
        return Phrases.in(ScanConfig.read(config).scanSettings(base(), Arguments::period).language());
    }
}
