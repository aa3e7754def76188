package tw.kaohe.reading.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The codes of a plan's obligations: {@code 97-M-1.8}, {@code 102-M-1.2.3}, {@code 109M-B.2.1.1-3}. They join the plan's own
 * numbers from the outermost; a number used twice gets a, b in order; a gap stays a gap.
 */
final class Codes {
    private static final int LETTERED_YEAR = 109;
    private static final List<String[]> CLAUSES = Vocabulary.table("clause-codes.csv");
    private final Integer year;

    Codes(Integer year) {
        this.year = year;
    }

    /** The path of each measure, in order and without repetition. */
    List<String> paths(List<Draft> drafts) {
        List<String> paths = new ArrayList<>();
        Map<Level, Integer> positions = new HashMap<>();
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            int position = positions.merge(draft.innermost(), 1, Integer::sum);
            paths.add(path(draft, position, i + 1));
        }
        return distinct(paths);
    }

    /** Digits of the headings' numbers, letters of dimensions; a heading without either adds nothing. */
    String path(List<Level> levels) {
        List<String> parts = new ArrayList<>();
        for (Level level : levels) {
            if (level.letter != null && (level.number == null || isLettered())) {
                parts.add(level.letter);
            } else if (level.number != null) {
                parts.add(String.valueOf(level.number.value()));
            }
        }
        return String.join(".", parts);
    }

    private String path(Draft draft, int position, int ordinal) {
        String above = path(draft.levels);
        Numbering number = draft.number;
        String own = number == null ? above.isEmpty() ? "p" + ordinal : String.valueOf(position)
            : number.style() == Numbering.Style.PAIR ? number.value() + "-" + number.sub() : String.valueOf(number.value());
        return above.isEmpty() ? own : above + "." + own;
    }

    private static List<String> distinct(List<String> paths) {
        Map<String, Integer> uses = new HashMap<>();
        paths.forEach(p -> uses.merge(p, 1, Integer::sum));
        Map<String, Integer> seen = new HashMap<>();
        List<String> distinct = new ArrayList<>();
        for (String path : paths) {
            int use = seen.merge(path, 1, Integer::sum);
            distinct.add(uses.get(path) == 1 ? path : path + (use <= 26 ? String.valueOf((char) ('a' + use - 1)) : "-" + use));
        }
        return distinct;
    }

    String measure(String path) {
        boolean letter = !path.isEmpty() && Character.isUpperCase(path.charAt(0));
        return year == null ? "M-" + path : year + (isLettered() && letter ? "M-" : "-M-") + path;
    }

    /** The code of a promise in a closing chapter: the catalogue's where it has one for that year and clause. */
    String clause(int chapter, int clause, String words) {
        String known = known(chapter, words);
        return known != null ? known : measure("c" + chapter + "." + clause);
    }

    /** The catalogue's code for a promise that one of its criteria speaks of wherever it stands, or null. */
    String anywhere(String words) {
        return known(-1, words);
    }

    private String known(int chapter, String words) {
        for (String[] row : CLAUSES) {
            boolean place = row[1].equals("*") || row[1].equals(String.valueOf(chapter));
            if (place && row[0].equals(String.valueOf(year)) && containsAll(words, row[2])) {
                return row[3];
            }
        }
        return null;
    }

    private static boolean containsAll(String words, String parts) {
        for (String part : parts.split("\\+")) {
            if (!words.contains(part)) {
                return false;
            }
        }
        return true;
    }

    private boolean isLettered() {
        return year != null && year == LETTERED_YEAR;
    }
}
