package tw.kaohe.audit.promise;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import tw.kaohe.model.Period;

/** Holds promises against the activity records. */
public final class PromiseLedger {
    private final ActivityBook book;
    private final PromiseWords words;
    private final Period execution;
    private final Predicate<LocalDate> over;
    private final Predicate<LocalDate> workDay;

    /**
     * @param execution days on which promises had to be kept
     * @param over      whether a day is over at the as-of moment
     */
    public PromiseLedger(ActivityBook book, PromiseWords words, Period execution, Predicate<LocalDate> over, Predicate<LocalDate> workDay) {
        this.book = book;
        this.words = words;
        this.execution = execution;
        this.over = over;
        this.workDay = workDay;
    }

    /** Whether surveys count for a promise. */
    public boolean isSurvey(Promise promise) {
        return words.mentions("survey", promise.text());
    }

    /** Whether the patrol log is the record of a promise. */
    public boolean isPatrol(Promise promise) {
        return promise.cycle().isDaily() && words.mentions("log", promise.text());
    }

    public Progress progress(Promise promise) {
        PromiseMatch match = new PromiseMatch(promise, words);
        List<Activity> matched = new ArrayList<>(book.counted().stream().filter(a -> !a.survey() && match.counts(a)).toList());
        Set<LocalDate> listed = new HashSet<>(matched.stream().map(Activity::date).toList());
        book.counted().stream().filter(a -> a.survey() && match.counts(a) && listed.add(a.date())).forEach(matched::add);
        return Progress.of(promise, List.copyOf(matched), execution, over, workDay);
    }

    /** A stretch that is not over and lacks its share. */
    public record Pending(Period stretch, BigDecimal done, BigDecimal share) {
    }

    /** The stretch of a promise that a day lies in, if it still lacks something. */
    public Optional<Pending> pending(Promise promise, LocalDate day) {
        BigDecimal share = promise.amounts().get(promise.cycle());
        List<Activity> matched = progress(promise).matched();
        return promise.cycle().within(execution, workDay).stream().filter(p -> p.contains(day) && !over.test(p.to()))
            .map(p -> new Pending(p, Progress.sum(promise, matched, p), share))
            .filter(p -> promise.more() ? p.done().compareTo(share) <= 0 : p.done().compareTo(share) < 0).findFirst();
    }

    /** Whether the records speak of a promise at all, or are declared complete. */
    public boolean isStated(Promise promise) {
        PromiseMatch match = new PromiseMatch(promise, words);
        return book.complete() || java.util.stream.Stream.of(book.counted(), book.duplicates(), book.outside(), book.undated())
            .flatMap(List::stream).anyMatch(match::speaksOf);
    }

    /** Whether a record tells too little to say what it was, or does not carry what is counted. */
    public boolean isUnclear(Progress progress) {
        PromiseMatch match = new PromiseMatch(progress.promise(), words);
        return !progress.isCountable() || book.counted().stream().anyMatch(match::leavesOpen)
            || progress.promise().count() == Count.HOURS_EACH && progress.matched().stream().anyMatch(a -> a.people().isEmpty());
    }

    public int duplicates(Promise promise) {
        return count(promise, book.duplicates());
    }

    public int undated(Promise promise) {
        return count(promise, book.undated());
    }

    private int count(Promise promise, List<Activity> activities) {
        PromiseMatch match = new PromiseMatch(promise, words);
        return (int) activities.stream().filter(match::counts).count();
    }

    /** Whether an activity speaks of a promise, whatever its date. */
    public boolean counts(Promise promise, Activity activity) {
        return new PromiseMatch(promise, words).counts(activity);
    }

    /** How many records count with more than nothing. */
    public static int records(Progress progress) {
        return (int) progress.matched().stream().filter(a -> a.times().compareTo(BigDecimal.ZERO) > 0).count();
    }

    /** Of some people those with fewer hours than each promised, with their hours. */
    public static List<String> shortOfHours(Progress progress, Set<String> people) {
        return Progress.shortOfHours(progress.promise(), progress.matched(), people);
    }
}
