package tw.kaohe.model;

import java.util.List;
import java.util.Map;

/**
 * Logs, or the blank form in a plan, that do not tell who inspected (值星人員).
 *
 * @param logs  how many logs name nobody
 * @param form  whether it is the blank form that has no place for the name
 */
public record InspectorGap(int logs, boolean form, List<Evidence> evidence) implements Subject {
    @Override
    public String key() {
        return "inspector";
    }

    @Override
    public String label() {
        return "值星人員";
    }

    @Override
    public Map<String, Object> values() {
        return Map.of("logs", logs);
    }
}
