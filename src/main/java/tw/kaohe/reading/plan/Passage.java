package tw.kaohe.reading.plan;

import java.util.ArrayList;
import java.util.List;
import tw.kaohe.reading.text.TextFolding;

/**
 * A piece of text that knows which physical lines it came from. {@code key} is the text folded character by character,
 * so that what is found in one stands at the same place in the other.
 */
final class Passage {
    static final Passage NONE = new Passage("", "", new int[0], new int[0]);
    private final String text;
    private final String key;
    private final int[] starts;
    private final int[] lines;

    private Passage(String text, String key, int[] starts, int[] lines) {
        this.text = text;
        this.key = key;
        this.starts = starts;
        this.lines = lines;
    }

    /** @param text cleaned of invisible characters and markup */
    static Passage of(int line, String text) {
        return text.isEmpty() ? NONE : new Passage(text, TextFolding.align(text), new int[] {0}, new int[] {line});
    }

    String text() {
        return text;
    }

    String key() {
        return key;
    }

    int length() {
        return text.length();
    }

    boolean isBlank() {
        return text.isBlank() || key.isBlank();
    }

    /** First line, or 0 of an empty passage. */
    int line() {
        return lines.length == 0 ? 0 : lines[0];
    }

    /** Line of the character at a place. */
    int lineAt(int at) {
        return lines.length == 0 ? 0 : lines[pieceAt(at)];
    }

    /** {@code L27+L29}. */
    String lineLabel() {
        StringBuilder label = new StringBuilder();
        int last = 0;
        for (int line : lines) {
            if (line != last) {
                label.append(label.isEmpty() ? "L" : "+L").append(line);
                last = line;
            }
        }
        return label.toString();
    }

    /** A piece; an empty one still knows its line. */
    Passage sub(int from, int to) {
        if (from >= to) {
            return length() == 0 ? this : new Passage("", "", new int[] {0}, new int[] {lineAt(Math.min(from, length() - 1))});
        }
        int first = pieceAt(from);
        int last = pieceAt(to - 1);
        int[] newStarts = new int[last - first + 1];
        int[] newLines = new int[last - first + 1];
        for (int i = first; i <= last; i++) {
            newStarts[i - first] = Math.max(0, starts[i] - from);
            newLines[i - first] = lines[i];
        }
        return new Passage(text.substring(from, to), key.substring(from, to), newStarts, newLines);
    }

    Passage from(int start) {
        return sub(start, length());
    }

    /** Without blanks of any width at either end. */
    Passage strip() {
        int from = 0;
        int to = length();
        while (from < to && TextFolding.isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && TextFolding.isBlank(text.charAt(to - 1))) {
            to--;
        }
        return from == 0 && to == length() ? this : sub(from, to);
    }

    /** Joins passages in one go, so that many lines cost no more than their length. */
    static Passage join(List<Passage> parts, String between) {
        List<Passage> present = parts.stream().filter(p -> p.length() > 0).toList();
        if (present.size() <= 1) {
            return !present.isEmpty() ? present.get(0) : parts.isEmpty() ? NONE : parts.get(0);
        }
        StringBuilder text = new StringBuilder();
        StringBuilder key = new StringBuilder();
        List<int[]> marks = new ArrayList<>();
        for (Passage part : present) {
            if (!text.isEmpty()) {
                text.append(between);
                key.append(between);
            }
            for (int i = 0; i < part.starts.length; i++) {
                marks.add(new int[] {text.length() + part.starts[i], part.lines[i]});
            }
            text.append(part.text);
            key.append(part.key);
        }
        return new Passage(text.toString(), key.toString(), marks.stream().mapToInt(m -> m[0]).toArray(),
            marks.stream().mapToInt(m -> m[1]).toArray());
    }

    Passage plus(Passage next) {
        return join(List.of(this, next), "");
    }

    private int pieceAt(int at) {
        int found = java.util.Arrays.binarySearch(starts, at);
        return found >= 0 ? found : Math.max(0, -found - 2);
    }

    @Override
    public String toString() {
        return lineLabel() + " " + text;
    }
}
