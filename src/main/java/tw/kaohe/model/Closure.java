package tw.kaohe.model;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * An overlay row (停班): the office was closed.
 *
 * @param from  null together with {@code to} = the whole day
 * @param to    null = to the end of the day
 * @param scope city, agency, 全機關, blank (null) = all sites of the agency; else a site's name
 */
public record Closure(LocalDate date, LocalTime from, LocalTime to, String scope, String reason, Evidence at) implements Fact {
}
