package tw.kaohe.reading.pdf;

import java.util.ArrayList;
import java.util.List;
import tw.kaohe.reading.document.TextDocument.Cell;
import tw.kaohe.reading.document.TextDocument.Row;
import tw.kaohe.reading.document.TextDocument.Table;
import tw.kaohe.reading.pdf.PageText.Ruled;

/** A table that may go on with the next page. */
final class OpenTable {
    private static final float SAME_EDGE = 6f;
    private static final int HEADER_ROWS = 3;
    private final Ruled head;
    private final String place;
    private final List<TableText.Row> rows;
    private final List<String> rowPlaces = new ArrayList<>();
    private boolean last;

    OpenTable(Ruled ruled, String place) {
        this.head = ruled;
        this.place = place;
        this.rows = new ArrayList<>(ruled.rows());
        places(place, 1, ruled.rows().size());
    }

    private void places(String tablePlace, int from, int count) {
        for (int i = from; i < from + count; i++) {
            rowPlaces.add(tablePlace + ", row " + i);
        }
    }

    /** @param atEnd whether nothing follows it on its page */
    void last(boolean atEnd) {
        last = atEnd;
    }

    /** Whether a table at the head of the next page has the same columns. */
    boolean takes(Ruled next) {
        if (!last || next.columns().size() != head.columns().size()) {
            return false;
        }
        float shift = next.columns().get(0) - head.columns().get(0);
        for (int i = 0; i < next.columns().size(); i++) {
            if (Math.abs(next.columns().get(i) - head.columns().get(i) - shift) > SAME_EDGE) {
                return false;
            }
        }
        return true;
    }

    void goOn(Ruled next, String nextPlace) {
        int repeated = repeatedHeader(next.rows());
        int from = repeated;
        if (from < next.rows().size() && !rows.isEmpty() && isRest(next.rows().get(from), repeated)) {
            rows.set(rows.size() - 1, joined(rows.get(rows.size() - 1), next.rows().get(from)));
            from++;
        }
        rows.addAll(next.rows().subList(from, next.rows().size()));
        places(nextPlace, from + 1, next.rows().size() - from);
    }

    private int repeatedHeader(List<TableText.Row> next) {
        int same = 0;
        while (same < Math.min(HEADER_ROWS, Math.min(next.size(), head.rows().size())) && !next.get(same).isBlank()
            && next.get(same).texts().equals(head.rows().get(same).texts())) {
            same++;
        }
        return same;
    }

    /**
     * Whether a row is the rest of the one that the page break cut: a column that every other row fills is blank in it, or
     * every cell goes on. Rows of one line that fill every column are whole.
     */
    private boolean isRest(TableText.Row rest, int headerRows) {
        TableText.Row cut = rows.get(rows.size() - 1);
        boolean sameCells = rest.cells().size() == cut.cells().size() && !rest.isBlank();
        if (!sameCells || rows.size() < 2) {
            return false;
        }
        boolean lacksKey = rest.cells().get(0).paragraphs().isEmpty() && rest.cells().get(0).rows() == 1 && isAlwaysFilled(rest.cells().get(0).column(), headerRows);
        boolean goesOn = false;
        for (int i = 0; i < rest.cells().size(); i++) {
            boolean ended = rest.cells().get(i).paragraphs().isEmpty() && !cut.cells().get(i).paragraphs().isEmpty();
            goesOn |= ended || cut.cells().get(i).lines() > 1;
        }
        for (int i = 0; i < rest.cells().size(); i++) {
            goesOn &= rest.cells().get(i).paragraphs().isEmpty() || cut.cells().get(i).goesOn(rest.cells().get(i));
        }
        return lacksKey || goesOn;
    }

    private boolean isAlwaysFilled(int column, int headerRows) {
        for (TableText.Row row : rows) {
            TableText.Cell cell = row.at(column);
            if (cell == null || cell.paragraphs().isEmpty() || cell.columns() > 1 || cell.rows() > 1) {
                return false;
            }
        }
        return rows.size() > 1 + headerRows;
    }

    private static TableText.Row joined(TableText.Row cut, TableText.Row rest) {
        List<TableText.Cell> cells = new ArrayList<>();
        for (int i = 0; i < cut.cells().size(); i++) {
            cells.add(cut.cells().get(i).plus(rest.cells().get(i)));
        }
        return new TableText.Row(cells);
    }

    Table close() {
        List<Row> told = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            List<Cell> cells = rows.get(i).cells().stream().map(c -> new Cell(c.paragraphs(), c.printed(), c.columns(), c.rows())).toList();
            told.add(new Row(cells, rowPlaces.get(i)));
        }
        return new Table(told, place);
    }
}
