package tw.kaohe.model;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The agency's accessibility badge (無障礙標章) that runs longest.
 *
 * @param expires last day on which it is valid, or null where the record does not say
 * @param today   day of the audit
 */
public record AccessibilityBadge(String name, LocalDate expires, LocalDate today, Evidence at) implements Subject {

    /** The last day counts as valid. */
    public boolean isExpired() {
        return expires != null && today.isAfter(expires);
    }

    public boolean isUndated() {
        return expires == null;
    }

    @Override
    public String key() {
        return "badge";
    }

    @Override
    public String label() {
        return name;
    }

    @Override
    public Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("badge", name);
        values.put("expires", expires == null ? null : RocDate.format(expires));
        return values;
    }

    @Override
    public List<Evidence> evidence() {
        return List.of(at);
    }
}
