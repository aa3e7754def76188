package tw.kaohe.reading.plan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tw.kaohe.model.ServicePlan.Column;
import tw.kaohe.model.ServicePlan.Pairing;

/** A measure (作法) while its parts are being found: later rows may still lengthen its text or bring its values. */
final class Draft {
    final Numbering number;
    final String label;
    List<Level> levels;
    Pairing pairing = Pairing.HIGH;
    boolean awaitsValues;
    private final List<Passage> parts = new ArrayList<>();
    private Passage text;
    private final Map<Column, Passage> values = new EnumMap<>(Column.class);

    /** @param label what the row asks for, where the measure stands in the same cell; else null */
    Draft(Numbering number, Passage text, List<Level> levels, String label) {
        this.number = number;
        parts.add(text);
        this.levels = List.copyOf(levels);
        this.label = label;
    }

    Passage text() {
        if (text == null) {
            text = Passage.join(parts, "");
        }
        return text;
    }

    void lengthen(Passage tail) {
        parts.add(tail);
        text = null;
    }

    /** Whether the text so far breaks off in the middle of a sentence. */
    boolean isCut() {
        return !Section.isEnd(parts.get(parts.size() - 1).key());
    }

    Passage value(Column column) {
        return values.get(column);
    }

    String written(Column column) {
        Passage value = values.get(column);
        return value == null || value.isBlank() ? null : value.text().strip();
    }

    void put(Column column, Passage value) {
        values.put(column, value);
    }

    Level innermost() {
        return levels.isEmpty() ? null : levels.get(levels.size() - 1);
    }
}
