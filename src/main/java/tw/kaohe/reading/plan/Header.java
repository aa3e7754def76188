package tw.kaohe.reading.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import tw.kaohe.model.ServicePlan.Column;
import tw.kaohe.reading.text.TextFolding;

/**
 * The header of a table of measures.
 *
 * @param columns what each cell from the left holds, null where unknown
 * @param measure the column that the measures stand in, or null where the table only states what is asked for
 */
record Header(List<Column> columns, Column measure) {
    /** Columns whose cells name what a measure answers, from the outermost. */
    static final List<Column> LABELS = List.of(Column.FACET, Column.ITEM, Column.INDICATOR, Column.FOCUS, Column.CHECK);
    /** Columns whose cells belong to a measure. */
    static final List<Column> VALUES = List.of(Column.DEADLINE, Column.UNIT, Column.BENEFIT);
    private static final Map<String, Column> NAMES = names();
    private static final int LONGEST_NAME = 20;

    /** The header that these cells form, or null. At least two columns and half of the cells must be known. */
    static Header of(List<String> labels) {
        List<Column> columns = new ArrayList<>();
        int known = 0;
        int filled = 0;
        for (String label : labels) {
            Column column = column(label);
            columns.add(column);
            filled += label.isBlank() ? 0 : 1;
            known += column == null ? 0 : 1;
        }
        if (known < 2 || known * 2 < filled || columns.stream().noneMatch(c -> c != null && c != Column.REMARK && !VALUES.contains(c))) {
            return null;
        }
        settle(columns);
        return new Header(Arrays.asList(columns.toArray(new Column[0])), measure(columns));
    }

    static Header ofRow(Block.Row row) {
        return row.cells().size() > 40 ? null : of(row.cells().stream().map(Cell::label).toList());
    }

    /** The column that a header cell names, brackets and blanks aside, or null. */
    static Column column(String label) {
        if (label.isEmpty() || label.length() > LONGEST_NAME) {
            return null;
        }
        Column column = NAMES.get(label);
        int bracket = label.indexOf('(');
        return column != null || bracket <= 0 ? column : NAMES.get(label.substring(0, bracket));
    }

    boolean has(Column column) {
        return columns.contains(column);
    }

    boolean hasValues() {
        return columns.stream().anyMatch(c -> c != null && VALUES.contains(c));
    }

    int indexOf(Column column) {
        return columns.indexOf(column);
    }

    /** In a table without measures the innermost column only restates what the framework asks; null elsewhere. */
    Column restated() {
        List<Column> labels = LABELS.stream().filter(columns::contains).toList();
        return measure != null || labels.size() < 2 ? null : labels.get(labels.size() - 1);
    }

    Map<Column, Cell> entry(List<Cell> cells) {
        Map<Column, Cell> entry = new EnumMap<>(Column.class);
        for (int i = 0; i < cells.size() && i < columns.size(); i++) {
            if (columns.get(i) != null && !cells.get(i).isBlank()) {
                entry.putIfAbsent(columns.get(i), cells.get(i));
            }
        }
        return entry;
    }

    /** Of several columns for measures the last is it; one before it on the left margin names the section. */
    private static void settle(List<Column> columns) {
        int last = columns.lastIndexOf(Column.MEASURE);
        for (int i = 0; i < last; i++) {
            if (columns.get(i) == Column.MEASURE) {
                columns.set(i, columns.contains(Column.FACET) ? Column.FOCUS : Column.FACET);
            }
        }
        for (Column column : Column.values()) {
            int first = columns.indexOf(column);
            for (int i = first + 1; first >= 0 && i < columns.size(); i++) {
                if (columns.get(i) == column) {
                    columns.set(i, Column.REMARK);
                }
            }
        }
    }

    /** The 104 form has no column of its own for measures: they stand where the check is asked for. */
    private static Column measure(List<Column> columns) {
        if (columns.contains(Column.MEASURE)) {
            return Column.MEASURE;
        }
        if (!columns.contains(Column.DEADLINE) && !columns.contains(Column.UNIT)) {
            return null;
        }
        Column innermost = null;
        for (Column label : LABELS) {
            innermost = columns.contains(label) ? label : innermost;
        }
        return innermost;
    }

    private static Map<String, Column> names() {
        Properties properties = Vocabulary.properties("columns.properties");
        Map<String, Column> names = new HashMap<>();
        for (Column column : Column.values()) {
            for (String name : Vocabulary.split(properties.getProperty(column.name(), ""))) {
                names.merge(TextFolding.key(name), column, (old, fresh) -> fresh == Column.MEASURE ? fresh : old);
            }
        }
        return Map.copyOf(names);
    }
}
