package tw.kaohe.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tw.kaohe.model.AgencyReport.SlotState;
import tw.kaohe.model.InspectorGap;
import tw.kaohe.model.LongWaitDay;
import tw.kaohe.model.OffDayLog;
import tw.kaohe.model.PatrolLog;
import tw.kaohe.model.Subject;
import tw.kaohe.model.UndatedLog;

/**
 * Turns an agency's logs into the facts that rules judge: one {@code LogDay} a log and one {@code ItemDay} for each item
 * with anything unticked or reported. What is plainly fine is counted and never becomes a fact.
 */
final class LogFacts {
    private static final int EVIDENCE_LOGS = 5;
    private final JudgedItems items;
    private final LogBook book;
    private final FacilityList facilities;
    private final Timeframe time;
    private final DutySlots duty;
    private final WaitFacts waits;
    private final CounterFacts counters;
    private final int signGrace;
    private final List<Subject> facts = new ArrayList<>();
    private final Map<String, SiteItems> siteItems = new HashMap<>();
    private final List<PatrolLog> withoutInspector = new ArrayList<>();
    private final Map<LogBook.Key, SlotState[]> matrix = new HashMap<>();
    private int judgedLogs;

    LogFacts(JudgedItems items, LogBook book, FacilityList facilities, Timeframe time, DutySlots duty, WaitFacts waits, CounterFacts counters,
             int signGrace) {
        this.items = items;
        this.book = book;
        this.facilities = facilities;
        this.time = time;
        this.duty = duty;
        this.waits = waits;
        this.counters = counters;
        this.signGrace = signGrace;
    }

    /** All facts of the logs, given the days on which waits were too long. */
    List<Subject> facts(List<LongWaitDay> longWaits) {
        Map<LogBook.Key, LongWaitDay> waitsByDay = new HashMap<>();
        longWaits.forEach(w -> waitsByDay.put(new LogBook.Key(w.site(), w.date()), w));
        book.undated().forEach(l -> facts.add(new UndatedLog(book.sites().resolve(l.site()), l.dateText(), l.at())));
        if (time.logPeriod() != null) {
            book.sites().all().forEach(this::siteItems);
            book.days().forEach((key, copies) -> day(key, copies, waitsByDay.get(key)));
            if (judgedLogs > 0) {
                siteItems.values().forEach(site -> facts.addAll(site.facts()));
            }
            inspectors();
        }
        return facts;
    }

    private void day(LogBook.Key key, List<PatrolLog> copies, LongWaitDay longWaits) {
        if (!time.logPeriod().contains(key.date())) {
            return;
        }
        int required = duty.mask(key.site(), key.date());
        List<PatrolLog> filled = copies.stream().filter(c -> !LogBook.isBlank(c, required == 0 ? book.allSlots() : required)).toList();
        if (filled.isEmpty()) {
            return;
        }
        if (required == 0) {
            if (time.isPast(key.date(), java.time.LocalTime.MIN)) {
                facts.add(new OffDayLog(key.site(), key.date(), duty.note(key.site(), key.date()), filled.get(0).at()));
            }
            return;
        }
        if (!time.isPast(key.date(), duty.end(required))) {
            return;
        }
        judgedLogs++;
        SiteItems items = siteItems(key.site());
        DayCells cells = new DayCells(items, filled, required);
        items.count(cells, filled.get(0));
        facts.addAll(new DayFacts(items, filled, cells).facts(longWaits, counters.gap(key), waits.isKnown(key), counters.knownSlots(key), duty, signGrace));
        PatrolLog first = filled.get(0);
        if (first.sections().contains(PatrolLog.Section.INSPECTORS) && filled.stream().allMatch(l -> l.inspectors().isEmpty())) {
            withoutInspector.add(first);
        }
        matrix.put(key, cells.states());
    }

    private SiteItems siteItems(String site) {
        return siteItems.computeIfAbsent(site, name -> new SiteItems(items, facilities, name));
    }

    private void inspectors() {
        if (!withoutInspector.isEmpty()) {
            facts.add(new InspectorGap(withoutInspector.size(), false,
                withoutInspector.stream().limit(EVIDENCE_LOGS).map(PatrolLog::at).toList()));
        }
    }

    /** How many logs of work days were judged. */
    int judgedLogs() {
        return judgedLogs;
    }

    /** States of the slots of a judged day, or null. */
    SlotState[] states(String site, LocalDate date) {
        return matrix.get(new LogBook.Key(site, date));
    }
}
