package tw.kaohe.reading.document;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import tw.kaohe.reading.Places;
import tw.kaohe.reading.document.TextDocument.Cell;
import tw.kaohe.reading.document.TextDocument.Paragraph;
import tw.kaohe.reading.document.TextDocument.Part;
import tw.kaohe.reading.document.TextDocument.Row;
import tw.kaohe.reading.document.TextDocument.Table;
import tw.kaohe.reading.table.RowSink;

/**
 * A document as one sheet: its tables with the paragraphs between them as rows of one cell. A cell that spans columns or rows
 * stands in the first of them, the others are blank, so that what belongs to one column stays in it.
 */
public final class DocumentRows {
    private final List<String> places = new ArrayList<>();
    private final List<String[]> rows = new ArrayList<>();
    private final BitSet running = new BitSet();
    private final int maxColumns;

    private DocumentRows(int maxColumns) {
        this.maxColumns = maxColumns;
    }

    /** @param maxColumns columns beyond are left out */
    public static void send(TextDocument document, int maxColumns, RowSink sink) {
        DocumentRows all = new DocumentRows(maxColumns);
        for (Part part : document.parts()) {
            if (part instanceof Paragraph paragraph) {
                all.text(paragraph);
            } else if (part instanceof Table table) {
                all.table(table);
            }
        }
        sink.startSheet(Places.labelled(all.places));
        for (int i = 0; i < all.rows.size(); i++) {
            if (all.running.get(i)) {
                sink.text(i + 1, all.rows.get(i)[0]);
            } else {
                sink.row(i + 1, all.rows.get(i));
            }
        }
        sink.endSheet();
    }

    private void text(Paragraph paragraph) {
        for (String line : paragraph.text().split("\n")) {
            if (!line.isBlank()) {
                running.set(rows.size());
                add(paragraph.place(), new String[] {line.strip()});
            }
        }
    }

    private void add(String place, String[] cells) {
        places.add(place);
        rows.add(cells);
    }

    private void table(Table table) {
        int[] covered = new int[maxColumns];
        for (Row row : table.rows()) {
            List<String> cells = new ArrayList<>();
            for (Cell cell : row.cells()) {
                skip(cells, covered);
                for (int i = 0; i < cell.columns() && cells.size() < maxColumns; i++) {
                    covered[cells.size()] = cell.rows() - 1;
                    cells.add(i == 0 ? text(cell) : "");
                }
            }
            skip(cells, covered);
            add(row.place(), cells.toArray(String[]::new));
        }
    }

    /** What only the page broke is one text. */
    private static String text(Cell cell) {
        return cell.printed() ? String.join("", cell.paragraphs()) : cell.text();
    }

    private void skip(List<String> cells, int[] covered) {
        while (cells.size() < maxColumns && covered[cells.size()] > 0) {
            covered[cells.size()]--;
            cells.add("");
        }
    }
}
