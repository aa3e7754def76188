package tw.kaohe.reading.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import tw.kaohe.model.InputKind;
import tw.kaohe.model.InputStatus;
import tw.kaohe.model.PatrolLog;
import tw.kaohe.model.PatrolLog.Attendance;
import tw.kaohe.model.ReadFile;
import tw.kaohe.reading.Reading;
import tw.kaohe.reading.SampleForm;

class JsonLogTest {
    private static final String LOG = """
        {"kind":"patrol-log","agency":"示範市安和區公所","site":"行政中心","date":"109-05-12","version":2,"remark":"更正版",
         "items":{"1-1":[true,true,null,true,true],"1-7":[true,false,true,true,true]},
         "incidents":[{"time":"10:40","slot":2,"items":["1-7"],"text":"燈管閃爍","resolvedAt":"11:20"}],
         "inspectors":["值星A","值星B"],
         "signoffs":[{"role":"秘書室研考","at":"109-05-12T17:40","by":"員工A01","acting":false,"actingFrom":null,"actingTo":null},
                     {"role":"秘書室主任","at":"109-05-13","by":"員工A02","acting":true,"actingFrom":"109-05-11","actingTo":"109-05-13"}],
         "recommended":["A01"],"volunteers":[{"name":"志工甲","vest":true,"morning":"正常","afternoon":"異常","tea":null}]}
        """;

    private static int index(String id) {
        return SampleForm.FORM.indexOf(id);
    }

    private static String line(String text) {
        return text.replace("\n", " ").strip();
    }

    @Test
    void readsOneLog() {
        ReadFile file = Reading.read(LOG);
        assertEquals(InputStatus.READ, file.status(), () -> String.valueOf(file.notes()));
        assertEquals(List.of(InputKind.PATROL_LOG), file.kinds());
        assertEquals(List.of("示範市安和區公所"), file.namedAgencies());
        PatrolLog log = Reading.facts(file, PatrolLog.class).get(0);
        assertEquals(2, log.version());
        assertEquals("更正版", log.remark());
        assertEquals(0b11011, log.ticks().mask(index("1-1")));
        assertEquals(0b11101, log.ticks().mask(index("1-7")));
        assertEquals(0, log.ticks().mask(index("2-1")));
        assertEquals(EnumSet.allOf(PatrolLog.Section.class), EnumSet.copyOf(log.sections()));
        assertEquals(LocalTime.of(11, 20), log.incidents().get(0).resolvedAt());
        assertEquals(List.of("值星A", "值星B"), log.inspectors());
        assertTrue(log.signOffs().get(0).timed());
        assertTrue(log.signOffs().get(1).acting());
        assertFalse(log.signOffs().get(1).timed());
        assertEquals(new PatrolLog.Volunteer("志工甲", true, Attendance.NORMAL, Attendance.ABNORMAL, null), log.volunteers().get(0));
        assertEquals("items.1-7[1]", log.cells().at(index("1-7"), 2).place());
        assertNull(log.cells().at(index("2-1"), 1).quote());
    }

    @Test
    void readsArraysAndLines() {
        ReadFile array = Reading.read("[" + LOG + "," + LOG.replace("05-12\",\"version\":2", "05-13\",\"version\":null") + "]");
        assertEquals(2, Reading.facts(array, PatrolLog.class).size());
        assertEquals(1, Reading.facts(array, PatrolLog.class).get(1).version());
        ReadFile lines = Reading.read(line(LOG) + "\n" + line(LOG) + "\n");
        assertEquals(2, lines.rows());
        assertEquals("line 2, items.1-7[1]", Reading.facts(lines, PatrolLog.class).get(1).cells().at(index("1-7"), 2).place());
    }

    @Test
    void goesOnBehindABrokenLine() {
        String good = line(LOG);
        ReadFile file = Reading.read(good + "\n" + good.substring(0, 200) + "\n" + good + "\n" + good + "\n");
        assertEquals(InputStatus.PARTLY_READ, file.status());
        assertEquals(3, Reading.facts(file, PatrolLog.class).size());
        assertTrue(Reading.keys(file).contains("read.json.broken"));
        assertEquals("line 4", Reading.facts(file, PatrolLog.class).get(2).at().place().replaceFirst(",.*", ""));
    }

    @Test
    void reportsUnknownItemsAndTooManySlots() {
        ReadFile file = Reading.read("{\"date\":\"109-05-12\",\"items\":{\"9-9\":[true],\"1-1\":[true,true,true,true,true,true],\"1-2\":[\"也許\"],\"1-3\":true}}");
        assertEquals(List.of("read.log.json-item", "read.log.json-slots", "read.log.json-mark", "read.log.json-slots"), Reading.keys(file));
        assertEquals(0b11111, Reading.facts(file, PatrolLog.class).get(0).ticks().mask(0));
    }

    @Test
    void keepsALogWithoutDateAndIgnoresABlankOne() {
        assertNull(Reading.facts(Reading.read("{\"kind\":\"patrol-log\",\"items\":{\"1-1\":[true]}}"), PatrolLog.class).get(0).date());
        assertEquals("109-02-30", Reading.facts(Reading.read("{\"date\":\"109-02-30\",\"items\":{\"1-1\":[true]}}"), PatrolLog.class).get(0).dateText());
        assertEquals(InputStatus.IGNORED, Reading.read("{\"kind\":\"patrol-log\",\"date\":null,\"items\":{}}").status());
    }

    @Test
    void namesTheKindOfALogThatIsCutOff() {
        ReadFile file = Reading.read(LOG.substring(0, LOG.length() / 2));
        assertEquals(InputStatus.UNREADABLE, file.status());
        assertEquals(List.of(InputKind.PATROL_LOG), file.kinds());
        assertTrue(file.facts().isEmpty());
    }
}
