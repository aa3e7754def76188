package tw.kaohe.model;

import java.util.List;

/**
 * How an item of the patrol log is judged, as {@code form.yml} states it.
 *
 * @param criterion   its code
 * @param requires    {@code parking}, {@code plants}, {@code lift}: judged only where the site has it; or null
 * @param judgedFrom  the input that decides it where there is any; such an item has rules of its own (條件項); or null
 * @param facilities  names of its facility in the facility list
 * @param substitutable whether an alternative lifts a finding from that list
 * @param mandatory   必備項目, each as the list of its names
 * @param unlessReplaced not judged where the facility is absent and this alternative stands in for it, or null
 * @param satisfiedByReplacement satisfied by the alternative where the facility is absent, or null
 */
public record ItemTraits(String criterion, String requires, InputKind judgedFrom, List<String> facilities, boolean substitutable,
                         List<List<String>> mandatory, Replacement unlessReplaced, Replacement satisfiedByReplacement) {

    /** Whether it has rules of its own instead of the tick rules. */
    public boolean own() {
        return judgedFrom != null;
    }

    public record Replacement(String facility, String by) {
    }
}
