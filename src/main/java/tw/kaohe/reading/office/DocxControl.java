package tw.kaohe.reading.office;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import tw.kaohe.reading.ReadingLimits;
import tw.kaohe.reading.xml.XmlParts;

/**
 * Properties of a content control of a Word document.
 *
 * @param shown     what stands for its text: a box, nothing for a hint; null where its own text counts
 * @param directory whether it holds a table of contents
 */
record DocxControl(String shown, boolean directory) {
    static final DocxControl PLAIN = new DocxControl(null, false);

    /** Reads {@code sdtPr} to its end. */
    static DocxControl read(XMLStreamReader xml, ReadingLimits limits) throws XMLStreamException {
        boolean box = false;
        boolean checked = false;
        boolean hint = false;
        boolean directory = false;
        XmlParts.Below below = XmlParts.below(xml, limits.depth());
        while (below.next()) {
            String value = XmlParts.attribute(xml, "val");
            switch (xml.getLocalName()) {
                case "checkbox" -> box = true;
                case "checked" -> checked = DocxStyles.isOn(value, true);
                case "showingPlcHdr" -> hint = DocxStyles.isOn(value, true);
                case "docPartGallery" -> directory = "Table of Contents".equals(value);
                default -> { }
            }
        }
        return new DocxControl(box ? checked ? "☑" : "□" : hint ? "" : null, directory);
    }
}
