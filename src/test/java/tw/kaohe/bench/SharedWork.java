package tw.kaohe.bench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The part of the rulebook that every engine in the benchmark is given, in words that each of them can state:
 * <ol>
 * <li>a slot is patrolled where any item is ticked in it; a log with a slot that is not: {@code 109L-H-3};
 * <li>an item that is blank in a patrolled slot, or of which an incident speaks: the item's own criterion, once a day. A blank
 *     二(十三) says nothing where waits are known;
 * <li>a blank cell of which no incident speaks, 二(十二) and 二(十三) apart: {@code 109L-H-4}, once a day;
 * <li>a wait of more than ten minutes without a diversion that began before it ended and lasted past the tenth minute:
 *     {@code 109L-2-13}, once a day;
 * <li>二(十三) ticked in a slot in which such a wait passed its tenth minute: {@code 109L-H-10}.
 * </ol>
 */
final class SharedWork {
    static final int SLOTS = 5;
    static final int ALL_SLOTS = (1 << SLOTS) - 1;
    static final int LIMIT = 600;
    static final int[] SLOT_BOUNDS = {30_600, 37_800, 45_000, 48_600, 55_800, 63_000};
    /** Ids of the form's items in its order: {@code 1-1} to {@code 3-5}. */
    static final List<String> ITEMS = items();
    /** 二(十二) and 二(十三), which have rules of their own. */
    static final int DEPUTY = ITEMS.indexOf("2-12");
    static final int WAITS = ITEMS.indexOf("2-13");
    static final List<String> CRITERIA = ITEMS.stream().map(i -> "109L-" + i).toList();
    static final String UNPATROLLED = "109L-H-3";
    static final String UNEXPLAINED = "109L-H-4";
    static final String CONTRADICTED = "109L-H-10";
    static final String UNDIVERTED = CRITERIA.get(WAITS);
    private static final Set<String> COVERED = covered();

    private SharedWork() {
    }

    private static List<String> items() {
        List<String> items = new ArrayList<>();
        int[] sections = {14, 28, 5};
        for (int section = 1; section <= sections.length; section++) {
            for (int number = 1; number <= sections[section - 1]; number++) {
                items.add(section + "-" + number);
            }
        }
        return List.copyOf(items);
    }

    private static Set<String> covered() {
        Set<String> covered = new HashSet<>(CRITERIA);
        covered.addAll(List.of(UNPATROLLED, UNEXPLAINED, CONTRADICTED));
        return covered;
    }

    /** Whether a blank of the item has to be explained by an incident. */
    static boolean isExplainable(int item) {
        return item != DEPUTY && item != WAITS;
    }

    /** Whether a criterion belongs to this work. */
    static boolean covers(String criterion) {
        return COVERED.contains(criterion);
    }

    /** Slot 1 to 5 of a second of the day, or 0. */
    static int slot(int second) {
        for (int slot = 1; slot <= SLOTS; slot++) {
            if (second >= SLOT_BOUNDS[slot - 1] && second < SLOT_BOUNDS[slot]) {
                return slot;
            }
        }
        return 0;
    }
}
