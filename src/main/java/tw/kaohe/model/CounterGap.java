package tw.kaohe.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Unattended counters (無人在位櫃檯) of a day that showed no deputy. */
public record CounterGap(String site, LocalDate date, Slots in, List<String> counters, List<Evidence> evidence) implements Subject {
    @Override
    public List<Integer> slots() {
        return in.numbers();
    }

    @Override
    public String key() {
        return date.toString();
    }

    @Override
    public String label() {
        return RocDate.format(date) + " " + in.text();
    }

    @Override
    public Map<String, Object> values() {
        return Map.of("counters", String.join("、", counters));
    }
}
