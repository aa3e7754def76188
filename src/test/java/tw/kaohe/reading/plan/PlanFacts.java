package tw.kaohe.reading.plan;

import java.util.ArrayList;
import java.util.List;
import tw.kaohe.model.ServicePlan;

/** What plan.json says of a plan, a fact a line, without places and without blanks, of which a page shows only the width. */
public final class PlanFacts {
    private PlanFacts() {
    }

    public static List<String> of(ServicePlan plan) {
        List<String> facts = new ArrayList<>();
        facts.add(plan.documentKind() + " " + plan.agencies() + " " + plan.rocYear() + " " + plan.scheme() + " " + plan.title() + " " + plan.documentNumber()
            + " " + plan.periodFrom() + " " + plan.periodTo());
        plan.basis().forEach(b -> facts.add("basis " + b.issuer() + " | " + b.date() + " | " + b.no() + " | " + b.name()));
        plan.chapters().forEach(c -> facts.add("chapter " + c.no() + " | " + c.title()));
        plan.weights().forEach(w -> facts.add("weight " + w.section() + " | " + w.name() + " | " + w.weight()));
        plan.measures().forEach(m -> facts.add("measure " + m.path() + " " + m.code() + " | " + m.text() + " | " + m.deadline() + " | " + m.unit() + " | " + m.benefit()));
        plan.commitments().forEach(c -> facts.add("commitment " + c.measure() + " | " + c.what() + " | " + c.comparator() + " " + c.quantity() + " "
            + c.unit() + " " + c.period() + " " + c.strength() + " | " + c.quote()));
        return facts.stream().map(fact -> fact.replaceAll("[ \u3000\u00a0]+", "")).toList();
    }
}
