package tw.kaohe.model;

import java.time.LocalDate;

/** Tells work days from days off (工作日曆). */
public interface WorkCalendar {
    /** @throws IllegalArgumentException for a year without official data: it is never guessed */
    boolean isWorkDay(LocalDate date);

    /** What the calendar says of the day, e.g. the holiday's name, or null. */
    String note(LocalDate date);
}
