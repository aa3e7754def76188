package tw.kaohe.reading.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import tw.kaohe.model.InputKind;
import tw.kaohe.model.LogForm;
import tw.kaohe.reading.FactCollector;
import tw.kaohe.reading.table.RowSink;

/**
 * Reads a JSON file: one patrol log, an array or lines of patrol logs, or an array or lines of objects that are rows of a table.
 * What stands before a break in the file is kept; where objects stand one a line, reading goes on behind the broken line.
 */
public final class JsonFileReader {
    private final FactCollector out;
    private final LogForm form;
    private boolean silent;

    public JsonFileReader(FactCollector out, LogForm form) {
        this.out = out;
        this.form = form;
    }

    /** @param rows takes the rows if the file is a table */
    public void read(JsonContent content, RowSink rows) {
        try {
            JsonShape shape = JsonShape.of(content);
            if (shape.log()) {
                out.kind(InputKind.PATROL_LOG);
                JsonLogReader logs = new JsonLogReader(form, out, shape.single());
                objects(content, shape, logs::read);
                out.rowsRead(logs.read());
            } else {
                table(content, shape, rows);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void table(JsonContent content, JsonShape shape, RowSink rows) throws IOException {
        JsonTableColumns columns = new JsonTableColumns();
        objects(content, shape, columns::see);
        JsonTableRows table = new JsonTableRows(columns, rows, out);
        table.start();
        silent = true;
        objects(content, shape, table::row);
        rows.endSheet();
        if (columns.objects() == 0 && !out.isDamaged()) {
            out.passOver("read.json.no-objects");
        }
    }

    /** Takes an object on whose start the parser stands, and leaves the parser on its end. */
    interface ObjectReader {
        void read(JsonParser json, int line) throws IOException;
    }

    private void objects(JsonContent content, JsonShape shape, ObjectReader reader) throws IOException {
        long from = 0;
        int linesBefore = 0;
        while (from >= 0) {
            long brokenAt = run(content, from, linesBefore, shape, reader);
            long next = brokenAt < 0 || !shape.lines() ? -1 : content.nextLine(brokenAt);
            linesBefore += next < 0 ? 0 : content.lines(from, next);
            from = next;
        }
    }

    /** @return -1 where all was read, else the offset of the object that is broken: a cut object swallows the line behind it */
    private long run(JsonContent content, long from, int linesBefore, JsonShape shape, ObjectReader reader) throws IOException {
        long object = 0;
        int line = 0;
        try (JsonParser json = content.openAt(from)) {
            try {
                for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                    line = json.currentTokenLocation().getLineNr();
                    object = json.currentTokenLocation().getByteOffset();
                    if (token == JsonToken.START_OBJECT) {
                        reader.read(json, linesBefore + line);
                    } else if (token != JsonToken.START_ARRAY && token != JsonToken.END_ARRAY) {
                        report("read.json.no-object", linesBefore + line);
                    }
                }
                return -1;
            } catch (JacksonException e) {
                report("read.json.broken", linesBefore + (shape.lines() ? Math.max(line, 1) : json.currentLocation().getLineNr()));
                return from + object;
            }
        }
    }

    /** A table is gone through twice; its breaks are told once. */
    private void report(String key, long line) {
        if (!silent) {
            out.damage(key, "line " + line);
        }
    }
}
