package tw.kaohe.reading;

/**
 * Words for places in a file: {@code line 32} in texts, {@code sheet 1, C14} in spreadsheets.
 *
 * @param rowPrefix stands before the number of a row
 * @param sheet     1-based, or 0 in texts, where a cell has no name of its own
 */
public record Places(String rowPrefix, int sheet) {

    public static Places lines() {
        return new Places("line ", 0);
    }

    /** Objects of a JSON file that has several of them on one line. */
    public static Places objects() {
        return new Places("object ", 0);
    }

    public static Places sheet(int number) {
        return new Places("sheet " + number + ", A", number);
    }

    public String row(int number) {
        return rowPrefix + number;
    }

    /** @param column 0-based */
    public String cell(int number, int column) {
        return sheet == 0 ? row(number) : "sheet " + sheet + ", " + letters(column) + number;
    }

    private static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }
}
