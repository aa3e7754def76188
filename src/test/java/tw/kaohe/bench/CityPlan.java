package tw.kaohe.bench;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * How large a generated city is. Its days are the work days of ROC 109; the calendar has 251 of them (three of them Saturdays), the
 * city-year takes 250.
 *
 * @param ticketsADay tickets of one agency on one day
 * @param unticked    share of the cells that are blank
 * @param seed        the same plan writes the same bytes
 */
record CityPlan(int agencies, int days, int ticketsADay, double unticked, long seed) {
    static final CityPlan CITY_YEAR = new CityPlan(20, 250, 350, 0.02, 109);
    private static final Set<String> OFF = Set.of("01-01", "01-23", "01-24", "01-27", "01-28", "01-29", "02-28", "04-02", "04-03", "06-25", "06-26", "10-01",
        "10-02", "10-09");
    private static final Set<String> WORKED_SATURDAYS = Set.of("02-15", "06-20", "09-26");

    List<LocalDate> dates() {
        List<LocalDate> dates = new ArrayList<>();
        for (LocalDate day = LocalDate.of(2020, 1, 2); day.getYear() == 2020 && dates.size() < days; day = day.plusDays(1)) {
            String monthAndDay = day.toString().substring(5);
            boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            if (WORKED_SATURDAYS.contains(monthAndDay) || !weekend && !OFF.contains(monthAndDay)) {
                dates.add(day);
            }
        }
        return dates;
    }

    /** ROC year, month and day, as files and findings have them. */
    static String roc(LocalDate day) {
        return "%03d-%02d-%02d".formatted(day.getYear() - 1911, day.getMonthValue(), day.getDayOfMonth());
    }

    /** @return {@code 109-01-02..109-12-30} */
    String period() {
        List<LocalDate> dates = dates();
        return roc(dates.get(0)) + ".." + roc(dates.get(dates.size() - 1));
    }
}
