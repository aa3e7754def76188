package tw.kaohe.report.html;

import java.util.List;
import tw.kaohe.model.Grounds;
import tw.kaohe.model.Policy;
import tw.kaohe.model.Reference;
import tw.kaohe.report.text.Wording;

/**
 * What the judgements rest on: how far rules decide (規則涵蓋), policies (政策參數) and the reference score (參考分數).
 *
 * @param sections rows of the reference score; empty where the edition has no weights
 * @param total    the score and what it is out of, or 無法計分
 * @param note     that the score is incomplete, or that the weights do not add up; empty where neither holds
 */
public record GroundsView(List<CoverageRow> coverage, List<PolicyRow> policies, List<SectionRow> sections, String total, List<String> note) {
    private static final int WHOLE = 100;

    /** One edition; counts in the order of the columns. */
    public record CoverageRow(String edition, List<Integer> counts) {
    }

    /** @param standard the value that somebody replaced, in words, or null */
    public record PolicyRow(String id, String value, String nature, String meaning, String standard) {
    }

    /** @param share numerator and denominator */
    public record SectionRow(String name, String weight, String share, String score) {
    }

    static GroundsView of(Grounds grounds, Wording words) {
        Reference reference = grounds.reference();
        return new GroundsView(coverage(grounds.coverage(), words), policies(grounds.policies(), words),
            reference.sections().stream().map(s -> section(s, words)).toList(),
            reference.score() == null ? words.get("reference.unscored") : words.get("reference.score", reference.score().toPlainString(), reference.outOf()),
            note(reference, words));
    }

    static List<CoverageRow> coverage(List<Grounds.Coverage> lines, Wording words) {
        return lines.stream().map(c -> new CoverageRow(words.edition(c.edition()),
            List.of(c.criteria(), c.automated(), c.partial(), c.manual(), c.informative(), c.rules()))).toList();
    }

    static List<PolicyRow> policies(List<Policy.InForce> policies, Wording words) {
        return policies.stream().map(p -> new PolicyRow(words.text(p.id()), value(p, words), words.get("policies.nature." + p.nature()),
            words.text(p.meaning()), p.overridden() ? words.get("policies.overridden", words.text(p.standard())) : null)).toList();
    }

    /** The value as people read it: a switch in words, a choice by its name. */
    static String value(Policy.InForce policy, Wording words) {
        return policy.fixed() ? words.get("policies.fixed") : policy.shown().matches("on|off") ? words.get("policies." + policy.shown())
            : words.text(policy.shown());
    }

    private static SectionRow section(Reference.Section s, Wording words) {
        return new SectionRow(s.number() + ". " + words.orNothing(s.name()), s.weight() == null ? Wording.NOTHING : s.weight() + "%",
            s.satisfied() + "/" + s.decided(), s.score() == null ? words.get("reference.unscored") : s.score().toPlainString());
    }

    private static List<String> note(Reference reference, Wording words) {
        String incomplete = reference.complete() ? null : words.get("reference.incomplete");
        String weights = reference.outOf() == WHOLE ? null : words.get("reference.weights", reference.outOf());
        return java.util.stream.Stream.of(incomplete, weights).filter(java.util.Objects::nonNull).toList();
    }
}
