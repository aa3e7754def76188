package tw.kaohe.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A measure that people should look at although nothing is missing.
 *
 * @param name  of the hint in {@code hints.yml}
 * @param code  of the measure
 * @param words what the plan should have said elsewhere, or null
 */
public record MeasureHint(String name, String code, String words, List<Evidence> evidence) implements Subject {
    public MeasureHint {
        evidence = List.copyOf(evidence);
    }

    @Override
    public String key() {
        return name;
    }

    @Override
    public String label() {
        return code;
    }

    @Override
    public Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("words", words);
        return values;
    }
}
