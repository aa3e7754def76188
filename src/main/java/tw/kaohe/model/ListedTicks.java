package tw.kaohe.model;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Items of a site that logs ticked although the facility list says that the thing is absent or broken; one for the period. */
public record ListedTicks(String site, List<ListedFacility> facilities) implements Subject {
    @Override
    public String key() {
        return "facility list";
    }

    @Override
    public String label() {
        return facilities.stream().map(f -> f.itemLabel() + " " + f.tickedDays() + "日").collect(Collectors.joining("、"));
    }

    @Override
    public Map<String, Object> values() {
        return Map.of("items", label());
    }

    @Override
    public List<Evidence> evidence() {
        return facilities.stream().flatMap(f -> f.evidence().stream()).toList();
    }
}
