package tw.kaohe.model;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The waits (等候) of one site and work day that were over the limit and that no diversion (疏導) reached in time.
 * Shorter waits and diverted ones are counted elsewhere and never become facts.
 *
 * @param undiverted waits that ended
 * @param pending    waits still open at the as-of moment
 */
public record LongWaitDay(String site, LocalDate date, LogForm form, List<LongWait> undiverted, List<LongWait> pending) implements Subject {

    /**
     * One wait over the limit.
     *
     * @param start  second of the day
     * @param end    second of the day, or of the as-of moment where still open
     * @param waited seconds, cut to minutes where the times have none
     * @param slot   slot in which the limit was passed, or 0
     * @param late   second of the day at which a diversion began too late, or -1
     * @param day    the tickets of the day, of which it is one
     * @param ticket its 0-based number there
     */
    public record LongWait(int start, int end, int waited, int slot, int late, WaitDay day, int ticket) {
        public Evidence at() {
            return day.at(ticket);
        }

        /** {@code 等候10:01} as minutes and seconds. */
        public String length() {
            return waited / 60 + ":" + two(waited % 60);
        }

        /** Seconds of the diversion's delay, counted from the end of the wait. */
        public String from() {
            return clock(start);
        }
    }

    public boolean isDefinite() {
        return !undiverted.isEmpty();
    }

    private List<LongWait> concerned() {
        return isDefinite() ? undiverted : pending;
    }

    @Override
    public List<Integer> slots() {
        return concernedSlots().numbers();
    }

    private Slots concernedSlots() {
        return new Slots(form, mask(), concerned().stream().anyMatch(w -> w.slot() == 0));
    }

    /** Bit mask of the slots in which the limit was passed, without 時段外. */
    public int mask() {
        int mask = 0;
        for (LongWait wait : concerned()) {
            mask |= wait.slot() == 0 ? 0 : 1 << wait.slot() - 1;
        }
        return mask;
    }

    @Override
    public String key() {
        return date.toString();
    }

    @Override
    public String label() {
        return RocDate.format(date) + " " + concernedSlots().text();
    }

    @Override
    public String label(Phrases words) {
        return RocDate.format(date) + " " + concernedSlots().text(words);
    }

    @Override
    public Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("count", concerned().size());
        values.put("waits", (Worded) words -> concerned().stream().map(w -> words.get("wait.since", w.from(), w.length())).collect(Collectors.joining("、")));
        values.put("longest", longest().length());
        values.put("late", diversions(w -> w.late() >= w.end()));
        values.put("lagged", diversions(w -> w.late() >= 0 && w.late() < w.end()));
        return values;
    }

    /** When diversions began that were no use to such waits, or null. */
    private String diversions(Predicate<LongWait> which) {
        Set<String> times = Set.of();
        for (LongWait wait : concerned()) {
            if (which.test(wait)) {
                times = times.isEmpty() ? new LinkedHashSet<>() : times;
                times.add(clock(wait.late()));
            }
        }
        return times.isEmpty() ? null : String.join("、", times);
    }

    private LongWait longest() {
        LongWait longest = concerned().get(0);
        for (LongWait wait : concerned()) {
            longest = wait.waited() > longest.waited() ? wait : longest;
        }
        return longest;
    }

    @Override
    public List<Evidence> evidence() {
        return concerned().stream().map(LongWait::at).toList();
    }

    private static String clock(int second) {
        return two(second / 3600) + ":" + two(second / 60 % 60) + ":" + two(second % 60);
    }

    private static String two(int value) {
        return value < 10 ? "0" + value : Integer.toString(value);
    }
}
