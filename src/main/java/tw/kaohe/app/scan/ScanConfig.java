package tw.kaohe.app.scan;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tw.kaohe.intake.notice.NoticeSettings;
import tw.kaohe.intake.scan.ScanSettings;
import tw.kaohe.intake.source.SourceSettings;
import tw.kaohe.model.Edition;
import tw.kaohe.model.Period;
import tw.kaohe.report.AgencyReporters;
import tw.kaohe.rules.Rulebook;
import tw.kaohe.store.StoreSettings;

/**
 * {@code kaohe.yml}: what scans read, where they keep it, how they judge. Unknown keys are refused, so that a typing error is no silent default.
 *
 * @param data     folder for archive, reports and, where nothing else is set, the store; relative to the file
 * @param store    where the store is, or null for a file in {@code data}
 * @param audit    how submissions are judged, or null for the defaults
 * @param sources  where submissions come from
 * @param scan     when scans run as a service, or null
 * @param notices  who is told what changed, or null for nobody
 * @param warnings what is warned of, or null for the usual
 * @param health   where the service says how it is, or null for nowhere
 */
public record ScanConfig(String data, StorePart store, AuditPart audit, List<SourceSettings> sources, ScanPart scan,
                         @JsonProperty("notify") NotifyPart notices, NotifyPart.WarningsPart warnings, HealthPart health) {
    private static final int MEGABYTE = 20;
    private static final int KEEP = 30;

    public ScanConfig {
        sources = sources == null ? List.of() : List.copyOf(sources);
        Set<String> names = new HashSet<>();
        for (SourceSettings source : sources) {
            if (!names.add(source.name())) {
                throw new IllegalArgumentException("sources: there are two of the name '" + source.name() + "'; inputs are remembered by it, so choose another");
            }
        }
    }

    /** {@code scan:}. @param every a Quartz cron expression, Asia/Taipei */
    public record ScanPart(String every) {
        public ScanPart {
            SourceSettings.cron("scan", every);
        }
    }

    /** {@code store:}. A password may stand in the environment or in a file: {@code ${env:NAME}}, {@code ${file:PATH}}. */
    public record StorePart(String url, String user, String password) {
    }

    /** {@code audit:}. */
    public record AuditPart(String edition, String period, List<String> criteria, String policy, String language, Set<String> reporter,
                            @JsonProperty("with-names") boolean withNames, @JsonProperty("largest-file-mb") Integer largestFile,
                            @JsonProperty("keep-reports") Integer keepReports) {
        private static final int LARGEST = 2047;

        /** @throws ConfigException if a value is out of its range */
        public AuditPart {
            if (largestFile != null && (largestFile < 1 || largestFile > LARGEST)) {
                throw new ConfigException("audit.largest-file-mb: from 1 to " + LARGEST + " is needed: " + largestFile);
            }
            if (keepReports != null && keepReports < 1) {
                throw new ConfigException("audit.keep-reports: 1 or more is needed: " + keepReports);
            }
            if (language != null && !Set.of("zh-TW", "en").contains(language)) {
                throw new ConfigException("audit.language: neither zh-TW nor en: " + language);
            }
        }
    }

    /** @throws ConfigException if the file cannot be read or says what cannot be */
    public static ScanConfig read(Path file) {
        ObjectMapper yaml = new ObjectMapper(new YAMLFactory()).enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        String text = text(file);
        try {
            ScanConfig config = text.isBlank() ? null : yaml.readValue(text, ScanConfig.class);
            if (config == null || config.data() == null || config.data().isBlank()) {
                throw new ConfigException(file + ": 'data' is missing; name the folder that archive and reports go to");
            }
            return config;
        } catch (JsonProcessingException e) {
            throw ConfigFault.of(file, text, e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new ConfigException(file + ": not in UTF-8; save it in UTF-8");
        } catch (IOException e) {
            throw new ConfigException(file + ": cannot be read; copy deploy/kaohe.example.yml and adapt it");
        }
    }

    /** @param base folder of the file, that relative paths start from */
    public StoreSettings storeSettings(Path base) {
        String url = store == null || store.url() == null ? "jdbc:h2:file:" + folder(base).resolve("store").toAbsolutePath() : store.url();
        return new StoreSettings(url, store == null ? null : store.user(), store == null ? null : new Secrets(base).resolve(store.password()));
    }

    public ScanSettings scanSettings(Path base, java.util.function.Function<String, Period> period) {
        AuditPart a = audit == null ? new AuditPart(null, null, null, null, null, null, false, null, null) : audit;
        return new ScanSettings(folder(base), a.edition(), period(a.period(), period), a.criteria() == null ? List.of() : a.criteria(),
            formats(a.reporter()), a.withNames(), a.language() == null ? "zh-TW" : a.language(),
            a.largestFile() == null ? ScanSettings.LIMIT : (long) a.largestFile() << MEGABYTE, a.keepReports() == null ? KEEP : a.keepReports(), null);
    }

    private static Period period(String text, java.util.function.Function<String, Period> reading) {
        try {
            return text == null ? null : reading.apply(text);
        } catch (RuntimeException e) {
            throw new ConfigException("audit.period: '" + text + "' is no period; write 109-05-11..109-05-29");
        }
    }

    /** Who is told what changed. @throws ConfigException if that cannot be */
    public NoticeSettings noticeSettings(Path base) {
        return NotifyPart.settings(notices, warnings, audit == null || audit.language() == null ? "zh-TW" : audit.language(), new Secrets(base));
    }

    private static Set<String> formats(Set<String> asked) {
        Set<String> formats = asked == null ? Set.of("json", "html") : asked;
        if (!AgencyReporters.FORMATS.containsAll(formats)) {
            throw new ConfigException("audit.reporter: " + String.join(", ", formats) + ": there are " + String.join(", ", AgencyReporters.FORMATS));
        }
        return formats;
    }

    /** The rulebook with the policies of this file. @throws ConfigException if the edition does not exist */
    public Rulebook rulebook(Path base, Rulebook shipped) {
        String edition = audit == null ? null : audit.edition();
        if (edition != null && shipped.edition(edition).isEmpty()) {
            throw new ConfigException("audit.edition: no edition '" + edition + "'; there are " + shipped.editions().stream().map(Edition::id).toList());
        }
        return audit == null || audit.policy() == null ? shipped : shipped.withPolicy(base.resolve(audit.policy()));
    }

    private Path folder(Path base) {
        return base.resolve(data);
    }
}
