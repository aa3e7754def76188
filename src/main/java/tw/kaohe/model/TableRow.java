package tw.kaohe.model;

import java.util.List;
import java.util.Map;

/**
 * A row of a table kind whose criteria read it by column: activities, metrics, surveys, units, roster, staff, publications,
 * receipts, evidence, web checks, badges, judgements, improvements, previous findings.
 *
 * @param cells   header (without bracketed hints) → trimmed text; blank cells are absent
 * @param columns headers of the table, so that a blank cell is told from a column that is missing
 */
public record TableRow(InputKind kind, Map<String, String> cells, List<String> columns, Evidence at) implements Fact {
    public TableRow {
        cells = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(cells));
        columns = List.copyOf(columns);
    }

    /** The text of a column, or null where the cell is blank or the column missing. */
    public String get(String column) {
        return cells.get(column);
    }

    /** The same, but empty where the table has the column and the cell is blank. */
    public String filled(String column) {
        return cells.getOrDefault(column, columns.contains(column) ? "" : null);
    }
}
