package tw.kaohe.app.forms;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tw.kaohe.model.CalendarDay;
import tw.kaohe.model.Closure;
import tw.kaohe.model.Fact;
import tw.kaohe.model.RocDate;
import tw.kaohe.model.WorkCalendar;
import tw.kaohe.reading.SubmissionReader;
import tw.kaohe.reading.calendar.WorkCalendars;

/** The work days (工作日) of a month, after calendars and closures of the user's own. */
public final class WorkDays {
    private final WorkCalendars bundled;
    private final List<CalendarDay> own = new ArrayList<>();
    private final List<Closure> closures = new ArrayList<>();
    private final List<String> scopes;

    /** @param files calendars (工作日曆) and closures (停班資料) @param site empty for none; closures of other sites do not count */
    public WorkDays(WorkCalendars bundled, SubmissionReader reader, List<Path> files, String site) {
        this.bundled = bundled;
        this.scopes = List.of(site, FormTexts.load(null).get(PatrolRows.PART, "allSites"));
        for (Path file : files) {
            for (Fact fact : reader.read(file, file.getFileName().toString()).facts()) {
                if (fact instanceof CalendarDay day) {
                    own.add(day);
                } else if (fact instanceof Closure closure) {
                    closures.add(closure);
                }
            }
        }
    }

    /** In order; empty where a day of the month is in no calendar, which is never guessed. */
    public Optional<List<LocalDate>> of(YearMonth month) {
        List<CalendarDay> days = bundled.year(month.getYear() - RocDate.OFFSET).map(WorkCalendars.Year::days).orElse(List.of());
        WorkCalendar calendar = WorkCalendar.of(days).with(own);
        List<LocalDate> found = new ArrayList<>();
        for (LocalDate day = month.atDay(1); !day.isAfter(month.atEndOfMonth()); day = day.plusDays(1)) {
            if (!calendar.covers(day)) {
                return Optional.empty();
            }
            if (calendar.isWorkDay(day) && !isClosed(day)) {
                found.add(day);
            }
        }
        return Optional.of(found);
    }

    /** Closed all day, for every site or this one. A scope that may be another site leaves the day in: a sheet too many does no harm. */
    private boolean isClosed(LocalDate day) {
        return closures.stream().anyMatch(c -> c.date().equals(day) && c.from() == null && c.to() == null
            && (c.scope() == null || scopes.contains(c.scope())));
    }
}
