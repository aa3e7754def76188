package tw.kaohe.reading.office;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import tw.kaohe.reading.ReadingLimits;
import tw.kaohe.reading.document.DocumentBuilder;
import tw.kaohe.reading.xml.XmlParts;

/** The tables of a Word document. */
final class DocxTables {
    private static final int MAX_SPAN = 1_024;
    private final DocxDocument document;
    private final DocumentBuilder out;
    private final ReadingLimits limits;

    DocxTables(DocxDocument document, DocumentBuilder out, ReadingLimits limits) {
        this.document = document;
        this.out = out;
        this.limits = limits;
    }

    /** Properties of a row or a cell, as far as they tell what is shown. */
    private record Properties(int before, boolean gone, int columns, boolean continued, boolean covered) {
        private static final Properties PLAIN = new Properties(0, false, 1, false, false);
    }

    void table(XMLStreamReader xml) throws XMLStreamException {
        out.startTable();
        document.apart(xml);
        out.endTable();
    }

    /** A row that was deleted or is hidden is left out. */
    void row(XMLStreamReader xml) throws XMLStreamException {
        Properties row = Properties.PLAIN;
        boolean begun = false;
        for (int event = XmlParts.next(xml); event != XMLStreamConstants.END_ELEMENT; event = XmlParts.next(xml)) {
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (xml.getLocalName().equals("trPr")) {
                row = properties(xml);
            } else if (row.gone() || xml.getLocalName().equals("tblPrEx")) {
                document.skip(xml);
            } else {
                begun = begun || begin(row);
                document.element(xml);
            }
        }
        if (begun) {
            out.endRow();
        }
    }

    private boolean begin(Properties row) {
        out.startRow();
        if (row.before() > 0) {
            out.startCell(row.before(), 1);
            out.endCell();
        }
        return true;
    }

    void cell(XMLStreamReader xml) throws XMLStreamException {
        Properties cell = Properties.PLAIN;
        boolean begun = false;
        for (int event = XmlParts.next(xml); event != XMLStreamConstants.END_ELEMENT; event = XmlParts.next(xml)) {
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (xml.getLocalName().equals("tcPr")) {
                cell = properties(xml);
                if (cell.continued() && out.continueCell(cell.columns())) {
                    rest(xml);
                    return;
                }
            } else if (cell.covered() || cell.gone()) {
                document.skip(xml);
            } else {
                if (!begun) {
                    out.startCell(cell.columns(), 1);
                    begun = true;
                }
                document.element(xml);
            }
        }
        if (!begun) {
            out.startCell(cell.columns(), 1);
        }
        out.endCell();
    }

    private void rest(XMLStreamReader xml) throws XMLStreamException {
        while (XmlParts.next(xml) != XMLStreamConstants.END_ELEMENT) {
            if (xml.isStartElement()) {
                document.skip(xml);
            }
        }
    }

    private Properties properties(XMLStreamReader xml) throws XMLStreamException {
        int before = 0;
        int columns = 1;
        boolean gone = false;
        boolean continued = false;
        boolean covered = false;
        XmlParts.Below below = XmlParts.below(xml, limits.depth());
        while (below.next()) {
            String value = XmlParts.attribute(xml, "val");
            switch (xml.getLocalName()) {
                case "gridBefore" -> before = Math.min(MAX_SPAN, OdtStyles.number(value, 0));
                case "gridSpan" -> columns = Math.min(MAX_SPAN, Math.max(1, OdtStyles.number(value, 1)));
                case "vMerge" -> continued = !"restart".equals(value);
                case "hMerge" -> covered = !"restart".equals(value);
                case "del", "cellDel" -> gone = true;
                case "hidden" -> gone |= DocxStyles.isOn(value, true);
                case "trPrChange", "tcPrChange" -> document.skip(xml);
                default -> { }
            }
        }
        return new Properties(before, gone, columns, continued, covered);
    }
}
