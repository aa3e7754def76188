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
        CsvRecord held = null;
        int width = 0;
        rows.startSheet(Places.lines());
        try {
            for (CsvRecord csv : builder().ofCsvRecord(watch)) {
                emit(held, rows);
                width = Math.max(width, held == null ? 0 : held.getFieldCount());
                held = csv;
            }
            if (held != null) {
                last(held, width, watch, rows, out);
            }
        } catch (CsvParseException | UncheckedIOException e) {
            emit(held, rows);
            out.damage("read.csv.broken", "line " + (held == null ? 1 : held.getStartingLineNumber() + 1));
        }
        rows.endSheet();
    }

    private static void emit(CsvRecord csv, RowSink rows) {
        if (csv != null) {
            rows.row((int) csv.getStartingLineNumber(), csv.getFields().toArray(String[]::new));
        }
    }

    /** An open quotation mark has swallowed the rest of the file: the last record is none. Otherwise a missing line end may mean a cut. */
    private static void last(CsvRecord csv, int width, EndWatch watch, RowSink rows, FactCollector out) {
        String place = "line " + csv.getStartingLineNumber();
        boolean shorter = csv.getFieldCount() < width;
        if (watch.quoteOpen() && (shorter || csv.getFields().stream().anyMatch(field -> field.indexOf('\n') >= 0))) {
            out.damage("read.csv.open-quote", place);
            return;
        }
        emit(csv, rows);
        if (watch.cutShort() && shorter) {
            out.damage("read.text.cut", place);
        } else if (watch.cutShort()) {
            out.remark("read.text.no-line-end", place);
        }
    }

    private CsvReader.CsvReaderBuilder builder() {
        return CsvReader.builder().fieldSeparator(delimiter).allowExtraFields(true).allowMissingFields(true).skipEmptyLines(true)
            .allowExtraCharsAfterClosingQuote(true).maxBufferSize(maxChars);
    }
}
