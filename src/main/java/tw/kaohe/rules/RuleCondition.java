package tw.kaohe.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * The condition of one rule as it is written, taken apart.
 *
 * @param parts of its left-hand side, in order; empty where it has none that looks at facts one by one
 */
public record RuleCondition(String rule, List<Part> parts) {

    /**
     * The facts of one type that a rule looks for.
     *
     * @param quantifier  {@code not} or {@code exists}, or empty: one fact is enough, and each is told of
     * @param binding     name of the fact in later parts, or null
     * @param constraints what a fact must fulfil, as written
     */
    public record Part(String quantifier, String type, String binding, List<String> constraints) {
        /** Whether a constraint only gives a value a name. */
        static boolean isBinding(String constraint) {
            return constraint.matches("\\$\\w+\\s*:\\s*[\\w.()]+");
        }

        String pattern(List<String> chosen) {
            return (binding == null ? "" : binding + " : ") + type + "(" + String.join(", ", chosen) + ")";
        }

        List<String> bindings() {
            return constraints.stream().filter(Part::isBinding).toList();
        }

        /** As people read it. */
        public String text() {
            return (quantifier.isEmpty() ? "" : quantifier + " ") + type + (constraints.isEmpty() ? "" : ": " + String.join(", ", constraints));
        }
    }

    /** The condition of a rule, or empty where there is no such rule or it does more than look at facts one by one. */
    static Optional<RuleCondition> of(RulesFolder folder, String rule) {
        for (RuleSource source : RuleSource.all(folder).values()) {
            if (source.rules().contains(rule)) {
                return parsed(source).getRules().stream().filter(r -> r.getName().equals(rule)).findFirst().flatMap(RuleCondition::of);
            }
        }
        return Optional.empty();
    }

    private static PackageDescr parsed(RuleSource source) {
        try {
            return new DrlParser(LanguageLevelOption.DRL6).parse(false, source.drl());
        } catch (DroolsParserException e) {
            throw new RulebookException(source.file() + ": " + e.getMessage());
        }
    }

    private static Optional<RuleCondition> of(RuleDescr rule) {
        List<Part> parts = new ArrayList<>();
        for (BaseDescr descr : rule.getLhs().getDescrs()) {
            String quantifier = descr instanceof NotDescr ? "not" : descr instanceof ExistsDescr ? "exists" : "";
            BaseDescr inner = quantifier.isEmpty() ? descr : ((ConditionalElementDescr) descr).getDescrs().get(0);
            if (!(inner instanceof PatternDescr pattern) || pattern.getSource() != null) {
                return Optional.empty();
            }
            parts.add(part(quantifier, pattern));
        }
        return Optional.of(new RuleCondition(rule.getName(), List.copyOf(parts)));
    }

    private static Part part(String quantifier, PatternDescr pattern) {
        return new Part(quantifier, pattern.getObjectType(), pattern.getIdentifier(),
            pattern.getConstraint().getDescrs().stream().map(d -> d.toString().strip()).collect(Collectors.toList()));
    }
}
