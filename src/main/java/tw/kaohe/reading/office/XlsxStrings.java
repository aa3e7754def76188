package tw.kaohe.reading.office;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import tw.kaohe.reading.ReadingLimits;
import tw.kaohe.reading.xml.XmlParts;

/** The texts that an XLSX file keeps apart from its cells. */
record XlsxStrings(List<String> texts) {

    /** @param part null where the file has none */
    static XlsxStrings read(byte[] part, ReadingLimits limits) throws XMLStreamException {
        List<String> texts = new ArrayList<>();
        if (part != null) {
            XMLStreamReader xml = XmlParts.open(part);
            while (xml.hasNext()) {
                if (XmlParts.next(xml) == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("si")) {
                    texts.add(richText(xml, limits));
                }
            }
        }
        return new XlsxStrings(texts);
    }

    /** Text of the element that the reader stands on: its runs joined, without phonetic hints. */
    static String richText(XMLStreamReader xml, ReadingLimits limits) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        boolean inText = false;
        while (depth > 0) {
            int event = XmlParts.next(xml);
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("rPh")) {
                    XmlParts.skip(xml, limits.depth());
                } else {
                    depth = XmlParts.deeper(depth, limits.depth());
                    inText = xml.getLocalName().equals("t");
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                inText = false;
            } else if (inText && xml.isCharacters()) {
                XmlParts.append(text, xml, limits.cellChars());
            }
        }
        return text.toString();
    }

    /** The text of an index, or null where there is none. */
    String at(String index) {
        try {
            int i = Integer.parseInt(index.strip());
            return i >= 0 && i < texts.size() ? texts.get(i) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
