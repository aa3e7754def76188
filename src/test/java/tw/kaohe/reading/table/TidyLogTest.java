package tw.kaohe.reading.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tw.kaohe.model.InputStatus;
import tw.kaohe.model.LogNote;
import tw.kaohe.model.PatrolLog;
import tw.kaohe.model.ReadFile;
import tw.kaohe.reading.Carrier;
import tw.kaohe.reading.Reading;
import tw.kaohe.reading.SampleForm;

class TidyLogTest {
    private static int index(String id) {
        return SampleForm.FORM.indexOf(id);
    }

    @ParameterizedTest
    @EnumSource(value = Carrier.class, names = {"CSV", "XLSX", "ODS", "JSON"})
    void gathersOneLogForEachSiteAndDay(Carrier carrier) {
        ReadFile file = Reading.read(carrier.write(List.of(List.of("日期", "場所", "時段", "項目", "勾選"),
            List.of("109-05-12", "甲", "08:30-10:30", "1-7", "是"), List.of("109-05-12", "甲", "10:30 至 12:30", "一(七)", ""),
            List.of("109-05-12", "甲", "12:30～13:30", "二(十三)", "是"), List.of("109-05-13", "甲", "08:30-10:30", "2-13", "是"),
            List.of("109-05-12", "乙", "08:30-10:30", "1-7", "是"))));
        assertEquals(InputStatus.READ, file.status(), () -> String.valueOf(file.notes()));
        List<PatrolLog> logs = Reading.facts(file, PatrolLog.class);
        assertEquals(3, logs.size());
        PatrolLog log = logs.get(0);
        assertEquals(LocalDate.of(2020, 5, 12), log.date());
        assertEquals("甲", log.site());
        assertEquals(1, log.ticks().mask(index("1-7")));
        assertEquals(4, log.ticks().mask(index("2-13")));
        assertTrue(log.sections().isEmpty());
        assertNull(log.itemRows());
        String expected = carrier == Carrier.CSV || carrier == Carrier.JSON ? "line 3" : "sheet 1, E3";
        assertEquals(expected, log.cells().at(index("1-7"), 2).place());
        assertNull(log.cells().at(index("3-1"), 1).quote());
    }

    @ParameterizedTest
    @CsvSource({"1月7日,1-7", "7-Jan,1-7", "Jan-07,1-7", "2020-01-07,1-7", "2020/1/7,1-7", "13-Feb,2-13", "2月13日,2-13", "2020-02-13 00:00:00,2-13"})
    void readsItemsBackThatASpreadsheetMadeDates(String text, String id) {
        ReadFile file = Reading.read("日期,場所,時段,項目,勾選\n109-05-12,甲,08:30-10:30," + text + ",是\n");
        assertEquals(InputStatus.READ, file.status());
        assertEquals(List.of("read.log.item-was-date"), Reading.keys(file));
        assertEquals(1, Reading.facts(file, PatrolLog.class).get(0).ticks().mask(index(id)));
    }

    @Test
    void readsARealDateCellOfASpreadsheet() throws Exception {
        try (var book = new org.apache.poi.xssf.usermodel.XSSFWorkbook(); var out = new java.io.ByteArrayOutputStream()) {
            var sheet = book.createSheet();
            var style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat("m\"月\"d\"日\""));
            var time = book.createCellStyle();
            time.setDataFormat(book.createDataFormat().getFormat("yyyy/m/d"));
            String[] header = {"日期", "場所", "時段", "項目", "勾選"};
            for (int i = 0; i < header.length; i++) {
                (i == 0 ? sheet.createRow(0) : sheet.getRow(0)).createCell(i).setCellValue(header[i]);
            }
            var row = sheet.createRow(1);
            row.createCell(0).setCellValue(LocalDate.of(2020, 5, 12));
            row.getCell(0).setCellStyle(time);
            row.createCell(1).setCellValue("甲");
            row.createCell(2).setCellValue("08:30-10:30");
            row.createCell(3).setCellValue(LocalDate.of(2020, 1, 7));
            row.getCell(3).setCellStyle(style);
            row.createCell(4).setCellValue(true);
            book.write(out);
            PatrolLog log = Reading.facts(Reading.read(out.toByteArray()), PatrolLog.class).get(0);
            assertEquals(LocalDate.of(2020, 5, 12), log.date());
            assertEquals(1, log.ticks().mask(index("1-7")));
        }
    }

    @Test
    void reportsUnknownSlotsItemsAndMarks() {
        ReadFile file = Reading.read("日期,場所,時段,項目,勾選\n109-05-12,甲,08:00-10:30,1-7,是\n109-05-12,甲,08:30-10:30,9-9,是\n109-05-12,甲,08:30-10:30,1-7,好像有\n");
        assertEquals(InputStatus.PARTLY_READ, file.status());
        assertEquals(List.of("read.cell.slot", "read.cell.item", "read.cell.tick"), Reading.keys(file));
        assertEquals(0, Reading.facts(file, PatrolLog.class).get(0).ticks().anyMask());
    }

    @Test
    void leavesACellBlankThatTwoRowsContradict() {
        ReadFile file = Reading.read("日期,場所,時段,項目,勾選\n109-05-12,甲,08:30-10:30,1-7,是\n109-05-12,甲,08:30-10:30,1-7,\n");
        assertEquals(List.of("read.log.cell-twice"), Reading.keys(file));
        assertEquals(0, Reading.facts(file, PatrolLog.class).get(0).ticks().mask(index("1-7")));
    }

    @Test
    void keepsALogWithoutDate() {
        PatrolLog log = Reading.facts(Reading.read("日期,場所,時段,項目,勾選\n109-02-30,甲,08:30-10:30,1-7,是\n"), PatrolLog.class).get(0);
        assertNull(log.date());
        assertEquals("109-02-30", log.dateText());
    }

    @Test
    void readsLogNotes() {
        LogNote note = Reading.facts(Reading.read("日期,場所,欄位,時段,項目,時間,內容,處理完成時間\n109-05-12,甲,突發狀況,10:30-12:30,一(七),10:40,燈管閃爍,11:20\n"), LogNote.class).get(0);
        assertEquals(LogNote.Field.INCIDENT, note.field());
        assertEquals(2, note.slot());
        assertEquals("1-7", note.item());
        assertEquals(LocalTime.of(11, 20), note.resolvedAt());
    }
}
