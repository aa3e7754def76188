package tw.kaohe.reading.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * An HTML document as lines: a block is a line, a row of a table is one line with a tab between its cells. Paragraphs inside
 * a cell stay marked by {@code <p>}, so that the readers treat an HTML file like a text that was made from one. A cell that
 * spans rows is repeated as 〃.
 */
public final class HtmlLines {
    private static final String DITTO = "〃";
    private static final int WIDEST_SPAN = 60;
    private static final Set<String> BLOCKS = Set.of("p", "div", "br", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "table",
        "section", "article", "header", "footer", "dd", "dt", "dl", "pre", "blockquote", "hr", "tr", "main", "nav", "form", "title");

    private HtmlLines() {
    }

    public static List<String> of(String html) {
        Document document = Jsoup.parse(html);
        document.select("script, style, noscript, template").remove();
        Flow flow = new Flow(false);
        document.body().traverse(flow);
        return flow.finish();
    }

    /** Walks the tree without recursion, so that deep nesting costs no stack. */
    private static final class Flow implements NodeVisitor {
        private final boolean inCell;
        private final List<String> lines = new ArrayList<>();
        private final StringBuilder open = new StringBuilder();
        private Element table;

        Flow(boolean inCell) {
            this.inCell = inCell;
        }

        @Override
        public void head(Node node, int depth) {
            if (table != null) {
                return;
            }
            if (node instanceof TextNode text) {
                open.append(text.text());
            } else if (node instanceof Element element) {
                open(element);
            }
        }

        private void open(Element element) {
            String name = element.normalName();
            if (BLOCKS.contains(name)) {
                end();
            }
            if (name.equals("input")) {
                open.append(element.hasAttr("checked") ? "☑" : isBox(element) ? "□" : element.attr("value"));
            } else if (name.equals("table") && !inCell) {
                table = element;
                lines.addAll(rows(element));
            } else if (!inCell && name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1))) {
                open.append("# ");
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node == table) {
                table = null;
            } else if (table == null && node instanceof Element element && BLOCKS.contains(element.normalName())) {
                end();
            }
        }

        private void end() {
            String line = open.toString().replace('\u00a0', ' ').replace('\n', ' ').replace('\t', ' ').strip();
            open.setLength(0);
            if (!line.isEmpty() && !line.equals("#")) {
                lines.add(line);
            }
        }

        List<String> finish() {
            end();
            return lines;
        }
    }

    private static boolean isBox(Element input) {
        String type = input.attr("type").strip().toLowerCase(java.util.Locale.ROOT);
        return type.equals("checkbox") || type.equals("radio");
    }

    private static List<String> rows(Element table) {
        List<String> lines = new ArrayList<>();
        Map<Integer, Integer> spans = new HashMap<>();
        for (Element row : table.select("tr")) {
            if (row.closest("table") == table) {
                lines.add(row(row, spans));
            }
        }
        return lines;
    }

    /** @param spans column → rows that the cell above still covers; updated */
    private static String row(Element row, Map<Integer, Integer> spans) {
        List<String> cells = new ArrayList<>();
        for (Element cell : row.children()) {
            if (!cell.normalName().equals("td") && !cell.normalName().equals("th")) {
                continue;
            }
            covered(cells, spans);
            int column = cells.size();
            cells.add(cell(cell));
            int width = span(cell, "colspan");
            for (int i = 1; i < width; i++) {
                cells.add("");
            }
            for (int i = 0; i < width; i++) {
                spans.merge(column + i, span(cell, "rowspan") - 1, (old, fresh) -> fresh);
            }
        }
        covered(cells, spans);
        return String.join("\t", cells);
    }

    private static void covered(List<String> cells, Map<Integer, Integer> spans) {
        while (spans.getOrDefault(cells.size(), 0) > 0) {
            spans.merge(cells.size(), -1, Integer::sum);
            cells.add(DITTO);
        }
    }

    private static int span(Element cell, String attribute) {
        String value = cell.attr(attribute).strip();
        return value.matches("\\d{1,3}") ? Math.max(1, Math.min(WIDEST_SPAN, Integer.parseInt(value))) : 1;
    }

    private static String cell(Element cell) {
        Flow flow = new Flow(true);
        cell.traverse(flow);
        List<String> paragraphs = flow.finish();
        return paragraphs.size() <= 1 ? String.join("", paragraphs)
            : String.join(" ", paragraphs.stream().map(p -> "<p>" + p + "</p>").toList());
    }
}
