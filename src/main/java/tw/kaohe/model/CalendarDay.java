package tw.kaohe.model;

import java.time.LocalDate;

/** An official row of the work-day calendar (工作日曆). */
public record CalendarDay(LocalDate date, boolean off, String note, Evidence at) implements Fact {
}
