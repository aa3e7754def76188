package tw.kaohe.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tw.kaohe.model.Phrases;
import tw.kaohe.rules.RuleCondition;
import tw.kaohe.rules.RuleProbe;

/**
 * A rule's conditions in lines: as written and, where the facts are at hand, how many fulfil each and which came closest.
 *
 * @param facts what the rules saw, or null where nobody gave the submission
 */
record Conditions(Phrases phrases, RuleProbe probe, List<Object> facts) {

    List<String> of(String rule) {
        Optional<RuleCondition> condition = probe.condition(rule);
        List<String> lines = new ArrayList<>();
        if (condition.isEmpty()) {
            lines.add(phrases.get("explain.complex"));
        } else if (facts == null) {
            condition.get().parts().forEach(p -> lines.add(p.text()));
        } else {
            probe.look(condition.get(), facts).forEach(look -> tell(look, lines));
        }
        return lines;
    }

    private void tell(RuleProbe.Look look, List<String> lines) {
        String type = look.part().quantifier().isEmpty() ? look.part().type() : look.part().quantifier() + " " + look.part().type();
        if (look.facts() == 0) {
            lines.add(phrases.get("explain.no-facts", type));
            return;
        }
        lines.add(phrases.get("explain.facts", look.facts(), type, look.passing()));
        for (RuleProbe.Constraint c : look.constraints()) {
            lines.add("  " + phrases.get("explain.constraint", c.text(), c.passing(), look.facts())
                + (c.least() == null ? "" : phrases.get("explain.extent", c.least(), c.most())));
        }
        if (look.part().quantifier().isEmpty() && look.passing() == 0) {
            look.nearest().forEach(n -> lines.add("  " + phrases.get("explain.nearest", n.label(), String.join(phrases.get("explain.and"), n.values()))));
        }
    }
}
