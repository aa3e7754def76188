package tw.kaohe.model;

import java.math.BigDecimal;
import java.util.Map;

/** The numbers that the team may set ({@code rules/policy.yml}); each is policy, not law, and marked so in reports. */
public record Policy(Map<String, String> values) {

    public Policy {
        values = Map.copyOf(values);
    }

    /** @throws IllegalArgumentException if the policy has no such key, or its value is no number */
    public BigDecimal decimal(String key) {
        return new BigDecimal(text(key));
    }

    public int whole(String key) {
        return decimal(key).intValueExact();
    }

    /** Whether a switch is on. */
    public boolean on(String key) {
        return text(key).equals("on") || text(key).equals("true");
    }

    public String text(String key) {
        String value = values.get(key);
        if (value == null) {
            throw new IllegalArgumentException("no policy '" + key + "'");
        }
        return value;
    }
}
