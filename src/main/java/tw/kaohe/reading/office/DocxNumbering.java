package tw.kaohe.reading.office;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import tw.kaohe.reading.ReadingLimits;
import tw.kaohe.reading.document.ListCount;
import tw.kaohe.reading.document.ListLevel;
import tw.kaohe.reading.document.NumberStyle;
import tw.kaohe.reading.document.SymbolGlyphs;
import tw.kaohe.reading.xml.XmlParts;

/**
 * Gives the paragraphs of a Word document their labels. Lists with the same definition count on from each other, unless one
 * of them starts its numbers itself.
 */
final class DocxNumbering {
    private final ReadingLimits limits;
    private final Map<String, Definition> definitions = new HashMap<>();
    private final Map<String, Instance> instances = new HashMap<>();
    private final Map<String, String> byStyle = new HashMap<>();

    private static final class Definition {
        private final ListLevel[] levels = new ListLevel[ListLevel.LEVELS];
        private final Map<String, Integer> paragraphStyles = new HashMap<>();
        private final ListCount count = new ListCount();
        private final Set<String> used = new HashSet<>();
        private String sameAs;

        Definition() {
            Arrays.fill(levels, ListLevel.PLAIN);
        }
    }

    private static final class Instance {
        private String definition;
        private final Map<Integer, Integer> starts = new HashMap<>();
        private final Map<Integer, ListLevel> levels = new HashMap<>();
    }

    /** A list with which level of it. */
    record Item(String list, int level) {
    }

    DocxNumbering(ReadingLimits limits) {
        this.limits = limits;
    }

    void read(byte[] part) throws XMLStreamException {
        XMLStreamReader xml = XmlParts.open(part);
        int depth = 0;
        while (xml.hasNext()) {
            int event = XmlParts.next(xml);
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "abstractNum" -> definition(xml);
                    case "num" -> instance(xml);
                    default -> depth = XmlParts.deeper(depth, limits.depth());
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    private void definition(XMLStreamReader xml) throws XMLStreamException {
        Definition definition = new Definition();
        String id = XmlParts.attribute(xml, "abstractNumId");
        definitions.put(id, definition);
        while (XmlParts.next(xml) != XMLStreamConstants.END_ELEMENT) {
            if (xml.isStartElement()) {
                switch (xml.getLocalName()) {
                    case "lvl" -> level(xml, (at, level, style) -> {
                        definition.levels[at] = level;
                        if (style != null) {
                            definition.paragraphStyles.put(style, at);
                        }
                    });
                    case "numStyleLink" -> {
                        definition.sameAs = XmlParts.attribute(xml, "val");
                        XmlParts.skip(xml, limits.depth());
                    }
                    case "styleLink" -> {
                        byStyle.put(XmlParts.attribute(xml, "val"), id);
                        XmlParts.skip(xml, limits.depth());
                    }
                    default -> XmlParts.skip(xml, limits.depth());
                }
            }
        }
    }

    private interface LevelTaker {
        void take(int at, ListLevel level, String paragraphStyle);
    }

    private void level(XMLStreamReader xml, LevelTaker taker) throws XMLStreamException {
        int at = Math.min(OdtStyles.number(XmlParts.attribute(xml, "ilvl"), 0), ListLevel.LEVELS - 1);
        NumberStyle style = NumberStyle.DECIMAL;
        String text = "";
        String font = null;
        String paragraphStyle = null;
        int start = 0;
        int restart = at;
        boolean legal = false;
        XmlParts.Below below = XmlParts.below(xml, limits.depth());
        while (below.next()) {
            String value = XmlParts.attribute(xml, "val");
            switch (xml.getLocalName()) {
                case "start" -> start = OdtStyles.number(value, 0);
                case "numFmt" -> style = NumberStyle.named(format(value, XmlParts.attribute(xml, "format")));
                case "lvlText" -> text = value == null ? "" : value;
                case "isLgl" -> legal = DocxStyles.isOn(value, true);
                case "lvlRestart" -> restart = OdtStyles.number(value, at);
                case "pStyle" -> paragraphStyle = value;
                case "rFonts" -> font = DocxStyles.font(xml);
                default -> { }
            }
        }
        String pattern = style == NumberStyle.NONE ? SymbolGlyphs.shown(text, font) : text;
        for (int i = 1; i < ListLevel.LEVELS; i++) {
            pattern = pattern.replace("%" + i, String.valueOf((char) (i - 1)));
        }
        taker.take(at, new ListLevel(style, pattern, start, legal, restart), paragraphStyle);
    }

    /** Word writes newer formats as {@code custom} with an example: 001, 002. */
    private static String format(String name, String example) {
        return "custom".equals(name) && example != null && example.startsWith("01") ? "decimalZero" : name;
    }

    private void instance(XMLStreamReader xml) throws XMLStreamException {
        Instance instance = new Instance();
        instances.put(XmlParts.attribute(xml, "numId"), instance);
        int at = 0;
        XmlParts.Below below = XmlParts.below(xml, limits.depth());
        while (below.next()) {
            switch (xml.getLocalName()) {
                case "abstractNumId" -> instance.definition = XmlParts.attribute(xml, "val");
                case "lvlOverride" -> at = Math.min(OdtStyles.number(XmlParts.attribute(xml, "ilvl"), 0), ListLevel.LEVELS - 1);
                case "startOverride" -> instance.starts.put(at, OdtStyles.number(XmlParts.attribute(xml, "val"), 1));
                case "lvl" -> level(xml, (level, read, style) -> instance.levels.put(level, read));
                default -> { }
            }
        }
    }

    /** Level that a list's definition keeps for a paragraph style, or null. */
    Integer levelFor(String list, String paragraphStyle) {
        Instance instance = instances.get(list);
        Definition definition = instance == null ? null : definitions.get(instance.definition);
        return definition == null ? null : definition.paragraphStyles.get(paragraphStyle);
    }

    /** The label of the next paragraph of a list; empty where there is no such list. */
    String next(Item item) {
        Instance instance = instances.get(item.list());
        Definition definition = instance == null ? null : definition(instance);
        if (definition == null) {
            return "";
        }
        if (definition.used.add(item.list())) {
            instance.starts.forEach(definition.count::startAt);
        }
        ListLevel[] levels = definition.levels.clone();
        instance.levels.forEach((at, level) -> levels[at] = level);
        return definition.count.next(List.of(levels), Math.min(item.level(), ListLevel.LEVELS - 2));
    }

    private Definition definition(Instance instance) {
        Definition definition = definitions.get(instance.definition);
        if (definition == null || definition.sameAs == null) {
            return definition;
        }
        return definitions.getOrDefault(byStyle.get(definition.sameAs), definition);
    }
}
