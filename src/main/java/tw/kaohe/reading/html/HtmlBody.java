package tw.kaohe.reading.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import tw.kaohe.reading.document.DocumentBuilder;
import tw.kaohe.reading.document.ListLevel;

/** Goes through a page and says what a browser shows of it, with the numbers of lists and the state of check boxes. */
final class HtmlBody implements NodeFilter {
    private static final Set<String> LEFT_OUT = Set.of("del", "rt", "rp", "datalist", "object", "iframe", "svg");
    private static final Pattern HIDDEN = Pattern.compile("(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden)\\b");
    private static final int MAX_SPAN = 64;
    private static final int MAX_ROW_SPAN = 10_000;
    private final DocumentBuilder out;
    private final HtmlLists lists = new HtmlLists();
    private final Deque<Element> open = new ArrayDeque<>();
    private String label = "";
    private int preformatted;

    HtmlBody(DocumentBuilder out) {
        this.out = out;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            text(text);
        } else if (node instanceof Element element) {
            if (isHidden(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            start(element);
        }
        return FilterResult.CONTINUE;
    }

    private static boolean isHidden(Element element) {
        String name = element.normalName();
        return LEFT_OUT.contains(name) || element.hasAttr("hidden") || name.equals("option") && !element.hasAttr("selected")
            || HIDDEN.matcher(element.attr("style").toLowerCase(Locale.ROOT)).find();
    }

    private void text(TextNode node) {
        String words = preformatted > 0 ? node.getWholeText().replace("\r\n", "\n").replace('\r', '\n') : node.text();
        if (words.isBlank() && (out.isBlank() || preformatted == 0 && words.isEmpty())) {
            return;
        }
        say(words, node);
    }

    private void say(String words, Node node) {
        out.line(line(node));
        out.text(label.isEmpty() ? words : ListLevel.before(words.stripLeading(), label));
        label = "";
    }

    private void start(Element element) {
        String name = element.normalName();
        if (element.isBlock() || name.equals("li")) {
            out.endParagraph(0);
        }
        switch (name) {
            case "br" -> {
                if (!out.isBlank()) {
                    out.text("\n");
                }
            }
            case "input" -> input(element);
            case "ol" -> lists.start(element);
            case "li" -> label = lists.label(element);
            case "pre" -> preformatted++;
            case "table" -> table(element);
            case "tr" -> row(element);
            case "td", "th" -> cell(element);
            default -> { }
        }
    }

    private void input(Element input) {
        String type = input.attr("type").strip().toLowerCase(Locale.ROOT);
        boolean box = type.equals("checkbox") || type.equals("radio");
        String shown = box ? input.hasAttr("checked") ? "☑" : "□" : type.equals("hidden") || type.equals("password") ? "" : input.attr("value");
        if (!shown.isEmpty()) {
            say(shown, input);
        }
    }

    private void table(Element table) {
        out.endParagraph(0);
        out.line(line(table));
        out.startTable();
        open.push(table);
    }

    /** Rows and cells count where HTML allows them; a damaged page may have them anywhere. */
    private void row(Element row) {
        if (isOpen("table")) {
            out.line(line(row));
            out.startRow();
            open.push(row);
        }
    }

    private void cell(Element cell) {
        if (isOpen("tr")) {
            out.startCell(span(cell, "colspan", MAX_SPAN), span(cell, "rowspan", MAX_ROW_SPAN));
            open.push(cell);
        }
    }

    private boolean isOpen(String name) {
        return !open.isEmpty() && open.peek().normalName().equals(name);
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            end(element);
        }
        return FilterResult.CONTINUE;
    }

    private void end(Element element) {
        String name = element.normalName();
        if (element.isBlock() || name.equals("li")) {
            out.endParagraph(heading(name));
        }
        preformatted -= name.equals("pre") ? 1 : 0;
        label = name.equals("li") ? "" : label;
        if (open.peek() == element) {
            open.pop();
            switch (name) {
                case "table" -> out.endTable();
                case "tr" -> out.endRow();
                default -> out.endCell();
            }
        }
    }

    private static int heading(String name) {
        return name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1)) ? name.charAt(1) - '0' : 0;
    }

    private static int line(Node node) {
        return Math.max(1, node.sourceRange().start().lineNumber());
    }

    private static int span(Element cell, String attribute, int most) {
        String span = cell.attr(attribute).strip();
        return span.matches("\\d{1,5}") ? Math.max(1, Math.min(most, Integer.parseInt(span))) : 1;
    }
}
