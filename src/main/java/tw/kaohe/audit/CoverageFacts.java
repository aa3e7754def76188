package tw.kaohe.audit;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tw.kaohe.model.AgencyReport.DayRow;
import tw.kaohe.model.AgencyReport.SiteLogs;
import tw.kaohe.model.AgencyReport.SlotState;
import tw.kaohe.model.Evidence;
import tw.kaohe.model.Finding;
import tw.kaohe.model.LogForm;
import tw.kaohe.model.RocDate;
import tw.kaohe.model.SiteCoverage;

/** Which work days have a log and which do not, by site; and the log matrix of the report. */
final class CoverageFacts {
    private final LogForm form;
    private final LogBook book;
    private final Timeframe time;
    private final DutySlots duty;
    private final LocalDate revised;
    private final boolean unreadableLogs;
    private final List<Evidence> searched;

    /** @param revised day from which the plan with the form is in force as revised, or null */
    CoverageFacts(LogForm form, LogBook book, Timeframe time, DutySlots duty, LocalDate revised, boolean unreadableLogs,
                  List<Evidence> searched) {
        this.unreadableLogs = unreadableLogs;
        this.form = form;
        this.book = book;
        this.time = time;
        this.duty = duty;
        this.revised = revised;
        this.searched = searched;
    }

    List<SiteCoverage> facts() {
        if (time.logPeriod() == null) {
            return List.of();
        }
        return book.sites().all().stream().map(this::coverage).toList();
    }

    private SiteCoverage coverage(String site) {
        List<LocalDate> missing = new ArrayList<>();
        List<LocalDate> early = new ArrayList<>();
        int required = 0;
        for (LocalDate date : dueDays(site)) {
            boolean logged = isLogged(site, date);
            if (!logged && revised != null && date.isBefore(revised)) {
                early.add(date);
            } else {
                required++;
                if (!logged) {
                    missing.add(date);
                }
            }
        }
        return new SiteCoverage(site, required, missing, early, unreadableLogs, searched);
    }

    private List<LocalDate> dueDays(String site) {
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate date = time.logPeriod().from(); !date.isAfter(time.logPeriod().to()); date = date.plusDays(1)) {
            int mask = duty.mask(site, date);
            if (mask != 0 && time.isPast(date, duty.end(mask))) {
                days.add(date);
            }
        }
        return days;
    }

    private boolean isLogged(String site, LocalDate date) {
        int mask = duty.mask(site, date);
        return book.days().getOrDefault(new LogBook.Key(site, date), List.of()).stream().anyMatch(l -> !LogBook.isBlank(l, mask));
    }

    /** The log matrix: one row a day of the period, with the slots' states. */
    List<SiteLogs> matrix(LogFacts logs, List<Finding> findings) {
        if (time.logPeriod() == null) {
            return List.of();
        }
        Map<LogBook.Key, Integer> counts = new HashMap<>();
        findings.forEach(f -> counts.merge(new LogBook.Key(f.site(), f.date()), 1, Integer::sum));
        List<SiteLogs> sites = new ArrayList<>();
        for (String site : book.sites().all()) {
            List<DayRow> rows = new ArrayList<>();
            SiteCoverage coverage = coverage(site);
            for (LocalDate date = time.logPeriod().from(); !date.isAfter(time.logPeriod().to()); date = date.plusDays(1)) {
                rows.add(row(site, date, logs.states(site, date), counts.getOrDefault(new LogBook.Key(site, date), 0)));
            }
            sites.add(new SiteLogs(site, form.slots().stream().map(LogForm.Slot::label).toList(), rows, coverage.required(),
                coverage.missing().size(), monthsWithoutLog(site)));
        }
        return sites;
    }

    private DayRow row(String site, LocalDate date, SlotState[] states, int findings) {
        int mask = duty.mask(site, date);
        boolean due = mask != 0 && time.isPast(date, duty.end(mask));
        List<SlotState> slots = states != null ? List.of(states)
            : java.util.Collections.nCopies(form.slots().size(), due ? SlotState.NO_LOG : SlotState.NOT_DUE);
        return new DayRow(date, mask != 0, slots, findings);
    }

    /** Months of the judged year, up to the as-of moment, without any log of a site. */
    private List<String> monthsWithoutLog(String site) {
        Set<YearMonth> with = new TreeSet<>();
        book.days().forEach((key, copies) -> {
            if (java.util.Objects.equals(key.site(), site)) {
                with.add(YearMonth.from(key.date()));
            }
        });
        List<String> months = new ArrayList<>();
        YearMonth last = YearMonth.from(time.today());
        for (YearMonth m = YearMonth.from(time.period().from()); !m.isAfter(YearMonth.from(time.period().to())) && !m.isAfter(last); m = m.plusMonths(1)) {
            if (!with.contains(m)) {
                months.add(RocDate.year(m.atDay(1)) + "-" + (m.getMonthValue() < 10 ? "0" : "") + m.getMonthValue());
            }
        }
        return months;
    }
}
