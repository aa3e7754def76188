package tw.kaohe.reading.table;

import tw.kaohe.model.Evidence;
import tw.kaohe.reading.FactCollector;
import tw.kaohe.reading.Places;
import tw.kaohe.reading.text.CellText;

/** A row of a recognised table. Lives while the row is read. */
public record SheetRow(FactCollector out, TableKind kind, Header header, Places places, int number, String[] cells) {

    /** The trimmed text of a column, or null where the cell is blank or the column missing. */
    public String get(String column) {
        return get(header.column(column));
    }

    /** @param column 0-based, or -1 for a column that the table does not have */
    public String get(int column) {
        return column < 0 || column >= cells.length ? null : CellText.clean(cells[column]);
    }

    /** The row as evidence: place and text of the column that says most. */
    public Evidence at() {
        return at(kind.quote());
    }

    public Evidence at(String column) {
        int index = header.column(column);
        return out.source().at(places.cell(number, Math.max(index, 0)), index < 0 || index >= cells.length ? null : cells[index]);
    }

    /** Notes that a cell cannot be read. */
    public void bad(String column, String key) {
        out.damage(key, places.cell(number, Math.max(header.column(column), 0)), column, shorten(get(column)));
    }

    static String shorten(String text) {
        return text == null ? "" : text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
