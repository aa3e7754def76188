package tw.kaohe.reading.plan;

import java.util.List;
import tw.kaohe.reading.document.TextDocument;

/** Writes what a plan's text consists of as HTML that a word processor takes: paragraphs, headings and true tables. */
public final class DocumentHtml {
    private DocumentHtml() {
    }

    public static String of(TextDocument document) {
        StringBuilder html = new StringBuilder("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>t</title></head><body>\n");
        boolean table = false;
        for (Block block : DocumentBlocks.of(document).blocks()) {
            if (table && !(block instanceof Block.Row)) {
                html.append("</table>\n");
                table = false;
            }
            if (block instanceof Block.Row row) {
                html.append(table ? "" : "<table border=\"1\">\n");
                table = true;
                row(row, html);
            } else if (block instanceof Block.Text text) {
                String tag = text.heading() ? "h2" : "p";
                html.append('<').append(tag).append('>').append(escape(text.passage().text())).append("</").append(tag).append(">\n");
            } else {
                html.append("<p><br></p>\n");
            }
        }
        return html.append(table ? "</table>\n" : "").append("</body></html>\n").toString();
    }

    /** Paragraphs of a cell; what only the page broke stays one paragraph with line breaks. */
    private static void row(Block.Row row, StringBuilder html) {
        html.append("<tr>");
        for (Cell cell : row.cells()) {
            List<String> paragraphs = cell.paragraphs().stream().map(p -> escape(p.text())).toList();
            html.append("<td>").append(cell.divided() ? "<p>" + String.join("</p><p>", paragraphs) + "</p>" : String.join("<br>", paragraphs)).append("</td>");
        }
        html.append("</tr>\n");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("  ", " &nbsp;");
    }
}
