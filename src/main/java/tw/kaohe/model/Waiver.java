package tw.kaohe.model;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import tw.kaohe.model.followup.FollowUp;

/**
 * 免改善核准: deficiencies of a kind need not be mended for a time, with who asked, who approved and why. What it covers is found and shown all the same.
 *
 * @param criteria glob of codes, e.g. {@code 109L-2-*}
 * @param site     or null for every site
 * @param from     the first day, {@code until} the last
 */
public record Waiver(String criteria, String site, String reason, String requester, String approver, LocalDate from, LocalDate until, Evidence at) {

    /** Days before its end from which it is warned of. */
    private static final int SOON = 30;

    /** How it stands. REFUSED: who asked approved it, or it does not say who did, why or until when. */
    public enum State { HOLDS, LAPSES_SOON, LAPSED, LATER, REFUSED;

        /** Whether it covers anything. */
        public boolean holds() {
            return this == HOLDS || this == LAPSES_SOON;
        }
    }

    /** How it stands on a day. */
    public State on(LocalDate day) {
        boolean whole = Stream.of(reason, requester, approver).noneMatch(text -> text == null || text.isBlank()) && from != null && until != null;
        if (!whole || FollowUp.samePerson(requester, approver)) {
            return State.REFUSED;
        }
        return until.isBefore(day) ? State.LAPSED : from.isAfter(day) ? State.LATER : until.isAfter(day.plusDays(SOON)) ? State.HOLDS : State.LAPSES_SOON;
    }

    /** Whether a deficiency is one of its kind. */
    public boolean covers(String criterion, String where) {
        return new CodeGlobs(List.of(criteria)).includes(criterion) && (site == null || site.equals(where));
    }
}
