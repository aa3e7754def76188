package tw.kaohe.audit;

/** The year that is to be judged has no official work-day calendar. It is refused, never guessed. */
public final class UnknownCalendarException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int rocYear;

    public UnknownCalendarException(int rocYear) {
        super("no work-day calendar for ROC year " + rocYear);
        this.rocYear = rocYear;
    }

    public int rocYear() {
        return rocYear;
    }
}
