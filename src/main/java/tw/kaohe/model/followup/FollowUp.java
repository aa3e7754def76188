package tw.kaohe.model.followup;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tw.kaohe.model.followup.StepRefused.Why;

/**
 * A deficiency that is followed up, and its state machine. It never closes itself, who reports an improvement does not approve it, and the day
 * by which it is to be mended (改善期限) never moves. A scan that sees what people knew when they decided changes nothing.
 *
 * @param due         改善期限, fixed when it was first found
 * @param reporters   everybody who ever reported an improvement
 * @param exemptUntil the last day of 免改善, or null
 * @param waived      whether a waiver for several deficiencies exempts it, rather than a decision on this one
 * @param gone        whether the last scan that could tell did not find it
 * @param content     what the last scan that found it found
 * @param decided     what people knew when they closed or exempted it; null while nothing is decided
 */
public record FollowUp(String id, FollowUpState state, LocalDate due, Set<String> reporters, LocalDate exemptUntil, boolean waived, boolean gone,
                       String content, String decided) {
    private static final Map<Action, Set<FollowUpState>> FROM = new EnumMap<>(Map.of(
        Action.REPORT, EnumSet.of(FollowUpState.OPEN, FollowUpState.IN_PROGRESS, FollowUpState.AWAITING_REVIEW, FollowUpState.REOPENED),
        Action.CLOSE, EnumSet.of(FollowUpState.AWAITING_REVIEW),
        Action.REOPEN, EnumSet.of(FollowUpState.AWAITING_REVIEW, FollowUpState.CLOSED, FollowUpState.EXEMPT),
        Action.EXEMPT, EnumSet.complementOf(EnumSet.of(FollowUpState.CLOSED))));

    /** What people do. */
    public enum Action { REPORT, CLOSE, REOPEN, EXEMPT }

    public FollowUp {
        reporters = Set.copyOf(reporters);
    }

    /** A deficiency as it is first found. */
    public static FollowUp opened(String id, LocalDate due, String content) {
        return new FollowUp(id, FollowUpState.OPEN, due, Set.of(), null, false, false, content, null);
    }

    /** What people may do in a state. */
    public static Set<Action> possible(FollowUpState state) {
        Set<Action> possible = EnumSet.noneOf(Action.class);
        FROM.forEach((action, states) -> {
            if (states.contains(state)) {
                possible.add(action);
            }
        });
        return possible;
    }

    /** The deficiency after a step. @throws StepRefused where a person may not take it */
    public FollowUp after(Step step) {
        if (step instanceof Step.Reported s) {
            return reported(s);
        }
        if (step instanceof Step.Reviewed s) {
            return reviewed(s);
        }
        if (step instanceof Step.Exempted s) {
            return exempted(s);
        }
        if (step instanceof Step.Seen s) {
            return seen(s);
        }
        if (step instanceof Step.Gone) {
            return vanished();
        }
        boolean lapsed = state == FollowUpState.EXEMPT && exemptUntil != null && exemptUntil.isBefore(step.on());
        return lapsed ? reopened() : this;
    }

    private FollowUp reported(Step.Reported s) {
        permit(Action.REPORT, s.by());
        Set<String> all = new LinkedHashSet<>(reporters);
        all.add(s.by().strip());
        return new FollowUp(id, s.done() ? FollowUpState.AWAITING_REVIEW : FollowUpState.IN_PROGRESS, due, all, null, false, gone, content, null);
    }

    private FollowUp reviewed(Step.Reviewed s) {
        permit(s.closed() ? Action.CLOSE : Action.REOPEN, s.by());
        independent(s.by());
        return s.closed() ? new FollowUp(id, FollowUpState.CLOSED, due, reporters, null, false, gone, content, content) : reopened();
    }

    private FollowUp exempted(Step.Exempted s) {
        permit(Action.EXEMPT, s.by());
        independent(s.by());
        if (s.until().isBefore(s.on())) {
            throw new StepRefused(Why.PAST_DAY, state);
        }
        return new FollowUp(id, FollowUpState.EXEMPT, due, reporters, s.until(), false, gone, content, content);
    }

    private FollowUp seen(Step.Seen s) {
        FollowUp here = new FollowUp(id, state, due, reporters, exemptUntil, waived, false, s.content(), decided);
        boolean back = gone && (state == FollowUpState.AWAITING_REVIEW || state == FollowUpState.CLOSED);
        boolean otherwise = decided != null && !decided.equals(s.content());
        if (s.waivedUntil() != null && (state != FollowUpState.CLOSED || back || otherwise)) {
            boolean own = state == FollowUpState.EXEMPT && !waived && !otherwise;
            return own ? here : new FollowUp(id, FollowUpState.EXEMPT, due, reporters, s.waivedUntil(), true, false, s.content(), null);
        }
        boolean withdrawn = state == FollowUpState.EXEMPT && waived;
        return back || otherwise || withdrawn ? here.reopened() : here;
    }

    /** That it is no longer found is for people to look at; what they decided stays. */
    private FollowUp vanished() {
        boolean settled = state == FollowUpState.CLOSED || state == FollowUpState.EXEMPT;
        return new FollowUp(id, settled ? state : FollowUpState.AWAITING_REVIEW, due, reporters, exemptUntil, waived, true, content, decided);
    }

    private FollowUp reopened() {
        return new FollowUp(id, FollowUpState.REOPENED, due, reporters, null, false, gone, content, null);
    }

    private void permit(Action action, String by) {
        if (by == null || by.isBlank()) {
            throw new StepRefused(Why.NOBODY, state);
        }
        if (!FROM.get(action).contains(state)) {
            throw new StepRefused(Why.NOT_IN_STATE, state);
        }
    }

    private void independent(String by) {
        if (reporters.stream().anyMatch(r -> samePerson(r, by))) {
            throw new StepRefused(Why.SAME_PERSON, state);
        }
    }

    /** Capitals, widths and blanks make nobody another person. */
    public static boolean samePerson(String a, String b) {
        return fold(a).equals(fold(b));
    }

    private static String fold(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
    }
}
