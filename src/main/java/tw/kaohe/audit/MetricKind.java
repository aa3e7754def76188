package tw.kaohe.audit;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tw.kaohe.model.Criterion;
import tw.kaohe.model.ReportedMetric.Form;
import tw.kaohe.model.ReportedMetric.Trait;
import tw.kaohe.reading.text.CellText;

/**
 * A figure that a criterion asks for, as the rulebook's table {@code metrics} has it.
 *
 * @param names further names that agencies give it; its code and title always count
 */
record MetricKind(Criterion criterion, Form form, List<String> names, Set<Trait> traits) {

    static MetricKind of(Criterion criterion, List<String> row) {
        Form form = switch (row.get(1)) {
            case "GROWTH" -> Form.GROWTH;
            case "RATIO" -> Form.SHARE;
            default -> Form.EITHER;
        };
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        Arrays.stream(row.get(3).split("\\|")).filter(t -> !t.isEmpty()).forEach(t -> traits.add(Trait.valueOf(t.toUpperCase(Locale.ROOT))));
        return new MetricKind(criterion, form, Arrays.asList(row.get(2).split("\\|")), traits);
    }

    boolean isNamed(String metric) {
        String key = CellText.key(metric);
        return key.equals(CellText.key(criterion.code())) || key.equals(CellText.key(criterion.title()))
            || names.stream().map(CellText::key).anyMatch(key::equals);
    }
}
