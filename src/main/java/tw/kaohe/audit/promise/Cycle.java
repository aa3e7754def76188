package tw.kaohe.audit.promise;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import tw.kaohe.model.Period;

/** How often a promise recurs, by the contract's words for periods; each knows the stretches of days that it binds. */
public enum Cycle {
    YEAR("年", 1), ONCE("一次", 1), HALF("半年", 2), QUARTER("季", 4), MONTH("月", 12), WEEK("週", 52), WORKDAY("工作日", 250), DAY("日", 250);

    private final String word;
    private final int perYear;

    Cycle(String word, int perYear) {
        this.word = word;
        this.perYear = perYear;
    }

    /** The period as plan.json names it; a promise without one is kept once in the plan's period. */
    static Cycle of(String word) {
        for (Cycle cycle : values()) {
            if (cycle.word.equals(word)) {
                return cycle;
            }
        }
        return ONCE;
    }

    public String word() {
        return word;
    }

    int perYear() {
        return perYear;
    }

    public boolean isWhole() {
        return this == YEAR || this == ONCE;
    }

    public boolean isDaily() {
        return this == WORKDAY || this == DAY;
    }

    /**
     * The stretches that lie wholly within a period, in order. 每日 binds work days: nobody serves on days off.
     *
     * @param workDay for the daily cycles
     */
    List<Period> within(Period period, Predicate<LocalDate> workDay) {
        List<Period> stretches = new ArrayList<>();
        if (isWhole()) {
            return List.of(period);
        }
        for (LocalDate from = start(period.from()); !from.isAfter(period.to()); from = next(from)) {
            Period stretch = new Period(from, next(from).minusDays(1));
            boolean inside = !stretch.from().isBefore(period.from()) && !stretch.to().isAfter(period.to());
            if (inside && (!isDaily() || workDay.test(from))) {
                stretches.add(stretch);
            }
        }
        return stretches;
    }

    private LocalDate start(LocalDate day) {
        return switch (this) {
            case HALF -> day.withDayOfMonth(1).withMonth(day.getMonthValue() > 6 ? 7 : 1);
            case QUARTER -> day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / 3 * 3 + 1);
            case MONTH -> day.withDayOfMonth(1);
            case WEEK -> day.with(DayOfWeek.MONDAY);
            default -> day;
        };
    }

    private LocalDate next(LocalDate from) {
        return switch (this) {
            case HALF -> from.plusMonths(6);
            case QUARTER -> from.plusMonths(3);
            case MONTH -> from.plusMonths(1);
            case WEEK -> from.plusWeeks(1);
            default -> from.plusDays(1);
        };
    }
}
