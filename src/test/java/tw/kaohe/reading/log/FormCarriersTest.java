package tw.kaohe.reading.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tw.kaohe.model.InputKind;
import tw.kaohe.model.InputStatus;
import tw.kaohe.model.PatrolLog;
import tw.kaohe.model.PatrolLog.Attendance;
import tw.kaohe.model.ReadFile;
import tw.kaohe.reading.Carrier;
import tw.kaohe.reading.Reading;
import tw.kaohe.reading.SampleForm;

class FormCarriersTest {
    private static final int LIGHTING = SampleForm.FORM.indexOf("1-7");

    private static PatrolLog only(ReadFile file) {
        assertEquals(InputStatus.READ, file.status(), () -> String.valueOf(file.notes()));
        List<PatrolLog> logs = Reading.facts(file, PatrolLog.class);
        assertEquals(1, logs.size());
        return logs.get(0);
    }

    @ParameterizedTest
    @EnumSource(value = Carrier.class, names = "JSON", mode = EnumSource.Mode.EXCLUDE)
    void readsTheSameLogFromEveryFormat(Carrier carrier) {
        ReadFile file = Reading.read(carrier.write(SampleForm.filled("109年5月12日", "☑ 是", "□ 是")));
        PatrolLog log = only(file);
        assertEquals(List.of(InputKind.PATROL_LOG), file.kinds());
        assertEquals(List.of("示範市安和區公所"), file.namedAgencies());
        assertEquals("示範市安和區公所", log.agency());
        assertEquals("行政中心", log.site());
        assertEquals(LocalDate.of(2020, 5, 12), log.date());
        assertEquals(47, log.itemRows());
        assertEquals(5, log.slotColumns());
        assertEquals(0b11101, log.ticks().mask(LIGHTING));
        for (int i = 0; i < 47; i++) {
            assertEquals(i == LIGHTING ? 0b11101 : 0b11111, log.ticks().mask(i), SampleForm.FORM.items().get(i).id());
        }
        assertEquals(EnumSet.allOf(PatrolLog.Section.class), EnumSet.copyOf(log.sections()));
        assertEquals(List.of("員工A01", "員工A02"), log.inspectors());
        assertEquals(List.of("員工B01", "員工B02"), log.recommended());
        assertEquals(List.of(new PatrolLog.Volunteer("志工甲", true, Attendance.NORMAL, Attendance.ABNORMAL, true)), log.volunteers());
        incidents(log);
        signOffs(log);
        assertEquals("□ 是", log.cells().at(LIGHTING, 2).quote());
    }

    private static void incidents(PatrolLog log) {
        PatrolLog.Incident first = log.incidents().get(0);
        assertEquals(LocalTime.of(10, 40), first.time());
        assertEquals(List.of("1-7", "2-3"), first.items());
        assertEquals(LocalTime.of(11, 20), first.resolvedAt());
        assertEquals("二樓燈管閃爍，通知總務，11:20 更換完成", first.text());
        assertEquals(List.of("2-27"), log.incidents().get(1).items());
        assertEquals(LocalTime.of(14, 20), log.incidents().get(1).resolvedAt());
        assertEquals(2, log.incidents().size());
    }

    private static void signOffs(PatrolLog log) {
        PatrolLog.SignOff first = log.signOffs().get(0);
        PatrolLog.SignOff second = log.signOffs().get(1);
        assertEquals("秘書室研考", first.role());
        assertEquals("2020-05-12T17:40", first.at().toString());
        assertTrue(first.timed());
        assertEquals("員工C01", first.by());
        assertFalse(first.acting());
        assertTrue(second.acting());
        assertEquals("員工C02", second.by());
        assertNull(second.actingFrom());
    }

    @ParameterizedTest
    @EnumSource(value = Carrier.class, names = "JSON", mode = EnumSource.Mode.EXCLUDE)
    void ignoresABlankForm(Carrier carrier) {
        ReadFile file = Reading.read(carrier.write(SampleForm.blank()));
        assertEquals(InputStatus.IGNORED, file.status(), () -> file.facts() + " " + file.notes());
        assertEquals("read.log.blank-form", file.notes().get(0).key());
    }

    @ParameterizedTest
    @CsvSource({"☑ 是,□ 是", "■ 是,□是", "V,''", "v,☐是", "✓,[ ]", "✔ 是,[ ] 是", "是,''", "[x],[ ]", "1,0", "TRUE,FALSE", "☑是 □否,□是 ☑否", "□V 是,□ 是",
        "<input type=\"checkbox\" checked> 是,<input type=\"checkbox\"> 是"})
    void knowsTickedFromBlank(String tick, String blank) {
        PatrolLog log = only(Reading.read(Carrier.XLSX.write(SampleForm.filled("109-05-12", tick, blank))));
        assertEquals(0b11101, log.ticks().mask(LIGHTING));
        assertEquals(0b11111, log.ticks().mask(0));
    }

    @Test
    void namesTheCellOfASpreadsheet() {
        PatrolLog log = only(Reading.read(Carrier.XLSX.write(SampleForm.filled("109年5月12日", "V", ""))));
        assertEquals("sheet 1, C11", log.cells().at(LIGHTING, 2).place());
        assertEquals("sheet 1, C1", log.at().place());
    }
}
