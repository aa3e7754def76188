package tw.kaohe.audit;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import tw.kaohe.model.Period;

/**
 * The days and the moment an audit speaks of.
 *
 * @param year      the ROC year judged
 * @param period    days judged, within that year
 * @param logPeriod days on which logs are judged, or null without any dated log
 * @param asOf      the as-of moment (基準時刻), exclusive: 24:00 of a day is 00:00 of the next
 * @param fromClock whether it was taken from the clock
 */
record Timeframe(int year, Period period, Period logPeriod, LocalDateTime asOf, boolean fromClock) {

    /** The same without judging logs. */
    Timeframe withoutLogs() {
        return new Timeframe(year, period, null, asOf, fromClock);
    }

    /** The last day that has begun before the as-of moment. */
    LocalDate today() {
        return asOf.toLocalTime().equals(LocalTime.MIDNIGHT) ? asOf.toLocalDate().minusDays(1) : asOf.toLocalDate();
    }

    /** Whether a moment of a day has passed. */
    boolean isPast(LocalDate date, LocalTime time) {
        return !date.atTime(time).isAfter(asOf);
    }
}
