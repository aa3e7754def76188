package tw.kaohe.reading.document;

import java.util.ArrayList;
import java.util.List;

/**
 * A text document in reading order, whatever format it came in: every reader of a format gives this, and everything that
 * understands documents starts from it.
 *
 * <p>A place says where in the file something stands, in words for a report: {@code line 32}, {@code page 2, line 7},
 * {@code table 1, row 3}.
 */
public record TextDocument(List<Part> parts) {

    public TextDocument {
        parts = List.copyOf(parts);
    }

    /** A piece of the document: running text or a table. */
    public sealed interface Part permits Paragraph, Table {
        String place();
    }

    /**
     * Running text up to the end of a paragraph, of a list item or of a line.
     *
     * @param text    as a reader sees it, with the number or mark that the word processor puts before a list item; a forced
     *                line break is {@code \n}
     * @param heading level of a heading, 1 the highest; 0 of other text
     */
    public record Paragraph(String text, int heading, String place) implements Part {
    }

    /** A table with its rows from the top. */
    public record Table(List<Row> rows, String place) implements Part {
        public Table {
            rows = List.copyOf(rows);
        }
    }

    /** Cells that begin in this row, from the left; what a cell of an earlier row covers is left out. */
    public record Row(List<Cell> cells, String place) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A cell.
     *
     * @param paragraphs its text; a forced line break within one is {@code \n}. A table inside the cell is told as paragraphs
     * @param printed    whether these are lines as printed, of which nobody can say where a paragraph ends (PDF)
     * @param columns    how many columns it covers, at least 1
     * @param rows       how many rows it covers, at least 1
     */
    public record Cell(List<String> paragraphs, boolean printed, int columns, int rows) {
        public Cell {
            paragraphs = List.copyOf(paragraphs);
            columns = Math.max(1, columns);
            rows = Math.max(1, rows);
        }

        /** All of its text, a line for each paragraph. */
        public String text() {
            return String.join("\n", paragraphs);
        }
    }

    /** A plain text: each line is a paragraph. */
    public static TextDocument ofLines(List<String> lines) {
        List<Part> parts = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            parts.add(new Paragraph(lines.get(i), 0, "line " + (i + 1)));
        }
        return new TextDocument(parts);
    }

    public boolean hasTables() {
        return parts.stream().anyMatch(Table.class::isInstance);
    }

    /** All of its text, one paragraph or one paragraph of a cell a line. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Part part : parts) {
            if (part instanceof Paragraph paragraph) {
                lines.addAll(paragraph.text().lines().toList());
            } else if (part instanceof Table table) {
                table.rows().forEach(r -> r.cells().forEach(c -> lines.addAll(c.text().lines().toList())));
            }
        }
        return lines;
    }

    public boolean isBlank() {
        return lines().stream().allMatch(String::isBlank);
    }
}
