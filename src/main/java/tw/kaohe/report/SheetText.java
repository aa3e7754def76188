package tw.kaohe.report;

/** Text for a cell of a spreadsheet: no program that opens the file may take it for a formula (OWASP: CSV injection). */
final class SheetText {
    private static final String STARTS = "=+-@\t\r＝＋－＠";

    private SheetText() {
    }

    /** The text, behind an apostrophe where it would begin a formula. */
    static String harmless(String text) {
        return text == null || text.isEmpty() || STARTS.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }
}
