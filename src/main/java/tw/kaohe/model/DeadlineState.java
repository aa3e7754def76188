package tw.kaohe.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/**
 * A measure whose deadline (完成期限) is over and that was done, as the records say.
 *
 * @param deadline last day on which it was in time
 * @param done     day of its earliest record, or null where no record carries a date
 * @param offDay   whether the deadline was a day off and it was done by the next work day; no source moves the deadline
 */
public record DeadlineState(String code, String what, LocalDate deadline, LocalDate done, boolean offDay, String owner,
                            List<Evidence> evidence) implements Subject {
    public String getCode() {
        return code;
    }

    public boolean isUndated() {
        return done == null;
    }

    public boolean isLate() {
        return done != null && done.isAfter(deadline);
    }

    public boolean isOffDay() {
        return offDay;
    }

    @Override
    public String key() {
        return "deadline";
    }

    @Override
    public String label() {
        return what;
    }

    @Override
    public String responsibleUnit() {
        return owner;
    }

    @Override
    public Map<String, Object> values() {
        return done == null ? Map.of("what", what, "deadline", RocDate.format(deadline))
            : Map.of("what", what, "deadline", RocDate.format(deadline), "done", RocDate.format(done),
                "daysLate", ChronoUnit.DAYS.between(deadline, done));
    }
}
