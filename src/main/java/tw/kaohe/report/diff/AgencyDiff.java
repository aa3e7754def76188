package tw.kaohe.report.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import tw.kaohe.model.Severity;
import tw.kaohe.model.Verdict;
import tw.kaohe.report.diff.Change.Kind;
import tw.kaohe.report.diff.JudgedReport.Item;

/**
 * One agency in two runs.
 *
 * @param obstacle      why it cannot be compared at all, or null
 * @param otherRulebook whether different rulebooks judged, so that a change need not be the agency's doing
 * @param unchanged     how many findings are as they were
 * @param before        findings in the first run, {@code after} in the second
 * @param people        names to be masked
 */
public record AgencyDiff(String id, String name, Obstacle obstacle, boolean otherRulebook, List<Change> changes, int unchanged, int before,
                         int after, List<String> people) {
    public AgencyDiff {
        changes = List.copyOf(changes);
        people = List.copyOf(people);
    }

    /** How many changes there are of a kind. */
    public int count(Kind kind) {
        return (int) changes.stream().filter(change -> change.kind() == kind).count();
    }

    /** Whether something could not be compared. */
    public boolean isIncomplete() {
        return obstacle != null || count(Kind.INCOMPARABLE) > 0;
    }

    /** An agency whose report cannot be had from one run or from both. */
    static AgencyDiff without(String id, Obstacle obstacle, JudgedReport before, JudgedReport after) {
        JudgedReport any = after == null ? before : after;
        return new AgencyDiff(id, any == null ? id : any.name(), obstacle, false, List.of(), 0, before == null ? 0 : before.findings().size(),
            after == null ? 0 : after.findings().size(), any == null ? List.of() : any.people());
    }

    /** What changed between two reports on the same agency. */
    public static AgencyDiff of(JudgedReport before, JudgedReport after) {
        if (!Objects.equals(before.edition(), after.edition())) {
            return without(after.id(), Obstacle.OTHER_EDITION, before, after);
        }
        if (!Objects.equals(before.year(), after.year())) {
            return without(after.id(), Obstacle.OTHER_YEAR, before, after);
        }
        List<Change> changes = new ArrayList<>();
        int unchanged = 0;
        Absence inFirst = new Absence(after, before);
        Absence inSecond = new Absence(before, after);
        for (Item item : after.findings().values()) {
            Item earlier = before.findings().get(item.id());
            Change change = earlier == null ? gone(Kind.NEW, null, item, inFirst.means(item, true)) : changed(earlier, item);
            if (change == null) {
                unchanged++;
            } else {
                changes.add(change);
            }
        }
        before.findings().values().stream().filter(item -> !after.findings().containsKey(item.id()))
            .forEach(item -> changes.add(gone(Kind.RESOLVED, item, null, inSecond.means(item, false))));
        TreeSet<String> people = new TreeSet<>(before.people());
        people.addAll(after.people());
        changes.sort(Comparator.comparing(Change::kind));
        return new AgencyDiff(after.id(), after.name(), null, !Objects.equals(before.rulebook(), after.rulebook()), changes, unchanged,
            before.findings().size(), after.findings().size(), List.copyOf(people));
    }

    private static Change gone(Kind kind, Item before, Item after, Obstacle obstacle) {
        return new Change(obstacle == null ? kind : Kind.INCOMPARABLE, before, after, obstacle);
    }

    /** Null where nothing changed. A deficiency that can no longer be decided has not got better. */
    private static Change changed(Item before, Item after) {
        int step = weight(after) - weight(before);
        if (step == 0) {
            return null;
        }
        if (step < 0 && before.verdict() == Verdict.DEFICIENT && after.severity() == null) {
            return new Change(Kind.INCOMPARABLE, before, after, Obstacle.UNDECIDED);
        }
        return new Change(step > 0 ? Kind.WORSE : Kind.BETTER, before, after, null);
    }

    /** The contract's order of verdicts, a major deficiency above a deficiency. */
    private static int weight(Item item) {
        return switch (item.verdict()) {
            case DEFICIENT -> item.severity() == Severity.MAJOR ? 5 : 4;
            case NO_EVIDENCE -> 3;
            case NEEDS_HUMAN -> 2;
            case ADVICE -> 1;
            default -> 0;
        };
    }

    /** Changes by why they cannot be compared. */
    public Map<Obstacle, Integer> obstacles() {
        Map<Obstacle, Integer> counts = new EnumMap<>(Obstacle.class);
        if (obstacle != null) {
            counts.put(obstacle, 1);
        }
        changes.stream().filter(change -> change.obstacle() != null).forEach(change -> counts.merge(change.obstacle(), 1, Integer::sum));
        return counts;
    }
}
