package tw.kaohe.model;

import java.util.List;

/**
 * The lines of a text document: raw for quoting, folded for searching. Of a document with paragraphs and tables a line is a
 * paragraph, also one inside a cell.
 *
 * @param raw    lines as they stand in the file, without line ends; index 0 is line 1
 * @param folded the same lines as matching keys: markup and blanks gone, widths and glyph variants folded
 * @param places where each line stands in the file, in words
 */
public record PlanText(List<String> raw, List<String> folded, List<String> places) {
    public PlanText {
        raw = List.copyOf(raw);
        folded = List.copyOf(folded);
        places = List.copyOf(places);
    }

    /** Raw text of a 1-based line, or null past the end. */
    public String line(int number) {
        return number >= 1 && number <= raw.size() ? raw.get(number - 1) : null;
    }

    /** Words for where a 1-based line stands. */
    public String place(int number) {
        return number >= 1 && number <= places.size() ? places.get(number - 1) : "line " + number;
    }
}
