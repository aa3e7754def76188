package tw.kaohe.bench;

import java.util.List;

/**
 * What the files say of one site and day, as every engine but the product's own gets it.
 *
 * @param date    ROC
 * @param ticks   slots ticked, one mask an item
 * @param covered slots in which an incident speaks of the item, likewise
 * @param starts  seconds of the day at which tickets were taken
 * @param ends    when they were served
 * @param from    when diversions began
 * @param to      when they ended
 */
record ParsedDay(String agency, String date, int[] ticks, int[] covered, int[] starts, int[] ends, int[] from, int[] to) {

    int patrolled() {
        int any = 0;
        for (int mask : ticks) {
            any |= mask;
        }
        return any;
    }

    /** Slots in which a wait passed its tenth minute and nobody diverted it, one bit each. */
    int undiverted() {
        int slots = 0;
        for (int i = 0; i < starts.length; i++) {
            if (ends[i] - starts[i] > SharedWork.LIMIT && !diverted(starts[i] + SharedWork.LIMIT, ends[i])) {
                slots |= 1 << SharedWork.slot(starts[i] + SharedWork.LIMIT) - 1;
            }
        }
        return slots;
    }

    private boolean diverted(int limit, int end) {
        for (int d = 0; d < from.length; d++) {
            if (from[d] < end && to[d] > limit) {
                return true;
            }
        }
        return false;
    }

    static int logs(List<ParsedAgency> city) {
        return city.stream().mapToInt(a -> a.days().size()).sum();
    }
}
