package tw.kaohe.reading.office;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import tw.kaohe.reading.ReadingLimits;
import tw.kaohe.reading.xml.XmlParts;

/** The styles of a Word document that change what a reader sees: headings, lists, hidden text, symbol fonts, directories. */
final class DocxStyles {
    private static final int LONGEST_CHAIN = 32;
    private final Map<String, Style> styles = new HashMap<>();
    private String defaultParagraph;

    /** What a style says itself; null = nothing, its base counts. */
    private static final class Style {
        private String name = "";
        private String base;
        private Integer outline;
        private String list;
        private Integer level;
        private Boolean hidden;
        private String font;
    }

    DocxStyles(byte[] part, ReadingLimits limits) throws XMLStreamException {
        XMLStreamReader xml = XmlParts.open(part);
        Style style = null;
        int depth = 0;
        while (xml.hasNext()) {
            int event = XmlParts.next(xml);
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth = XmlParts.deeper(depth, limits.depth());
                style = xml.getLocalName().equals("style") ? start(xml) : style;
                if (style != null) {
                    property(xml, style);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                style = xml.getLocalName().equals("style") ? null : style;
            }
        }
    }

    private Style start(XMLStreamReader xml) {
        Style style = new Style();
        String id = XmlParts.attribute(xml, "styleId");
        styles.put(id, style);
        if ("paragraph".equals(XmlParts.attribute(xml, "type")) && isOn(XmlParts.attribute(xml, "default"), false)) {
            defaultParagraph = id;
        }
        return style;
    }

    private static void property(XMLStreamReader xml, Style style) {
        String value = XmlParts.attribute(xml, "val");
        switch (xml.getLocalName()) {
            case "name" -> style.name = value == null ? "" : value.toLowerCase(Locale.ROOT);
            case "basedOn" -> style.base = value;
            case "outlineLvl" -> style.outline = OdtStyles.number(value, 9);
            case "numId" -> style.list = value;
            case "ilvl" -> style.level = OdtStyles.number(value, 0);
            case "vanish" -> style.hidden = isOn(value, true);
            case "rFonts" -> style.font = font(xml);
            default -> { }
        }
    }

    /** The font of letters and digits. */
    static String font(XMLStreamReader xml) {
        String font = XmlParts.attribute(xml, "ascii");
        return font != null ? font : XmlParts.attribute(xml, "hAnsi");
    }

    /** A switch of OOXML: on where it stands without a value. */
    static boolean isOn(String value, boolean otherwise) {
        return value == null ? otherwise : !(value.equals("0") || value.equals("false") || value.equals("off") || value.equals("none"));
    }

    private <T> T first(String id, Function<Style, T> property) {
        Set<String> seen = new HashSet<>();
        String at = id;
        while (at != null && seen.add(at) && seen.size() <= LONGEST_CHAIN) {
            Style style = styles.get(at);
            T value = style == null ? null : property.apply(style);
            if (value != null) {
                return value;
            }
            at = style == null ? null : style.base;
        }
        return null;
    }

    private String orDefault(String paragraphStyle) {
        return paragraphStyle == null ? defaultParagraph : paragraphStyle;
    }

    /** Level of a heading from 0, or null; 9 and above is body text. */
    Integer outline(String paragraphStyle) {
        return first(orDefault(paragraphStyle), style -> style.outline);
    }

    String list(String paragraphStyle) {
        return first(orDefault(paragraphStyle), style -> style.list);
    }

    Integer level(String paragraphStyle) {
        return first(orDefault(paragraphStyle), style -> style.level);
    }

    boolean isHidden(String style) {
        return style != null && Boolean.TRUE.equals(first(style, s -> s.hidden));
    }

    String font(String style) {
        return style == null ? null : first(style, s -> s.font);
    }

    /** Whether its paragraphs are lines of a table of contents. */
    boolean isDirectory(String paragraphStyle) {
        Style style = styles.get(paragraphStyle);
        return style != null && style.name.matches("(toc|table of figures|index) ?\\d*");
    }
}
