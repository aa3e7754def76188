package tw.kaohe.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tw.kaohe.model.AgencyReport.SlotState;
import tw.kaohe.model.Evidence;
import tw.kaohe.model.InspectorGap;
import tw.kaohe.model.ItemTraits;
import tw.kaohe.model.ListedFacility;
import tw.kaohe.model.ListedTicks;
import tw.kaohe.model.LogForm;
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
    private final LogForm form;
    private final Map<String, ItemTraits> traits;
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
    private final Map<String, Map<LocalDate, SlotState[]>> matrix = new HashMap<>();
    private int judgedLogs;

    LogFacts(LogForm form, Map<String, ItemTraits> traits, LogBook book, FacilityList facilities, Timeframe time, DutySlots duty,
             WaitFacts waits, CounterFacts counters, int signGrace) {
        this.form = form;
        this.traits = traits;
        this.book = book;
        this.facilities = facilities;
        this.time = time;
        this.duty = duty;
        this.waits = waits;
        this.counters = counters;
        this.signGrace = signGrace;
    }

    /** What holds for the items of one site over the whole period, looked up once. */
    private final class SiteItems {
        private final boolean[] skipped = new boolean[form.items().size()];
        private final List<Optional<FacilityList.Missing>> missing = new ArrayList<>();
        private final int[] tickedDays = new int[form.items().size()];
        private final int[] blankDays = new int[form.items().size()];
        private final List<List<Evidence>> ticked = new ArrayList<>();

        SiteItems(String site) {
            for (int i = 0; i < form.items().size(); i++) {
                String item = form.items().get(i).id();
                skipped[i] = facilities.isNotApplicable(item, site);
                missing.add(facilities.missing(item, site));
                ticked.add(new ArrayList<>());
            }
        }
    }

    /** All facts of the logs, given the days on which waits were too long. */
    List<Subject> facts(List<LongWaitDay> longWaits) {
        Map<LogBook.Key, LongWaitDay> waitsByDay = new HashMap<>();
        longWaits.forEach(w -> waitsByDay.put(new LogBook.Key(w.site(), w.date()), w));
        book.undated().forEach(l -> facts.add(new UndatedLog(book.sites().resolve(l.site()), l.dateText(), l.at())));
        if (time.logPeriod() != null) {
            book.sites().all().forEach(s -> siteItems.put(s, new SiteItems(s)));
            book.days().forEach((key, copies) -> day(key, copies, waitsByDay.get(key)));
            siteItems.forEach(this::listed);
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
        DayFacts day = new DayFacts(form, traits, filled, required, siteItems(key.site()).skipped, longWaits, counters.gap(key),
            waits.isKnown(key.site(), key.date()), counters);
        SiteItems items = siteItems(key.site());
        for (int i = 0; i < form.items().size(); i++) {
            if (items.missing.get(i).isPresent()) {
                countListed(items, i, day, filled.get(0));
            } else {
                day.item(i).ifPresent(facts::add);
            }
        }
        facts.addAll(day.conflicts(i -> items.missing.get(i).isPresent()));
        facts.add(day.whole(i -> items.missing.get(i).isPresent(), duty, signGrace));
        facts.addAll(day.signOffGaps());
        day.volunteers().ifPresent(facts::add);
        PatrolLog first = filled.get(0);
        if (first.sections().contains(PatrolLog.Section.INSPECTORS) && filled.stream().allMatch(l -> l.inspectors().isEmpty())) {
            withoutInspector.add(first);
        }
        matrix.computeIfAbsent(String.valueOf(key.site()), s -> new TreeMap<>()).put(key.date(), day.states());
    }

    private SiteItems siteItems(String site) {
        return siteItems.computeIfAbsent(site, SiteItems::new);
    }

    private void countListed(SiteItems items, int item, DayFacts day, PatrolLog log) {
        if (day.tickedMask(item) != 0) {
            items.tickedDays[item]++;
            if (items.ticked.get(item).size() < EVIDENCE_LOGS) {
                items.ticked.get(item).add(log.cells().at(item, Integer.numberOfTrailingZeros(day.tickedMask(item)) + 1));
            }
        }
        if (day.blankMask(item) != 0) {
            items.blankDays[item]++;
        }
    }

    private void listed(String site, SiteItems items) {
        List<ListedFacility> ticked = new ArrayList<>();
        for (int i = 0; i < form.items().size(); i++) {
            FacilityList.Missing missing = items.missing.get(i).orElse(null);
            if (missing != null && judgedLogs > 0) {
                List<Evidence> evidence = new ArrayList<>(missing.rows().stream().map(r -> r.at()).toList());
                evidence.addAll(items.ticked.get(i));
                ListedFacility fact = new ListedFacility(site, form.items().get(i).id(), form.items().get(i).label(), missing.names(),
                    missing.alternative(), items.tickedDays[i], items.blankDays[i], evidence);
                facts.add(fact);
                if (items.tickedDays[i] > 0) {
                    ticked.add(fact);
                }
            }
        }
        if (!ticked.isEmpty()) {
            facts.add(new ListedTicks(site, ticked));
        }
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
        return matrix.getOrDefault(String.valueOf(site), Map.of()).get(date);
    }
}
