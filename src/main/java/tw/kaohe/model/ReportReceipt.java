package tw.kaohe.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether a unit handed in its yearly report (執行績效報告), when it was due.
 *
 * @param unit     課室
 * @param received day of receipt, or null where there is none by the as-of moment
 * @param deadline last day
 * @param today    the last day that has begun before the as-of moment
 * @param over     whether the last day is over at that moment; at its 24:00 it is
 */
public record ReportReceipt(String unit, LocalDate received, LocalDate deadline, LocalDate today, boolean over, List<Evidence> evidence)
        implements Subject {
    public boolean isMissing() {
        return received == null && over;
    }

    public boolean isLate() {
        return received != null && received.isAfter(deadline);
    }

    @Override
    public String key() {
        return unit;
    }

    @Override
    public String label() {
        return unit;
    }

    @Override
    public String responsibleUnit() {
        return unit;
    }

    @Override
    public Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("unit", unit);
        values.put("deadline", RocDate.format(deadline));
        values.put("today", RocDate.format(today));
        values.put("received", received == null ? null : RocDate.format(received));
        values.put("daysLate", received == null ? null : ChronoUnit.DAYS.between(deadline, received));
        return values;
    }
}
