package tw.kaohe.reading.plan;

import java.util.Map;
import tw.kaohe.model.ServicePlan.Column;

/**
 * A row of a table of measures under the header that holds for it.
 *
 * @param table counts the tables; a header repeated on the next page begins no new one
 */
record Entry(int line, int table, Header header, Map<Column, Cell> cells) {
    Cell cell(Column column) {
        return cells.getOrDefault(column, Cell.EMPTY);
    }

    /** Whether a label in front of the measure is filled in. */
    boolean hasLabel() {
        return Header.LABELS.stream().anyMatch(c -> c != header.measure() && !cell(c).isBlank());
    }

    boolean hasValues() {
        return Header.VALUES.stream().anyMatch(c -> !cell(c).isBlank());
    }
}
