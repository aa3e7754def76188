package tw.kaohe.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tw.kaohe.app.cases.CaseFiles;
import tw.kaohe.app.cases.RuleCase;
import tw.kaohe.app.upkeep.NewEdition;
import tw.kaohe.app.upkeep.RulePages;
import tw.kaohe.audit.AuditOptions;
import tw.kaohe.model.Criterion;
import tw.kaohe.model.InputKind;
import tw.kaohe.model.Phrases;
import tw.kaohe.report.text.DisplayWidth;
import tw.kaohe.rules.Rulebook;

/** {@code kaohe rules}: looks into the rulebook. */
@Command(name = "rules", mixinStandardHelpOptions = true, description = "查閱規則庫 / looks into the rulebook",
    footer = {"", "例 / examples:", "  kaohe rules list '109L-2-*'", "  kaohe rules show 109L-2-13", "  kaohe rules test '109L-2-13'"})
final class RulesCommand {
    @Option(names = "--rules", paramLabel = "DIR", description = "規則資料夾 / folder of rules", scope = picocli.CommandLine.ScopeType.INHERIT)
    private Path rules;

    private final Home home;
    private final Console console;

    RulesCommand(Home home, Console console) {
        this.home = home;
        this.console = console;
    }

    private Path folder() {
        return rules == null ? home.rules() : rules;
    }

    private Rulebook rulebook() {
        return Rulebook.load(folder(), home.rulebookCache());
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "列出準則 / lists criteria")
    int list(@Parameters(paramLabel = "GLOB", arity = "0..1", defaultValue = "*", description = "如 '109L-*' / e.g. '109L-*'") String glob,
             @Option(names = "--lang", defaultValue = "zh-TW") String language) {
        Phrases phrases = Phrases.in(language);
        AuditOptions chosen = new AuditOptions(null, null, null, null, List.of(glob), language);
        List<Criterion> found = rulebook().criteria().values().stream().filter(c -> chosen.includes(c.code())).toList();
        for (Criterion c : found) {
            console.out().println(DisplayWidth.fit(c.code(), 22) + DisplayWidth.fit(severity(phrases, c), 12)
                + DisplayWidth.fit(phrases.get("rules.status." + c.status().name().toLowerCase(java.util.Locale.ROOT)), 12) + c.title());
        }
        console.out().println(phrases.get("rules.count", found.size()));
        return found.isEmpty() ? Exit.USAGE : Exit.FINE;
    }

    @Command(name = "show", mixinStandardHelpOptions = true, description = "顯示一項準則 / shows one criterion")
    int show(@Parameters(paramLabel = "CODE") String code, @Option(names = "--lang", defaultValue = "zh-TW") String language) {
        Phrases phrases = Phrases.in(language);
        Criterion c = rulebook().criteria().get(code);
        if (c == null) {
            throw new UsageException("no criterion '" + code + "'; 'kaohe rules list' shows them all");
        }
        console.out().println(c.code() + "  " + c.title());
        line(phrases, "clause", c.document() + " " + c.clause());
        line(phrases, "kind", c.kind());
        line(phrases, "severity", severity(phrases, c) + (c.severityReason().isEmpty() ? "" : "(" + c.severityReason() + ")"));
        line(phrases, "status", phrases.get("rules.status." + c.status().name().toLowerCase(java.util.Locale.ROOT)));
        line(phrases, "needs", kinds(c.needs()));
        line(phrases, "uses", kinds(c.uses()));
        line(phrases, "policies", String.join("、", c.policies()));
        line(phrases, "remedy", c.remedy());
        line(phrases, "question", c.question());
        Map<String, String> names = Rulebook.ruleNames(folder());
        names.forEach((rule, file) -> {
            if (Rulebook.criterionOf(rule).equals(code)) {
                line(phrases, "rule", rule + "  (" + file + ")");
            }
        });
        CaseFiles files = CaseFiles.read(folder());
        List<RuleCase> cases = files.cases().stream().filter(x -> Rulebook.criterionOf(x.rule()).equals(code)).toList();
        cases.stream().map(RuleCase::rule).distinct().forEach(rule -> {
            List<RuleCase> own = cases.stream().filter(x -> x.rule().equals(rule)).toList();
            RulePages.summary(own).forEach(text -> line(phrases, "case", rule + "  " + text));
        });
        return Exit.FINE;
    }

    @Command(name = "docs", mixinStandardHelpOptions = true,
        description = "產生 rules/README.md 與 docs/rules / writes rules/README.md and docs/rules")
    int docs() throws IOException {
        Path root = folder().toAbsolutePath().normalize().getParent();
        for (Map.Entry<String, String> page : new RulePages(folder(), rulebook()).pages().entrySet()) {
            Path file = root.resolve(page.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, page.getValue());
            console.out().println(page.getKey());
        }
        return Exit.FINE;
    }

    @Command(name = "new-edition", mixinStandardHelpOptions = true,
        description = "由既有年度版複製新年度版 / copies an edition for a new year")
    int newEdition(@Parameters(paramLabel = "ID", description = "如 roc115 / e.g. roc115") String id,
                   @Option(names = "--from", required = true, paramLabel = "ID", description = "複製來源,如 roc109 / edition to copy") String from,
                   @Option(names = "--lang", defaultValue = "zh-TW") String language) throws IOException {
        Phrases phrases = Phrases.in(language);
        NewEdition edition = new NewEdition(folder(), rulebook(), id, from);
        console.out().println(phrases.get("rules.new.written", folder().resolve(id), edition.write()));
        console.out().println(phrases.get("rules.new.check", from));
        if (edition.leftOut() > 0) {
            console.out().println(phrases.get("rules.new.logs", edition.leftOut(), from));
        }
        rulebook();
        return Exit.FINE;
    }

    @Command(name = "test", mixinStandardHelpOptions = true, description = "執行規則的案例 / runs the cases beside the rules")
    int test(@Parameters(paramLabel = "GLOB", arity = "0..1", defaultValue = "*",
                 description = "規則或準則,如 '109L-2-13' / rule or criterion, e.g. '109L-2-13'") String glob,
             @Option(names = "--lang", defaultValue = "zh-TW") String language) {
        return new CasesRun(home, console, Phrases.in(language)).run(folder(), rulebook(), glob);
    }

    private void line(Phrases phrases, String key, String value) {
        if (value != null && !value.isBlank()) {
            console.out().println("  " + DisplayWidth.fit(phrases.get("rules." + key), 14) + value);
        }
    }

    private static String severity(Phrases phrases, Criterion c) {
        return c.severity() == null ? "-" : phrases.get("rules.severity." + c.severity().name().toLowerCase(java.util.Locale.ROOT));
    }

    private static String kinds(java.util.Set<InputKind> kinds) {
        return kinds.stream().sorted().map(InputKind::title).collect(Collectors.joining("、"));
    }

    /** For the build: compiles the rules into a folder of classes. */
    @Command(name = "compile", hidden = true)
    int compile(@Parameters(paramLabel = "FOLDER") Path classes) throws IOException {
        Rulebook.compileInto(folder(), classes);
        return Files.isDirectory(classes) ? Exit.FINE : Exit.INTERNAL;
    }
}
