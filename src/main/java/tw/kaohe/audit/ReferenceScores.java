package tw.kaohe.audit;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tw.kaohe.model.AgencyReport.CriterionVerdict;
import tw.kaohe.model.AgencyReport.DimensionSummary;
import tw.kaohe.model.Edition;
import tw.kaohe.model.Reference;
import tw.kaohe.model.Reference.Section;
import tw.kaohe.model.Reference.Share;
import tw.kaohe.model.ServicePlan;
import tw.kaohe.model.ServicePlan.Measure;
import tw.kaohe.model.ServicePlan.Weight;
import tw.kaohe.model.Verdict;

/**
 * Scores and shares for reference (參考分數). An edition with weights (要項權重) gets a score of what the plan promised in each
 * section; others get the shares of their dimensions. Exact fractions, rounded once.
 */
final class ReferenceScores {
    private static final int PLACES = 2;
    private final ServicePlan plan;
    private final RoundingMode rounding;
    private final Map<Integer, int[]> counts = new HashMap<>();

    private ReferenceScores(ServicePlan plan, RoundingMode rounding) {
        this.plan = plan;
        this.rounding = rounding;
    }

    /**
     * @param edition  or null
     * @param plan     or null
     * @param rounding of the last place (P-ROUND)
     */
    static Reference of(Edition edition, ServicePlan plan, List<CriterionVerdict> verdicts, List<DimensionSummary> summary, RoundingMode rounding) {
        return edition == null || edition.weights().isEmpty() ? new Reference(List.of(), null, 0, false, shares(summary))
            : new ReferenceScores(plan, rounding).weighted(edition.weights(), verdicts);
    }

    private static List<Share> shares(List<DimensionSummary> summary) {
        return summary.stream().map(d -> new Share(d.dimension(), d.satisfied() + d.alternative(),
            d.satisfied() + d.alternative() + d.major() + d.deficiency())).toList();
    }

    private Reference weighted(List<Edition.Weight> standard, List<CriterionVerdict> verdicts) {
        count(verdicts);
        List<Section> sections = new ArrayList<>();
        BigInteger numerator = BigInteger.ZERO;
        BigInteger denominator = BigInteger.ONE;
        for (Edition.Weight weight : weights(standard)) {
            int[] n = counts.getOrDefault(weight.section(), new int[2]);
            boolean scored = weight.weight() != null && n[1] > 0;
            BigInteger own = scored ? BigInteger.valueOf((long) weight.weight() * n[0]) : BigInteger.ZERO;
            BigInteger by = BigInteger.valueOf(scored ? n[1] : 1);
            numerator = numerator.multiply(by).add(own.multiply(denominator));
            denominator = denominator.multiply(by);
            sections.add(new Section(weight.section(), weight.name(), weight.weight(), n[0], n[1], scored ? rounded(own, by) : null));
        }
        boolean any = sections.stream().anyMatch(s -> s.score() != null);
        return new Reference(sections, any ? rounded(numerator, denominator) : null,
            sections.stream().filter(s -> s.weight() != null).mapToInt(Section::weight).sum(),
            sections.stream().allMatch(s -> s.score() != null), List.of());
    }

    private BigDecimal rounded(BigInteger numerator, BigInteger denominator) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), PLACES, rounding);
    }

    /** The plan's own weights where it states them, else the edition's. */
    private List<Edition.Weight> weights(List<Edition.Weight> standard) {
        Map<Integer, Edition.Weight> weights = new TreeMap<>();
        standard.forEach(w -> weights.put(w.section(), w));
        for (Weight own : plan == null ? List.<Weight>of() : plan.weights()) {
            Edition.Weight known = weights.get(own.section());
            Integer weight = own.weight() != null ? own.weight() : known == null ? null : known.weight();
            String name = own.name() != null && !own.name().isBlank() ? own.name() : known == null ? null : known.name();
            weights.put(own.section(), new Edition.Weight(own.section(), name, weight));
        }
        return List.copyOf(weights.values());
    }

    /** By section: satisfied, and satisfied or deficient. Advice is neither. */
    private void count(List<CriterionVerdict> verdicts) {
        Map<String, Integer> sections = new HashMap<>();
        for (Measure measure : plan == null ? List.<Measure>of() : plan.measures()) {
            String first = measure.path().split("[.-]")[0];
            if (first.matches("\\d{1,3}")) {
                sections.putIfAbsent(measure.code(), Integer.valueOf(first));
            }
        }
        for (CriterionVerdict v : verdicts) {
            Integer section = sections.get(v.criterion().code());
            boolean satisfied = v.verdict() == Verdict.SATISFIED || v.verdict() == Verdict.SATISFIED_BY_ALTERNATIVE;
            if (section != null && (satisfied || v.verdict() == Verdict.DEFICIENT)) {
                int[] n = counts.computeIfAbsent(section, s -> new int[2]);
                n[0] += satisfied ? 1 : 0;
                n[1]++;
            }
        }
    }
}
