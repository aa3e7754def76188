package tw.kaohe.reading.office;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import tw.kaohe.reading.ReadingLimits;
import tw.kaohe.reading.document.ListLevel;
import tw.kaohe.reading.document.NumberStyle;
import tw.kaohe.reading.document.SymbolGlyphs;
import tw.kaohe.reading.xml.XmlParts;

/** The styles of an OpenDocument text that change what a reader sees: lists, hidden text, page breaks, symbol fonts. */
final class OdtStyles {
    /** Name of the list that numbers headings. */
    static final String OUTLINE = "\u0000outline";
    private static final int LONGEST_CHAIN = 32;
    private final ReadingLimits limits;
    private final Map<String, Style> styles = new HashMap<>();
    private final Map<String, List<ListLevel>> lists = new HashMap<>();
    private final Map<String, String> fonts = new HashMap<>();

    private static final class Style {
        private final String parent;
        private final String list;
        private boolean master;
        private boolean breaks;
        private boolean hidden;
        private String font;

        Style(String parent, String list) {
            this.parent = parent;
            this.list = list;
        }
    }

    OdtStyles(ReadingLimits limits) {
        this.limits = limits;
    }

    /** Takes the styles of a part; of equal names the later counts. */
    void read(byte[] part) throws XMLStreamException {
        XMLStreamReader xml = XmlParts.open(part);
        int depth = 0;
        Style style = null;
        while (xml.hasNext()) {
            int event = XmlParts.next(xml);
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth = XmlParts.deeper(depth, limits.depth());
                switch (xml.getLocalName()) {
                    case "style" -> style = style(xml);
                    case "text-properties", "paragraph-properties", "table-properties", "section-properties" -> properties(xml, style);
                    case "font-face" -> fonts.put(XmlParts.attribute(xml, "name"), XmlParts.attribute(xml, "font-family"));
                    case "list-style", "outline-style" -> {
                        list(xml);
                        depth--;
                    }
                    case "body" -> {
                        return;
                    }
                    default -> { }
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    private Style style(XMLStreamReader xml) {
        Style style = new Style(XmlParts.attribute(xml, "parent-style-name"), XmlParts.attribute(xml, "list-style-name"));
        String master = XmlParts.attribute(xml, "master-page-name");
        style.master = master != null && !master.isEmpty();
        styles.put(XmlParts.attribute(xml, "family") + " " + XmlParts.attribute(xml, "name"), style);
        return style;
    }

    private void properties(XMLStreamReader xml, Style style) {
        if (style == null) {
            return;
        }
        style.hidden |= "none".equals(XmlParts.attribute(xml, "display"));
        style.breaks |= "page".equals(XmlParts.attribute(xml, "break-before"));
        String font = XmlParts.attribute(xml, "font-name");
        style.font = font != null ? font : style.font;
    }

    private void list(XMLStreamReader xml) throws XMLStreamException {
        String name = xml.getLocalName().equals("outline-style") ? OUTLINE : XmlParts.attribute(xml, "name");
        ListLevel[] levels = new ListLevel[ListLevel.LEVELS];
        Arrays.fill(levels, ListLevel.PLAIN);
        while (XmlParts.next(xml) != XMLStreamConstants.END_ELEMENT) {
            if (xml.isStartElement()) {
                int level = number(XmlParts.attribute(xml, "level"), 0) - 1;
                ListLevel read = level(xml, level);
                XmlParts.skip(xml, limits.depth());
                if (level >= 0 && level < levels.length) {
                    levels[level] = read;
                }
            }
        }
        lists.put(name, List.of(levels));
    }

    /** The pattern of a level: its own, or made of prefix, numbers and suffix. */
    private static ListLevel level(XMLStreamReader xml, int level) {
        String prefix = orEmpty(XmlParts.attribute(xml, "num-prefix"));
        String suffix = orEmpty(XmlParts.attribute(xml, "num-suffix"));
        String bullet = XmlParts.attribute(xml, "bullet-char");
        if (bullet != null) {
            return new ListLevel(NumberStyle.NONE, prefix + SymbolGlyphs.shown(bullet, null) + suffix, 1, false, level);
        }
        String format = XmlParts.attribute(xml, "num-format");
        NumberStyle style = NumberStyle.named(orEmpty(format));
        String own = XmlParts.attribute(xml, "num-list-format");
        StringBuilder pattern = new StringBuilder(own == null ? prefix : "");
        if (own != null) {
            pattern.append(own);
            for (int i = ListLevel.LEVELS; i > 0; i--) {
                replace(pattern, "%" + i + "%", (char) (i - 1));
            }
        } else if (style != NumberStyle.NONE) {
            List<String> numbers = new ArrayList<>();
            int shown = Math.max(1, number(XmlParts.attribute(xml, "display-levels"), 1));
            for (int i = Math.max(0, level - shown + 1); i <= level; i++) {
                numbers.add(String.valueOf((char) i));
            }
            pattern.append(String.join(".", numbers));
        }
        return new ListLevel(style, pattern + (own == null ? suffix : ""), number(XmlParts.attribute(xml, "start-value"), 1), false, level);
    }

    private static void replace(StringBuilder text, String old, char with) {
        for (int at = text.indexOf(old); at >= 0; at = text.indexOf(old)) {
            text.replace(at, at + old.length(), String.valueOf(with));
        }
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    static int number(String text, int otherwise) {
        return text != null && text.matches("\\d{1,9}") ? Integer.parseInt(text) : otherwise;
    }

    /** Levels of a list style, or null. */
    List<ListLevel> list(String name) {
        return name == null ? null : lists.get(name);
    }

    /** The list that a paragraph style puts its paragraphs into, or null. */
    String listOf(String paragraphStyle) {
        Style style = styles.get("paragraph " + paragraphStyle);
        for (int i = 0; style != null && i < LONGEST_CHAIN; i++) {
            if (style.list != null) {
                return style.list.isEmpty() ? null : style.list;
            }
            style = styles.get("paragraph " + style.parent);
        }
        return null;
    }

    boolean isHidden(String family, String name) {
        Style style = styles.get(family + " " + name);
        for (int i = 0; style != null && i < LONGEST_CHAIN; i++) {
            if (style.hidden) {
                return true;
            }
            style = styles.get(family + " " + style.parent);
        }
        return false;
    }

    /** Whether a paragraph or table of this style begins a page by itself. */
    boolean breaksPage(String family, String name) {
        Style style = styles.get(family + " " + name);
        return style != null && (style.breaks || style.master);
    }

    /** Family of the font of a span, or null. */
    String font(String textStyle) {
        Style style = styles.get("text " + textStyle);
        for (int i = 0; style != null && i < LONGEST_CHAIN; i++) {
            if (style.font != null) {
                String family = fonts.get(style.font);
                return family == null ? style.font : family.replace("'", "").replace("\"", "");
            }
            style = styles.get("text " + style.parent);
        }
        return null;
    }
}
