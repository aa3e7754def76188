package tw.kaohe.oracle;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Work days of ROC 109 (2020) and the first days of 110, and the five slots of the form. */
final class Year109 {
    static final int SLOTS = 5;
    private static final List<LocalTime> BOUNDS = Stream.of("08:30", "10:30", "12:30", "13:30", "15:30", "17:30").map(LocalTime::parse).toList();
    private static final Set<LocalDate> OFF = dates("01-01 01-23 01-24 01-27 01-28 01-29 02-28 04-02 04-03 06-25 06-26 10-01 10-02 10-09");
    private static final Set<LocalDate> WORKED_SATURDAYS = dates("02-15 06-20 09-26");

    private Year109() {
    }

    private static Set<LocalDate> dates(String monthsAndDays) {
        Set<LocalDate> dates = Stream.of(monthsAndDays.split(" ")).map(d -> LocalDate.parse("2020-" + d)).collect(Collectors.toSet());
        dates.addAll(monthsAndDays.startsWith("01-01") ? Set.of(LocalDate.parse("2021-01-01")) : Set.of());
        return dates;
    }

    /** Whether the calendar has offices open, whatever an overlay of closures says. */
    static boolean worked(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return WORKED_SATURDAYS.contains(day) || !weekend && !OFF.contains(day);
    }

    static LocalTime begin(int slot) {
        return BOUNDS.get(slot - 1);
    }

    static LocalTime end(int slot) {
        return BOUNDS.get(slot);
    }

    /** Slot 1 to 5 that holds a moment, from its begin up to but not including its end; 0 for a moment outside. */
    static int slotOf(LocalTime moment) {
        for (int slot = 1; slot <= SLOTS; slot++) {
            if (!moment.isBefore(begin(slot)) && moment.isBefore(end(slot))) {
                return slot;
            }
        }
        return 0;
    }

    /** {@code 109-05-12}. */
    static String roc(LocalDate day) {
        return "%03d-%02d-%02d".formatted(day.getYear() - 1911, day.getMonthValue(), day.getDayOfMonth());
    }
}
