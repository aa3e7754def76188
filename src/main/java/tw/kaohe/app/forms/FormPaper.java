package tw.kaohe.app.forms;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tw.kaohe.model.Phrases;
import tw.kaohe.reading.table.FormMarks;
import tw.kaohe.report.odf.About;
import tw.kaohe.report.odf.Sheet;
import tw.kaohe.report.odf.Sheet.Cell;
import tw.kaohe.report.odf.Sheet.Look;
import tw.kaohe.report.pdf.PdfFonts;

/**
 * What all forms have in common: words, marks, page numbers, the sheet of instructions.
 *
 * @param moment what the files bear as their time, so that equal forms have equal bytes
 * @param fonts  of PDF, or null where none is to be written
 */
record FormPaper(FormTexts texts, FormMarks marks, Phrases phrases, OffsetDateTime moment, PdfFonts fonts) {
    private static final int LEVELS = 4;

    About about(String title) {
        return new About(title, moment, phrases.language());
    }

    /** 第 2 頁，共 7 頁. */
    Map<String, String> footer() {
        return Map.of("footer1", phrases.get("report.print.pageBefore"), "footer2", phrases.get("report.print.pageBetween"),
            "footer3", phrases.get("report.print.pageAfter"));
    }

    /** All that the styles of a text document ask for; a form has no numbered lists. */
    Map<String, String> pageTexts(String header) {
        Map<String, String> page = new HashMap<>(footer());
        page.put("header", header);
        for (int level = 1; level <= LEVELS; level++) {
            page.put("format" + level, "1");
            page.put("prefix" + level, "");
            page.put("suffix" + level, "");
        }
        return page;
    }

    /** A sheet that only explains; the reader knows it by its first cell. */
    Sheet instructions(List<String> sentences, int width) {
        String title = marks.instructions().get(0);
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(List.of(Cell.of(Look.TITLE, title)));
        for (int i = 0; i < sentences.size(); i++) {
            rows.add(List.of(Cell.of(Look.TEXT, i + 1 + ". " + sentences.get(i))));
        }
        return new Sheet(title, false, true, -1, 0, List.of(width), rows);
    }
}
