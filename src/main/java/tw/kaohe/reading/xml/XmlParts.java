package tw.kaohe.reading.xml;

import com.fasterxml.aalto.UncheckedStreamException;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import tw.kaohe.reading.UnreadableContentException;

/**
 * Pull readers for the XML parts of office files: no DTD, no entities from outside, no network.
 * Office files have no use for a DOCTYPE, so a part that has one is refused as a whole.
 */
public final class XmlParts {
    private static final XMLInputFactory FACTORY = factory();

    private XmlParts() {
    }

    private static XMLInputFactory factory() {
        InputFactoryImpl factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> new ByteArrayInputStream(new byte[0]));
        return factory;
    }

    public static XMLStreamReader open(byte[] part) throws XMLStreamException {
        return FACTORY.createXMLStreamReader(new ByteArrayInputStream(part));
    }

    /**
     * Refuses a DOCTYPE wherever the caller meets one.
     *
     * @throws XMLStreamException also where the parser trips over its own feet on malformed input
     */
    public static int next(XMLStreamReader xml) throws XMLStreamException {
        int event;
        try {
            event = xml.next();
        } catch (UncheckedStreamException | IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException
                 | java.util.NoSuchElementException malformed) {
            throw new XMLStreamException(malformed);
        }
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new UnreadableContentException("read.xml.doctype");
        }
        return event;
    }

    /** Value of an attribute whatever its namespace, or null. */
    public static String attribute(XMLStreamReader xml, String localName) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(localName)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /** Value of an attribute that has a namespace of its own, such as r:id beside sheetId, or null. */
    public static String attributeOfOtherNamespace(XMLStreamReader xml, String localName) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String namespace = xml.getAttributeNamespace(i);
            if (xml.getAttributeLocalName(i).equals(localName) && namespace != null && !namespace.isEmpty()) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /** One level deeper. @throws UnreadableContentException below the limit */
    public static int deeper(int depth, int maxDepth) {
        if (depth >= maxDepth) {
            throw new UnreadableContentException("read.too-deep", maxDepth);
        }
        return depth + 1;
    }

    /** Appends the characters that the reader stands on. @throws UnreadableContentException where a cell grows beyond the limit */
    public static void append(StringBuilder text, XMLStreamReader xml, int maxChars) {
        try {
            if (text.length() + xml.getTextLength() > maxChars) {
                throw new UnreadableContentException("read.cell.too-long", maxChars);
            }
            text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        } catch (UncheckedStreamException malformed) {
            throw new UnreadableContentException("read.xml.broken");
        }
    }

    /** Skips to the end of the element that the reader stands on; iterative, so that depth costs no stack. */
    public static void skip(XMLStreamReader xml, int maxDepth) throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = next(xml);
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
            if (depth > maxDepth) {
                throw new UnreadableContentException("read.too-deep", maxDepth);
            }
        }
    }

    /** The elements below the one that a reader stands on. */
    public static Below below(XMLStreamReader xml, int maxDepth) {
        return new Below(xml, maxDepth);
    }

    /** Walks through the elements below one, whatever their depth; an element that the caller reads to its end is left behind. */
    public static final class Below {
        private final XMLStreamReader xml;
        private final int maxDepth;
        private int depth = 1;
        private boolean begun;

        private Below(XMLStreamReader xml, int maxDepth) {
            this.xml = xml;
            this.maxDepth = maxDepth;
        }

        /**
         * Goes to the next element that begins.
         *
         * @return false where the element ends that was stood on at first
         * @throws UnreadableContentException below the limit
         */
        public boolean next() throws XMLStreamException {
            depth -= begun && xml.isEndElement() ? 1 : 0;
            begun = false;
            while (depth > 0 && !begun) {
                int event = XmlParts.next(xml);
                begun = event == XMLStreamConstants.START_ELEMENT;
                depth = begun ? deeper(depth, maxDepth) : event == XMLStreamConstants.END_ELEMENT ? depth - 1 : depth;
            }
            return begun;
        }
    }
}
