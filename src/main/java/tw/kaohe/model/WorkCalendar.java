package tw.kaohe.model;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Which days are work days (工作日曆). It knows the days it was given and no others: a day without data is an error,
 * never a guess from the day of the week.
 */
public final class WorkCalendar {
    private final Map<LocalDate, CalendarDay> days;

    /** @param days kept, and never changed; a hash map, because dates of one month lie close together and make {@code Map.copyOf} slow */
    private WorkCalendar(Map<LocalDate, CalendarDay> days) {
        this.days = days;
    }

    public static WorkCalendar of(Collection<CalendarDay> days) {
        return new WorkCalendar(toMap(days));
    }

    private static Map<LocalDate, CalendarDay> toMap(Collection<CalendarDay> days) {
        Map<LocalDate, CalendarDay> map = new HashMap<>();
        days.forEach(day -> map.put(day.date(), day));
        return map;
    }

    /** This calendar with the days of another source, such as an agency's own, in the place of its own. */
    public WorkCalendar with(Collection<CalendarDay> overlay) {
        if (overlay.isEmpty()) {
            return this;
        }
        Map<LocalDate, CalendarDay> all = new HashMap<>(days);
        all.putAll(toMap(overlay));
        return new WorkCalendar(all);
    }

    public boolean covers(LocalDate date) {
        return days.containsKey(date);
    }

    /** @throws IllegalArgumentException if the calendar has no data for the day; ask {@link #covers} first */
    public boolean isWorkDay(LocalDate date) {
        CalendarDay day = days.get(date);
        if (day == null) {
            throw new IllegalArgumentException("no calendar data for " + date);
        }
        return !day.off();
    }

    /** The official remark (備註) such as the name of the holiday, or null. */
    public String note(LocalDate date) {
        CalendarDay day = days.get(date);
        return day == null ? null : day.note();
    }
}
