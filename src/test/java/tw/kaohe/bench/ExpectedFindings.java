package tw.kaohe.bench;

import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import java.util.TreeMap;

/** Counts, while a city is written, what must be found in it; the lines of the {@link SharedWork} are written out as well. */
final class ExpectedFindings {
    private static final int REPEATED = 3;
    private final Writer lines;
    private final Map<String, Integer> counts = new TreeMap<>();
    /** Days of the agency at hand by criterion, for those that GEN-07 (重複發生) counts. */
    private final Map<String, Integer> days = new TreeMap<>();

    ExpectedFindings(Writer lines) {
        this.lines = lines;
    }

    void add(String criterion, String agency, String date) throws IOException {
        lines.append(new Found(criterion, agency, date).line()).append('\n');
        counts.merge(criterion, 1, Integer::sum);
        // 2-12 asks a person; H-4 and H-10 speak of the log, not of the site.
        boolean counted = SharedWork.CRITERIA.contains(criterion) && !criterion.equals(SharedWork.CRITERIA.get(SharedWork.DEPUTY));
        if (counted || criterion.equals(SharedWork.UNPATROLLED)) {
            days.merge(criterion, 1, Integer::sum);
        }
    }

    /** To be called after each agency. */
    void endAgency() {
        int repeated = (int) days.values().stream().filter(n -> n >= REPEATED).count();
        if (repeated > 0) {
            counts.merge("GEN-07", repeated, Integer::sum);
        }
        days.clear();
    }

    /** By criterion. */
    Map<String, Integer> counts() {
        return counts;
    }
}
