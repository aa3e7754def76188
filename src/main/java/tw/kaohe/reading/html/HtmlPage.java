package tw.kaohe.reading.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import tw.kaohe.reading.FactCollector;
import tw.kaohe.reading.Places;
import tw.kaohe.reading.table.RowSink;

/** An HTML file: its tables as rows with the lines they start on, and its text as lines. Scripts and styles are no text. */
public final class HtmlPage {
    private static final Pattern ERROR = Pattern.compile(
        "\\b(?:40[0134]|50[0-4])\\b|not found|forbidden|access denied|internal server error|bad gateway|找不到|無法顯示|系統錯誤|維護中|請先登入|逾時", Pattern.CASE_INSENSITIVE);
    private static final int MAX_SPAN = 64;
    private static final int ERROR_TEXT = 2_000;
    private final Document page;
    private final String source;

    public HtmlPage(String text, int maxDepth) {
        Parser parser = Parser.htmlParser().setTrackPosition(true).setMaxDepth(maxDepth);
        this.page = parser.parseInput(text, "");
        this.page.select("script, style, template, noscript").remove();
        this.source = text;
    }

    /** A short page without tables that speaks of an error: a download that failed. */
    public boolean isErrorPage() {
        String text = page.title() + " " + page.body().text();
        return page.selectFirst("table") == null && text.length() < ERROR_TEXT && ERROR.matcher(text).find();
    }

    public boolean hasTables() {
        return page.selectFirst("table") != null;
    }

    /** All tables as one sheet, with the headings and paragraphs between them as rows of one cell. */
    public void rows(RowSink rows, FactCollector out) {
        rows.startSheet(Places.lines());
        NodeTraversor.traverse(new RowVisitor(rows), page.body());
        rows.endSheet();
        if (isCut()) {
            out.damage("read.html.cut");
        }
    }

    private boolean isCut() {
        String lower = source.toLowerCase(java.util.Locale.ROOT);
        return count(lower, "<table") > count(lower, "</table") || lower.contains("<html") && !lower.contains("</html")
            || lower.lastIndexOf('<') > lower.lastIndexOf('>');
    }

    private static int count(String text, String part) {
        int count = 0;
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length())) {
            count++;
        }
        return count;
    }

    /** The text as lines: one a block, a row of a table with tabs between its cells. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        rows(new LineSink(lines), new FactCollector(null, 0));
        return lines;
    }

    private record LineSink(List<String> lines) implements RowSink {
        @Override
        public void startSheet(Places places) {
        }

        @Override
        public void row(int number, String[] cells) {
            for (String line : String.join("\t", cells).split("\\R")) {
                lines.add(line);
            }
        }

        @Override
        public void endSheet() {
        }
    }

    /** Emits a row for each tr and for each stretch of text outside tables. */
    private static final class RowVisitor implements NodeVisitor {
        private final RowSink rows;
        private final StringBuilder loose = new StringBuilder();
        private int looseLine;
        private int rowDepth;

        RowVisitor(RowSink rows) {
            this.rows = rows;
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof Element element) {
                if (element.normalName().equals("tr")) {
                    flush();
                    rows.row(line(element), cells(element));
                    rowDepth++;
                } else if (element.isBlock() || element.normalName().equals("br")) {
                    flush();
                }
            } else if (node instanceof TextNode text && rowDepth == 0 && !text.isBlank()) {
                looseLine = loose.isEmpty() ? line(text) : looseLine;
                loose.append(text.text());
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                rowDepth -= element.normalName().equals("tr") ? 1 : 0;
                if (element.isBlock()) {
                    flush();
                }
            }
        }

        private void flush() {
            if (!loose.toString().isBlank()) {
                rows.row(Math.max(looseLine, 1), new String[] {loose.toString().strip()});
            }
            loose.setLength(0);
        }

        private static int line(Node node) {
            return Math.max(1, node.sourceRange().start().lineNumber());
        }
    }

    private static String[] cells(Element row) {
        List<String> cells = new ArrayList<>();
        for (Element cell : row.children()) {
            if (cell.normalName().equals("td") || cell.normalName().equals("th")) {
                cells.add(text(cell));
                for (int i = 1; i < span(cell); i++) {
                    cells.add("");
                }
            }
        }
        return cells.toArray(String[]::new);
    }

    private static int span(Element cell) {
        String span = cell.attr("colspan").strip();
        return span.isEmpty() ? 1 : span.matches("\\d{1,3}") ? Math.min(MAX_SPAN, Integer.parseInt(span)) : 1;
    }

    /** The text of a cell; a check box becomes ☑ or □, a line break stays one. */
    private static String text(Element cell) {
        StringBuilder text = new StringBuilder();
        NodeTraversor.traverse((node, depth) -> {
            if (node instanceof TextNode words) {
                text.append(words.text());
            } else if (node instanceof Element element && element.normalName().equals("input")) {
                boolean box = element.attr("type").equalsIgnoreCase("checkbox") || element.attr("type").equalsIgnoreCase("radio");
                text.append(box ? element.hasAttr("checked") ? "☑" : "□" : element.attr("value"));
            } else if (node instanceof Element element && node != cell && (element.isBlock() || element.normalName().equals("br"))) {
                text.append('\n');
            }
        }, cell);
        return text.toString().strip();
    }
}
