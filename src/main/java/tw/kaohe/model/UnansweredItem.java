package tw.kaohe.model;

import java.util.List;
import java.util.Map;

/** A row of the plan's table that no measure answers (有項目無作法). */
public record UnansweredItem(PlanDocument document, ServicePlan.Item item) implements Subject {
    @Override
    public String key() {
        return item.path() == null ? item.title() : item.path();
    }

    @Override
    public String label() {
        return "「" + item.title() + "」列";
    }

    @Override
    public Map<String, Object> values() {
        return Map.of("row", item.title());
    }

    @Override
    public List<Evidence> evidence() {
        return List.of(document.plan().atLine(item.line()));
    }
}
