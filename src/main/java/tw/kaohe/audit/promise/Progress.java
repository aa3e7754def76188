package tw.kaohe.audit.promise;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import tw.kaohe.model.Period;

/**
 * How far a promise was kept in the stretches that are over (逐期檢查): what one has too much makes up for no other.
 *
 * @param matched what counts for it
 * @param due     stretches that are over
 * @param missing of those, the ones that lack their share
 * @param surplus of those, the ones that have more than it
 * @param later   whether stretches are still to come
 * @param done    the total, or the number of stretches that have their share where only those are promised
 * @param required what {@code done} is held against; zero while the year is not over
 * @param soFar    what had to be done by now, or null where nothing was
 * @param total    what has to be done until the end
 */
public record Progress(Promise promise, List<Activity> matched, List<Period> due, List<Period> missing, List<Period> surplus, boolean later,
                       BigDecimal done, BigDecimal required, BigDecimal soFar, BigDecimal total) {

    /**
     * @param execution days on which it had to be kept
     * @param over      whether a day is over at the as-of moment
     */
    static Progress of(Promise promise, List<Activity> matched, Period execution, Predicate<LocalDate> over, Predicate<LocalDate> workDay) {
        Cycle cycle = promise.cycle();
        BigDecimal share = promise.amounts().get(cycle);
        List<Period> all = cycle.within(execution, workDay);
        List<Period> due = all.stream().filter(p -> over.test(p.to())).toList();
        List<Period> missing = new ArrayList<>();
        List<Period> surplus = new ArrayList<>();
        for (Period stretch : due) {
            BigDecimal sum = sum(promise, matched, stretch);
            boolean less = promise.more() ? sum.compareTo(share) <= 0 : sum.compareTo(share) < 0;
            if (less) {
                missing.add(stretch);
            } else if (sum.compareTo(share) > 0) {
                surplus.add(stretch);
            }
        }
        BigDecimal yearly = promise.amounts().entrySet().stream().filter(e -> e.getKey().isWhole()).map(java.util.Map.Entry::getValue)
            .findFirst().orElse(null);
        boolean yearOver = over.test(execution.to());
        if (yearly == null) {
            return new Progress(promise, matched, due, missing, surplus, due.size() < all.size(), BigDecimal.valueOf(due.size() - missing.size()),
                BigDecimal.valueOf(due.size()), due.isEmpty() ? null : BigDecimal.valueOf(due.size()), BigDecimal.valueOf(all.size()));
        }
        boolean whole = cycle.isWhole();
        return new Progress(promise, matched, due, whole ? List.of() : missing, whole ? List.of() : surplus, !yearOver,
            sum(promise, matched, execution), yearOver || whole ? yearly : BigDecimal.ZERO,
            yearOver ? yearly : whole || due.isEmpty() ? null : share.multiply(BigDecimal.valueOf(due.size())), yearly);
    }

    /** Of a promise about several kinds what the least of them has. */
    static BigDecimal sum(Promise promise, List<Activity> activities, Period period) {
        return promise.kinds().stream().map(k -> total(promise, activities.stream().filter(k::isNamed).toList(), period))
            .min(BigDecimal::compareTo).orElseGet(() -> total(promise, activities, period));
    }

    /** The kinds that a stretch lacks, by name; empty for a promise without kinds. */
    public List<String> lacking(Period stretch) {
        BigDecimal share = promise.amounts().get(promise.cycle());
        return promise.kinds().stream().filter(k -> total(promise, matched.stream().filter(k::isNamed).toList(), stretch).compareTo(share) < 0)
            .map(Promise.Kind::name).toList();
    }

    private static BigDecimal total(Promise promise, List<Activity> activities, Period period) {
        return activities.stream().filter(a -> period.contains(a.date())).map(a -> amount(promise, a)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal amount(Promise promise, Activity a) {
        return switch (promise.count()) {
            case TIMES -> a.times();
            case ATTENDANCES -> a.attended() == null ? BigDecimal.ZERO : a.attended();
            case HOURS, HOURS_EACH -> a.hours() == null ? BigDecimal.ZERO : a.hours();
        };
    }

    /** Whether a stretch of any cycle of the promise is over, so that something can be said. */
    public boolean isDue() {
        return !due.isEmpty();
    }

    public boolean isKept() {
        return missing.isEmpty() && (promise.more() && promise.cycle().isWhole() ? done.compareTo(required) > 0 : done.compareTo(required) >= 0);
    }

    /** Whether all that counts carries what is counted: 人次 or 時數. */
    boolean isCountable() {
        return matched.stream().allMatch(a -> switch (promise.count()) {
            case TIMES -> true;
            case ATTENDANCES -> a.attended() != null;
            case HOURS, HOURS_EACH -> a.hours() != null;
        });
    }

    /** Persons with fewer hours than promised; everybody on duty for the whole time is held to it. */
    static List<String> shortOfHours(Promise promise, List<Activity> matched, Set<String> people) {
        List<String> missing = new ArrayList<>();
        for (String person : new TreeSet<>(people)) {
            BigDecimal hours = matched.stream().filter(a -> a.people().contains(person) && a.hours() != null).map(Activity::hours)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
            if (hours.compareTo(promise.amounts().values().iterator().next()) < 0) {
                missing.add(person + "(" + hours.stripTrailingZeros().toPlainString() + ")");
            }
        }
        return missing;
    }
}
