package tw.kaohe.reading.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.Reader;
import java.io.UncheckedIOException;
import tw.kaohe.reading.FactCollector;
import tw.kaohe.reading.Places;

/** Rows of a delimited text, read as a stream. What stands before an error stays. */
public final class CsvRows {
    private final char delimiter;
    private final int maxChars;

    public CsvRows(char delimiter, int maxChars) {
        this.delimiter = delimiter;
        this.maxChars = maxChars;
    }

    /** @param text closed by the caller */
    public void read(Reader text, RowSink rows, FactCollector out) {
        EndWatch watch = new EndWatch(text);
        long line = 1;
        CsvRecord last = null;
        int width = 0;
        rows.startSheet(Places.lines());
        try {
            for (CsvRecord csv : builder().ofCsvRecord(watch)) {
                line = csv.getStartingLineNumber();
                rows.row((int) line, csv.getFields().toArray(String[]::new));
                width = Math.max(width, last == null ? 0 : last.getFieldCount());
                last = csv;
            }
            if (watch.quoteOpen()) {
                out.damage("read.csv.open-quote", "line " + line);
            } else if (watch.cutShort() && last != null) {
                reportEnd(out, line, last.getFieldCount() < width);
            }
        } catch (CsvParseException | UncheckedIOException e) {
            out.damage("read.csv.broken", "line " + (line + 1));
        }
        rows.endSheet();
    }

    private static void reportEnd(FactCollector out, long line, boolean shorter) {
        if (shorter) {
            out.damage("read.text.cut", "line " + line);
        } else {
            out.remark("read.text.no-line-end", "line " + line);
        }
    }

    private CsvReader.CsvReaderBuilder builder() {
        return CsvReader.builder().fieldSeparator(delimiter).allowExtraFields(true).allowMissingFields(true).skipEmptyLines(true)
            .allowExtraCharsAfterClosingQuote(true).maxBufferSize(maxChars);
    }
}
