package tw.kaohe.audit;

import java.util.List;
import java.util.Optional;
import tw.kaohe.model.CalendarDay;
import tw.kaohe.model.WorkCalendar;

/** Where work-day calendars come from. */
public interface Calendars {

    /** @param sha256 of the year's official rows */
    record Year(int rocYear, String sha256, WorkCalendar calendar) {
    }

    /**
     * The calendar of a ROC year and the days around it.
     *
     * @param own rows that override the bundled ones
     * @return empty for a year without official rows: it is refused, never guessed
     */
    Optional<Year> year(int rocYear, List<CalendarDay> own);
}
