package tw.kaohe.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Collectors;

/** A criterion that was found deficient on several days of the period, over all sites of the agency. */
public record RepeatedCriterion(String criterion, String title, SortedSet<LocalDate> dates, List<Evidence> evidence) implements Subject {

    public int getDays() {
        return dates.size();
    }

    @Override
    public String key() {
        return criterion;
    }

    @Override
    public String label() {
        return criterion + " " + title;
    }

    @Override
    public Map<String, Object> values() {
        return Map.of("repeated", criterion + " " + title, "days", dates.size(),
            "dates", dates.stream().map(RocDate::format).collect(Collectors.joining("、")));
    }
}
