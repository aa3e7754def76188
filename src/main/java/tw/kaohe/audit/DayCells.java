package tw.kaohe.audit;

import java.util.List;
import tw.kaohe.model.AgencyReport.SlotState;
import tw.kaohe.model.LogForm;
import tw.kaohe.model.PatrolLog;

/**
 * The cells (勾選格) of one site and work day, a bit a slot. Of several copies of equal version only the cells on which they agree
 * are judged; a cell on which they differ is neither blank nor ticked.
 */
final class DayCells {
    private final LogForm form;
    private final int required;
    private final int patrolled;
    private final int full;
    private final int[] agreed;
    private final int[] disputed;

    /** @param required slots that have to be patrolled */
    DayCells(SiteItems items, List<PatrolLog> copies, int required) {
        this.form = items.form().form();
        this.required = required;
        agreed = new int[items.form().size()];
        disputed = new int[agreed.length];
        int any = 0;
        int everywhere = required;
        for (int i = 0; i < agreed.length; i++) {
            int all = -1;
            int some = 0;
            for (int copy = 0; copy < copies.size(); copy++) {
                int mask = copies.get(copy).ticks().mask(i);
                all &= mask;
                some |= mask;
            }
            agreed[i] = all & required;
            disputed[i] = (some & ~all) & required;
            any |= some;
            if (!items.isSkipped(i) && !items.form().traits(i).own()) {
                everywhere &= agreed[i];
            }
        }
        patrolled = any & required;
        full = everywhere;
    }

    /** Slots that have to be patrolled and were. */
    int patrolled() {
        return patrolled;
    }

    /** Slots that have to be patrolled and are blank as a whole. */
    int unpatrolled() {
        return required & ~patrolled;
    }

    /** Patrolled slots in which an item is unticked. */
    int blank(int item) {
        return patrolled & ~agreed[item] & ~disputed[item];
    }

    int ticked(int item) {
        return agreed[item];
    }

    /** Slots in which copies disagree on an item. */
    int disputed(int item) {
        return disputed[item];
    }

    /** One state a slot, for the log matrix. */
    SlotState[] states() {
        SlotState[] states = new SlotState[form.slots().size()];
        for (int s = 0; s < states.length; s++) {
            int bit = 1 << s;
            states[s] = (required & bit) == 0 ? SlotState.NOT_DUE : (patrolled & bit) == 0 ? SlotState.BLANK
                : (full & bit) != 0 ? SlotState.FULL : SlotState.PARTIAL;
        }
        return states;
    }
}
