package tw.kaohe.reading.office;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import tw.kaohe.reading.ReadingLimits;
import tw.kaohe.reading.UnreadableContentException;
import tw.kaohe.reading.document.DocumentBuilder;
import tw.kaohe.reading.document.ListLevel;
import tw.kaohe.reading.document.TextDocument;
import tw.kaohe.reading.xml.XmlParts;
import tw.kaohe.reading.zip.ZipContainer;

/**
 * A Word document (DOCX) as its reader sees it: with the numbers of lists, changes accepted, results instead of field codes,
 * without hidden text, comments, directories, headers and footers. Takes the transitional and the strict form.
 */
public final class DocxDocument {
    private static final Set<String> LEFT_OUT = Set.of("del", "moveFrom", "delText", "delInstrText", "Fallback", "rt", "sectPr", "tblPr",
        "tblGrid", "tblPrEx", "annotationRef", "sdtPr", "sdtEndPr", "pPr", "rPr", "rubyPr");
    private final ZipContainer zip;
    private final ReadingLimits limits;
    private final DocumentBuilder out;
    private final DocxNumbering numbering;
    private final DocxRuns runs;
    private final DocxTables tables;
    private final Set<String> notes = new HashSet<>();
    private DocxStyles styles;
    private int depth;
    private String carried = "";

    public DocxDocument(ZipContainer zip, ReadingLimits limits) {
        this.zip = zip;
        this.limits = limits;
        this.out = new DocumentBuilder(limits);
        this.numbering = new DocxNumbering(limits);
        this.runs = new DocxRuns(this, out, limits);
        this.tables = new DocxTables(this, out, limits);
    }

    /** @throws UnreadableContentException if it is damaged or hostile */
    public TextDocument read() {
        byte[] content = zip.part("word/document.xml").orElseThrow(() -> new UnreadableContentException("read.zip.part", "word/document.xml"));
        try {
            styles = new DocxStyles(zip.part("word/styles.xml").orElse("<none/>".getBytes(StandardCharsets.UTF_8)), limits);
            var lists = zip.part("word/numbering.xml");
            if (lists.isPresent()) {
                numbering.read(lists.get());
            }
            runs.begin(styles, contains(content, "lastRenderedPageBreak"));
            XMLStreamReader xml = XmlParts.open(content);
            boolean found = false;
            while (xml.hasNext() && !found) {
                found = XmlParts.next(xml) == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("body");
            }
            if (found) {
                children(xml);
                out.text(takeCarried());
            }
            notes("word/footnotes.xml", "footnote");
            notes("word/endnotes.xml", "endnote");
        } catch (XMLStreamException e) {
            throw new UnreadableContentException("read.document.broken");
        }
        return out.finish();
    }

    /** Text of the notes that were met, in the order of their part. */
    private void notes(String part, String name) throws XMLStreamException {
        var content = zip.part(part);
        if (content.isEmpty() || notes.isEmpty()) {
            return;
        }
        XMLStreamReader xml = XmlParts.open(content.get());
        while (xml.hasNext()) {
            if (XmlParts.next(xml) == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals(name)
                    && notes.contains(name + XmlParts.attribute(xml, "id"))) {
                out.startNote();
                apart(xml);
                out.endNote();
            }
        }
    }

    void children(XMLStreamReader xml) throws XMLStreamException {
        depth = XmlParts.deeper(depth, limits.depth());
        for (int event = XmlParts.next(xml); event != XMLStreamConstants.END_ELEMENT; event = XmlParts.next(xml)) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                element(xml);
            }
        }
        depth--;
    }

    void element(XMLStreamReader xml) throws XMLStreamException {
        String name = xml.getLocalName();
        if (LEFT_OUT.contains(name)) {
            skip(xml);
            return;
        }
        switch (name) {
            case "p" -> paragraph(xml);
            case "r" -> runs.run(xml);
            case "tbl" -> tables.table(xml);
            case "tr" -> tables.row(xml);
            case "tc" -> tables.cell(xml);
            case "sdt" -> control(xml);
            case "txbxContent" -> {
                out.startBox();
                apart(xml);
                out.endBox();
            }
            case "footnoteReference", "endnoteReference" -> {
                notes.add(name.replace("Reference", "") + XmlParts.attribute(xml, "id"));
                skip(xml);
            }
            default -> runs.mark(xml, name);
        }
    }

    void skip(XMLStreamReader xml) throws XMLStreamException {
        XmlParts.skip(xml, limits.depth());
    }

    private void paragraph(XMLStreamReader xml) throws XMLStreamException {
        depth = XmlParts.deeper(depth, limits.depth());
        DocxParagraph read = DocxParagraph.PLAIN;
        String label = "";
        out.startParagraph();
        for (int event = XmlParts.next(xml); event != XMLStreamConstants.END_ELEMENT; event = XmlParts.next(xml)) {
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("pPr")) {
                read = DocxParagraph.read(xml, limits);
                label = read.joined() ? "" : read.label(styles, numbering);
                runs.paragraphStyle(read.style());
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                element(xml);
            }
        }
        depth--;
        if (read == DocxParagraph.PLAIN) {
            label = read.label(styles, numbering);
        }
        end(read, label);
    }

    private void end(DocxParagraph read, String label) {
        String text = takeCarried() + out.takeText();
        runs.endParagraph();
        if (read.joined()) {
            carried = text;
            out.dropParagraph();
        } else if (styles.isDirectory(read.style())) {
            out.dropParagraph();
        } else {
            out.text(ListLevel.before(text.strip(), label));
            out.endParagraph(read.heading(styles));
        }
    }

    private String takeCarried() {
        String taken = carried;
        carried = "";
        return taken;
    }

    /** A content control: a check box shows whether it is checked, a hint that nobody has overwritten is no text. */
    private void control(XMLStreamReader xml) throws XMLStreamException {
        depth = XmlParts.deeper(depth, limits.depth());
        DocxControl control = DocxControl.PLAIN;
        for (int event = XmlParts.next(xml); event != XMLStreamConstants.END_ELEMENT; event = XmlParts.next(xml)) {
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("sdtPr")) {
                control = DocxControl.read(xml, limits);
            } else if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("sdtContent") && !control.directory()) {
                String around = runs.replace(control.shown());
                children(xml);
                runs.replace(around);
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                skip(xml);
            }
        }
        depth--;
    }

    /** What has paragraphs of its own. */
    void apart(XMLStreamReader xml) throws XMLStreamException {
        String around = takeCarried();
        DocxRuns.State state = runs.enter();
        children(xml);
        out.text(takeCarried());
        runs.leave(state);
        carried = around;
    }

    private static boolean contains(byte[] content, String word) {
        byte[] wanted = word.getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i + wanted.length <= content.length; i++) {
            if (content[i] == wanted[0] && java.util.Arrays.equals(content, i, i + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }
}
