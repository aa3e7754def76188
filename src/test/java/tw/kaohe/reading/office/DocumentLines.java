package tw.kaohe.reading.office;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tw.kaohe.reading.document.TextDocument;
import tw.kaohe.reading.document.TextDocument.Paragraph;
import tw.kaohe.reading.document.TextDocument.Part;
import tw.kaohe.reading.document.TextDocument.Table;

/** Shows a document in short for a test. */
public final class DocumentLines {
    private DocumentLines() {
    }

    /** A line for each line of a paragraph, headings with {@code #level}, and for each row of a table. */
    public static List<String> of(TextDocument document) {
        List<String> lines = new ArrayList<>();
        for (Part part : document.parts()) {
            if (part instanceof Paragraph paragraph) {
                for (String line : paragraph.text().split("\n", -1)) {
                    lines.add((paragraph.heading() > 0 ? "#" + paragraph.heading() + " " : "") + line);
                }
            } else if (part instanceof Table table) {
                lines.addAll(cells(table));
            }
        }
        return lines;
    }

    /** Each row: the paragraphs of its cells with columns x rows that they cover. */
    public static List<String> cells(Table table) {
        return table.rows().stream().map(row -> row.cells().stream()
            .map(cell -> String.join("|", cell.paragraphs()) + "/" + cell.columns() + "x" + cell.rows()).collect(Collectors.joining(" "))).toList();
    }
}
