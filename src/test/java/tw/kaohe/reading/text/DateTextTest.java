package tw.kaohe.reading.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"109-05-12", "109/5/12", "109.5.12", "1090512", "109年5月12日", "民國 109 年 5 月 12 日", "2020-05-12", "20200512",
        "１０９／０５／１２", "2020/5/12"})
    void readsEveryWayOfWritingADay(String text) {
        assertEquals(LocalDate.of(2020, 5, 12), DateText.date(text).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"115/2/30", "109-13-01", "0-5-12", "12 May 2020", "109-05", "__年__月__日", ""})
    void refusesImpossibleDays(String text) {
        assertTrue(DateText.date(text).isEmpty());
    }

    @Test
    void tellsWhetherATimeHasSeconds() {
        assertEquals(new DateText.Time(32_400, false), DateText.time("09:00").orElseThrow());
        assertEquals(new DateText.Time(32_401, true), DateText.time("9:00:01").orElseThrow());
        assertEquals(86_400, DateText.time("24:00").orElseThrow().secondOfDay());
        assertTrue(DateText.time("24:01").isEmpty());
        assertTrue(DateText.time("9:60").isEmpty());
    }

    @Test
    void readsMomentsWithAndWithoutTime() {
        assertTrue(DateText.moment("109-05-12T17:40").orElseThrow().timed());
        assertEquals(17, DateText.moment("109年5月12日 17:40").orElseThrow().at().getHour());
        assertFalse(DateText.moment("109-05-12").orElseThrow().timed());
    }
}
