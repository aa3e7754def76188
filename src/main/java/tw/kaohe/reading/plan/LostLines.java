package tw.kaohe.reading.plan;

import java.util.ArrayList;
import java.util.List;

/** Text whose line ends were lost: breaks it again before its chapters and numbered clauses. */
final class LostLines {
    private static final int LONG = 120;
    private static final int CHAPTERS = 3;

    private LostLines() {
    }

    /** The pieces of a long line that carries at least three chapters in order, else the line as it is. */
    static List<Passage> restore(Passage line) {
        if (line.length() < LONG) {
            return List.of(line);
        }
        List<Numbering> numbers = Numbering.in(line.key());
        Numbering.Style top = Numbering.Style.FORMAL;
        if (inOrder(numbers, top) < CHAPTERS) {
            return List.of(line);
        }
        List<Passage> pieces = new ArrayList<>();
        int from = 0;
        for (Numbering number : numbers) {
            boolean breaks = number.style() == top || number.style() == Numbering.Style.HAN || number.style() == Numbering.Style.HAN_PAREN;
            if (breaks && number.start() > from) {
                pieces.add(line.sub(from, number.start()).strip());
                from = number.start();
            }
        }
        pieces.add(line.from(from).strip());
        return pieces.stream().filter(p -> !p.isBlank()).toList();
    }

    private static int inOrder(List<Numbering> numbers, Numbering.Style style) {
        int count = 0;
        int last = 0;
        for (Numbering number : numbers) {
            if (number.style() == style && number.value() == last + 1) {
                count++;
                last++;
            }
        }
        return count;
    }
}
