package tw.kaohe.reading.table;

import tw.kaohe.reading.FactCollector;
import tw.kaohe.reading.Places;
import tw.kaohe.reading.text.TextEncoding;

/**
 * Rows of a delimited UTF-8 text without quotation marks, cut as bytes: queue systems write millions of them, and what is not asked
 * for need not be decoded. Gives what {@link CsvRows} gives for the same text.
 */
public final class UnquotedRows {
    private final char delimiter;

    public UnquotedRows(char delimiter) {
        this.delimiter = delimiter;
    }

    /** Whether a text can be cut in this way. @param maxChars of a cell; a longer one is left to {@link CsvRows}, which refuses it */
    public boolean canRead(TextEncoding encoding, int maxChars) {
        return delimiter < 0x80 && encoding.longestLine() >= 0 && encoding.longestLine() <= maxChars;
    }

    /** @param from where the text begins in the bytes */
    public void read(byte[] bytes, int from, RowSink rows, FactCollector out) {
        ByteRow row = new ByteRow(bytes);
        int width = 0;
        int number = 0;
        rows.startSheet(Places.lines());
        int at = from;
        while (at < bytes.length) {
            int end = row.take(at, (byte) delimiter);
            number++;
            if (end == bytes.length) {
                last(number, row, width, rows, out);
            } else if (end > at) {
                width = Math.max(width, row.cells());
                if (!rows.row(number, row)) {
                    rows.row(number, row.texts());
                }
            }
            at = end + (end + 1 < bytes.length && bytes[end] == '\r' && bytes[end + 1] == '\n' ? 2 : 1);
        }
        rows.endSheet();
    }

    /** A missing line end may mean that the text was cut. */
    private static void last(int number, ByteRow row, int width, RowSink rows, FactCollector out) {
        String place = "line " + number;
        rows.row(number, row.texts());
        if (row.cells() < width) {
            out.damage("read.text.cut", place);
        } else {
            out.remark("read.text.no-line-end", place);
        }
    }
}
