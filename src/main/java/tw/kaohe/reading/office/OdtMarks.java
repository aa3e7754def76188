package tw.kaohe.reading.office;

import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import tw.kaohe.reading.ReadingLimits;
import tw.kaohe.reading.xml.XmlParts;

/** Elements of an OpenDocument text that stand for a character or two: blanks, line breaks, check boxes. */
final class OdtMarks {
    private static final int MOST_BLANKS = 200;
    private final ReadingLimits limits;
    private final Map<String, String> controls = new HashMap<>();

    OdtMarks(ReadingLimits limits) {
        this.limits = limits;
    }

    /** What the element shows itself; its content, if any, comes behind. A field mark is read to its end. */
    String text(XMLStreamReader xml, String name) throws XMLStreamException {
        return switch (name) {
            case "s" -> " ".repeat(Math.min(MOST_BLANKS, Math.max(1, OdtStyles.number(XmlParts.attribute(xml, "c"), 1))));
            case "tab" -> " ";
            case "line-break" -> "\n";
            case "checkbox" -> control(xml, "checked".equals(XmlParts.attribute(xml, "current-state")));
            case "radio" -> control(xml, "true".equals(XmlParts.attribute(xml, "current-selected")));
            case "control" -> controls.getOrDefault(XmlParts.attribute(xml, "control"), "");
            case "fieldmark" -> fieldMark(xml);
            default -> "";
        };
    }

    /** Forms stand in front of the text; the text shows a control where it names its id. */
    private String control(XMLStreamReader xml, boolean checked) {
        controls.put(XmlParts.attribute(xml, "id"), checked ? "☑" : "□");
        return "";
    }

    /** A check box that came from a Word form. */
    private String fieldMark(XMLStreamReader xml) throws XMLStreamException {
        String type = XmlParts.attribute(xml, "type");
        boolean checked = false;
        while (XmlParts.next(xml) != XMLStreamConstants.END_ELEMENT) {
            if (xml.isStartElement()) {
                checked |= "Checkbox_Checked".equals(XmlParts.attribute(xml, "name")) && "true".equals(XmlParts.attribute(xml, "value"));
                XmlParts.skip(xml, limits.depth());
            }
        }
        return type == null || !type.endsWith("FORMCHECKBOX") ? "" : checked ? "☑" : "□";
    }
}
