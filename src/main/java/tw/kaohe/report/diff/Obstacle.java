package tw.kaohe.report.diff;

/** Why something cannot be compared. */
public enum Obstacle {
    /** The agency stands in the first run only. */
    ONLY_FIRST,
    /** The agency stands in the second run only. */
    ONLY_SECOND,
    /** Its report cannot be read. */
    BROKEN_REPORT,
    /** Judged by another edition (版本). */
    OTHER_EDITION,
    /** Judged for another year. */
    OTHER_YEAR,
    /** The other run was limited to other criteria. */
    NOT_JUDGED,
    /** The other run's plan has no such measure, or its framework no such criterion. */
    NO_SUCH_CRITERION,
    /** The day lies outside what the other run judged. */
    OUTSIDE_PERIOD,
    /** What it rests on could not be read in the other run: absence proves nothing. */
    UNREADABLE_INPUT,
    /** The other run could not decide: no evidence, not computable, for people, not due. */
    UNDECIDED
}
