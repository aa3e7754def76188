package tw.kaohe.report.html;

/**
 * How much of a very long report is shown. What is left out always stands in findings.csv and report.json.
 *
 * @param blocks     findings blocks of one group
 * @param lines      days of one block
 * @param groupLines days of all blocks of a group together
 * @param sites      log matrices drawn
 * @param waitDays   days with waits drawn in the appendix
 * @param note       phrase that says how many of how many are shown
 */
public record Limits(int blocks, int lines, int groupLines, int sites, int waitDays, String note) {
    /** A page to scroll. */
    public static final Limits SCREEN = new Limits(200, 200, 1000, 20, 40, "findings.capped");
    /** Sheets to print: a stack that a committee can still leaf through. */
    public static final Limits PRINT = new Limits(100, 40, 300, 20, 20, "print.capped");
}
