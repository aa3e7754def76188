package tw.kaohe.model;

import java.util.List;
import java.util.Map;

/** A row of the plan's table whose cell in a column is blank although the table has that column (欄位空白). */
public record MeasureGap(PlanDocument document, ServicePlan.Measure measure, ServicePlan.Column column) implements Subject {
    @Override
    public String key() {
        return measure.code() + " " + column;
    }

    @Override
    public String label() {
        return "「" + row() + "」列";
    }

    private String row() {
        String title = measure.item() != null ? measure.item() : measure.text();
        return title == null ? measure.path() : title.length() > 40 ? title.substring(0, 40) + "…" : title;
    }

    @Override
    public String responsibleUnit() {
        return measure.unit();
    }

    @Override
    public Map<String, Object> values() {
        return Map.of("row", row());
    }

    @Override
    public List<Evidence> evidence() {
        return List.of(document.plan().atLine(measure.line()));
    }
}
