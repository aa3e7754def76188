package tw.kaohe.reading.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
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

    /** What machines write is read without patterns; a blank before it leads round that way. */
    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void readsTheSameWithAndWithoutPatterns(@ForAll("written") String text) {
        assertEquals(DateText.date(" " + text), DateText.date(text));
        assertEquals(DateText.time(" " + text), DateText.time(text));
        assertEquals(DateText.moment(" " + text), DateText.moment(text));
    }

    @Provide
    Arbitrary<String> written() {
        Arbitrary<String> year = Arbitraries.of("109", "2020", "000", "0000", "97", "010", "1-9", "１０９");
        Arbitrary<Integer> number = Arbitraries.frequencyOf(Tuple.of(3, Arbitraries.integers().between(0, 13)), Tuple.of(1, Arbitraries.integers().between(0, 61)));
        Arbitrary<String> day = Combinators.combine(year, number, number).as((y, m, d) -> "%s-%02d-%02d".formatted(y, m, d));
        Arbitrary<String> time = Combinators.combine(number, number, number, Arbitraries.of(true, false), Arbitraries.of("", "", "x", "Z"))
            .as((h, m, s, seconds, end) -> "%02d:%02d".formatted(h, m) + (seconds ? ":%02d".formatted(s) : "") + end);
        Arbitrary<String> mark = Arbitraries.of("T", " ", "", "t");
        return Arbitraries.oneOf(day, time, Combinators.combine(day, mark, time).as((d, between, t) -> d + between + t));
    }
}
