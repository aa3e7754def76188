package tw.kaohe.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tw.kaohe.app.scan.ScanConfig;
import tw.kaohe.intake.scan.BackupFile;
import tw.kaohe.intake.scan.ScanSettings;
import tw.kaohe.model.Phrases;
import tw.kaohe.store.Store;

/** {@code kaohe backup} and {@code kaohe restore}. */
@Command(name = "backup", mixinStandardHelpOptions = true, sortOptions = false,
    description = "備份掃描資料庫、原始檔與報告為一個 zip / backs up store, archive and reports into one zip",
    footer = {"", "例 / example:", "  kaohe backup 備份.zip --config kaohe.yml"})
final class BackupCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "備份檔 / the backup")
    private Path file;

    @Option(names = "--config", paramLabel = "FILE", defaultValue = "kaohe.yml", description = "設定檔,預設 kaohe.yml / settings")
    private Path config;

    private final Console console;

    BackupCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (Files.isDirectory(file) || file.toAbsolutePath().getParent() == null || !Files.isDirectory(file.toAbsolutePath().getParent())) {
            throw new UsageException(file + ": no file can be written there");
        }
        tell(console, config, "backup.written", file, (store, settings) -> BackupFile.write(store, settings, file));
        return Exit.FINE;
    }

    /** What is done with an open store. */
    private interface Work {
        BackupFile.Contents with(Store store, ScanSettings settings) throws IOException;
    }

    private static void tell(Console console, Path config, String phrase, Path file, Work work) throws IOException {
        ScanConfig read = ScanConfig.read(config);
        Path base = config.toAbsolutePath().getParent();
        ScanSettings settings = read.scanSettings(base, Arguments::period);
        try (Store store = Store.open(read.storeSettings(base))) {
            BackupFile.Contents contents = work.with(store, settings);
            int rows = contents.store().rows().values().stream().mapToInt(Integer::intValue).sum();
            console.out().println(Phrases.in(settings.language()).get(phrase, file, rows, contents.archived(), contents.reportFiles()));
            console.out().flush();
        }
    }

    /** {@code kaohe restore}. */
    @Command(name = "restore", mixinStandardHelpOptions = true, sortOptions = false,
        description = "將備份還原至空的資料庫與資料夾;H2 與 PostgreSQL 可互換 / restores a backup into an empty store and folder, H2 or PostgreSQL")
    static final class Restore implements Callable<Integer> {
        @Parameters(paramLabel = "FILE", description = "備份檔 / the backup")
        private Path file;

        @Option(names = "--config", paramLabel = "FILE", defaultValue = "kaohe.yml", description = "設定檔,預設 kaohe.yml / settings")
        private Path config;

        private final Console console;

        Restore(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() throws IOException {
            if (!Files.isRegularFile(file)) {
                throw new UsageException(file + ": there is no such file");
            }
            tell(console, config, "backup.restored", file, (store, settings) -> BackupFile.restore(store, settings, file));
            return Exit.FINE;
        }
    }
}
