package tw.kaohe.reading.office;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import tw.kaohe.reading.ReadingLimits;
import tw.kaohe.reading.xml.XmlParts;

/** Fields of a Word document: their codes are no text, their results are; a table of contents is neither. */
final class DocxFields {
    private final ReadingLimits limits;
    private final Deque<Field> open = new ArrayDeque<>();

    private static final class Field {
        private final StringBuilder code = new StringBuilder();
        private boolean result;
        private boolean directory;
    }

    DocxFields(ReadingLimits limits) {
        this.limits = limits;
    }

    /** Reads {@code fldChar} to its end. @return the box where it is a check box of a form, else nothing */
    String mark(XMLStreamReader xml) throws XMLStreamException {
        String type = String.valueOf(XmlParts.attribute(xml, "fldCharType"));
        String box = box(xml);
        switch (type) {
            case "begin" -> open.push(new Field());
            case "separate" -> {
                if (!open.isEmpty()) {
                    open.peek().result = true;
                    open.peek().directory = open.peek().code.toString().strip().toUpperCase(Locale.ROOT).startsWith("TOC");
                }
            }
            case "end" -> open.poll();
            default -> { }
        }
        return box;
    }

    private String box(XMLStreamReader xml) throws XMLStreamException {
        boolean box = false;
        Boolean preset = null;
        Boolean checked = null;
        XmlParts.Below below = XmlParts.below(xml, limits.depth());
        while (below.next()) {
            boolean on = DocxStyles.isOn(XmlParts.attribute(xml, "val"), true);
            switch (xml.getLocalName()) {
                case "checkBox" -> box = true;
                case "default" -> preset = on;
                case "checked" -> checked = on;
                default -> { }
            }
        }
        return !box ? "" : Boolean.TRUE.equals(checked == null ? preset : checked) ? "☑" : "□";
    }

    void code(String text) {
        if (!open.isEmpty() && open.peek().code.length() < limits.cellChars()) {
            open.peek().code.append(text);
        }
    }

    /** Whether text here is not shown. */
    boolean isSilent() {
        for (Field field : open) {
            if (!field.result || field.directory) {
                return true;
            }
        }
        return false;
    }

    /** A code ends at the latest with its paragraph; a damaged field must not swallow the rest of the document. */
    void endParagraph() {
        open.removeIf(field -> !field.result);
    }
}
