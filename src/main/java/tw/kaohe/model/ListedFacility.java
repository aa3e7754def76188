package tw.kaohe.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An item of the log whose facility the facility list (設施清冊) says is absent or broken at a site.
 *
 * @param missing    names as the rulebook has them
 * @param alternative what the agency offers instead, for people to see, or null
 * @param tickedDays days on which a log ticked the item all the same
 * @param blankDays  days on which it was unticked
 */
public record ListedFacility(String site, String item, String itemLabel, List<String> missing, String alternative, int tickedDays,
                             int blankDays, List<Evidence> evidence) implements Subject {
    @Override
    public String key() {
        return "facility " + item;
    }

    @Override
    public String label() {
        return String.join("、", missing);
    }

    @Override
    public Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("item", itemLabel);
        values.put("missing", String.join("、", missing));
        values.put("alternative", alternative);
        values.put("tickedDays", tickedDays);
        values.put("blankDays", blankDays == 0 ? null : blankDays);
        return values;
    }
}
