package tw.kaohe.reading.office;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import tw.kaohe.reading.ReadingLimits;
import tw.kaohe.reading.document.DocumentBuilder;
import tw.kaohe.reading.document.SymbolGlyphs;
import tw.kaohe.reading.xml.XmlParts;

/** The text within the paragraphs of a Word document. */
final class DocxRuns {
    private final DocxDocument document;
    private final DocumentBuilder out;
    private final ReadingLimits limits;
    private final DocxFields fields;
    private DocxStyles styles;
    private boolean pages;
    private String paragraphStyle;
    private String font;
    private String replacement;

    /** What holds within a flow of text. */
    record State(String paragraphStyle, String font, String replacement) {
    }

    DocxRuns(DocxDocument document, DocumentBuilder out, ReadingLimits limits) {
        this.document = document;
        this.out = out;
        this.limits = limits;
        this.fields = new DocxFields(limits);
    }

    /** @param knowsPages whether the document says where its pages broke when it was saved */
    void begin(DocxStyles documentStyles, boolean knowsPages) {
        styles = documentStyles;
        pages = knowsPages;
        if (pages) {
            out.page();
        }
    }

    void paragraphStyle(String style) {
        paragraphStyle = style;
    }

    void endParagraph() {
        fields.endParagraph();
        paragraphStyle = null;
    }

    State enter() {
        State state = new State(paragraphStyle, font, replacement);
        paragraphStyle = null;
        font = null;
        return state;
    }

    void leave(State state) {
        paragraphStyle = state.paragraphStyle();
        font = state.font();
        replacement = state.replacement();
    }

    /** From here on the text is replaced: once by this, then by nothing; null ends it. @return what held before */
    String replace(String shown) {
        String before = replacement;
        replacement = before != null && before.isEmpty() && shown != null ? "" : shown;
        return before;
    }

    void run(XMLStreamReader xml) throws XMLStreamException {
        String around = font;
        boolean hidden = styles.isHidden(paragraphStyle);
        for (int event = XmlParts.next(xml); event != XMLStreamConstants.END_ELEMENT; event = XmlParts.next(xml)) {
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (xml.getLocalName().equals("rPr")) {
                hidden = properties(xml, hidden);
            } else if (hidden && !xml.getLocalName().equals("fldChar")) {
                document.skip(xml);
            } else {
                document.element(xml);
            }
        }
        font = around;
    }

    private boolean properties(XMLStreamReader xml, boolean before) throws XMLStreamException {
        boolean hidden = before;
        XmlParts.Below below = XmlParts.below(xml, limits.depth());
        while (below.next()) {
            String value = XmlParts.attribute(xml, "val");
            switch (xml.getLocalName()) {
                case "vanish" -> hidden = DocxStyles.isOn(value, true);
                case "rStyle" -> {
                    hidden |= styles.isHidden(value);
                    font = font(styles.font(value));
                }
                case "rFonts" -> font = font(DocxStyles.font(xml));
                case "rPrChange" -> document.skip(xml);
                default -> { }
            }
        }
        return hidden;
    }

    private String font(String name) {
        return name == null ? font : name;
    }

    /** What stands for characters; anything else only holds other elements. */
    void mark(XMLStreamReader xml, String name) throws XMLStreamException {
        switch (name) {
            case "t" -> text(SymbolGlyphs.shown(characters(xml), font));
            case "instrText" -> fields.code(characters(xml));
            case "fldChar" -> {
                String box = fields.mark(xml);
                out.text(box);
            }
            case "tab", "ptab" -> text(" ");
            case "br", "cr" -> text("\n");
            case "noBreakHyphen" -> text("-");
            case "sym" -> text(symbol(xml));
            case "lastRenderedPageBreak" -> {
                if (pages) {
                    out.page();
                }
            }
            default -> { }
        }
        if (!xml.isEndElement()) {
            document.children(xml);
        }
    }

    private void text(String words) {
        if (fields.isSilent()) {
            return;
        }
        if (replacement == null) {
            out.text(words);
        } else {
            out.text(replacement);
            replacement = "";
        }
    }

    private String characters(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        for (int event = XmlParts.next(xml); event != XMLStreamConstants.END_ELEMENT; event = XmlParts.next(xml)) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                document.skip(xml);
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA || event == XMLStreamConstants.SPACE) {
                XmlParts.append(text, xml, limits.cellChars());
            }
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ') {
                text.setCharAt(i, ' ');
            }
        }
        return text.toString();
    }

    private static String symbol(XMLStreamReader xml) {
        String code = XmlParts.attribute(xml, "char");
        if (code == null || !code.matches("[0-9A-Fa-f]{1,4}")) {
            return "";
        }
        return SymbolGlyphs.shown(String.valueOf((char) Integer.parseInt(code, 16)), XmlParts.attribute(xml, "font"));
    }
}
