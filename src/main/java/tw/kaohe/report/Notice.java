package tw.kaohe.report;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import tw.kaohe.model.Severity;

/**
 * A notice (通知): what changed with a scan, and nothing else. Names of people are masked in it already.
 *
 * @param to          name of the only agency that it is for, or null for the team
 * @param asOf        the as-of moment (基準時刻) of the scan
 * @param agencies    how many were judged
 * @param calendar    whether they were judged by another calendar than last time
 * @param changes     agencies of which something new is to be said
 * @param held        files newly in quarantine (隔離)
 * @param warnings    warnings (預警) that were not told before
 */
public record Notice(String to, long run, LocalDateTime asOf, int agencies, boolean calendar, List<Changes> changes, List<Held> held,
                     List<Warning> warnings) {
    public Notice {
        changes = List.copyOf(changes);
        held = List.copyOf(held);
        warnings = List.copyOf(warnings);
    }

    /** How a finding changed, in the order in which notices tell it. */
    public enum Kind { NEW, REOPENED, WORSE, BETTER, RESOLVED, INCOMPARABLE }

    /** What is new of one agency. @param more how many further changes the report has */
    public record Changes(String id, String name, List<Item> items, int more) {
        public Changes {
            items = List.copyOf(items);
        }
    }

    /** A finding. @param severity null where a person decides or evidence is missing; @param due until when it is to be put right, or null */
    public record Item(Kind kind, String criterion, String title, Severity severity, String subject, String message, LocalDate due) {
    }

    /** A file in quarantine. */
    public record Held(String path, String reason) {
    }

    /**
     * Something that can still be prevented.
     *
     * @param kind   names its phrase, {@code report.notice.warning.<kind>}
     * @param agency name, or null
     * @param until  last day on which something can be done, or null
     */
    public record Warning(String kind, String agency, String what, LocalDate until) {
    }

    /** Whether it says only that nothing changed (心跳). */
    public boolean isHeartbeat() {
        return !calendar && changes.isEmpty() && held.isEmpty() && warnings.isEmpty();
    }

    Stream<Item> items() {
        return changes.stream().flatMap(c -> c.items().stream());
    }

    int more() {
        return changes.stream().mapToInt(Changes::more).sum();
    }
}
