package tw.kaohe.reading.office;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tw.kaohe.model.InputKind;
import tw.kaohe.model.InputStatus;
import tw.kaohe.model.PatrolLog;
import tw.kaohe.model.ReadFile;
import tw.kaohe.model.TableRow;
import tw.kaohe.reading.Carrier;
import tw.kaohe.reading.Reading;
import tw.kaohe.reading.SampleForm;

/** Patrol-log forms (巡檢日誌附表) and tables as word-processor documents, ticked in the ways that people and forms tick. */
class DocumentFormsTest {
    private static final int LIGHTING = SampleForm.FORM.indexOf("1-7");
    private static final String CONTROL = "<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val=\"%s\"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:t>☐</w:t></w:r></w:sdtContent></w:sdt>";
    private static final String SYMBOL = "<w:r><w:sym w:font=\"Wingdings\" w:char=\"%s\"/></w:r>";

    private static List<PatrolLog> logs(byte[] file, int days) {
        ReadFile read = Reading.read(file);
        assertEquals(InputStatus.READ, read.status(), () -> String.valueOf(read.notes()));
        assertEquals(List.of(InputKind.PATROL_LOG), read.kinds());
        List<PatrolLog> logs = Reading.facts(read, PatrolLog.class);
        assertEquals(days, logs.size());
        for (PatrolLog log : logs) {
            assertEquals(0b11101, log.ticks().mask(LIGHTING));
            assertEquals(0b11111, log.ticks().mask(0));
            assertEquals(0b11111, log.ticks().mask(46));
            assertEquals(List.of("員工A01", "員工A02"), log.inspectors());
            assertEquals(2, log.signOffs().size());
            assertEquals("志工甲", log.volunteers().get(0).name());
        }
        return logs;
    }

    private static String run(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    /** The first row, the title, stands as paragraphs above the table, as in the form that offices hand out. */
    private static String docx(List<List<String>> rows, Map<String, String> marks) {
        String title = rows.get(0).stream().filter(cell -> !cell.isEmpty()).map(cell -> "<w:p>" + run(cell) + "</w:p>").collect(Collectors.joining());
        StringBuilder table = new StringBuilder("<w:tbl>");
        for (List<String> row : rows.subList(1, rows.size())) {
            table.append("<w:tr>");
            for (int i = 0; i < row.size(); i++) {
                int span = i + 1 == row.size() ? 6 - i : 1;
                table.append("<w:tc><w:tcPr><w:gridSpan w:val=\"").append(span).append("\"/></w:tcPr><w:p>").append(marks.getOrDefault(row.get(i), run(row.get(i)))).append("</w:p></w:tc>");
            }
            table.append("</w:tr>");
        }
        return title + table + "</w:tbl><w:p/>";
    }

    @ParameterizedTest
    @CsvSource({"☑,□", "■,□", "V,''", "✓,□", "是,''", "[x],[ ]", "☑ 是,□ 是", "1,''"})
    void readsTicksOfAnyKind(String tick, String blank) {
        logs(Carrier.docx(docx(SampleForm.filled("109年5月12日", tick, blank), Map.of())), 1);
        logs(Carrier.ODT.write(SampleForm.filled("109年5月12日", tick, blank)), 1);
    }

    @Test
    void readsContentControlsAndSymbols() {
        List<List<String>> rows = SampleForm.filled("109年5月12日", "TICK", "BLANK");
        logs(Carrier.docx(docx(rows, Map.of("TICK", CONTROL.formatted("1"), "BLANK", CONTROL.formatted("0")))), 1);
        logs(Carrier.docx(docx(rows, Map.of("TICK", CONTROL.formatted("1") + run("是"), "BLANK", CONTROL.formatted("0") + run("是")))), 1);
        logs(Carrier.docx(docx(rows, Map.of("TICK", SYMBOL.formatted("F0FE") + run("是"), "BLANK", SYMBOL.formatted("F0A8") + run("是")))), 1);
        logs(Carrier.docx(docx(rows, Map.of("TICK", SYMBOL.formatted("F0FC"), "BLANK", run("")))), 1);
    }

    @Test
    void readsManyDaysOfAFile() {
        StringBuilder body = new StringBuilder();
        for (int day = 11; day <= 15; day++) {
            body.append(docx(SampleForm.filled("109年5月" + day + "日", "V", ""), Map.of()));
        }
        List<PatrolLog> logs = logs(Carrier.docx(body.toString()), 5);
        assertEquals(List.of(11, 12, 13, 14, 15), logs.stream().map(log -> log.date().getDayOfMonth()).toList());
        assertEquals("table 2, row 10, column 3", logs.get(1).cells().at(LIGHTING, 2).place());
    }

    @Test
    void textAroundATableIsNoRowOfIt() {
        List<String> rows = new ArrayList<>();
        String table = "<w:tbl><w:tr>" + cell("課室") + cell("主管職稱") + "</w:tr><w:tr>" + cell("民政課") + cell("課長") + "</w:tr></w:tbl>";
        ReadFile file = Reading.read(Carrier.docx("<w:p>" + run("各課室名單") + "</w:p>" + table + "<w:p>" + run("填表人：員工A01") + "</w:p>"));
        assertEquals(InputStatus.READ, file.status(), () -> String.valueOf(file.notes()));
        Reading.facts(file, TableRow.class).forEach(row -> rows.add(row.get("課室")));
        assertEquals(List.of("民政課"), rows);
    }

    private static String cell(String text) {
        return "<w:tc><w:p>" + run(text) + "</w:p></w:tc>";
    }
}
