package tw.kaohe.reading.office;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

/** An OpenDocument spreadsheet (ODS), read row by row from its content.xml. Repetitions of empty rows and cells cost nothing. */
public final class OdsWorkbook {
    private static final int MAX_REPEATED = 10_000;
    private static final int LAST_ROW = 1 << 20;

    private final ZipContainer zip;
    private final ReadingLimits limits;
    private final FactCollector out;
    private int sheet;
    private int row;
    private long repeated;

    public OdsWorkbook(ZipContainer zip, ReadingLimits limits, FactCollector out) {
        this.zip = zip;
        this.limits = limits;
        this.out = out;
    }

    /** @throws UnreadableContentException if nothing of it can be read */
    public void read(RowSink rows) {
        byte[] manifest = zip.part("META-INF/manifest.xml").orElse(new byte[0]);
        if (new String(manifest, java.nio.charset.StandardCharsets.UTF_8).contains("encryption-data")) {
            throw new UnreadableContentException("read.encrypted");
        }
        byte[] content = zip.part("content.xml").orElseThrow(() -> new UnreadableContentException("read.zip.part", "content.xml"));
        boolean open = false;
        try {
            XMLStreamReader xml = XmlParts.open(content);
            int depth = 0;
            while (xml.hasNext()) {
                int event = XmlParts.next(xml);
                if (event == XMLStreamConstants.START_ELEMENT) {
                    depth = XmlParts.deeper(depth, limits.depth());
                    open = start(xml, rows, open);
                    depth -= isConsumed(xml) ? 1 : 0;
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                    if (xml.getLocalName().equals("table") && open) {
                        rows.endSheet();
                        open = false;
                    }
                }
            }
        } catch (XMLStreamException e) {
            out.damage("read.sheet.broken", Math.max(sheet, 1));
        } catch (UnreadableContentException e) {
            out.damage(e.reason());
        }
        if (open) {
            rows.endSheet();
        }
    }

    /** Rows and change histories are read to their end at once. */
    private static boolean isConsumed(XMLStreamReader xml) {
        return xml.isEndElement();
    }

    private boolean start(XMLStreamReader xml, RowSink rows, boolean open) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "tracked-changes", "styles", "automatic-styles", "shapes", "forms" -> XmlParts.skip(xml, limits.depth());
            case "table" -> {
                sheet++;
                row = 0;
                rows.startSheet(Places.sheet(sheet));
                return true;
            }
            case "table-row" -> {
                if (open) {
                    row(xml, rows);
                }
            }
            default -> { }
        }
        return open;
    }

    private void row(XMLStreamReader xml, RowSink rows) throws XMLStreamException {
        int times = OdsCell.count(XmlParts.attribute(xml, "number-rows-repeated"), LAST_ROW);
        int first = row + 1;
        List<String> cells = new ArrayList<>();
        boolean filled = false;
        int column = 0;
        while (XmlParts.next(xml) != XMLStreamConstants.END_ELEMENT) {
            if (!xml.isStartElement()) {
                continue;
            }
            boolean covered = xml.getLocalName().equals("covered-table-cell");
            if (!covered && !xml.getLocalName().equals("table-cell")) {
                XmlParts.skip(xml, limits.depth());
                continue;
            }
            int columns = OdsCell.count(XmlParts.attribute(xml, "number-columns-repeated"), 1 << 14);
            OdsCell cell = OdsCell.read(xml, limits);
            if (!covered && cell.text() != null) {
                filled = true;
                fill(cells, column, Math.min(columns, 1 << 14), cell.text(), first);
            }
            if (cell.error()) {
                out.damage("read.cell.error-value", Places.sheet(sheet).cell(first, column), cell.text());
            }
            column = Math.min(column + columns, 1 << 15);
        }
        row = Math.min(row + times, LAST_ROW);
        if (filled) {
            emit(first, times, cells, rows);
        }
    }

    private void fill(List<String> cells, int column, int times, String text, int number) {
        if (column + times > limits.columns()) {
            out.damage("read.sheet.too-wide", Places.sheet(sheet).row(number), limits.columns());
        }
        for (int i = column; i < Math.min(column + times, limits.columns()); i++) {
            while (cells.size() <= i) {
                cells.add(null);
            }
            cells.set(i, text);
        }
    }

    /** A filled row that is repeated beyond all reason is read once and noted. */
    private void emit(int first, int times, List<String> cells, RowSink rows) {
        int count = times;
        repeated += times - 1;
        if (times > 1 && repeated > MAX_REPEATED) {
            out.damage("read.sheet.repeated", Places.sheet(sheet).row(first), times);
            count = 1;
        }
        String[] texts = cells.toArray(String[]::new);
        for (int i = 0; i < count; i++) {
            rows.row(first + i, i == 0 ? texts : Arrays.copyOf(texts, texts.length));
        }
    }
}
