package tw.kaohe.audit;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tw.kaohe.model.Edition;
import tw.kaohe.model.PatrolLog;
import tw.kaohe.model.Period;
import tw.kaohe.model.RocDate;
import tw.kaohe.model.ServicePlan;
import tw.kaohe.reading.text.DateText;

/** Settles year, period and as-of moment, by what was asked for and else by what was handed in. */
final class TimeframeSettler {
    private static final Pattern MONTH = Pattern.compile("(\\d{2,3})年(\\d{1,2})月(?:(\\d{1,2})日)?");

    private TimeframeSettler() {
    }

    static Timeframe settle(AuditOptions options, Edition edition, ServicePlan plan, List<PatrolLog> logs) {
        int year = year(options, edition, plan, logs);
        Period wholeYear = new Period(LocalDate.of(year + RocDate.OFFSET, 1, 1), LocalDate.of(year + RocDate.OFFSET, 12, 31));
        Period period = options.period() == null ? wholeYear : new Period(options.period().from(),
            options.period().to().isAfter(wholeYear.to()) ? wholeYear.to() : options.period().to());
        LocalDateTime byDefault = latest(period.to(), lastDeadline(plan, year)).plusDays(1).atStartOfDay();
        boolean fromClock = options.asOf() == null && options.now().isBefore(byDefault);
        LocalDateTime asOf = options.asOf() != null ? options.asOf() : fromClock ? options.now() : byDefault;
        return new Timeframe(year, period, logPeriod(options, period, logs), asOf, fromClock);
    }

    private static int year(AuditOptions options, Edition edition, ServicePlan plan, List<PatrolLog> logs) {
        if (options.period() != null) {
            return RocDate.year(options.period().from());
        }
        if (plan != null && plan.rocYear() != null) {
            return plan.rocYear();
        }
        OptionalInt ofLogs = filled(logs).mapToInt(l -> RocDate.year(l.date())).min();
        if (ofLogs.isPresent()) {
            return ofLogs.getAsInt();
        }
        return edition != null ? edition.year() : RocDate.year(options.now().toLocalDate());
    }

    private static java.util.stream.Stream<PatrolLog> filled(List<PatrolLog> logs) {
        return logs.stream().filter(l -> l.date() != null && l.ticks().anyMask() != 0);
    }

    private static Period logPeriod(AuditOptions options, Period period, List<PatrolLog> logs) {
        List<LocalDate> dates = filled(logs).map(PatrolLog::date).filter(period::contains).sorted().toList();
        if (options.period() != null) {
            return logs.stream().anyMatch(l -> l.date() != null && period.contains(l.date())) ? period : null;
        }
        return dates.isEmpty() ? null : new Period(dates.get(0), dates.get(dates.size() - 1));
    }

    private static LocalDate latest(LocalDate a, LocalDate b) {
        return b != null && b.isAfter(a) ? b : a;
    }

    /** The plan's last deadline, or null; a month alone means its last day. A closing report falls due in the year after. */
    static LocalDate lastDeadline(ServicePlan plan, int year) {
        if (plan == null) {
            return null;
        }
        java.util.stream.Stream<String> texts = java.util.stream.Stream.concat(
            plan.measures().stream().map(ServicePlan.Measure::deadline).filter(Objects::nonNull),
            plan.chapters().stream().map(ServicePlan.Chapter::text).filter(Objects::nonNull));
        return texts.flatMap(t -> MONTH.matcher(t.replaceAll("[\\s\u3000]+", "")).results().map(r -> r.group()))
            .map(TimeframeSettler::lastDay).filter(Objects::nonNull)
            .filter(d -> RocDate.year(d) == year || RocDate.year(d) == year + 1).max(java.util.Comparator.naturalOrder()).orElse(null);
    }

    private static LocalDate lastDay(String text) {
        Matcher m = MONTH.matcher(text);
        if (!m.matches()) {
            return null;
        }
        if (m.group(3) != null) {
            return DateText.date(text).orElse(null);
        }
        int month = Integer.parseInt(m.group(2));
        return month < 1 || month > 12 ? null : YearMonth.of(Integer.parseInt(m.group(1)) + RocDate.OFFSET, month).atEndOfMonth();
    }
}
