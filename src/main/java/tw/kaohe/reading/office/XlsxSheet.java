package tw.kaohe.reading.office;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import tw.kaohe.reading.FactCollector;
import tw.kaohe.reading.Places;
import tw.kaohe.reading.ReadingLimits;
import tw.kaohe.reading.table.RowSink;
import tw.kaohe.reading.xml.XmlParts;

/** One sheet of an XLSX file, row by row. Cells covered by a merge have no text of their own. */
final class XlsxSheet {
    private static final int LAST_ROW = 1 << 20;
    private static final Pattern ROW_NUMBER = Pattern.compile("\\d{1,7}");
    private final XlsxCells values;
    private final ReadingLimits limits;
    private final FactCollector out;
    private final Places places;
    private final List<String> cells = new ArrayList<>();
    private int row;

    XlsxSheet(XlsxCells values, ReadingLimits limits, FactCollector out, Places places) {
        this.values = values;
        this.limits = limits;
        this.out = out;
        this.places = places;
    }

    void read(XMLStreamReader xml, RowSink rows) throws XMLStreamException {
        boolean inData = false;
        int depth = 0;
        while (xml.hasNext()) {
            int event = XmlParts.next(xml);
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                if (xml.getLocalName().equals("row") && inData) {
                    rows.row(row, cells.toArray(String[]::new));
                } else if (xml.getLocalName().equals("sheetData")) {
                    return;
                }
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                depth = XmlParts.deeper(depth, limits.depth());
                String name = xml.getLocalName();
                inData |= name.equals("sheetData");
                if (inData && name.equals("row")) {
                    startRow(xml);
                } else if (inData && name.equals("c")) {
                    cell(xml);
                    depth--;
                }
            }
        }
    }

    private void startRow(XMLStreamReader xml) {
        cells.clear();
        String number = XmlParts.attribute(xml, "r");
        int next = number != null && ROW_NUMBER.matcher(number).matches() ? Integer.parseInt(number) : row + 1;
        row = Math.min(next, LAST_ROW);
    }

    private void cell(XMLStreamReader xml) throws XMLStreamException {
        String reference = XmlParts.attribute(xml, "r");
        String type = XmlParts.attribute(xml, "t");
        String style = XmlParts.attribute(xml, "s");
        int column = reference == null ? cells.size() : column(reference);
        String text = null;
        String value = null;
        boolean formula = false;
        while (XmlParts.next(xml) != XMLStreamConstants.END_ELEMENT) {
            if (xml.isStartElement()) {
                String name = xml.getLocalName();
                formula |= name.equals("f");
                if (name.equals("is")) {
                    text = XlsxStrings.richText(xml, limits);
                } else if (name.equals("v")) {
                    value = simpleText(xml);
                } else {
                    XmlParts.skip(xml, limits.depth());
                }
            }
        }
        if (value != null && !"inlineStr".equals(type)) {
            text = values.text(type, style, value);
        }
        put(column, text);
        report(column, type, text, value, formula);
    }

    private String simpleText(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        while (XmlParts.next(xml) != XMLStreamConstants.END_ELEMENT) {
            if (xml.isCharacters()) {
                XmlParts.append(text, xml, limits.cellChars());
            } else if (xml.isStartElement()) {
                XmlParts.skip(xml, limits.depth());
            }
        }
        return text.toString();
    }

    private void report(int column, String type, String text, String value, boolean formula) {
        if (formula && value == null) {
            out.damage("read.cell.formula", places.cell(row, column));
        } else if ("e".equals(type)) {
            out.damage("read.cell.error-value", places.cell(row, column), value == null ? "" : value);
        } else if (value != null && text == null) {
            out.damage("read.cell.unreadable", places.cell(row, column));
        }
    }

    private void put(int column, String text) {
        if (text == null || text.isEmpty()) {
            return;
        }
        if (column < 0 || column >= limits.columns()) {
            out.damage("read.sheet.too-wide", places.row(row), limits.columns());
            return;
        }
        while (cells.size() <= column) {
            cells.add(null);
        }
        cells.set(column, text);
    }

    /** 0-based column of a reference such as C14, or -1. */
    private static int column(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length() && i < 4; i++) {
            char c = reference.charAt(i);
            if (c < 'A' || c > 'Z') {
                break;
            }
            column = column * 26 + c - 'A' + 1;
        }
        return column - 1;
    }
}
