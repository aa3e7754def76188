package tw.kaohe.app.cases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tw.kaohe.app.cases.RuleCase.Outcome;
import tw.kaohe.model.Criterion;
import tw.kaohe.model.Edition;
import tw.kaohe.rules.Rulebook;

/** Which rules have cases, and how far each edition is decided by rules that have them. */
public final class CaseCoverage {
    private final Rulebook rulebook;
    private final Map<String, String> rules;
    private final List<RuleCase> cases;
    private final Map<String, Set<Outcome>> outcomes = new TreeMap<>();

    /** @param rules names of all rules with the file each stands in */
    public CaseCoverage(Rulebook rulebook, Map<String, String> rules, List<RuleCase> cases) {
        this.rulebook = rulebook;
        this.rules = rules;
        this.cases = cases;
        cases.forEach(c -> outcomes.computeIfAbsent(c.rule(), r -> EnumSet.noneOf(Outcome.class)).add(c.outcome()));
    }

    /** A rule without a case of that outcome. */
    public record Gap(String rule, String file, String outcome) {
    }

    /** Rules without a failing or without a passing case, in the order of the files. */
    public List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>();
        rules.forEach((rule, file) -> {
            Set<Outcome> has = outcomes.getOrDefault(rule, Set.of());
            if (!has.contains(Outcome.FAIL)) {
                gaps.add(new Gap(rule, file, "fail"));
            }
            if (!has.contains(Outcome.PASS)) {
                gaps.add(new Gap(rule, file, "pass"));
            }
        });
        return gaps;
    }

    /** Cases of rules that do not exist, which would never be missed. */
    public List<String> orphans() {
        return cases.stream().filter(c -> !rules.containsKey(c.rule())).map(RuleCase::label).toList();
    }

    /** How far one edition is decided. */
    public record Line(String edition, int automated, int covered, int partial, int manual, int informative, int rules, int cases) {
    }

    /** One line for the common criteria, then one an edition. */
    public List<Line> lines() {
        Map<String, Collection<Criterion>> editions = new LinkedHashMap<>();
        editions.put("common", rulebook.common());
        for (Edition edition : rulebook.editions()) {
            editions.put(edition.id(), edition.criteria());
        }
        return editions.entrySet().stream().map(e -> line(e.getKey(), e.getValue())).toList();
    }

    private Line line(String edition, Collection<Criterion> criteria) {
        int ofRules = (int) rules.values().stream().filter(f -> f.startsWith(edition + "/")).count();
        int ofCases = (int) cases.stream().filter(c -> c.file().startsWith(edition + "/")).count();
        int covered = (int) criteria.stream().filter(c -> c.status() == Criterion.Status.AUTOMATED).filter(c -> isCovered(c.code())).count();
        return new Line(edition, count(criteria, Criterion.Status.AUTOMATED), covered, count(criteria, Criterion.Status.PARTIAL),
            count(criteria, Criterion.Status.MANUAL), count(criteria, Criterion.Status.INFORMATIVE), ofRules, ofCases);
    }

    private boolean isCovered(String code) {
        List<String> own = rules.keySet().stream().filter(r -> Rulebook.criterionOf(r).equals(code)).toList();
        return !own.isEmpty() && own.stream().allMatch(r -> outcomes.getOrDefault(r, Set.of()).containsAll(Set.of(Outcome.FAIL, Outcome.PASS)));
    }

    private static int count(Collection<Criterion> criteria, Criterion.Status status) {
        return (int) criteria.stream().filter(c -> c.status() == status).count();
    }
}
