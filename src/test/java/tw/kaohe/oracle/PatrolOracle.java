package tw.kaohe.oracle;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Judges one agency's patrol logs by brute force: every site, every day, every item, every slot. */
final class PatrolOracle {
    private final Filed filed;
    private final List<Expected> found = new ArrayList<>();
    private LocalDate from;
    private LocalDate to;
    private boolean inspectorMissing;
    /** Whether any log was judged; without one the facility list of the form's items is not. */
    private boolean judged;
    /** Items that a facility list says are missing, with the number of days they were ticked all the same: site to item to days. */
    private final Map<String, Map<String, Integer>> listedTicks = new TreeMap<>();

    private PatrolOracle(Filed filed) {
        this.filed = filed;
    }

    static List<Expected> judge(Filed filed) {
        PatrolOracle oracle = new PatrolOracle(filed);
        oracle.judge();
        return oracle.found;
    }

    private void judge() {
        from = filed.from;
        to = filed.to;
        if (from == null) {
            List<LocalDate> days = filed.logs.stream().filter(l -> l.date != null && !blank(l)).map(l -> l.date).sorted().toList();
            from = days.get(0);
            to = days.get(days.size() - 1);
        }
        for (Filed.Log log : filed.logs) {
            if (log.date == null) {
                add("109L-H-1", "DEFICIENCY", null, Set.of(), log.site);
            }
        }
        for (String site : sites()) {
            List<LocalDate> due = new ArrayList<>();
            List<LocalDate> missing = new ArrayList<>();
            for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
                day(site, day, due, missing);
            }
            missing(site, due, missing);
            Map<String, Integer> ticks = listedTicks.getOrDefault(site, Map.of());
            if (!ticks.isEmpty()) {
                add("109L-H-10", "DEFICIENCY", null, Set.of(), site,
                    ticks.entrySet().stream().map(e -> FormItem.chinese(e.getKey())).toArray(String[]::new));
            }
        }
        for (String site : new LinkedHashSet<>(filed.tickets.stream().map(Filed.Ticket::site).toList())) {
            for (LocalDate day = from; !day.isAfter(to) && !sites().contains(site); day = day.plusDays(1)) {
                if (workDay(site, day)) {
                    waits(site, day, null);
                }
            }
        }
        if (judged) {
            sites().forEach(this::facilities);
        }
        if (inspectorMissing) {
            add("109L-H-9", "ADVICE", null, Set.of(), null);
        }
        repeated();
    }

    private void add(String criterion, String severity, LocalDate date, Set<Integer> slots, String site, String... mentions) {
        found.add(Expected.of(criterion, severity, date, slots, site, mentions));
    }

    /** Those of 場所資料 and of the logs. */
    private Set<String> sites() {
        Set<String> names = new LinkedHashSet<>();
        filed.sites.stream().filter(Filed.Site::listed).forEach(s -> names.add(s.name()));
        filed.logs.forEach(l -> names.add(l.site));
        return names;
    }

    private Filed.Site profile(String site) {
        return filed.sites.stream().filter(s -> s.name().equals(site) && s.listed()).findFirst().orElse(new Filed.Site(site, false, null, null, null));
    }

    // --- days and slots ---

    /** Slots that must be patrolled: those of a work day that are not closed from begin to end. */
    private Set<Integer> required(String site, LocalDate day) {
        Set<Integer> slots = new TreeSet<>();
        for (int slot = 1; slot <= Year109.SLOTS; slot++) {
            if (Year109.worked(day) && open(site, day, slot)) {
                slots.add(slot);
            }
        }
        return slots;
    }

    private boolean open(String site, LocalDate day, int slot) {
        for (LocalTime minute = Year109.begin(slot); minute.isBefore(Year109.end(slot)); minute = minute.plusMinutes(1)) {
            if (!closed(site, day, minute)) {
                return true;
            }
        }
        return false;
    }

    private boolean closed(String site, LocalDate day, LocalTime minute) {
        for (Filed.Closure closure : filed.closures) {
            boolean here = Set.of("", "全機關", filed.agency, site).contains(closure.scope()) && closure.date().equals(day);
            boolean begun = closure.from() == null || !minute.isBefore(closure.from());
            boolean notOver = closure.to() == null || minute.isBefore(closure.to());
            if (here && begun && notOver) {
                return true;
            }
        }
        return false;
    }

    private boolean workDay(String site, LocalDate day) {
        return !required(site, day).isEmpty();
    }

    /** On a work day blank in all required slots, else blank everywhere. */
    private boolean blank(Filed.Log log) {
        Set<Integer> slots = workDay(log.site, log.date) ? required(log.site, log.date) : Set.of(1, 2, 3, 4, 5);
        for (int slot : slots) {
            for (int item = 0; item < FormItem.COUNT; item++) {
                if (log.tick(item, slot)) {
                    return false;
                }
            }
        }
        return true;
    }

    private void day(String site, LocalDate day, List<LocalDate> due, List<LocalDate> missing) {
        List<Filed.Log> logs = filed.logs.stream().filter(l -> day.equals(l.date) && l.site.equals(site) && !blank(l)).toList();
        Set<Integer> required = required(site, day);
        if (required.isEmpty()) {
            if (!logs.isEmpty() && !day.atStartOfDay().isAfter(filed.asOf)) {
                add("109L-H-7", "ADVICE", day, Set.of(), site);
            }
            return;
        }
        int last = required.stream().max(Comparator.naturalOrder()).orElseThrow();
        if (day.atTime(Year109.end(last)).isAfter(filed.asOf)) {
            waits(site, day, null);
            return;
        }
        judged |= !logs.isEmpty();
        due.add(day);
        Sheet sheet = null;
        if (logs.isEmpty()) {
            missing.add(day);
        } else {
            int newest = logs.stream().mapToInt(Filed.Log::version).max().orElseThrow();
            List<Filed.Log> valid = new ArrayList<>();
            for (Filed.Log log : logs) {
                if (log.version() == newest && valid.stream().noneMatch(log::sameContent)) {
                    valid.add(log);
                }
            }
            sheet = new Sheet(valid, required);
            new LogJudge(site, day, sheet).judge();
        }
        waits(site, day, sheet);
    }

    private void missing(String site, List<LocalDate> due, List<LocalDate> missing) {
        if (!missing.isEmpty()) {
            List<String> mentions = new ArrayList<>(missing.stream().map(Year109::roc).toList());
            mentions.add(missing.size() + "/" + due.size() + "=");
            add("109L-H-2", missing.size() * 10 > due.size() ? "MAJOR" : "DEFICIENCY", null, Set.of(), site, mentions.toArray(String[]::new));
        }
    }

    // --- facilities ---

    private List<Filed.Facility> rows(String site, String thing) {
        return filed.facilities.stream().filter(f -> f.site().equals(site) && f.thing().equals(thing)).toList();
    }

    private static boolean absent(Filed.Facility row) {
        return row.state().equals("無") || row.state().equals("故障");
    }

    /** Things of the item that the facility list says are missing and that nothing makes good. */
    private List<String> listedMissing(String site, String item) {
        List<String> things = new ArrayList<>();
        if (notApplicable(site, item)) {
            return things;
        }
        for (String thing : FormItem.UNCURED.getOrDefault(item, List.of())) {
            if (rows(site, thing).stream().anyMatch(PatrolOracle::absent)) {
                things.add(thing);
            }
        }
        for (String thing : FormItem.CURED.getOrDefault(item, List.of())) {
            if (rows(site, thing).stream().anyMatch(r -> absent(r) && r.substitute().isEmpty())) {
                things.add(thing);
            }
        }
        return things;
    }

    private void facilities(String site) {
        for (String item : FormItem.CODES) {
            List<String> missing = listedMissing(site, item);
            if (!missing.isEmpty()) {
                add("109L-" + item, FormItem.severity(item, profile(site).area()), null, Set.of(), site, missing.toArray(String[]::new));
            }
        }
    }

    private boolean notApplicable(String site, String item) {
        Filed.Site profile = profile(site);
        return switch (item) {
            case "1-1", "1-2", "2-1" -> Boolean.FALSE.equals(profile.parking());
            case "1-8" -> Boolean.FALSE.equals(profile.plants());
            case "1-9", "1-10" -> rows(site, "飲水設備").stream().anyMatch(r -> absent(r) && r.substitute().contains("茶水"));
            default -> false;
        };
    }

    // --- waits ---

    private static LocalTime end(Filed.Ticket ticket) {
        return ticket.served() != null ? ticket.served() : ticket.left();
    }

    private static boolean endSeconds(Filed.Ticket ticket) {
        return ticket.served() != null ? ticket.servedSeconds() : ticket.leftSeconds();
    }

    private static boolean over(Filed.Ticket ticket) {
        if (ticket.takenSeconds() && endSeconds(ticket)) {
            return end(ticket).toSecondOfDay() - ticket.taken().toSecondOfDay() > 600;
        }
        return end(ticket).toSecondOfDay() / 60 - ticket.taken().toSecondOfDay() / 60 >= 11;
    }

    /** Until when a diversion helps; an open one to the end of its slot or of a wait that was going on, whichever is later. */
    private LocalTime until(Filed.Diversion diversion) {
        if (diversion.to() != null) {
            return diversion.to();
        }
        int slot = Year109.slotOf(diversion.from());
        LocalTime until = slot == 0 ? diversion.from() : Year109.end(slot);
        for (Filed.Ticket ticket : filed.tickets) {
            boolean same = ticket.date().equals(diversion.date()) && ticket.site().equals(diversion.site()) && end(ticket) != null;
            if (same && !ticket.taken().isAfter(diversion.from()) && diversion.from().isBefore(end(ticket)) && end(ticket).isAfter(until)) {
                until = end(ticket);
            }
        }
        return until;
    }

    private boolean diverted(Filed.Ticket ticket, LocalDateTime end) {
        LocalTime crossing = ticket.taken().plusMinutes(10);
        return filed.diversions.stream().filter(d -> d.date().equals(ticket.date()) && d.site().equals(ticket.site()))
            .anyMatch(d -> d.date().atTime(d.from()).isBefore(end) && until(d).isAfter(crossing));
    }

    /**
     * A wait is judged when it has happened, even if the day's log is not due yet.
     *
     * @param sheet the day's log, or null
     */
    private void waits(String site, LocalDate day, Sheet sheet) {
        List<Filed.Ticket> tickets = filed.tickets.stream().filter(t -> t.date().equals(day) && t.site().equals(site)).toList();
        Set<Integer> slots = new TreeSet<>();
        Set<Integer> pending = new TreeSet<>();
        for (Filed.Ticket ticket : tickets) {
            int slot = Year109.slotOf(ticket.taken().plusMinutes(10));
            if (!day.atTime(ticket.taken()).isBefore(filed.asOf)) {
                continue;
            }
            if (end(ticket) == null) {
                boolean over = day.atTime(ticket.taken()).plusMinutes(10).isBefore(filed.asOf);
                if (over && !diverted(ticket, filed.asOf)) {
                    pending.add(slot);
                }
            } else if (over(ticket) && !diverted(ticket, day.atTime(end(ticket)))) {
                slots.add(slot);
            }
        }
        if (!slots.isEmpty()) {
            add("109L-2-13", "DEFICIENCY", day, slots, site);
        } else if (!pending.isEmpty()) {
            add("109L-2-13", null, day, null, site);
        }
        if (sheet == null) {
            return;
        }
        int item = FormItem.index("2-13");
        Set<Integer> ticked = new TreeSet<>();
        Set<Integer> blanks = new TreeSet<>();
        for (int slot : sheet.patrolled()) {
            if (sheet.ticked(item, slot) && slots.contains(slot)) {
                ticked.add(slot);
            }
            if (sheet.blank(item, slot)) {
                blanks.add(slot);
            }
        }
        if (tickets.isEmpty() && !blanks.isEmpty()) {
            add("109L-2-13", null, day, blanks, site);
        }
        sheet.contradictions.addAll(ticked);
        if (!sheet.contradictions.isEmpty()) {
            add("109L-H-10", "DEFICIENCY", day, sheet.contradictions, site);
        }
    }

    // --- one log ---

    /** What counts of a day's valid copies: cells on which they agree. */
    private static final class Sheet {
        final List<Filed.Log> copies;
        final Set<Integer> required;
        final Set<Integer> contradictions = new TreeSet<>();

        Sheet(List<Filed.Log> copies, Set<Integer> required) {
            this.copies = copies;
            this.required = required;
        }

        boolean ticked(int item, int slot) {
            return copies.stream().allMatch(l -> l.tick(item, slot));
        }

        boolean blank(int item, int slot) {
            return copies.stream().noneMatch(l -> l.tick(item, slot));
        }

        /** Required slots in which anything was ticked. */
        Set<Integer> patrolled() {
            Set<Integer> slots = new TreeSet<>();
            for (int slot : required) {
                for (int item = 0; item < FormItem.COUNT; item++) {
                    if (ticked(item, slot)) {
                        slots.add(slot);
                    }
                }
            }
            return slots;
        }
    }

    /** Judges one site's log of one day. */
    private final class LogJudge {
        private final String site;
        private final LocalDate day;
        private final Sheet sheet;
        private final Filed.Log log;
        private final Set<Integer> unexplained = new TreeSet<>();
        private int unexplainedCells;
        /** A volunteer's irregular attendance that no incident explains. */
        private boolean absence;

        LogJudge(String site, LocalDate day, Sheet sheet) {
            this.site = site;
            this.day = day;
            this.sheet = sheet;
            this.log = sheet.copies.get(0);
        }

        void judge() {
            Set<Integer> empty = new TreeSet<>(sheet.required);
            empty.removeAll(sheet.patrolled());
            if (!empty.isEmpty()) {
                add("109L-H-3", "DEFICIENCY", day, empty, site);
            }
            for (String item : FormItem.CODES) {
                if (!notApplicable(site, item)) {
                    item(item);
                }
            }
            volunteers();
            if (unexplainedCells > 0 || absence) {
                add("109L-H-4", "DEFICIENCY", day, unexplained, site, unexplainedCells == 0 ? "無異常紀錄" : unexplainedCells + "格");
            }
            if (sheet.copies.size() > 1) {
                add("109L-H-5", "DEFICIENCY", day, null, site);
            }
            if (log.lostRow >= 0) {
                add("109L-H-8", "ADVICE", day, Set.of(), site);
            }
            boolean sections = filed.shape != Filed.Shape.TIDY || filed.notes;
            if (sections) {
                recommended();
                incidents();
                inspectorMissing |= log.inspectors.isEmpty();
            }
            signatures();
        }

        /** Whether an incident names the item in its slot or in a later one that began before it was settled. */
        private boolean incident(String item, int slot) {
            for (Filed.Incident incident : written()) {
                int own = incident.slot() != null ? incident.slot() : Year109.slotOf(incident.time());
                boolean covers = slot == own;
                boolean later = own > 0 ? slot > own : incident.time() != null && incident.time().isBefore(Year109.begin(slot));
                if (later && (incident.resolved() == null || Year109.begin(slot).isBefore(incident.resolved()))) {
                    covers = true;
                }
                if (covers && incident.items().contains(item)) {
                    return true;
                }
            }
            return false;
        }

        /** A tidy log has its incidents in 日誌附記. */
        private List<Filed.Incident> written() {
            return filed.shape == Filed.Shape.TIDY && !filed.notes ? List.of() : log.incidents;
        }

        private void item(String code) {
            int item = FormItem.index(code);
            boolean listed = !listedMissing(site, code).isEmpty();
            Set<Integer> patrolled = sheet.patrolled();
            Set<Integer> confirmed = new TreeSet<>();
            Set<Integer> unticked = new TreeSet<>();
            Set<Integer> differing = new TreeSet<>();
            Set<Integer> contradicted = new TreeSet<>();
            boolean tickedAnywhere = false;
            boolean blankEverywhere = true;
            for (int slot : patrolled) {
                boolean incident = incident(code, slot);
                if (sheet.ticked(item, slot)) {
                    tickedAnywhere = true;
                    if (incident) {
                        contradicted.add(slot);
                    }
                } else if (sheet.blank(item, slot)) {
                    (incident ? confirmed : unticked).add(slot);
                } else {
                    differing.add(slot);
                }
                // Cells in dispute count as neither: where all others are blank, the item is taken for blank throughout.
                blankEverywhere &= !sheet.ticked(item, slot);
            }
            if (code.equals("2-13")) {
                differs(code, differing);
                return;
            }
            if (listed) {
                if (tickedAnywhere) {
                    listedTicks.computeIfAbsent(site, s -> new TreeMap<>()).merge(code, 1, Integer::sum);
                }
                unexplained(unticked, code);
                return;
            }
            differs(code, differing);
            sheet.contradictions.addAll(contradicted);
            unexplained(unticked, code);
            String own = FormItem.severity(code, profile(site).area());
            Set<Integer> all = new TreeSet<>(confirmed);
            all.addAll(contradicted);
            if (code.equals("2-12")) {
                if (!all.isEmpty()) {
                    add("109L-2-12", own, day, all, site);
                }
                if (!unticked.isEmpty()) {
                    add("109L-2-12", null, day, unticked, site);
                }
                return;
            }
            boolean certain = !all.isEmpty();
            all.addAll(unticked);
            if (!all.isEmpty()) {
                String severity = certain || blankEverywhere ? own : "DEFICIENCY";
                String mention = !certain ? "無法認定" : "";
                add("109L-" + code, severity, day, all, site, mention);
            }
        }

        private void differs(String code, Set<Integer> slots) {
            if (!slots.isEmpty()) {
                add("109L-" + code, null, day, slots, site);
            }
        }

        private void unexplained(Set<Integer> slots, String code) {
            if (!code.equals("2-12")) {
                unexplained.addAll(slots);
                unexplainedCells += slots.size();
            }
        }

        private void recommended() {
            long names = log.recommended.stream().distinct().count();
            if (names == 0 || names > 3) {
                add("109L-4-1", "ADVICE", day, Set.of(), site);
            }
        }

        /** Handled or reported: the text says so, or a time of settlement stands there. */
        private void incidents() {
            for (Filed.Incident incident : log.incidents) {
                if (incident.resolved() == null && !incident.text().contains("處理") && !incident.text().contains("通知")) {
                    add("109L-6-1", "DEFICIENCY", day, null, site);
                    return;
                }
            }
        }

        private void volunteers() {
            Map<String, String> worst = new TreeMap<>();
            boolean both = false;
            for (Filed.Volunteer v : log.volunteers) {
                if (v.name() == null) {
                    worst.merge("109L-5-1", "ADVICE", this::worse);
                }
                if (!Boolean.TRUE.equals(v.vest())) {
                    worst.merge("109L-5-2", v.vest() == null ? "ADVICE" : "DEFICIENCY", this::worse);
                }
                for (String half : new String[] {v.morning(), v.afternoon()}) {
                    if (half == null) {
                        worst.merge("109L-5-3", "ADVICE", this::worse);
                    } else if (half.equals("異常")) {
                        worst.merge("109L-5-3", "DEFICIENCY", this::worse);
                        boolean explained = log.incidents.stream().anyMatch(i -> i.text().contains("志工"));
                        absence |= !explained;
                    } else if (!half.equals("正常")) {
                        both = true;
                    }
                }
                if (v.tea() == null) {
                    worst.merge("109L-5-4", "ADVICE", this::worse);
                }
            }
            worst.forEach((criterion, severity) -> add(criterion, severity, day, null, site));
            if (both) {
                add("GEN-10", "DEFICIENCY", day, null, site);
            }
        }

        private String worse(String a, String b) {
            return a.equals("DEFICIENCY") ? a : b;
        }

        private void signatures() {
            boolean late = false;
            for (int role = 0; role < 2; role++) {
                int which = role;
                String criterion = "109L-7-" + (role + 1);
                if (sheet.copies.stream().anyMatch(l -> !Objects.equals(l.signatures[which], log.signatures[which]))) {
                    add(criterion, null, day, Set.of(), site);
                    continue;
                }
                Filed.Signature signature = log.signatures[role];
                if (signature == null) {
                    add(criterion, "DEFICIENCY", day, Set.of(), site, Filed.ROLES.get(role) + "未核章");
                } else if (signature.acting() && signature.actingFrom() == null) {
                    add(criterion, null, day, Set.of(), site);
                } else if (signature.acting() && (signature.at().toLocalDate().isBefore(signature.actingFrom())
                    || signature.at().toLocalDate().isAfter(signature.actingTo()))) {
                    add(criterion, "DEFICIENCY", day, Set.of(), site, "代理期間外");
                } else if (signature.at() != null && signature.at().toLocalDate().isAfter(nextWorkDay())) {
                    late = true;
                }
            }
            if (late) {
                add("109L-H-6", "ADVICE", day, Set.of(), site);
            }
            boolean agreed = sheet.copies.stream().allMatch(l -> java.util.Arrays.equals(l.signatures, log.signatures));
            boolean both = log.signatures[0] != null && log.signatures[1] != null && filed.shape != Filed.Shape.TIDY;
            if (agreed && both && log.signatures[0].by().equals(log.signatures[1].by())) {
                add("GEN-10", null, day, Set.of(), site);
            }
        }

        private LocalDate nextWorkDay() {
            LocalDate next = day.plusDays(1);
            while (!workDay(site, next)) {
                next = next.plusDays(1);
            }
            return next;
        }
    }

    // --- over all days ---

    private void repeated() {
        Map<String, Set<LocalDate>> days = new TreeMap<>();
        for (Expected e : found) {
            if (e.verdict().equals("DEFICIENT") && e.date() != null && e.criterion().matches("109L-([123]-\\d+|H-3|7-\\d)")) {
                days.computeIfAbsent(e.criterion(), c -> new TreeSet<>()).add(e.date());
            }
        }
        days.forEach((criterion, dates) -> {
            if (dates.size() >= 3) {
                add("GEN-07", "MAJOR", null, Set.of(), null, criterion);
            }
        });
    }
}
