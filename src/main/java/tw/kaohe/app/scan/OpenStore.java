package tw.kaohe.app.scan;

import java.nio.file.Path;
import picocli.CommandLine.Option;
import tw.kaohe.model.Phrases;
import tw.kaohe.store.Store;

/** Opens the store of the settings for a command that looks into it or decides. */
public final class OpenStore {
    @Option(names = "--config", paramLabel = "FILE", defaultValue = "kaohe.yml", description = "設定檔,預設 kaohe.yml / settings")
    private Path config;

    @Option(names = "--lang", paramLabel = "LANG", description = "zh-TW 或 en,預設依設定檔 / language, that of the settings by default")
    private String language;

    /** @throws ConfigException if the settings cannot be used */
    public int with(Work work) {
        ScanConfig read = ScanConfig.read(config);
        Path base = config.toAbsolutePath().getParent();
        String configured = read.scanSettings(base, period -> null).language();
        try (Store store = Store.open(read.storeSettings(base))) {
            return work.on(store, Phrases.in(language == null ? configured : language));
        }
    }

    /** What is done with the store. */
    public interface Work {
        /** @return the exit code */
        int on(Store store, Phrases phrases);
    }
}
