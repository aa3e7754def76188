package tw.kaohe.audit;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tw.kaohe.model.Closure;
import tw.kaohe.model.LogForm;
import tw.kaohe.model.WorkCalendar;

/** Which slots of which days have to be patrolled (應巡檢時段): work days without what closures (停班) take away entirely. */
final class DutySlots {
    private final LogForm form;
    private final WorkCalendar calendar;
    private final Map<LocalDate, List<Closure>> closures;
    private final Sites sites;
    private final Set<String> wholeAgency;

    /** @param wholeAgency scopes that mean every site: the city, the agency's id, name and aliases, 全機關 */
    DutySlots(LogForm form, WorkCalendar calendar, List<Closure> closures, Sites sites, List<String> wholeAgency) {
        this.form = form;
        this.calendar = calendar;
        this.closures = closures.stream().collect(Collectors.groupingBy(Closure::date));
        this.sites = sites;
        this.wholeAgency = wholeAgency.stream().map(EditionChoice::fold).collect(Collectors.toSet());
    }

    /** Bit mask of the slots to be patrolled; 0 outside the calendar, on a day off and on a work day that is closed all day. */
    int mask(String site, LocalDate date) {
        if (!calendar.covers(date) || !calendar.isWorkDay(date)) {
            return 0;
        }
        List<Closure> ofDay = closures.get(date);
        return ofDay == null ? (1 << form.slots().size()) - 1 : open(ofDay.stream().filter(c -> concerns(c, site)).toList());
    }

    private int open(List<Closure> closures) {
        int mask = 0;
        for (LogForm.Slot slot : form.slots()) {
            if (!closed(closures, slot)) {
                mask |= 1 << slot.number() - 1;
            }
        }
        return mask;
    }

    boolean isWorkDay(String site, LocalDate date) {
        return mask(site, date) != 0;
    }

    /** End of the last slot to be patrolled; a day is due when it has passed. */
    LocalTime end(int mask) {
        LocalTime end = LocalTime.MIN;
        for (LogForm.Slot slot : form.slots()) {
            if ((mask >> slot.number() - 1 & 1) == 1) {
                end = slot.to();
            }
        }
        return end;
    }

    /** What calendar or closures say of a day, or null. */
    String note(String site, LocalDate date) {
        return closures.getOrDefault(date, List.of()).stream().filter(c -> concerns(c, site)).map(Closure::reason)
            .filter(java.util.Objects::nonNull).findFirst().orElseGet(() -> calendar.note(date));
    }

    /** A slot that is only partly closed still has to be patrolled; closures are taken together. */
    private static boolean closed(List<Closure> closures, LogForm.Slot slot) {
        LocalTime open = slot.from();
        boolean moved = true;
        while (moved && open.isBefore(slot.to())) {
            moved = false;
            for (Closure c : closures) {
                LocalTime from = c.from() == null ? LocalTime.MIN : c.from();
                LocalTime to = c.to() == null ? LocalTime.MAX : c.to();
                if (!from.isAfter(open) && to.isAfter(open)) {
                    open = to;
                    moved = true;
                }
            }
        }
        return !open.isBefore(slot.to());
    }

    private boolean concerns(Closure closure, String site) {
        String scope = closure.scope();
        return scope == null || scope.isBlank() || wholeAgency.contains(EditionChoice.fold(scope))
            || scope.equals(site) || site == null && scope.equals(sites.resolve(null));
    }
}
