package tw.kaohe.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** An item on which copies of one log disagree (同日重複日誌), so that people have to say which copy holds. */
public record ItemConflict(String site, LocalDate date, String item, String itemLabel, Slots in, List<Evidence> evidence) implements Subject {
    @Override
    public List<Integer> slots() {
        return in.numbers();
    }

    @Override
    public String key() {
        return date + "#conflict";
    }

    @Override
    public String label() {
        return RocDate.format(date) + " " + in.text();
    }

    @Override
    public Map<String, Object> values() {
        return Map.of("item", itemLabel);
    }
}
