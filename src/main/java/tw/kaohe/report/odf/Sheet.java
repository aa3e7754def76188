package tw.kaohe.report.odf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tw.kaohe.report.text.DisplayWidth;

/**
 * A sheet of a workbook (工作表), printed across the width of one page.
 *
 * @param locked     whether cells can only be changed where their look says so ({@link Look#INPUT}); without a password, so that the
 *                   team can unlock it
 * @param header     0-based row of the header, which is repeated on each page and stays in view with all above it, or -1
 * @param keptColumns columns that stay in view
 * @param widths     of the columns, in millimetres
 * @param rows       a list that may make each row when it is asked for, so that a long sheet never stands in memory as a whole
 */
public record Sheet(String name, boolean landscape, boolean locked, int header, int keptColumns, List<Integer> widths, List<List<Cell>> rows) {
    /** In millimetres: a line of 10 pt, and what stands around the text of a cell. */
    private static final int LINE = 5;
    private static final int PADDING = 3;
    /** Width of half a Chinese character of 10 pt, in tenths of a millimetre, with some to spare. */
    private static final int UNIT = 20;

    public Sheet {
        widths = List.copyOf(widths);
    }

    /** What a cell looks like; the styles of both formats have one each. */
    public enum Look {
        TITLE, NOTE, HEAD, TEXT, NUMBER, INPUT, MAJOR, DEFICIENCY, ADVICE, OPEN, GOOD, REST;

        String style() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * @param text  what it says, never a formula; null where it is a number
     * @param span  columns that it covers
     * @param check what may be filled in, or null for anything
     */
    public record Cell(Look look, String text, Integer number, int span, Check check) {
        public static Cell of(Look look, String text) {
            return new Cell(look, text, null, 1, null);
        }

        public static Cell of(Look look, int number) {
            return new Cell(look, null, number, 1, null);
        }

        public static Cell wide(Look look, String text, int span) {
            return new Cell(look, text, null, span, null);
        }

        public static Cell input(String text, Check check) {
            return new Cell(Look.INPUT, text, null, 1, check);
        }
    }

    /**
     * What may be filled into a cell (資料驗證).
     *
     * @param choices the words to choose from; empty for a day written as text, year-month-day in ROC or Western years
     * @param hint    shown beside the cell
     * @param refusal shown where something else was typed
     */
    public record Check(String name, List<String> choices, String hint, String refusal) {
        public Check {
            choices = List.copyOf(choices);
        }

        /**
         * A formula that is true of a day as text. A date cell would be no help: what officers type, 110-03-05, is the year 110 to
         * a spreadsheet, or no date at all.
         *
         * @param cell of the check's first cell
         */
        String isDay(String cell, char separator) {
            String text = "SUBSTITUTE(" + cell + ";\"/\";\"-\")";
            return ("ISNUMBER(DATEVALUE(IF(FIND(\"-\";" + text + ")<5;1911;0)+LEFT(" + cell + ";FIND(\"-\";" + text + ")-1)&MID(" + text
                + ";FIND(\"-\";" + text + ");6)))").replace(';', separator);
        }
    }

    /**
     * Height of a row in millimetres, enough for every word of it. Programs lay out text a little differently for the screen and for
     * the printer; a row that is measured for one of them cuts off a line in the other.
     */
    int height(List<Cell> row) {
        int lines = 1;
        int column = 0;
        boolean title = false;
        for (Cell cell : row) {
            title |= cell.look() == Look.TITLE;
            if (cell.text() != null && cell.span() == 1) {
                int units = Math.max(2, (widths.get(column) - PADDING) * 10 / UNIT);
                lines = Math.max(lines, cell.text().lines().mapToInt(line -> Math.max(1, (DisplayWidth.of(line) + units - 1) / units)).sum());
            }
            column += cell.span();
        }
        return title ? 2 * LINE : lines * LINE + PADDING;
    }

    /** {@code C} or {@code AB}, of a 0-based column. */
    static String column(int index) {
        return (index < 26 ? "" : column(index / 26 - 1)) + (char) ('A' + index % 26);
    }

    /** Whether somebody fills it in: then its rows grow with what is typed, and are not of a fixed height. */
    boolean isForm() {
        return rows.stream().flatMap(List::stream).anyMatch(cell -> cell.look() == Look.INPUT);
    }

    /** Where a check's cells are: its 0-based column, first and last row. */
    record Range(int column, int first, int last) {
    }

    /** The checks in the order of their first cells. */
    Map<Check, Range> checks() {
        Map<Check, Range> ranges = new LinkedHashMap<>();
        for (int row = 0; row < rows.size(); row++) {
            int column = 0;
            for (Cell cell : rows.get(row)) {
                if (cell.check() != null) {
                    ranges.merge(cell.check(), new Range(column, row, row), (known, now) -> new Range(known.column(), known.first(), now.last()));
                }
                column += cell.span();
            }
        }
        return ranges;
    }
}
