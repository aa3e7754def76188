package tw.kaohe.reading.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tw.kaohe.model.TableRow;
import tw.kaohe.reading.text.DateText;

/**
 * Rows of the kinds that rules read by column. A cell that must be a date or a number and is none counts as not given and is
 * noted; where the kind cannot do without it, the row is left out and noted.
 */
final class PlainRows implements RowFacts {

    @Override
    public void row(SheetRow row) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (String column : row.header().names()) {
            String text = row.get(column);
            if (text == null) {
                continue;
            }
            if (isReadable(row, column, text)) {
                cells.put(column, text);
            } else if (row.kind().required().contains(column)) {
                return;
            }
        }
        row.out().agency(cells.get("機關"));
        row.out().fact(new TableRow(row.kind().kind(), cells, List.copyOf(row.header().names()), row.at()));
    }

    private static boolean isReadable(SheetRow row, String column, String text) {
        if (row.kind().dates().contains(column) && DateText.moment(text).isEmpty()
            || row.kind().moments().contains(column) && DateText.moment(text).isEmpty()) {
            row.bad(column, "read.cell.date");
            return false;
        }
        if (row.kind().numbers().contains(column) && CellValues.number(text).isEmpty()) {
            row.bad(column, "read.cell.number");
            return false;
        }
        return true;
    }
}
