package tw.kaohe.report.diff;

import tw.kaohe.report.diff.JudgedReport.Item;

/**
 * A finding in two runs.
 *
 * @param before   null where the first run does not have it
 * @param after    null where the second run does not have it
 * @param obstacle why it cannot be compared, or null
 */
public record Change(Kind kind, Item before, Item after, Obstacle obstacle) {

    /** In the order in which they are told. */
    public enum Kind { NEW, WORSE, BETTER, RESOLVED, INCOMPARABLE }

    /** The finding as it is now or, where it is gone, as it was. */
    public Item shown() {
        return after == null ? before : after;
    }
}
