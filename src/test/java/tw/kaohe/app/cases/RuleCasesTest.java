package tw.kaohe.app.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tw.kaohe.intake.BundledCalendars;
import tw.kaohe.rules.Rulebook;

/** Every rule does what its cases say, and every rule has a case in which it speaks and one in which it stays silent. */
class RuleCasesTest {
    private static final Path RULES = Path.of("rules");
    private static Rulebook rulebook;
    private static CaseFiles files;

    @BeforeAll
    static void load() {
        rulebook = Rulebook.load(RULES, null);
        files = CaseFiles.read(RULES);
    }

    @Test
    void everyCaseGivesWhatItExpects() {
        List<CaseResult> failed = new CaseRunner(rulebook, new BundledCalendars(null), files).run(files.cases()).stream()
            .filter(r -> !r.isFine()).toList();
        if (!failed.isEmpty()) {
            fail(failed.size() + " of " + files.cases().size() + " cases differ; run one rule alone with ./kaohe rules test CODE\n"
                + failed.stream().limit(30).map(r -> r.of().label() + "\n  " + String.join("\n  ", r.problems())).collect(Collectors.joining("\n")));
        }
    }

    @Test
    void everyRuleHasAFailingAndAPassingCase() {
        List<CaseCoverage.Gap> gaps = coverage().gaps();
        if (!gaps.isEmpty()) {
            String example = gaps.get(0).file().replaceAll("/[^/]+$", "/cases/");
            fail(gaps.size() + " cases are missing. A rule without them may be wrong, or never fire, without anybody noticing. Add to a file in "
                + example + " a case with 'rule: " + gaps.get(0).rule() + "' and 'outcome: " + gaps.get(0).outcome()
                + "', what is given and what must be found; rules/cases.md shows the format.\n"
                + gaps.stream().map(g -> "  " + g.outcome() + "  " + g.rule() + "  (" + g.file() + ")").collect(Collectors.joining("\n")));
        }
    }

    @Test
    void noCaseNamesARuleThatDoesNotExist() {
        assertEquals(List.of(), coverage().orphans(), "such a case would go on passing after its rule was renamed");
    }

    private static CaseCoverage coverage() {
        return new CaseCoverage(rulebook, Rulebook.ruleNames(RULES), files.cases());
    }
}
