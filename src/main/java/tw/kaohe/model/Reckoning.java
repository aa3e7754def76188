package tw.kaohe.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What was calculated (計算明細), whatever came of it, so that an agency can check it: every ratio recomputed (比率重算) and every
 * commitment counted (承諾達成), in the order in which tables and plan state them.
 */
public record Reckoning(List<Ratio> ratios, List<Tally> tallies) {
    /** Nothing was reported and nothing was promised. */
    public static final Reckoning NONE = new Reckoning(List.of(), List.of());

    public Reckoning {
        ratios = List.copyOf(ratios);
        tallies = List.copyOf(tallies);
    }

    /** What the recomputed figure says of the reported one; from MISSING on nothing could be recomputed. */
    public enum Agreement { AGREES, DIFFERS, NOT_REPORTED, NO_RATE, MISSING, CONTRADICTORY, ZERO_BASE, INCOMPARABLE }

    /**
     * A ratio or growth rate (比率, 成長率).
     *
     * @param criterion  null where no criterion of the edition asks for it
     * @param service    對象, or null
     * @param part       本年度 or 分子, or null where not given
     * @param whole      上年度 or 分母, or null likewise
     * @param formula    with the values inserted (代入值), or null where it cannot be computed
     * @param reported   as the table has it, or null
     * @param recomputed in per cent, to the places of the reported figure, or null
     * @param exact      the same to three places, cut off with … where it goes on, or null
     */
    public record Ratio(String criterion, String name, String service, ReportedMetric.Form form, BigDecimal part, BigDecimal whole, String formula,
                        String reported, String recomputed, String exact, Agreement agreement, Evidence at) {
    }

    /**
     * How a commitment stands. ON_TRACK: kept so far, with more to come; UNCLEAR: records leave it open; NO_RECORD: the records
     * say nothing of it; UNCOUNTABLE: records cannot tell, people decide.
     */
    public enum Standing { KEPT, ON_TRACK, BEHIND, NOT_DUE, UNCLEAR, NO_RECORD, UNCOUNTABLE }

    /** A number that is promised for each period (每月1次); the period as plan.json names it. */
    public record Target(BigDecimal quantity, String unit, String period, boolean more) {
    }

    /**
     * A commitment (承諾) of the plan, held against what was done by the as-of moment.
     *
     * @param alsoCodes   other places in the plan that state the same
     * @param what        in the plan's words
     * @param expectation whether the plan only expects it (預期)
     * @param targets     numbers by period; empty for a commitment that is kept by doing it until {@code deadline}
     * @param deadline    last day, or null for a number
     * @param done        what counts, in {@code unit}; null where nothing can be counted
     * @param due         what had to be done by now, or null where nothing was
     * @param total       what has to be done in all, or null where nothing can be counted
     * @param unit        次, 人次 … or the period where each must have its share
     * @param missing     periods that are over without their share, or persons
     * @param owner       responsible unit, or null
     */
    public record Tally(String criterion, List<String> alsoCodes, String what, boolean expectation, List<Target> targets, LocalDate deadline,
                        BigDecimal done, BigDecimal due, BigDecimal total, String unit, List<String> missing, Standing standing, String owner,
                        Evidence at) {
        public Tally {
            alsoCodes = List.copyOf(alsoCodes);
            targets = List.copyOf(targets);
            missing = List.copyOf(missing);
        }

        /** Whether there is a number to show progress by. */
        public boolean isCounted() {
            return done != null && total != null && total.signum() > 0;
        }
    }
}
