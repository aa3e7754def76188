package tw.kaohe.reading.plan;

import java.util.List;
import tw.kaohe.reading.text.TextFolding;

/**
 * A cell of a table.
 *
 * @param paragraphs its non-blank paragraphs
 * @param divided    whether the markup of the document divides them (a list of {@code <p>}), not just ends of lines
 */
record Cell(List<Passage> paragraphs, boolean divided) {
    private static final int LONGEST_LABEL = 80;
    static final Cell EMPTY = new Cell(List.of(), false);

    Cell {
        paragraphs = List.copyOf(paragraphs);
    }

    boolean isBlank() {
        return paragraphs.isEmpty();
    }

    /** All paragraphs in one; what the page broke is joined without a blank. */
    Passage joined() {
        return Passage.join(paragraphs, divided ? " " : "");
    }

    /** Text for comparing with the words of a header: folded, without blanks; cut, since headers are short. */
    String label() {
        StringBuilder words = new StringBuilder();
        for (Passage paragraph : paragraphs) {
            int room = LONGEST_LABEL - words.length();
            if (room > 0) {
                words.append(paragraph.text(), 0, Math.min(room, paragraph.length()));
            }
        }
        return TextFolding.key(words.toString());
    }

    int line() {
        return paragraphs.isEmpty() ? 0 : paragraphs.get(0).line();
    }
}
