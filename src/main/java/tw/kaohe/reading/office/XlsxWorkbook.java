package tw.kaohe.reading.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import tw.kaohe.reading.FactCollector;
import tw.kaohe.reading.Places;
import tw.kaohe.reading.ReadingLimits;
import tw.kaohe.reading.UnreadableContentException;
import tw.kaohe.reading.table.RowSink;
import tw.kaohe.reading.xml.XmlParts;
import tw.kaohe.reading.zip.ZipContainer;

/** An Excel workbook (XLSX): its sheets in order, read row by row. Macros and external links are never looked at. */
public final class XlsxWorkbook {
    private final ZipContainer zip;
    private final ReadingLimits limits;
    private final FactCollector out;

    public XlsxWorkbook(ZipContainer zip, ReadingLimits limits, FactCollector out) {
        this.zip = zip;
        this.limits = limits;
        this.out = out;
    }

    /** A sheet that cannot be read does not hide the others. @throws UnreadableContentException if the workbook itself cannot be read */
    public void read(RowSink rows) {
        List<String> sheets;
        XlsxStrings strings;
        XlsxStyles styles;
        boolean from1904;
        try {
            Map<String, String> targets = targets();
            XlsxStyles found = XlsxStyles.read(zip.part("xl/styles.xml").orElse(null));
            sheets = new ArrayList<>();
            from1904 = sheetNames(targets, sheets);
            strings = XlsxStrings.read(zip.part("xl/sharedStrings.xml").orElse(null), limits);
            styles = found;
        } catch (XMLStreamException e) {
            throw new UnreadableContentException("read.xml.broken");
        }
        for (int i = 0; i < sheets.size(); i++) {
            sheet(sheets.get(i), i + 1, new XlsxCells(strings, styles, from1904), rows);
        }
    }

    private void sheet(String part, int number, XlsxCells cells, RowSink rows) {
        rows.startSheet(Places.sheet(number));
        try {
            byte[] xml = zip.part(part).orElseThrow(() -> new UnreadableContentException("read.zip.part", part));
            new XlsxSheet(cells, limits, out, Places.sheet(number)).read(XmlParts.open(xml), rows);
        } catch (XMLStreamException e) {
            out.damage("read.sheet.broken", number);
        } catch (UnreadableContentException e) {
            out.damage(e.reason());
        }
        rows.endSheet();
    }

    /** Parts of the sheets in the workbook's order. @return whether days are counted from 1904 */
    private boolean sheetNames(Map<String, String> targets, List<String> sheets) throws XMLStreamException {
        boolean from1904 = false;
        XMLStreamReader xml = XmlParts.open(zip.part("xl/workbook.xml").orElseThrow(() -> new UnreadableContentException("read.zip.part", "xl/workbook.xml")));
        while (xml.hasNext()) {
            if (XmlParts.next(xml) == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("sheet")) {
                    String target = targets.get(String.valueOf(XmlParts.attributeOfOtherNamespace(xml, "id")));
                    sheets.add(target != null ? target : "xl/worksheets/sheet" + (sheets.size() + 1) + ".xml");
                } else if (xml.getLocalName().equals("workbookPr")) {
                    String date1904 = XmlParts.attribute(xml, "date1904");
                    from1904 = "1".equals(date1904) || "true".equals(date1904);
                }
            }
        }
        return from1904;
    }

    private Map<String, String> targets() throws XMLStreamException {
        Map<String, String> targets = new HashMap<>();
        byte[] part = zip.part("xl/_rels/workbook.xml.rels").orElse(null);
        if (part != null) {
            XMLStreamReader xml = XmlParts.open(part);
            while (xml.hasNext()) {
                if (XmlParts.next(xml) == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("Relationship")) {
                    String target = String.valueOf(XmlParts.attribute(xml, "Target"));
                    targets.put(XmlParts.attribute(xml, "Id"), target.startsWith("/") ? target.substring(1) : "xl/" + target);
                }
            }
        }
        return targets;
    }
}
