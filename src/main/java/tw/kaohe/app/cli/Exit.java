package tw.kaohe.app.cli;

/** Exit codes; when several hold, the highest of 70, 3, 2, 4, 5, 1 in that order is returned. */
final class Exit {
    /** Nothing at or above {@code --fail-on}. */
    static final int FINE = 0;
    /** Findings at or above {@code --fail-on}. */
    static final int FINDINGS = 1;
    /** The call's words are off. */
    static final int USAGE = 2;
    /** Rules or configuration broken. */
    static final int BROKEN_RULES = 3;
    /** Nothing to audit. */
    static final int NOTHING = 4;
    /** Some input could not be read; the rest was audited. */
    static final int INCOMPLETE = 5;
    /** Internal error. */
    static final int INTERNAL = 70;

    private Exit() {
    }
}
