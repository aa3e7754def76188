package tw.kaohe.reading;

import java.util.List;

/**
 * Words for places in a file: {@code line 32} in texts, {@code sheet 1, C14} in spreadsheets, {@code page 2, table 1, row 3} in
 * documents.
 *
 * @param rowPrefix stands before the number of a row
 * @param sheet     1-based, or 0 in texts, where a cell has no name of its own
 * @param labels    the rows' own names in documents, or null
 */
public record Places(String rowPrefix, int sheet, List<String> labels) {

    public static Places lines() {
        return new Places("line ", 0, null);
    }

    /** Objects of a JSON file that has several of them on one line. */
    public static Places objects() {
        return new Places("object ", 0, null);
    }

    public static Places sheet(int number) {
        return new Places("sheet " + number + ", A", number, null);
    }

    /** @param labels for row 1, row 2 … */
    public static Places labelled(List<String> labels) {
        return new Places(null, 0, List.copyOf(labels));
    }

    public String row(int number) {
        return labels != null ? labels.get(number - 1) : rowPrefix + number;
    }

    /** @param column 0-based */
    public String cell(int number, int column) {
        if (labels != null) {
            return row(number).contains("row ") ? row(number) + ", column " + (column + 1) : row(number);
        }
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
