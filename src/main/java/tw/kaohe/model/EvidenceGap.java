package tw.kaohe.model;

import java.util.List;
import java.util.Map;

/** An evidence list (佐證清單) that has no row for some criteria that wait for one; one finding for all of them. */
public record EvidenceGap(List<String> criteria, String agency, List<Evidence> evidence) implements Subject {
    public EvidenceGap {
        criteria = List.copyOf(criteria);
        evidence = List.copyOf(evidence);
    }

    @Override
    public String key() {
        return "evidence-rows";
    }

    @Override
    public String label() {
        return agency;
    }

    @Override
    public Map<String, Object> values() {
        return Map.of("count", criteria.size(), "criteria", String.join("、", criteria));
    }
}
