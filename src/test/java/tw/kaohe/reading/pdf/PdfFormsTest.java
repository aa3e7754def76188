package tw.kaohe.reading.pdf;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import tw.kaohe.model.InputStatus;
import tw.kaohe.model.PatrolLog;
import tw.kaohe.model.ReadFile;
import tw.kaohe.model.TableRow;
import tw.kaohe.reading.Reading;
import tw.kaohe.reading.SampleForm;
import tw.kaohe.reading.office.Soffice;

/** The patrol log's form (巡檢日誌附表) and data tables as PDF, written by LibreOffice. */
class PdfFormsTest {
    private static final int LIGHTING = SampleForm.FORM.indexOf("1-7");
    private static final List<List<String>> MARKS = List.of(List.of("☑ 是", "□ 是"), List.of("■", "□"), List.of("V", ""), List.of("✓", ""), List.of("是", ""));

    private static byte[] page(List<List<List<String>>> tables) {
        StringBuilder html = new StringBuilder("<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>t</title></head><body>");
        for (List<List<String>> rows : tables) {
            int width = rows.stream().mapToInt(List::size).max().orElse(1);
            html.append("<table border=\"1\">");
            for (List<String> row : rows) {
                html.append("<tr>");
                IntStream.range(0, width).forEach(c -> html.append("<td>").append(c < row.size() ? row.get(c) : "").append("</td>"));
                html.append("</tr>");
            }
            html.append("</table><p>&nbsp;</p>");
        }
        return html.append("</body></html>").toString().getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void readsFormsAndTables(@TempDir Path work) throws IOException, InterruptedException {
        Soffice.needed();
        Path html = Files.createDirectories(work.resolve("html"));
        for (int i = 0; i < MARKS.size(); i++) {
            Files.write(html.resolve("mark" + i + ".html"), page(List.of(SampleForm.filled("109年5月12日", MARKS.get(i).get(0), MARKS.get(i).get(1)))));
        }
        Files.write(html.resolve("days.html"), page(List.of(SampleForm.filled("109年5月12日", "V", ""), SampleForm.filled("109年5月13日", "V", ""), SampleForm.filled("109年5月14日", "V", ""))));
        Files.write(html.resolve("blank.html"), page(List.of(SampleForm.blank())));
        Files.write(html.resolve("units.html"), page(List.of(units())));
        Files.write(html.resolve("waits.html"), page(List.of(waits())));
        Path pdf = Soffice.convert(html, "HTML (StarWriter)", "pdf:writer_pdf_Export", work);
        Map<String, Executable> checks = new TreeMap<>();
        for (int i = 0; i < MARKS.size(); i++) {
            Path file = pdf.resolve("mark" + i + ".pdf");
            checks.put("mark" + i, () -> ticks(Reading.read(Files.readAllBytes(file)), 1));
        }
        checks.put("days", () -> ticks(Reading.read(Files.readAllBytes(pdf.resolve("days.pdf"))), 3));
        checks.put("blank", () -> assertEquals("read.log.blank-form", Reading.keys(Reading.read(Files.readAllBytes(pdf.resolve("blank.pdf")))).get(0)));
        checks.put("units", () -> same(units(), Reading.read(Files.readAllBytes(pdf.resolve("units.pdf")))));
        checks.put("waits", () -> waits(Reading.read(Files.readAllBytes(pdf.resolve("waits.pdf")))));
        assertAll(checks.values());
    }

    private static void ticks(ReadFile file, int days) {
        assertEquals(InputStatus.READ, file.status(), () -> String.valueOf(file.notes()));
        List<PatrolLog> logs = Reading.facts(file, PatrolLog.class);
        assertEquals(days, logs.size());
        for (int day = 0; day < days; day++) {
            PatrolLog log = logs.get(day);
            assertEquals(LocalDate.of(2020, 5, 12 + day), log.date());
            assertEquals("示範市安和區公所", log.agency());
            assertEquals("行政中心", log.site());
            assertEquals(47, log.itemRows());
            for (int i = 0; i < 47; i++) {
                assertEquals(i == LIGHTING ? 0b11101 : 0b11111, log.ticks().mask(i), SampleForm.FORM.items().get(i).id());
            }
            assertEquals(List.of("員工A01", "員工A02"), log.inspectors());
            assertEquals(2, log.incidents().size());
            assertEquals(2, log.signOffs().size());
            assertTrue(log.cells().at(LIGHTING, 2).place().matches("page \\d+, table \\d+, row \\d+, column 3"), log.cells().at(LIGHTING, 2).place());
        }
    }

    private static List<List<String>> units() {
        List<List<String>> rows = new ArrayList<>(List.of(List.of("課室", "主管職稱")));
        for (int i = 1; i <= 60; i++) {
            rows.add(List.of("第" + i + "課", "課長"));
        }
        return rows;
    }

    private static List<List<String>> waits() {
        List<List<String>> rows = new ArrayList<>(List.of(List.of("日期", "場所", "號碼", "業務", "取號時間", "受理時間", "離開時間")));
        for (int i = 1; i <= 50; i++) {
            rows.add(List.of("109-05-12", "行政中心", "A" + (100 + i), "戶籍謄本申請", "09:05:10", "09:12:00", "09:20:00"));
        }
        return rows;
    }

    private static void same(List<List<String>> rows, ReadFile file) {
        assertEquals(InputStatus.READ, file.status(), () -> String.valueOf(file.notes()));
        List<TableRow> read = Reading.facts(file, TableRow.class);
        assertEquals(rows.subList(1, rows.size()), read.stream().map(r -> rows.get(0).stream().map(r::get).toList()).toList());
    }

    private static void waits(ReadFile file) {
        assertEquals(InputStatus.READ, file.status(), () -> String.valueOf(file.notes()));
        assertEquals(50, file.rows());
    }
}
