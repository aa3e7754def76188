package tw.kaohe.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A log of a day off (非工作日). {@code note} is what the calendar says of the day. */
public record OffDayLog(String site, LocalDate date, String note, Evidence at) implements Subject {
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
        return java.util.Collections.singletonMap("note", note == null || note.isBlank() ? null : note);
    }

    @Override
    public List<Evidence> evidence() {
        return List.of(at);
    }
}
