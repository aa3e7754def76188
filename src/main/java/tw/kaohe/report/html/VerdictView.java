package tw.kaohe.report.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.kaohe.model.AgencyReport.CriterionVerdict;
import tw.kaohe.model.Criterion;
import tw.kaohe.model.Verdict;
import tw.kaohe.report.text.Wording;

/** The verdict (判定) on one criterion. {@code number} is the block in 肆 that speaks of it, or null. */
public record VerdictView(String code, String title, String source, String verdict, String style, String reason, Integer number) {

    /**
     * The verdicts of one dimension (構面).
     *
     * @param document the document that all of them come from, or null where they come from several
     */
    public record Dimension(String name, String document, List<VerdictView> verdicts) {
    }

    static List<Dimension> byDimension(List<CriterionVerdict> verdicts, Map<String, Integer> numberOf, Wording words) {
        Map<String, List<CriterionVerdict>> dimensions = new LinkedHashMap<>();
        for (CriterionVerdict verdict : verdicts) {
            dimensions.computeIfAbsent(words.orNothing(verdict.criterion().dimension()), name -> new ArrayList<>()).add(verdict);
        }
        return dimensions.entrySet().stream().map(e -> dimension(e.getKey(), e.getValue(), numberOf, words)).toList();
    }

    private static Dimension dimension(String name, List<CriterionVerdict> verdicts, Map<String, Integer> numberOf, Wording words) {
        String document = verdicts.get(0).criterion().document();
        boolean shared = document != null && verdicts.stream().allMatch(verdict -> document.equals(verdict.criterion().document()));
        return new Dimension(name, shared ? words.text(document) : null,
            verdicts.stream().map(verdict -> of(verdict, shared, numberOf, words)).toList());
    }

    /** @param clauseOnly whether the document is named elsewhere */
    static VerdictView of(CriterionVerdict verdict, boolean clauseOnly, Map<String, Integer> numberOf, Wording words) {
        Criterion criterion = verdict.criterion();
        Integer number = verdict.findings().stream().map(numberOf::get).filter(n -> n != null).findFirst().orElse(null);
        return new VerdictView(words.text(criterion.code()), words.orNothing(criterion.title()), source(criterion, clauseOnly, words),
            words.verdict(verdict.verdict()), style(verdict.verdict()), verdict.reason() == null ? "" : words.text(verdict.reason()), number);
    }

    static String source(Criterion criterion, boolean clauseOnly, Wording words) {
        return Stream.of(clauseOnly ? null : criterion.document(), criterion.clause()).filter(part -> part != null && !part.isBlank())
            .map(words::text).collect(Collectors.joining(" "));
    }

    private static String style(Verdict verdict) {
        return switch (verdict) {
            case DEFICIENT -> "deficiency";
            case ADVICE -> "advice";
            case NEEDS_HUMAN, NO_EVIDENCE, NOT_COMPUTABLE -> "open";
            case SATISFIED, SATISFIED_BY_ALTERNATIVE -> "good";
            default -> "rest";
        };
    }
}
