package tw.kaohe.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tw.kaohe.model.Phrases;
import tw.kaohe.report.text.NameMask;
import tw.kaohe.rules.RuleProbe;
import tw.kaohe.rules.Rulebook;

/** {@code kaohe explain}: why a report says what it says, of a finding or of a criterion. */
@Command(name = "explain", mixinStandardHelpOptions = true, description = "說明報告之判定 / says why a report says what it says",
    footer = {"", "例 / examples:", "  kaohe explain 109L-2-13 --report kaohe-report/109-05-31/安和區公所",
        "  kaohe explain 109L-5-1 --report kaohe-report/109-05-31/安和區公所 --from 送審資料",
        "  kaohe explain 631ada41 --report kaohe-report/109-05-31/安和區公所"})
final class ExplainCommand implements java.util.concurrent.Callable<Integer> {
    @Parameters(paramLabel = "FINDING|CODE", description = "發現編號(或其開頭)或準則代碼 / id of a finding, or its beginning, or a criterion's code")
    private String wanted;
    @Option(names = "--report", paramLabel = "DIR", required = true, description = "機關之報告資料夾 / the agency's folder of the report")
    private Path folder;
    @Option(names = "--from", paramLabel = "PATH",
        description = "送審資料;重讀後列出各條件與最接近之事實 / the submission, read once more to tell which condition was not met and what came closest")
    private Path submission;
    @Option(names = "--period", paramLabel = "FROM..TO", description = "稽核時所給期間 / the period that the audit was given")
    private String period;
    @Option(names = "--lang", paramLabel = "LANG", defaultValue = "zh-TW", description = "zh-TW 或 en / language of the answer")
    private String language;
    @Option(names = "--rules", paramLabel = "DIR", description = "規則資料夾 / folder of rules")
    private Path rules;
    @Option(names = "--with-names", description = "不遮蔽人名 / names of people stay legible")
    private boolean withNames;

    private final Home home;
    private final Console console;

    ExplainCommand(Home home, Console console) {
        this.home = home;
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (!List.of("zh-TW", "en").contains(language)) {
            throw new UsageException("--lang: zh-TW or en, not '" + language + "'");
        }
        JsonNode report = new ObjectMapper().readTree(reportFile().toFile());
        Path book = rules == null ? home.rules() : rules;
        if (submission != null && !Files.exists(submission)) {
            throw new UsageException("--from: " + submission + ": there is no such file or folder");
        }
        Phrases phrases = Phrases.in(language);
        Rulebook rulebook = SecondLook.underPoliciesOf(report, Rulebook.load(book, home.rulebookCache()));
        List<Object> facts = submission == null ? null : new SecondLook(home, rulebook, phrases, report).facts(submission, Arguments.period(period));
        Explanation explanation = new Explanation(phrases, language, rulebook, Rulebook.ruleNames(book), Rulebook.ruleMessages(book), report,
            new Conditions(phrases, new RuleProbe(book, rulebook.policy()), facts));
        List<JsonNode> findings = findings(report);
        List<String> lines = findings.size() == 1 ? explanation.finding(findings.get(0)) : explanation.criterion(wanted);
        if (lines.isEmpty()) {
            throw new UsageException("'" + wanted + "': " + (findings.isEmpty() ? "no such finding or criterion in " + reportFile()
                : "several findings begin so; give more of the id"));
        }
        NameMask mask = withNames ? NameMask.none() : new NameMask(names(report));
        lines.forEach(line -> console.out().println(mask.apply(line)));
        return Exit.FINE;
    }

    private static Set<String> names(JsonNode report) {
        Set<String> names = new TreeSet<>();
        report.path("people").forEach(name -> names.add(name.asText()));
        return names;
    }

    private List<JsonNode> findings(JsonNode report) {
        List<JsonNode> found = new ArrayList<>();
        report.path("findings").forEach(f -> {
            if (wanted.length() >= 4 && f.path("id").asText().startsWith(wanted)) {
                found.add(f);
            }
        });
        return found;
    }

    /** The folder's own report or, where it holds those of one agency, that one. */
    private Path reportFile() throws IOException {
        Path own = Files.isDirectory(folder) ? folder.resolve("report.json") : folder;
        if (Files.isRegularFile(own)) {
            return own;
        }
        if (Files.isDirectory(folder)) {
            try (Stream<Path> paths = Files.list(folder)) {
                List<Path> reports = paths.map(p -> p.resolve("report.json")).filter(Files::isRegularFile).toList();
                if (reports.size() == 1) {
                    return reports.get(0);
                }
            }
        }
        throw new UsageException(folder + ": no report.json here; give one agency's folder of a report");
    }
}
