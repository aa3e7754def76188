package tw.kaohe.reading.office;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import tw.kaohe.reading.ReadingLimits;
import tw.kaohe.reading.UnreadableContentException;
import tw.kaohe.reading.document.DocumentBuilder;
import tw.kaohe.reading.document.ListLevel;
import tw.kaohe.reading.document.SymbolGlyphs;
import tw.kaohe.reading.document.TextDocument;
import tw.kaohe.reading.xml.XmlParts;
import tw.kaohe.reading.zip.ZipContainer;

/**
 * An OpenDocument text (ODT) as its reader sees it: with the numbers of lists, changes accepted, without hidden text, comments,
 * directories, headers and footers.
 */
public final class OdtDocument {
    private static final Set<String> LEFT_OUT = Set.of("tracked-changes", "table-of-content", "illustration-index", "table-index", "object-index",
        "user-index", "alphabetical-index", "bibliography", "annotation", "ruby-text", "note-citation", "sequence-decls", "variable-decls",
        "user-field-decls", "object", "object-ole", "desc", "hidden-text", "placeholder", "covered-table-cell", "page-sequence", "script", "event-listeners", "image", "math",
        "table-columns", "table-column", "table-header-columns", "table-column-group");
    private static final Set<String> SHAPES = Set.of("text-box", "custom-shape", "rect", "ellipse", "polygon", "path", "caption", "connector", "line");
    private static final Pattern BLANKS = Pattern.compile("[ \\t\\r\\n]+");
    private static final int MAX_SPAN = 1_024;
    private static final int MAX_ROW_SPAN = 100_000;
    private final ZipContainer zip;
    private final ReadingLimits limits;
    private final OdtStyles styles;
    private final OdtLists lists;
    private final DocumentBuilder out;
    private final OdtMarks marks;
    private boolean pages;
    private boolean inParagraph;
    private int depth;
    private String font;

    public OdtDocument(ZipContainer zip, ReadingLimits limits) {
        this.zip = zip;
        this.limits = limits;
        this.styles = new OdtStyles(limits);
        this.lists = new OdtLists(styles);
        this.out = new DocumentBuilder(limits);
        this.marks = new OdtMarks(limits);
    }

    /** @throws UnreadableContentException if it is encrypted, damaged or hostile */
    public TextDocument read() {
        byte[] manifest = zip.part("META-INF/manifest.xml").orElse(new byte[0]);
        if (new String(manifest, StandardCharsets.UTF_8).contains("encryption-data")) {
            throw new UnreadableContentException("read.encrypted");
        }
        byte[] content = zip.part("content.xml").orElseThrow(() -> new UnreadableContentException("read.zip.part", "content.xml"));
        try {
            var shared = zip.part("styles.xml");
            if (shared.isPresent()) {
                styles.read(shared.get());
            }
            styles.read(content);
            XMLStreamReader xml = XmlParts.open(content);
            boolean found = false;
            while (xml.hasNext() && !found) {
                found = XmlParts.next(xml) == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("text");
            }
            if (found) {
                text(xml);
            }
        } catch (XMLStreamException e) {
            throw new UnreadableContentException("read.document.broken");
        }
        return out.finish();
    }

    private void text(XMLStreamReader xml) throws XMLStreamException {
        pages = "true".equals(XmlParts.attribute(xml, "use-soft-page-breaks"));
        if (pages) {
            out.page();
        }
        children(xml);
    }

    private void children(XMLStreamReader xml) throws XMLStreamException {
        depth = XmlParts.deeper(depth, limits.depth());
        for (int event = XmlParts.next(xml); event != XMLStreamConstants.END_ELEMENT; event = XmlParts.next(xml)) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                element(xml);
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                characters(xml);
            }
        }
        depth--;
    }

    /** Text stands in paragraphs only; white space counts once there, unless it is an element of its own. */
    private void characters(XMLStreamReader xml) {
        if (inParagraph) {
            StringBuilder raw = new StringBuilder();
            XmlParts.append(raw, xml, limits.cellChars());
            out.text(SymbolGlyphs.shown(BLANKS.matcher(raw).replaceAll(" "), font));
        }
    }

    private void element(XMLStreamReader xml) throws XMLStreamException {
        String name = xml.getLocalName();
        boolean hidden = name.equals("section") && "none".equals(XmlParts.attribute(xml, "display"));
        if (hidden || LEFT_OUT.contains(name) || name.equals("title") && !inParagraph) {
            XmlParts.skip(xml, limits.depth());
        } else if (SHAPES.contains(name)) {
            out.startBox();
            apart(xml);
            out.endBox();
        } else {
            switch (name) {
                case "p", "h" -> paragraph(xml, name.equals("h"));
                case "span" -> span(xml);
                case "list" -> list(xml);
                case "list-item" -> {
                    lists.startItem(xml);
                    children(xml);
                }
                case "table" -> table(xml);
                case "table-row" -> row(xml);
                case "table-cell" -> cell(xml);
                case "note" -> {
                    out.startNote();
                    apart(xml);
                    out.endNote();
                }
                default -> mark(xml, name);
            }
        }
    }

    private void mark(XMLStreamReader xml, String name) throws XMLStreamException {
        if (name.equals("soft-page-break") && pages) {
            out.page();
        }
        out.text(marks.text(xml, name));
        if (!xml.isEndElement()) {
            children(xml);
        }
    }

    private void paragraph(XMLStreamReader xml, boolean isHeading) throws XMLStreamException {
        String style = XmlParts.attribute(xml, "style-name");
        int level = isHeading ? Math.max(1, OdtStyles.number(XmlParts.attribute(xml, "outline-level"), 1)) : 0;
        String label = lists.isInList() ? lists.label(style) : isHeading ? lists.heading(xml, level) : "";
        if (styles.isHidden("paragraph", style)) {
            XmlParts.skip(xml, limits.depth());
            return;
        }
        breakPage("paragraph", style);
        boolean around = inParagraph;
        out.startParagraph();
        inParagraph = true;
        children(xml);
        String text = out.takeText().strip();
        out.text(ListLevel.before(text, label));
        out.endParagraph(level);
        inParagraph = around;
    }

    private void breakPage(String family, String style) {
        if (pages && styles.breaksPage(family, style) && !out.isEmpty()) {
            out.page();
        }
    }

    private void span(XMLStreamReader xml) throws XMLStreamException {
        String style = XmlParts.attribute(xml, "style-name");
        if (styles.isHidden("text", style)) {
            XmlParts.skip(xml, limits.depth());
            return;
        }
        String around = font;
        String own = styles.font(style);
        font = own == null ? font : own;
        children(xml);
        font = around;
    }

    private void list(XMLStreamReader xml) throws XMLStreamException {
        lists.startList(xml);
        children(xml);
        lists.endList();
    }

    private void table(XMLStreamReader xml) throws XMLStreamException {
        String style = XmlParts.attribute(xml, "style-name");
        if (styles.isHidden("table", style)) {
            XmlParts.skip(xml, limits.depth());
            return;
        }
        breakPage("table", style);
        out.startTable();
        apart(xml);
        out.endTable();
    }

    private void row(XMLStreamReader xml) throws XMLStreamException {
        String visibility = XmlParts.attribute(xml, "visibility");
        if ("collapse".equals(visibility) || "filter".equals(visibility)) {
            XmlParts.skip(xml, limits.depth());
            return;
        }
        int repeated = OdtStyles.number(XmlParts.attribute(xml, "number-rows-repeated"), 1);
        out.startRow();
        children(xml);
        out.endRow(repeated);
    }

    private void cell(XMLStreamReader xml) throws XMLStreamException {
        int columns = Math.min(MAX_SPAN, OdtStyles.number(XmlParts.attribute(xml, "number-columns-spanned"), 1));
        int rows = Math.min(MAX_ROW_SPAN, OdtStyles.number(XmlParts.attribute(xml, "number-rows-spanned"), 1));
        int repeated = Math.min(MAX_SPAN, OdtStyles.number(XmlParts.attribute(xml, "number-columns-repeated"), 1));
        out.startCell(columns, rows);
        apart(xml);
        out.endCell(repeated);
    }

    /** What has paragraphs of its own. */
    private void apart(XMLStreamReader xml) throws XMLStreamException {
        boolean around = inParagraph;
        String aroundFont = font;
        inParagraph = false;
        font = null;
        lists.enter();
        children(xml);
        lists.leave();
        inParagraph = around;
        font = aroundFont;
    }
}
