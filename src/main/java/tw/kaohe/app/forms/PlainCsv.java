package tw.kaohe.app.forms;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tw.kaohe.report.odf.Sheet.Cell;

/** Rows as CSV, one a line, in UTF-8 with a byte order mark, without which spreadsheets show Chinese as nonsense. */
final class PlainCsv {
    private static final char BOM = '\uFEFF';

    private PlainCsv() {
    }

    /** Leaves {@code out} open. */
    static void write(List<List<Cell>> rows, OutputStream out) throws IOException {
        StringWriter text = new StringWriter();
        text.append(BOM);
        CsvWriter csv = CsvWriter.builder().build(text);
        for (List<Cell> row : rows) {
            List<String> fields = new ArrayList<>();
            for (Cell cell : row) {
                fields.add(cell.text() == null ? "" : cell.text().replace("\n", ""));
                for (int i = 1; i < cell.span(); i++) {
                    fields.add("");
                }
            }
            csv.writeRecord(fields);
        }
        csv.close();
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
