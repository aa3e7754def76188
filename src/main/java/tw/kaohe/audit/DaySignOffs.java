package tw.kaohe.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tw.kaohe.model.LogDay;
import tw.kaohe.model.LogForm;
import tw.kaohe.model.PatrolLog;
import tw.kaohe.model.PatrolLog.Section;
import tw.kaohe.model.PatrolLog.SignOff;
import tw.kaohe.model.SignOffGap;
import tw.kaohe.model.Subject;

/** The sign-offs (核章) of one day's log. */
final class DaySignOffs {
    /** Longer than any run of days off; past it the calendar has no data and nothing is called late. */
    private static final int LONGEST_BREAK = 60;
    private final LogForm form;
    private final List<PatrolLog> copies;
    private final PatrolLog log;

    DaySignOffs(LogForm form, List<PatrolLog> copies) {
        this.form = form;
        this.copies = copies;
        this.log = copies.get(0);
    }

    /** Whether copies of the log disagree on who signed for a role, or when. */
    boolean isDisputed(String role) {
        return copies.size() > 1 && copies.stream().map(c -> signature(c, role)).distinct().count() > 1;
    }

    private static List<String> signature(PatrolLog copy, String role) {
        return copy.signOffs().stream().filter(s -> s.role().equals(role)).flatMap(s -> PatrolLog.signature(s).stream()).toList();
    }

    /** The first of a role, or null. */
    private SignOff signOff(String role) {
        for (SignOff signed : log.signOffs()) {
            if (signed.role().equals(role)) {
                return signed;
            }
        }
        return null;
    }

    /** What is missing or not in order, where the layout has sign-offs at all. */
    void gaps(List<Subject> facts) {
        if (log.sections().contains(Section.SIGN_OFFS)) {
            for (String role : form.roles()) {
                SignOff signed = signOff(role);
                SignOffGap.State state = state(role, signed);
                if (state != null) {
                    facts.add(new SignOffGap(log.site(), log.date(), role, state, List.of(signed == null ? log.at() : signed.evidence())));
                }
            }
        }
    }

    /** Null where the sign-off is in order. @param signed null where there is none */
    private SignOffGap.State state(String role, SignOff signed) {
        if (isDisputed(role)) {
            return SignOffGap.State.CONFLICT;
        }
        if (signed == null) {
            return SignOffGap.State.MISSING;
        }
        if (!signed.acting()) {
            return null;
        }
        if (signed.actingFrom() == null || signed.actingTo() == null) {
            return SignOffGap.State.DELEGATION_UNKNOWN;
        }
        LocalDate day = signed.at() == null ? log.date() : signed.at().toLocalDate();
        boolean inside = !day.isBefore(signed.actingFrom()) && !day.isAfter(signed.actingTo());
        return inside ? null : SignOffGap.State.OUTSIDE_DELEGATION;
    }

    /** Those in order that came more work days later than the grace allows. */
    List<LogDay.LateSignOff> late(DutySlots duty, int grace) {
        List<LogDay.LateSignOff> late = new ArrayList<>();
        LocalDate limit = null;
        for (String role : form.roles()) {
            SignOff signed = signOff(role);
            if (signed != null && signed.at() != null && signed.at().toLocalDate().isAfter(log.date()) && state(role, signed) == null) {
                limit = limit == null ? workDaysLater(duty, grace) : limit;
                if (signed.at().toLocalDate().isAfter(limit)) {
                    late.add(new LogDay.LateSignOff(role, signed.at().toLocalDate(), signed.evidence()));
                }
            }
        }
        return late;
    }

    private LocalDate workDaysLater(DutySlots duty, int days) {
        LocalDate day = log.date();
        int left = days;
        LocalDate end = day.plusDays(days + LONGEST_BREAK);
        while (left > 0 && day.isBefore(end)) {
            day = day.plusDays(1);
            if (duty.isWorkDay(log.site(), day)) {
                left--;
            }
        }
        return day;
    }

    /** Whether one person signed for several roles. */
    boolean isSameSigner() {
        Set<String> signers = new HashSet<>();
        for (String role : form.roles()) {
            SignOff signed = isDisputed(role) ? null : signOff(role);
            if (signed != null && signed.by() != null && !signers.add(signed.by())) {
                return true;
            }
        }
        return false;
    }
}
