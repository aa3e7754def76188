package tw.kaohe.model;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A deficiency of an earlier audit (前次缺失) and what became of it.
 *
 * @param id         缺失編號
 * @param due        改善期限, or null where neither it nor the day of discovery is known
 * @param overdue    whether that day is over and no improvement was reported as done
 * @param foundAgain whether it was reported as done, or is overdue, and this audit finds the same again
 */
public record EarlierDeficiency(String id, String criterion, String what, LocalDate due, String status, boolean overdue, boolean foundAgain,
                                List<Evidence> evidence) implements Subject {
    public boolean isOverdue() {
        return overdue;
    }

    public boolean isFoundAgain() {
        return foundAgain;
    }

    @Override
    public String key() {
        return id;
    }

    @Override
    public String label() {
        return id + " " + criterion;
    }

    @Override
    public Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("id", id);
        values.put("earlier", criterion);
        values.put("what", what);
        values.put("due", due == null ? null : RocDate.format(due));
        return values;
    }
}
