package tw.kaohe.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A sign-off (核章) of a log that is not in order. */
public record SignOffGap(String site, LocalDate date, String role, State state, List<Evidence> evidence) implements Subject {

    public enum State { MISSING, OUTSIDE_DELEGATION, DELEGATION_UNKNOWN, CONFLICT }

    @Override
    public String key() {
        return date.toString();
    }

    @Override
    public String label() {
        return RocDate.format(date);
    }

    @Override
    public Map<String, Object> values() {
        return Map.of("role", role);
    }
}
