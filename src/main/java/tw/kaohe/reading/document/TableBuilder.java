package tw.kaohe.reading.document;

import java.util.ArrayList;
import java.util.List;
import tw.kaohe.reading.UnreadableContentException;
import tw.kaohe.reading.document.TextDocument.Cell;
import tw.kaohe.reading.document.TextDocument.Paragraph;
import tw.kaohe.reading.document.TextDocument.Part;
import tw.kaohe.reading.document.TextDocument.Row;
import tw.kaohe.reading.document.TextDocument.Table;

/** One table while it is read; see {@link DocumentBuilder}. */
final class TableBuilder {
    private final String place;
    private final int maxColumns;
    private final List<OpenRow> rows = new ArrayList<>();
    private final Placed[] above;
    private final boolean[] continued;
    private OpenRow row;
    private boolean cellOpen;
    private int column;

    private record OpenRow(String place, List<Placed> cells) {
    }

    /** A cell with its first column; {@code rows} grows as rows below continue it. */
    private static final class Placed {
        private final int columns;
        private int rows;
        private List<Part> parts = List.of();

        Placed(int columns, int rows) {
            this.columns = columns;
            this.rows = rows;
        }
    }

    TableBuilder(String place, int maxColumns) {
        this.place = place;
        this.maxColumns = maxColumns;
        this.above = new Placed[maxColumns];
        this.continued = new boolean[maxColumns];
    }

    String place() {
        return place;
    }

    int nextRow() {
        return rows.size() + 1;
    }

    /** A cell within a cell or a row within a row is no table of any word processor. */
    private static void expect(boolean sound) {
        if (!sound) {
            throw new UnreadableContentException("read.document.broken");
        }
    }

    void startRow(String rowPlace) {
        expect(row == null);
        row = new OpenRow(rowPlace, new ArrayList<>());
        column = 0;
        java.util.Arrays.fill(continued, false);
    }

    void startCell(int columns, int spannedRows) {
        expect(row != null && !cellOpen);
        cellOpen = true;
        Placed cell = new Placed(Math.max(1, Math.min(columns, maxColumns - column)), Math.max(1, spannedRows));
        row.cells().add(cell);
        if (column < maxColumns) {
            above[column] = cell;
            continued[column] = true;
        }
        column = Math.min(maxColumns, column + cell.columns);
    }

    boolean continueCell(int columns) {
        expect(row != null && !cellOpen);
        Placed cell = column < maxColumns ? above[column] : null;
        if (cell == null) {
            return false;
        }
        cell.rows++;
        continued[column] = true;
        column = Math.min(maxColumns, column + Math.max(1, columns));
        return true;
    }

    void endCell(List<Part> parts) {
        cellOpen = false;
        row.cells().get(row.cells().size() - 1).parts = parts;
    }

    /** Puts the last cell beside itself. @return whether there was room */
    boolean repeatCell() {
        Placed last = row.cells().get(row.cells().size() - 1);
        if (column >= maxColumns) {
            return false;
        }
        startCell(last.columns, last.rows);
        endCell(last.parts);
        return true;
    }

    boolean isLastRowBlank() {
        return rows.get(rows.size() - 1).cells().stream().allMatch(cell -> cell.parts.stream().allMatch(p -> p instanceof Paragraph q && q.text().isBlank()));
    }

    int lastWidth() {
        return rows.get(rows.size() - 1).cells().size();
    }

    void repeatRow(String rowPlace) {
        rows.add(new OpenRow(rowPlace, rows.get(rows.size() - 1).cells()));
    }

    void endRow() {
        rows.add(row);
        row = null;
        for (int i = 0; i < maxColumns; i++) {
            above[i] = continued[i] ? above[i] : null;
        }
    }

    void dropRow() {
        row = null;
    }

    /** A frame of one cell around other tables is no table: what stands inside stands for it. */
    List<Part> finish() {
        if (rows.size() == 1 && rows.get(0).cells().size() == 1 && rows.get(0).cells().get(0).parts.stream().anyMatch(Table.class::isInstance)) {
            return rows.get(0).cells().get(0).parts;
        }
        boolean even = isEven();
        List<Row> finished = new ArrayList<>();
        for (OpenRow each : rows) {
            finished.add(new Row(each.cells().stream().map(cell -> cell(cell, even)).toList(), each.place()));
        }
        return finished.isEmpty() ? List.of() : List.of(new Table(finished, place));
    }

    /**
     * Whether each row has the same number of cells, titles across the whole table aside. Then a cell that covers several columns only does so because somebody
     * dragged a border in another row.
     */
    private boolean isEven() {
        int width = -1;
        int[] covered = new int[rows.size() + 1];
        for (int r = 0; r < rows.size(); r++) {
            int cells = rows.get(r).cells().size() + covered[r];
            if (cells == 1) {
                continue;
            }
            if (width >= 0 && cells != width) {
                return false;
            }
            width = cells;
            for (Placed cell : rows.get(r).cells()) {
                for (int below = r + 1; below < Math.min(rows.size(), r + cell.rows); below++) {
                    covered[below]++;
                }
            }
        }
        return true;
    }

    private static Cell cell(Placed cell, boolean even) {
        List<String> paragraphs = new ArrayList<>();
        cell.parts.forEach(part -> add(part, paragraphs));
        return new Cell(paragraphs, false, even ? 1 : cell.columns, cell.rows);
    }

    private static void add(Part part, List<String> paragraphs) {
        if (part instanceof Paragraph paragraph) {
            if (!paragraph.text().isBlank()) {
                paragraphs.add(paragraph.text());
            }
        } else if (part instanceof Table table) {
            table.rows().forEach(row -> row.cells().forEach(cell -> paragraphs.addAll(cell.paragraphs())));
        }
    }
}
