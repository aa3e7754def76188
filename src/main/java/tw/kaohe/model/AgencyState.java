package tw.kaohe.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is known of an agency's submission as a whole.
 *
 * @param name        of the agency
 * @param rocYear     the year judged
 * @param submitBy    P-SUBMIT, or null where the team set none
 * @param today       the last day that has begun by the as-of moment
 * @param planReceived whether any plan, or any document that could not be read, was received
 * @param anythingReceived whether any file at all was received
 * @param edition     id of the edition, or null where none can be had
 */
public record AgencyState(String name, int rocYear, LocalDate submitBy, LocalDate today, boolean planReceived,
                          boolean anythingReceived, String edition, List<Evidence> searched) implements Subject {

    /** Whether the day for submission is over. */
    public boolean isOverdue() {
        return submitBy != null && today.isAfter(submitBy);
    }

    @Override
    public String key() {
        return "submission";
    }

    @Override
    public String label() {
        return name + " " + rocYear;
    }

    @Override
    public String label(Phrases words) {
        return words.get("subject.plan", name, rocYear);
    }

    @Override
    public Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("agency", name);
        values.put("year", rocYear);
        values.put("submitBy", submitBy == null ? null : RocDate.format(submitBy));
        values.put("daysLate", submitBy == null ? null : ChronoUnit.DAYS.between(submitBy, today));
        return values;
    }

    @Override
    public List<Evidence> evidence() {
        return searched;
    }
}
