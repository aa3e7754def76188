package tw.kaohe.report.diff;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tw.kaohe.model.Verdict;
import tw.kaohe.report.diff.JudgedReport.Input;
import tw.kaohe.report.diff.JudgedReport.Item;

/** What it means that one run has a finding and the other has none: missing data never proves that something was mended. */
final class Absence {
    /** Criteria of this kind have a verdict only where they have a finding. */
    private static final String COMMON = "GEN-";
    private final JudgedReport own;
    private final JudgedReport other;
    private final Set<String> damagedFiles = new HashSet<>();
    private final Set<String> damagedKinds = new HashSet<>();

    /** @param own the run that has the finding */
    Absence(JudgedReport own, JudgedReport other) {
        this.own = own;
        this.other = other;
        Set<String> same = own.inputs().values().stream().filter(Input::damaged).map(Input::sha256).collect(Collectors.toSet());
        other.inputs().values().stream().filter(input -> input.damaged() && !same.contains(input.sha256())).forEach(input -> {
            damagedFiles.add(input.file());
            damagedKinds.addAll(input.kinds());
            Input counterpart = own.inputs().get(input.file());
            damagedKinds.addAll(counterpart == null ? List.of() : counterpart.kinds());
        });
    }

    /**
     * Null where the other run looked and found nothing.
     *
     * @param otherIsFirst whether the finding came later; what was not due then is new now
     */
    Obstacle means(Item item, boolean otherIsFirst) {
        if (!other.limit().includes(item.criterion())) {
            return Obstacle.NOT_JUDGED;
        }
        Verdict verdict = other.verdicts().get(item.criterion());
        if (verdict == null && !item.criterion().startsWith(COMMON)) {
            return Obstacle.NO_SUCH_CRITERION;
        }
        if (item.date() != null && other.period() != null && !other.period().contains(item.date())) {
            return Obstacle.OUTSIDE_PERIOD;
        }
        if (restsOnDamaged(item)) {
            return Obstacle.UNREADABLE_INPUT;
        }
        return isUndecided(verdict, item, otherIsFirst) || isOpenThere(item) ? Obstacle.UNDECIDED : null;
    }

    private boolean restsOnDamaged(Item item) {
        return item.files().stream().anyMatch(file -> damagedFiles.contains(file) || own.inputs().containsKey(file)
            && own.inputs().get(file).kinds().stream().anyMatch(damagedKinds::contains));
    }

    private static boolean isUndecided(Verdict verdict, Item item, boolean otherIsFirst) {
        if (verdict == null || verdict == item.verdict()) {
            return false;
        }
        return switch (verdict) {
            case NO_EVIDENCE, NOT_COMPUTABLE, NEEDS_HUMAN -> true;
            case NOT_DUE -> !otherIsFirst;
            default -> false;
        };
    }

    /** Whether the other run says of the same day and site that it cannot tell. */
    private boolean isOpenThere(Item item) {
        return item.severity() != null && item.date() != null && other.findings().values().stream().anyMatch(f -> f.severity() == null
            && f.criterion().equals(item.criterion()) && item.date().equals(f.date()) && java.util.Objects.equals(item.site(), f.site()));
    }
}
