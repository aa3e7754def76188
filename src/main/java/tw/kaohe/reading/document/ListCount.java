package tw.kaohe.reading.document;

import java.util.Arrays;
import java.util.List;

/** The numbers that the items of one list have got so far. */
public final class ListCount {
    private final int[] counts = new int[ListLevel.LEVELS];
    private final boolean[] begun = new boolean[ListLevel.LEVELS];

    /** The next item of this level begins with a number of its own. */
    public void startAt(int level, int number) {
        counts[level] = number - 1;
        begun[level] = true;
    }

    /**
     * Counts an item.
     *
     * @param level 0-based; beyond the last level it counts as the last
     * @return its label, without a blank behind it
     */
    public String next(List<ListLevel> levels, int level) {
        int at = Math.max(0, Math.min(level, Math.min(levels.size(), ListLevel.LEVELS) - 1));
        for (int outer = 0; outer < at; outer++) {
            begin(levels, outer, 0);
        }
        if (begun[at]) {
            counts[at] = counts[at] == Integer.MAX_VALUE ? counts[at] : counts[at] + 1;
        } else {
            begin(levels, at, 0);
        }
        for (int inner = at + 1; inner < counts.length; inner++) {
            ListLevel level2 = inner < levels.size() ? levels.get(inner) : ListLevel.PLAIN;
            begun[inner] = begun[inner] && (level2.restart() == 0 || at + 1 > level2.restart());
        }
        return levels.get(at).label(levels, counts);
    }

    private void begin(List<ListLevel> levels, int level, int more) {
        if (!begun[level]) {
            counts[level] = levels.get(level).start() + more;
            begun[level] = true;
        }
    }

    /** Begins anew. */
    public void clear() {
        Arrays.fill(begun, false);
    }
}
