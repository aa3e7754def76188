package tw.kaohe.reading.office;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import tw.kaohe.reading.ReadingLimits;
import tw.kaohe.reading.xml.XmlParts;

/**
 * What a paragraph of a Word document says of itself.
 *
 * @param list    id of its list, {@code 0} for none, or null where its style decides
 * @param level   level in that list from 0, or null
 * @param outline level of a heading from 0, or null where its style decides
 * @param joined  whether its end was deleted, so that the next paragraph goes on with it
 */
record DocxParagraph(String style, String list, Integer level, Integer outline, boolean joined) {
    static final DocxParagraph PLAIN = new DocxParagraph(null, null, null, null, false);
    private static final int BODY_TEXT = 9;

    /** Reads {@code pPr} to its end. */
    static DocxParagraph read(XMLStreamReader xml, ReadingLimits limits) throws XMLStreamException {
        String style = null;
        String list = null;
        Integer level = null;
        Integer outline = null;
        boolean joined = false;
        XmlParts.Below below = XmlParts.below(xml, limits.depth());
        while (below.next()) {
            String value = XmlParts.attribute(xml, "val");
            switch (xml.getLocalName()) {
                case "pStyle" -> style = value;
                case "numId" -> list = value;
                case "ilvl" -> level = OdtStyles.number(value, 0);
                case "outlineLvl" -> outline = OdtStyles.number(value, BODY_TEXT);
                case "del", "moveFrom" -> joined = true;
                case "pPrChange", "rPrChange", "sectPr" -> XmlParts.skip(xml, limits.depth());
                default -> { }
            }
        }
        return new DocxParagraph(style, list, level, outline, joined);
    }

    /** Level of a heading, 1 the highest; 0 of other text. */
    int heading(DocxStyles styles) {
        Integer own = outline != null ? outline : styles.outline(style);
        return own == null || own >= BODY_TEXT ? 0 : own + 1;
    }

    /** The number in front of it; counts on in its list. */
    String label(DocxStyles styles, DocxNumbering numbering) {
        String id = list != null ? list : styles.list(style);
        if (id == null || id.equals("0")) {
            return "";
        }
        Integer at = level;
        at = at == null && list == null ? numbering.levelFor(id, style) : at;
        at = at == null && list == null ? styles.level(style) : at;
        return numbering.next(new DocxNumbering.Item(id, at == null ? 0 : at));
    }
}
