package tw.kaohe.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How far the logs of a site cover its work days (應巡檢工作日).
 *
 * @param required       work days due in the period, without those before the form's revision
 * @param missing        those of them without a log
 * @param beforeRevision work days without a log before the plan's revision, when the form may not have been in force
 * @param unreadableLogs whether a log file could not be read, so that a day without a log may have one after all
 * @param searched       what was searched
 */
public record SiteCoverage(String site, int required, List<LocalDate> missing, List<LocalDate> beforeRevision, boolean unreadableLogs,
                           List<Evidence> searched)
        implements Subject {

    public SiteCoverage {
        missing = List.copyOf(missing);
        beforeRevision = List.copyOf(beforeRevision);
    }

    public int getMissingDays() {
        return missing.size();
    }

    /** Whether the share of missing days is over a limit; exactly the limit is not over it. */
    public boolean exceeds(BigDecimal share) {
        return new BigDecimal(missing.size()).compareTo(share.multiply(new BigDecimal(required))) > 0;
    }

    @Override
    public String key() {
        return "period";
    }

    @Override
    public String label() {
        return days(missing);
    }

    @Override
    public Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("days", days(missing));
        values.put("missing", missing.size());
        values.put("required", required);
        values.put("share", required == 0 ? null
            : new BigDecimal(missing.size() * 100).divide(new BigDecimal(required), 2, RoundingMode.HALF_UP).toPlainString() + "%");
        return values;
    }

    @Override
    public List<Evidence> evidence() {
        return searched;
    }

    /** The days before the revision, as a subject of their own. */
    public Subject early() {
        return new Early(this);
    }

    private static String days(List<LocalDate> days) {
        return days.stream().map(RocDate::format).collect(Collectors.joining("、"));
    }

    private record Early(SiteCoverage coverage) implements Subject {
        @Override
        public String site() {
            return coverage.site();
        }

        @Override
        public String key() {
            return "before revision";
        }

        @Override
        public String label() {
            return days(coverage.beforeRevision());
        }

        @Override
        public Map<String, Object> values() {
            return Map.of("days", label(), "missing", coverage.beforeRevision().size());
        }

        @Override
        public List<Evidence> evidence() {
            return coverage.searched();
        }
    }
}
