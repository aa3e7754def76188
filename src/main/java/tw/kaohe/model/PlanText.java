package tw.kaohe.model;

import java.util.List;

/**
 * The lines of a text document: raw for quoting, folded for searching.
 *
 * @param raw    lines as they stand in the file, without line ends; index 0 is line 1
 * @param folded the same lines as matching keys: markup and blanks gone, widths and glyph variants folded
 */
public record PlanText(List<String> raw, List<String> folded) {
    public PlanText {
        raw = List.copyOf(raw);
        folded = List.copyOf(folded);
    }

    /** Raw text of a 1-based line, or null past the end. */
    public String line(int number) {
        return number >= 1 && number <= raw.size() ? raw.get(number - 1) : null;
    }
}
