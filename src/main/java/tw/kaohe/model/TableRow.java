package tw.kaohe.model;

import java.util.Map;

/**
 * A row of a table kind whose criteria read it by column: activities, metrics, surveys, units, roster, staff, publications,
 * receipts, evidence, web checks, badges, judgements, improvements, previous findings.
 *
 * @param cells header (without bracketed hints) → trimmed text; blank cells are absent
 */
public record TableRow(InputKind kind, Map<String, String> cells, Evidence at) implements Fact {
    public TableRow {
        cells = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(cells));
    }

    /** The text of a column, or null where the cell is blank or the column missing. */
    public String get(String column) {
        return cells.get(column);
    }
}
