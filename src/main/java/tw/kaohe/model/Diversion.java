package tw.kaohe.model;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * A diversion (疏導): extra counter, guidance, staff support.
 *
 * @param end null where none was recorded
 */
public record Diversion(LocalDate date, String site, LocalTime start, LocalTime end, String measure, Evidence at) implements Fact {
}
