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
import tw.kaohe.reading.document.TextDocument;
import tw.kaohe.reading.document.TextDocument.Cell;
import tw.kaohe.reading.document.TextDocument.Paragraph;
import tw.kaohe.reading.document.TextDocument.Part;
import tw.kaohe.reading.document.TextDocument.Row;
import tw.kaohe.reading.document.TextDocument.Table;

/** An HTML file as a document. Places are the lines of the file; scripts and styles are no text. */
public final class HtmlPage {
    private static final Pattern ERROR = Pattern.compile(
        "\\b(?:40[0134]|50[0-4])\\b|not found|forbidden|access denied|internal server error|bad gateway|找不到|無法顯示|系統錯誤|維護中|請先登入|逾時", Pattern.CASE_INSENSITIVE);
    private static final int MAX_SPAN = 64;
    private static final int MAX_ROW_SPAN = 10_000;
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

    /** Whether the file ends in the middle. */
    public boolean isCut() {
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

    public TextDocument document() {
        List<Part> parts = new ArrayList<>();
        NodeTraversor.traverse(new Body(parts), page.body());
        return new TextDocument(parts);
    }

    /** Emits a part for each table and for each stretch of text outside tables. */
    private static final class Body implements NodeVisitor {
        private final List<Part> parts;
        private final Text text = new Text();
        private Element table;
        private int line;

        Body(List<Part> parts) {
            this.parts = parts;
        }

        @Override
        public void head(Node node, int depth) {
            if (table != null) {
                return;
            }
            if (node instanceof Element element && element.normalName().equals("table")) {
                flush(0);
                table = element;
                parts.add(table(element));
            } else if (node instanceof Element element && element.isBlock()) {
                flush(0);
            }
            if (table == null) {
                line = text.isEmpty() ? line(node) : line;
                text.head(node, depth);
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node == table) {
                table = null;
            } else if (table == null && node instanceof Element element && element.isBlock()) {
                flush(heading(element));
            }
        }

        private void flush(int heading) {
            String words = text.take();
            if (!words.isEmpty()) {
                parts.add(new Paragraph(words, heading, "line " + Math.max(line, 1)));
            }
        }

        private static int heading(Element element) {
            String name = element.normalName();
            return name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1)) ? name.charAt(1) - '0' : 0;
        }
    }

    private static int line(Node node) {
        return Math.max(1, node.sourceRange().start().lineNumber());
    }

    /** What a browser shows of a stretch of nodes; a check box becomes ☑ or □, a forced line break stays one. */
    private static final class Text implements NodeVisitor {
        private final StringBuilder words = new StringBuilder();

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
                words.append(text.text());
            } else if (node instanceof Element element && element.normalName().equals("br")) {
                words.append('\n');
            } else if (node instanceof Element element && element.normalName().equals("input")) {
                boolean box = element.attr("type").strip().equalsIgnoreCase("checkbox") || element.attr("type").strip().equalsIgnoreCase("radio");
                words.append(box ? element.hasAttr("checked") ? "☑" : "□" : element.attr("value"));
            }
        }

        boolean isEmpty() {
            return words.toString().isBlank();
        }

        /** The text so far without blanks around its lines; begins anew. */
        String take() {
            String taken = String.join("\n", words.toString().replace('\u00a0', ' ').lines().map(String::strip).filter(l -> !l.isEmpty()).toList());
            words.setLength(0);
            return taken;
        }
    }

    private static Table table(Element table) {
        List<Row> rows = new ArrayList<>();
        for (Element row : table.select("tr")) {
            if (row.closest("table") == table) {
                rows.add(row(row));
            }
        }
        return new Table(rows, "line " + line(table));
    }

    private static Row row(Element row) {
        List<Cell> cells = new ArrayList<>();
        for (Element cell : row.children()) {
            if (cell.normalName().equals("td") || cell.normalName().equals("th")) {
                cells.add(new Cell(paragraphs(cell), false, span(cell, "colspan", MAX_SPAN), span(cell, "rowspan", MAX_ROW_SPAN)));
            }
        }
        return new Row(cells, "line " + line(row));
    }

    private static int span(Element cell, String attribute, int most) {
        String span = cell.attr(attribute).strip();
        return span.matches("\\d{1,5}") ? Math.max(1, Math.min(most, Integer.parseInt(span))) : 1;
    }

    private static List<String> paragraphs(Element cell) {
        List<String> paragraphs = new ArrayList<>();
        Text text = new Text();
        NodeTraversor.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                end(node);
                text.head(node, depth);
            }

            @Override
            public void tail(Node node, int depth) {
                end(node);
            }

            private void end(Node node) {
                if (node instanceof Element element && element.isBlock()) {
                    String words = text.take();
                    if (!words.isEmpty()) {
                        paragraphs.add(words);
                    }
                }
            }
        }, cell);
        String rest = text.take();
        if (!rest.isEmpty()) {
            paragraphs.add(rest);
        }
        return paragraphs;
    }
}
