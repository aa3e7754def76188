package tw.kaohe.model.followup;

import java.util.Set;

/** A person may not do that to a deficiency in its state. */
public final class StepRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Set<FollowUp.Action> possible;
    private final Why why;
    private final FollowUpState state;

    /** Why it is refused. */
    public enum Why { NOT_IN_STATE, SAME_PERSON, NOBODY, PAST_DAY }

    StepRefused(Why why, FollowUpState state) {
        super(why + " in " + state);
        this.why = why;
        this.state = state;
        this.possible = FollowUp.possible(state);
    }

    public Why why() {
        return why;
    }

    public FollowUpState state() {
        return state;
    }

    /** What may be done in that state. */
    public Set<FollowUp.Action> possible() {
        return possible;
    }
}
