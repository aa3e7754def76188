package tw.kaohe.reading.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Values of a cell that a page broke into lines (PDF). A blank at the end of a printed line is not printed, so a value may end
 * there; where exactly one choice of such places makes every part a deadline (完成期限), or every part a unit (承辦單位), it is
 * taken.
 */
final class PrintedValues {
    private static final int MOST_LINES = 40;
    private final Passage all;
    private final List<Integer> ends;
    private final Predicate<String> kind;
    private final List<List<Passage>> found = new ArrayList<>();

    private PrintedValues(Passage all, List<Integer> ends, Predicate<String> kind) {
        this.all = all;
        this.ends = ends;
        this.kind = kind;
    }

    /**
     * @param told how many values the blanks alone tell apart
     * @return {@code count} values, or none where the choice is not clear
     */
    static List<Passage> of(Cell cell, int told, int count) {
        int lines = cell.paragraphs().size();
        if (cell.divided() || lines < 2 || lines > MOST_LINES || told > count) {
            return List.of();
        }
        List<Integer> ends = new ArrayList<>();
        int end = 0;
        for (Passage line : cell.paragraphs()) {
            end += line.length();
            ends.add(end);
        }
        for (Predicate<String> kind : List.<Predicate<String>>of(Values::isDeadline, Values::isUnit)) {
            PrintedValues values = new PrintedValues(cell.joined(), ends, kind);
            values.search(0, count, new ArrayList<>());
            if (values.found.size() == 1) {
                return values.found.get(0);
            }
        }
        return List.of();
    }

    /** Tries every place where the next value may end; two solutions are as good as none. */
    private void search(int from, int count, List<Passage> before) {
        if (from >= all.length() || count == 0) {
            if (from >= all.length() && count == 0) {
                found.add(List.copyOf(before));
            }
            return;
        }
        for (int to : candidates(from)) {
            Passage part = all.sub(from, to).strip();
            if (found.size() < 2 && !part.isBlank() && Values.byBlanks(part).size() == 1 && kind.test(part.key())) {
                before.add(part);
                search(to, count - 1, before);
                before.remove(before.size() - 1);
            }
        }
    }

    private List<Integer> candidates(int from) {
        List<Integer> candidates = new ArrayList<>();
        for (int i = from + 1; i <= all.length(); i++) {
            boolean blank = all.key().charAt(i - 1) == ' ';
            if ((blank || ends.contains(i)) && !isInsideDate(i, blank)) {
                candidates.add(i);
            }
        }
        return candidates;
    }

    private boolean isInsideDate(int end, boolean blank) {
        if (end == all.length()) {
            return false;
        }
        return blank ? Values.insideDate(all.key(), end - 1) : all.key().charAt(end - 1) == '年' && Character.isDigit(all.key().charAt(end));
    }
}
