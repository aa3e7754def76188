package tw.kaohe.reading.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tw.kaohe.reading.text.TextFolding;

/** What is left of HTML and Markdown in a text: takes it out and keeps the paragraphs that it marks. */
final class Markup {
    private static final Set<String> BREAKS = Set.of("p", "br", "li", "ul", "ol", "div", "tr", "h1", "h2", "h3", "h4", "h5");
    private static final Set<String> INLINE = Set.of("b", "i", "u", "strong", "em", "span", "font", "sup", "sub", "a", "center", "s",
        "del", "ins", "td", "th", "table", "tbody", "thead", "input", "label", "small", "mark", "img");
    private static final int LONGEST_TAG = 300;
    private static final String[][] ENTITIES =
        {{"&nbsp;", " "}, {"&lt;", "<"}, {"&gt;", ">"}, {"&amp;", "&"}, {"&quot;", "\""}, {"&#160;", " "}, {"&ensp;", " "}, {"&emsp;", " "}};

    private Markup() {
    }

    /** A cell of what stands between two cell marks of a line. */
    static Cell cell(int line, String raw) {
        List<Passage> paragraphs = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        boolean divided = false;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            String tag = c == '<' ? tagAt(raw, i) : null;
            if (tag == null) {
                i += append(raw, i, text);
                continue;
            }
            String name = name(tag);
            if (BREAKS.contains(name)) {
                divided |= add(paragraphs, line, text);
            } else if (name.equals("input")) {
                text.append(tag.toLowerCase(Locale.ROOT).contains("checked") ? '☑' : '□');
            }
            i += tag.length() - 1;
        }
        boolean more = !paragraphs.isEmpty();
        add(paragraphs, line, text);
        return new Cell(paragraphs, divided || more && paragraphs.size() > 1);
    }

    /** A line of running text: its paragraphs joined. */
    static Passage text(int line, String raw) {
        return Passage.join(cell(line, raw).paragraphs(), " ");
    }

    private static boolean add(List<Passage> paragraphs, int line, StringBuilder text) {
        Passage passage = Passage.of(line, TextFolding.clean(text.toString().replace("**", ""))).strip();
        text.setLength(0);
        if (passage.isBlank()) {
            return false;
        }
        paragraphs.add(passage);
        return true;
    }

    /** Appends a character or the one that an entity stands for. @return how many more characters it used up */
    private static int append(String raw, int at, StringBuilder text) {
        if (raw.charAt(at) == '&') {
            for (String[] entity : ENTITIES) {
                if (raw.startsWith(entity[0], at)) {
                    text.append(entity[1]);
                    return entity[0].length() - 1;
                }
            }
        }
        text.append(raw.charAt(at));
        return 0;
    }

    /** The tag at a place, or null where it is no tag that we know. */
    private static String tagAt(String raw, int at) {
        int end = at;
        while (end < raw.length() && end - at <= LONGEST_TAG && raw.charAt(end) != '>') {
            end++;
        }
        if (end >= raw.length() || raw.charAt(end) != '>') {
            return null;
        }
        String tag = raw.substring(at, end + 1);
        String name = name(tag);
        return BREAKS.contains(name) || INLINE.contains(name) ? tag : null;
    }

    private static String name(String tag) {
        int from = tag.startsWith("</") ? 2 : 1;
        int to = from;
        while (to < tag.length() && Character.isLetterOrDigit(tag.charAt(to))) {
            to++;
        }
        return tag.substring(from, to).toLowerCase(Locale.ROOT);
    }
}
