package tw.kaohe.reading.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tw.kaohe.model.CalendarDay;
import tw.kaohe.model.WorkCalendar;

class WorkCalendarsTest {
    private final WorkCalendars calendars = new WorkCalendars();

    @Test
    void hasEveryYearFrom97To116AndNoOther() {
        for (int year = 97; year <= 116; year++) {
            assertEquals(LocalDate.of(year + 1911, 1, 1).lengthOfYear(), calendars.year(year).orElseThrow().days().size());
            assertEquals(64, calendars.year(year).orElseThrow().sha256().length());
        }
        assertTrue(calendars.year(96).isEmpty());
        assertTrue(calendars.year(117).isEmpty());
    }

    @Test
    void knowsHolidaysAndSaturdaysWorked() {
        WorkCalendar calendar = calendars.year(109).orElseThrow().calendar();
        assertTrue(calendar.isWorkDay(LocalDate.of(2020, 6, 20)));
        assertFalse(calendar.isWorkDay(LocalDate.of(2020, 6, 25)));
        assertFalse(calendar.isWorkDay(LocalDate.of(2020, 6, 26)));
        assertTrue(calendar.isWorkDay(LocalDate.of(2020, 5, 12)));
        assertFalse(calendar.isWorkDay(LocalDate.of(2020, 5, 17)));
        assertEquals("端午節", calendar.note(LocalDate.of(2020, 6, 25)));
    }

    @Test
    void refusesADayItDoesNotKnow() {
        WorkCalendar calendar = calendars.year(109).orElseThrow().calendar();
        assertFalse(calendar.covers(LocalDate.of(2021, 1, 1)));
        assertThrows(IllegalArgumentException.class, () -> calendar.isWorkDay(LocalDate.of(2021, 1, 1)));
    }

    @Test
    void letsAnAgencysOwnRowsWin() {
        LocalDate day = LocalDate.of(2020, 5, 12);
        WorkCalendar calendar = calendars.year(109).orElseThrow().calendar().with(List.of(new CalendarDay(day, true, "颱風", null)));
        assertFalse(calendar.isWorkDay(day));
        assertTrue(calendar.isWorkDay(day.plusDays(1)));
    }
}
