package tw.kaohe.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A ratio (比率) or growth rate (成長率) as reported, recomputed in exact decimals: growth = (本年度 − 上年度) ÷ 上年度,
 * share = 分子 ÷ 分母, both in per cent, rounded to the places of the reported figure.
 *
 * @param criterion null where no criterion of the edition asks for it
 * @param name      criterion's title, else as the table has it
 * @param service   對象, or null
 * @param whole     上年度 or 分母, or null where not given
 * @param part      本年度 or 分子, or null where not given
 * @param reported  null where no figure was reported
 * @param rounding how the last place is found (P-ROUND)
 * @param words     column names of part and whole in the report's language, and the hint at percentage points
 */
public record ReportedMetric(String criterion, String name, String service, Form form, Set<Trait> traits, BigDecimal part,
                             BigDecimal whole, ReportedFigure reported, RoundingMode rounding, Words words, String key, Evidence at) implements Subject {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal FIVE = BigDecimal.valueOf(5);
    private static final int SHOWN_PLACES = 3;

    public enum Form { GROWTH, SHARE, EITHER }

    /** DECLINE: a decline is worth reviewing; SCORE: a satisfaction score; ZERO: an empty whole is worth reviewing. */
    public enum Trait { DECLINE, SCORE, ZERO, OPTIONAL }

    /** Words of the report's language. */
    public record Words(String part, String whole, String percentagePoints) {
    }

    public ReportedMetric {
        traits = Set.copyOf(traits);
    }

    private boolean isGiven() {
        return part != null && whole != null;
    }

    private boolean isGrowth() {
        return form == Form.GROWTH;
    }

    /** What the rate is a rate of: the increase, or the part. */
    private BigDecimal dividend() {
        return isGrowth() ? part.subtract(whole) : part;
    }

    private boolean isComputable() {
        return isGiven() && whole.signum() != 0 && !isContradictory() && !isIncomparable();
    }

    /** A figure that the formula needs is missing. */
    public boolean isIncomplete() {
        return form == Form.EITHER ? part == null && whole == null && reported == null : !isGiven();
    }

    /** A part greater than its whole, or a negative count. */
    public boolean isContradictory() {
        return form == Form.SHARE && isGiven() && (part.compareTo(whole) > 0 || part.signum() < 0);
    }

    /** Nothing to divide by: neither a growth rate nor a share is defined. */
    public boolean isZeroBase() {
        return isGiven() && whole.signum() == 0 && !isContradictory();
    }

    /** Scores of different scales (5分制, 百分制), or a base below zero. */
    public boolean isIncomparable() {
        return isGrowth() && isGiven() && (whole.signum() < 0 || traits.contains(Trait.SCORE) && whole.signum() > 0
            && part.min(whole).compareTo(FIVE) <= 0 && part.max(whole).compareTo(FIVE) > 0);
    }

    /** An increase in items or percentage points is no rate, nor is a bare number that equals it. */
    private boolean isRateReported() {
        return reported != null && (reported.isPercent() || reported.isBare() && !(isZeroBase() && reported.is(part.subtract(whole))));
    }

    public boolean isUndefinedReported() {
        return isGrowth() && isZeroBase() && isRateReported();
    }

    public boolean isMisreported() {
        if (!isComputable() || !isRateReported() || reported.is(recomputed(places()))) {
            return false;
        }
        return !(reported.isBare() && reported.is(dividend().divide(whole, places(), rounding)));
    }

    public boolean isDecline() {
        return isGrowth() && isComputable() && dividend().signum() < 0 && traits.contains(Trait.DECLINE) && !isMisreported();
    }

    public boolean isZeroTotalAdvised() {
        return form == Form.SHARE && isZeroBase() && traits.contains(Trait.ZERO);
    }

    /** The absolute increase with its sign: {@code +5}. */
    public String increment() {
        BigDecimal increase = part.subtract(whole);
        return (increase.signum() > 0 ? "+" : "") + increase.toPlainString();
    }

    private int places() {
        return reported == null ? 1 : reported.value().scale();
    }

    private BigDecimal recomputed(int places) {
        return dividend().multiply(HUNDRED).divide(whole, places, rounding);
    }

    /** {@code 2.668…%}: cut off, not rounded, where the rate does not end. */
    private String exact() {
        BigDecimal cut = dividend().multiply(HUNDRED).divide(whole, SHOWN_PLACES, RoundingMode.DOWN);
        boolean ends = cut.multiply(whole).compareTo(dividend().multiply(HUNDRED)) == 0;
        return (ends ? cut.stripTrailingZeros().toPlainString() : cut.toPlainString() + "…") + "%";
    }

    private String formula() {
        String dividend = isGrowth() ? "(" + part.toPlainString() + "-" + whole.toPlainString() + ")" : part.toPlainString();
        return dividend + "/" + whole.toPlainString() + "×100%";
    }

    /** The whole calculation, for the appendix (比率重算明細). */
    public Reckoning.Ratio reckoned() {
        boolean computable = isComputable();
        return new Reckoning.Ratio(criterion, name, service, form, part, whole, computable ? formula() : null, reportedText(),
            computable ? recomputed(places()).toPlainString() + "%" : null, computable ? exact() : null, agreement(), at);
    }

    private Reckoning.Agreement agreement() {
        if (!isGiven()) {
            return Reckoning.Agreement.MISSING;
        }
        if (isContradictory()) {
            return Reckoning.Agreement.CONTRADICTORY;
        }
        if (!isComputable()) {
            return isZeroBase() ? Reckoning.Agreement.ZERO_BASE : Reckoning.Agreement.INCOMPARABLE;
        }
        if (reported == null) {
            return Reckoning.Agreement.NOT_REPORTED;
        }
        return isMisreported() ? Reckoning.Agreement.DIFFERS : isRateReported() ? Reckoning.Agreement.AGREES : Reckoning.Agreement.NO_RATE;
    }

    private String reportedText() {
        return reported == null ? null : reported.text() + (reported.isBare() ? "%" : "");
    }

    private boolean isPointDifference() {
        return isGrowth() && reported.is(dividend().setScale(places(), rounding));
    }

    @Override
    public String label() {
        return service == null ? name : name + "(" + service + ")";
    }

    @Override
    public Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("metric", label());
        values.put("reported", reportedText());
        values.put("missing", part == null && whole == null ? words.part() + "、" + words.whole() : part == null ? words.part() : words.whole());
        if (isGiven()) {
            values.put("increment", increment());
            values.put("current", part.toPlainString());
            values.put("previous", whole.toPlainString());
            values.put("numerator", part.toPlainString());
            values.put("denominator", whole.toPlainString());
        }
        if (isComputable()) {
            values.put("recomputed", recomputed(places()).toPlainString() + "%");
            values.put("exact", exact());
            values.put("digits", places());
            values.put("formula", formula());
            values.put("hint", reported != null && isPointDifference() ? words.percentagePoints() : null);
            values.put("decline", recomputed(places()).abs().toPlainString());
        }
        return values;
    }

    @Override
    public List<Evidence> evidence() {
        return List.of(at);
    }
}
