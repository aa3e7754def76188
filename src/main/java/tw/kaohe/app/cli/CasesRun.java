package tw.kaohe.app.cli;

import java.nio.file.Path;
import java.util.List;
import tw.kaohe.app.cases.CaseCoverage;
import tw.kaohe.app.cases.CaseFiles;
import tw.kaohe.app.cases.CaseResult;
import tw.kaohe.app.cases.CaseRunner;
import tw.kaohe.app.cases.RuleCase;
import tw.kaohe.intake.BundledCalendars;
import tw.kaohe.model.Phrases;
import tw.kaohe.rules.Rulebook;

/** {@code kaohe rules test}: runs cases and prints what differs, then how far each edition is covered. */
final class CasesRun {
    private final Home home;
    private final Console console;
    private final Phrases phrases;

    CasesRun(Home home, Console console, Phrases phrases) {
        this.home = home;
        this.console = console;
        this.phrases = phrases;
    }

    /** @return {@link Exit#FINE}, or {@link Exit#FINDINGS} where a case fails or a rule of the glob has no case */
    int run(Path rules, Rulebook rulebook, String glob) {
        CaseFiles files = CaseFiles.read(rules);
        List<RuleCase> chosen = files.matching(glob);
        if (chosen.isEmpty()) {
            throw new UsageException(phrases.get("rules.test.none", glob));
        }
        long start = System.nanoTime();
        List<CaseResult> failed = new CaseRunner(rulebook, new BundledCalendars(home.calendars()), files).run(chosen).stream()
            .filter(r -> !r.isFine()).toList();
        long millis = (System.nanoTime() - start) / 1_000_000;
        for (CaseResult result : failed) {
            console.out().println(result.of().label());
            result.problems().forEach(p -> console.out().println("  " + p));
        }
        CaseCoverage coverage = new CaseCoverage(rulebook, Rulebook.ruleNames(rules), files.cases());
        List<CaseCoverage.Gap> gaps = glob.equals("*") ? coverage.gaps() : List.of();
        gaps.forEach(g -> console.out().println(phrases.get("rules.test.gap", g.outcome(), g.rule(), g.file())));
        console.out().println(phrases.get("rules.test.result", chosen.size(), failed.size(), millis));
        coverage.lines().forEach(l -> console.out().println(phrases.get("rules.test.coverage", l.edition(), l.automated(), l.covered(), l.partial(),
            l.manual(), l.informative(), l.rules(), l.cases())));
        return failed.isEmpty() && gaps.isEmpty() ? Exit.FINE : Exit.FINDINGS;
    }
}
