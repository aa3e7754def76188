package tw.kaohe.reading.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tw.kaohe.model.InputKind;
import tw.kaohe.model.InputStatus;
import tw.kaohe.model.PatrolLog;
import tw.kaohe.model.ReadFile;
import tw.kaohe.reading.Carrier;
import tw.kaohe.reading.Reading;
import tw.kaohe.reading.SampleForm;

class FormLayoutTest {
    private static final int LIGHTING = SampleForm.FORM.indexOf("1-7");

    private static List<PatrolLog> logs(ReadFile file) {
        return Reading.facts(file, PatrolLog.class);
    }

    private static List<List<String>> form() {
        return new ArrayList<>(SampleForm.filled("109年5月12日", "☑ 是", "□ 是"));
    }

    @Test
    void readsFormsOneBelowTheOtherAndOneASheet() {
        List<List<String>> below = form();
        below.addAll(SampleForm.filled("109年5月13日", "V", ""));
        below.addAll(SampleForm.filled("109年5月14日", "V", ""));
        for (Carrier carrier : List.of(Carrier.XLSX, Carrier.CSV, Carrier.HTML)) {
            ReadFile file = Reading.read(carrier.write(below));
            assertEquals(List.of(12, 13, 14), logs(file).stream().map(log -> log.date().getDayOfMonth()).toList(), () -> String.valueOf(file.notes()));
            assertTrue(logs(file).stream().allMatch(log -> log.itemRows() == 47 && log.signOffs().size() == 2 && log.incidents().size() == 2));
        }
        ReadFile sheets = Reading.read(Carrier.workbook(List.of(form(), SampleForm.filled("109年5月13日", "V", ""), SampleForm.blank())));
        assertEquals(InputStatus.READ, sheets.status());
        assertEquals(2, logs(sheets).size());
        assertEquals("sheet 2, C11", logs(sheets).get(1).cells().at(LIGHTING, 2).place());
    }

    @Test
    void goesOnWhereAPageBreaks() {
        List<List<String>> rows = form();
        rows.add(30, rows.get(0));
        rows.add(31, rows.get(1));
        PatrolLog log = logs(Reading.read(Carrier.XLSX.write(rows))).get(0);
        assertEquals(47, log.itemRows());
        assertEquals(0b11111, log.ticks().mask(46));
        assertEquals(1, logs(Reading.read(Carrier.XLSX.write(rows))).size());
    }

    @Test
    void takesAnExtraEmptyColumnAndMovedSlots() {
        List<List<String>> rows = form().stream().map(row -> {
            List<String> wider = new ArrayList<>(row);
            wider.add("");
            return (List<String>) wider;
        }).toList();
        assertEquals(5, logs(Reading.read(Carrier.CSV.write(rows))).get(0).slotColumns());
    }

    @Test
    void countsRowsAndSlotsAsFound() {
        List<List<String>> rows = form();
        rows.removeIf(row -> row.get(0).equals(rows.get(9).get(0)));
        PatrolLog log = logs(Reading.read(Carrier.XLSX.write(rows))).get(0);
        assertEquals(46, log.itemRows());
        List<List<String>> narrow = form().stream().map(row -> row.size() == 6 ? row.subList(0, 5) : row).toList();
        assertEquals(4, logs(Reading.read(Carrier.XLSX.write(narrow))).get(0).slotColumns());
    }

    /** A row of the agency's own at the number of an item must not pass as the item. */
    @Test
    void doesNotTakeAForeignRowForAnItem() {
        List<List<String>> rows = form();
        rows.set(10, List.of("(七)時鐘準確", "☑ 是", "☑ 是", "☑ 是", "☑ 是", "☑ 是"));
        ReadFile file = Reading.read(Carrier.XLSX.write(rows));
        assertEquals(InputStatus.PARTLY_READ, file.status());
        assertEquals(0, logs(file).get(0).ticks().mask(LIGHTING));
        assertNull(logs(file).get(0).cells().at(LIGHTING, 1).quote());
        assertEquals(47, logs(file).get(0).itemRows());
    }

    @Test
    void findsAnItemByItsWordsWhereTheNumberIsDamaged() {
        List<List<String>> rows = form();
        rows.set(10, List.of("照明完整", "☑ 是", "☑ 是", "☑ 是", "☑ 是", "☑ 是"));
        assertEquals(0b11111, logs(Reading.read(Carrier.XLSX.write(rows))).get(0).ticks().mask(LIGHTING));
    }

    @ParameterizedTest
    @CsvSource({"109年2月30日,109年2月30日", "109年__月__日,109年__月__日", "__年__月__日,"})
    void keepsAnImpossibleDateAsText(String written, String text) {
        PatrolLog log = logs(Reading.read(Carrier.XLSX.write(SampleForm.filled(written, "V", "")))).get(0);
        assertNull(log.date());
        assertEquals(text, log.dateText());
    }

    @Test
    void reportsAMarkThatIsNoTick() {
        ReadFile file = Reading.read(Carrier.CSV.write(SampleForm.filled("109-05-12", "V", "待修")));
        assertEquals(InputStatus.PARTLY_READ, file.status());
        assertEquals(List.of("read.cell.tick"), Reading.keys(file));
        assertEquals(0b11101, logs(file).get(0).ticks().mask(LIGHTING));
    }

    @Test
    void takesAPlanWithABlankFormForAPlan() {
        String form = new String(Carrier.TABS.write(SampleForm.blank()), java.nio.charset.StandardCharsets.UTF_8);
        ReadFile file = Reading.read("示範市安和區公所服務品質執行計畫\n壹、計畫依據\n示範\n貳、計畫目標\n示範\n附件\n" + form);
        assertEquals(List.of(InputKind.PLAN), file.kinds());
        assertEquals(List.of("示範市安和區公所"), file.namedAgencies());
        String html = "<html><body><h2>壹、計畫依據</h2><p>示範</p><h2>貳、計畫目標</h2><p>示範</p>"
            + new String(Carrier.HTML.write(SampleForm.blank()), java.nio.charset.StandardCharsets.UTF_8).replaceAll("(?s).*(<table>.*</table>).*", "$1") + "</body></html>";
        assertEquals(List.of(InputKind.PLAN), Reading.read(html).kinds());
    }

    @Test
    void signsWithoutDateAndLeavesUnsignedOut() {
        List<List<String>> rows = form();
        rows.set(rows.size() - 1, List.of("七、檢核人員", "秘書室研考", "員工C01", "秘書室主任", ""));
        List<PatrolLog.SignOff> signOffs = logs(Reading.read(Carrier.XLSX.write(rows))).get(0).signOffs();
        assertEquals(1, signOffs.size());
        assertNull(signOffs.get(0).at());
        assertEquals("員工C01", signOffs.get(0).by());
    }

    @Test
    void readsHtmlCheckBoxes() {
        String html = new String(Carrier.HTML.write(SampleForm.filled("109年5月12日", "@", "#")), java.nio.charset.StandardCharsets.UTF_8)
            .replace("@", "<input type=\"checkbox\" checked> 是").replace("#", "<input type=\"checkbox\"> 是");
        PatrolLog log = logs(Reading.read(html)).get(0);
        assertEquals(LocalDate.of(2020, 5, 12), log.date());
        assertEquals(0b11101, log.ticks().mask(LIGHTING));
        assertEquals("line 14", log.cells().at(LIGHTING, 2).place());
    }
}
