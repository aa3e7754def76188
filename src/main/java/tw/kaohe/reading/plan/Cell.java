package tw.kaohe.reading.plan;

import java.util.List;

/**
 * A cell of a table.
 *
 * @param paragraphs its non-blank paragraphs
 * @param divided    whether the markup of the document divides them (a list of {@code <p>}), not just ends of lines
 */
record Cell(List<Passage> paragraphs, boolean divided) {
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

    /** Text for comparing with the words of a header: folded, without blanks. */
    String label() {
        return tw.kaohe.reading.text.TextFolding.key(Passage.join(paragraphs, "").text());
    }

    int line() {
        return paragraphs.isEmpty() ? 0 : paragraphs.get(0).line();
    }
}
