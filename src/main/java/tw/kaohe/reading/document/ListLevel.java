package tw.kaohe.reading.document;

import java.util.List;

/**
 * One level of a numbered list.
 *
 * @param pattern its label, where a character 0–9 stands for the number of level 1–10: {@code (\u0000)}; of a bullet the bullet
 * @param start   number of the first item
 * @param legal   whether the numbers of outer levels are written as digits whatever their style
 * @param restart an item of this level (1-based) or of an outer one lets the numbers begin anew; 0 = they never do
 */
public record ListLevel(NumberStyle style, String pattern, int start, boolean legal, int restart) {
    /** Levels that word processors know. */
    public static final int LEVELS = 10;
    /** A level that puts nothing before its items. */
    public static final ListLevel PLAIN = new ListLevel(NumberStyle.NONE, "", 1, false, 0);
    private static final String TIGHT = "、，。)）】〕」：:";

    /** The label of an item. @param counts numbers of all levels */
    String label(List<ListLevel> levels, int[] counts) {
        StringBuilder label = new StringBuilder();
        for (char c : pattern.toCharArray()) {
            if (c < LEVELS) {
                ListLevel level = c < levels.size() ? levels.get(c) : this;
                label.append((legal ? NumberStyle.DECIMAL : level.style).write(counts[c]));
            } else {
                label.append(c);
            }
        }
        return label.toString();
    }

    /** A label with the text behind it; a blank between only where they would run into each other: 1. 5場. */
    public static String before(String text, String label) {
        if (label.isBlank() || text.isEmpty()) {
            return label.strip() + text;
        }
        String mark = label.strip();
        boolean tight = TIGHT.indexOf(mark.charAt(mark.length() - 1)) >= 0 || Character.isWhitespace(text.charAt(0));
        return tight ? mark + text : mark + " " + text;
    }
}
