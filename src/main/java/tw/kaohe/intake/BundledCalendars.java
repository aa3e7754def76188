package tw.kaohe.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import tw.kaohe.audit.Calendars;
import tw.kaohe.model.CalendarDay;
import tw.kaohe.model.WorkCalendar;
import tw.kaohe.reading.calendar.WorkCalendars;

/**
 * The bundled work-day calendars, overridden by an agency's own rows. A year is refused without official rows of its own;
 * the years around it are there for sign-offs that cross the year's end.
 */
public final class BundledCalendars implements Calendars {
    private final WorkCalendars bundled;
    private final ConcurrentMap<Integer, WorkCalendar> around = new ConcurrentHashMap<>();

    /** @param imported folder of calendars that the user brought in; they come before the bundled ones */
    public BundledCalendars(java.nio.file.Path imported) {
        this.bundled = new WorkCalendars(imported);
    }

    @Override
    public Optional<Year> year(int rocYear, List<CalendarDay> own) {
        Optional<WorkCalendars.Year> year = bundled.year(rocYear);
        WorkCalendar calendar = around.computeIfAbsent(rocYear, this::around).with(own);
        boolean ownYear = own.stream().map(d -> d.date().getYear() - tw.kaohe.model.RocDate.OFFSET).filter(y -> y == rocYear).count() >= 365;
        if (year.isEmpty() && !ownYear) {
            return Optional.empty();
        }
        return Optional.of(new Year(rocYear, year.map(WorkCalendars.Year::sha256).orElseGet(() -> own.get(0).at().sha256()), calendar));
    }

    /** The days of a year and of those beside it; the same for every agency that has no rows of its own. */
    private WorkCalendar around(int rocYear) {
        List<CalendarDay> days = new ArrayList<>();
        for (int y = rocYear - 1; y <= rocYear + 1; y++) {
            bundled.year(y).ifPresent(b -> days.addAll(b.days()));
        }
        return WorkCalendar.of(days);
    }
}
