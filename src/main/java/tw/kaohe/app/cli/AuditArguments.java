package tw.kaohe.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tw.kaohe.audit.AuditOptions;
import tw.kaohe.intake.AuditJob;
import tw.kaohe.rules.Rulebook;

/** What {@code audit} and {@code self-check} have in common. */
final class AuditArguments {
    private static final ZoneId TAIPEI = ZoneId.of("Asia/Taipei");

    @Parameters(paramLabel = "PATH", arity = "1..*",
        description = "檔案、單一機關資料夾,或多機關資料夾 / a file, one agency's folder, or a folder of agency folders")
    List<Path> paths;

    @Option(names = "--edition", paramLabel = "ID", description = "適用版本,如 roc109 / edition to judge by, e.g. roc109")
    String edition;

    @Option(names = "--as-of", paramLabel = "DATE", description = "基準時刻,如 109-05-31 或 109-05-31T17:30 / as-of moment")
    String asOf;

    @Option(names = "--period", paramLabel = "FROM..TO", description = "稽核期間,如 109-05-11..109-05-29 / days to judge")
    String period;

    @Option(names = "--criteria", paramLabel = "GLOBS", split = ",", description = "只判這些準則,如 '109L-*,GEN-*' / only these criteria")
    List<String> criteria = List.of();

    @Option(names = "--policy", paramLabel = "FILE", description = "覆寫 rules/policy.yml 的值 / overrides values of rules/policy.yml")
    Path policy;

    @Option(names = "--rules", paramLabel = "DIR", description = "規則資料夾 / folder of rules (default: the shipped ones)")
    Path rules;

    @Option(names = "--fail-on", paramLabel = "LEVEL", defaultValue = "deficiency",
        description = "何種嚴重度以上以代碼 1 結束:major, deficiency, advice, never / from which severity on the exit code is 1")
    String failOn;

    @Option(names = "--lang", paramLabel = "LANG", defaultValue = "zh-TW", description = "zh-TW 或 en / language of reports")
    String language;

    @Option(names = "--quiet", description = "不印摘要 / no summary on the terminal")
    boolean quiet;

    @Option(names = "--with-names", description = "HTML、PDF、ODF、CSV 不遮蔽人名 / names of people stay legible")
    boolean withNames;

    /** @throws UsageException if a value is off */
    AuditOptions options(Rulebook rulebook) {
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new UsageException(path + ": there is no such file or folder");
            }
        }
        if (edition != null && rulebook.edition(edition).isEmpty()) {
            throw new UsageException("--edition: no edition '" + edition + "'; there are "
                + rulebook.editions().stream().map(tw.kaohe.model.Edition::id).toList());
        }
        LocalDateTime now = LocalDateTime.now(TAIPEI).withNano(0);
        return new AuditOptions(edition, Arguments.moment(asOf), now, Arguments.period(period), criteria, checkedLanguage());
    }

    String checkedLanguage() {
        if (!List.of("zh-TW", "en").contains(language)) {
            throw new UsageException("--lang: zh-TW or en, not '" + language + "'");
        }
        return language;
    }

    AuditJob.FailOn failOn() {
        return Arrays.stream(AuditJob.FailOn.values()).filter(f -> f.name().equals(failOn.toUpperCase(Locale.ROOT))).findFirst()
            .orElseThrow(() -> new UsageException("--fail-on: major, deficiency, advice or never, not '" + failOn + "'"));
    }

    Rulebook rulebook(Ahead ahead, Home home) {
        Rulebook rulebook = ahead.rulebook(rules == null ? home.rules() : rules);
        return policy == null ? rulebook : rulebook.withPolicy(policy);
    }
}
