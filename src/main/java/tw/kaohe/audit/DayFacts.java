package tw.kaohe.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntPredicate;
import tw.kaohe.model.AgencyReport.SlotState;
import tw.kaohe.model.CounterGap;
import tw.kaohe.model.Evidence;
import tw.kaohe.model.InputKind;
import tw.kaohe.model.ItemConflict;
import tw.kaohe.model.ItemDay;
import tw.kaohe.model.ItemTraits;
import tw.kaohe.model.LogDay;
import tw.kaohe.model.LogForm;
import tw.kaohe.model.LongWaitDay;
import tw.kaohe.model.PatrolLog;
import tw.kaohe.model.PatrolLog.Attendance;
import tw.kaohe.model.PatrolLog.Section;
import tw.kaohe.model.PatrolLog.SignOff;
import tw.kaohe.model.SignOffGap;
import tw.kaohe.model.Slots;
import tw.kaohe.model.Subject;
import tw.kaohe.model.VolunteerDay;
import tw.kaohe.model.Worded;

/**
 * The facts of one site and work day. Of several copies of equal version only the cells on which they agree are judged;
 * a cell on which they differ is neither blank nor ticked.
 */
final class DayFacts {
    /** Longer than any run of days off; past it the calendar has no data and nothing is called late. */
    private static final int LONGEST_BREAK = 60;
    private final LogForm form;
    private final Map<String, ItemTraits> traits;
    private final List<PatrolLog> copies;
    private final PatrolLog log;
    private final LocalDate date;
    private final int required;
    private final boolean[] skipped;
    private final LongWaitDay longWaits;
    private final CounterGap counterGap;
    private final boolean waitsKnown;
    private final int countersKnown;
    private final IncidentCover incidents;
    private final int[] agreed;
    private final int[] disputed;
    private final int patrolled;

    DayFacts(LogForm form, Map<String, ItemTraits> traits, List<PatrolLog> copies, int required, boolean[] skipped, LongWaitDay longWaits,
             CounterGap counterGap, boolean waitsKnown, CounterFacts counters) {
        this.form = form;
        this.traits = traits;
        this.copies = copies;
        this.log = copies.get(0);
        this.date = log.date();
        this.required = required;
        this.skipped = skipped;
        this.longWaits = longWaits;
        this.counterGap = counterGap;
        this.waitsKnown = waitsKnown;
        this.countersKnown = counters.knownSlots(new LogBook.Key(log.site(), date));
        this.incidents = new IncidentCover(form, log.incidents());
        this.agreed = new int[form.items().size()];
        this.disputed = new int[form.items().size()];
        int any = 0;
        for (int i = 0; i < agreed.length; i++) {
            int all = -1;
            int some = 0;
            for (PatrolLog copy : copies) {
                all &= copy.ticks().mask(i);
                some |= copy.ticks().mask(i);
            }
            agreed[i] = all & required;
            disputed[i] = (some & ~all) & required;
            any |= some;
        }
        this.patrolled = any & required;
    }

    /** Patrolled slots in which an incident speaks of an item; a slot that is blank as a whole is told once, by H-3. */
    private int covered(int item) {
        return incidents.mask(id(item)) & patrolled;
    }

    private String id(int item) {
        return form.items().get(item).id();
    }

    /** Patrolled slots in which an item is unticked. */
    int blankMask(int item) {
        return patrolled & ~agreed[item] & ~disputed[item];
    }

    int tickedMask(int item) {
        return agreed[item];
    }

    private Slots slots(int mask) {
        return Slots.of(form, mask);
    }

    /** The item, unless it is plainly fine or does not apply. */
    Optional<ItemDay> item(int item) {
        int blank = blankMask(item);
        int covered = covered(item) & ~disputed[item];
        if (skipped[item] || blank == 0 && covered == 0) {
            return Optional.empty();
        }
        List<Evidence> evidence = new ArrayList<>();
        slots(blank).numbers().forEach(s -> evidence.add(log.cells().at(item, s)));
        incidents.of(id(item)).forEach(i -> evidence.add(i.at()));
        boolean every = blank != 0 && blank == patrolled;
        return Optional.of(new ItemDay(log.site(), date, id(item), form.items().get(item).label(), slots(blank), slots(covered), every,
            dataKnown(item, blank), incidents.named(id(item), traits.get(id(item)).mandatory()), incidents.resolved(id(item)), evidence));
    }

    /** Whether other data tell what a blank of a conditional item means. */
    private boolean dataKnown(int item, int blank) {
        if (!traits.get(id(item)).own()) {
            return true;
        }
        return isWaitItem(item) ? waitsKnown : (blank & ~countersKnown) == 0;
    }

    /** The conditional item that waits speak of: the one whose criterion is judged from them. */
    private boolean isWaitItem(int item) {
        return traits.get(id(item)).judgedFrom() == InputKind.WAITS;
    }

    private boolean isCounterItem(int item) {
        return traits.get(id(item)).judgedFrom() == InputKind.COUNTERS;
    }

    /** @param listed items that the facility list speaks of for the whole period */
    List<Subject> conflicts(IntPredicate listed) {
        List<Subject> conflicts = new ArrayList<>();
        for (int i = 0; i < disputed.length; i++) {
            int item = i;
            if (disputed[i] != 0 && !skipped[i] && !listed.test(i)) {
                int slot = Integer.numberOfTrailingZeros(disputed[i]) + 1;
                conflicts.add(new ItemConflict(log.site(), date, id(i), form.items().get(i).label(), slots(disputed[i]),
                    copies.stream().map(c -> c.cells().at(item, slot)).toList()));
            }
        }
        return conflicts;
    }

    /** The log as a whole. @param listed items that the facility list speaks of, whose contradictions are told once for the period */
    LogDay whole(IntPredicate listed, DutySlots duty, int grace) {
        int unpatrolled = required & ~patrolled;
        List<PatrolLog.Incident> unhandled = incidents.unhandled();
        boolean tellsRecommended = log.sections().contains(Section.RECOMMENDED);
        return new LogDay(log.site(), date, slots(unpatrolled), unexplained(), contradictions(listed), conflictWords(),
            unhandled.stream().map(PatrolLog.Incident::at).toList(),
            tellsRecommended ? (int) log.recommended().stream().filter(n -> !n.isBlank()).map(String::strip).distinct().count() : -1,
            late(duty, grace), isSameSigner(), log.itemRows() == null ? -1 : log.itemRows(),
            log.slotColumns() == null ? -1 : log.slotColumns(), form.items().size(), form.slots().size(), log.at());
    }

    private List<LogDay.Cell> unexplained() {
        List<LogDay.Cell> cells = new ArrayList<>();
        for (int i = 0; i < agreed.length; i++) {
            int mask = blankMask(i) & ~covered(i);
            if (mask != 0 && !skipped[i] && !traits.get(id(i)).own()) {
                cells.add(cell(i, mask, null));
            }
        }
        if (log.volunteers().stream().anyMatch(DayFacts::isAbnormal) && !incidents.speaksOfVolunteers()) {
            cells.add(new LogDay.Cell(form.word("volunteerAttendance"), slots(0), null, log.at()));
        }
        return cells;
    }

    private static boolean isAbnormal(PatrolLog.Volunteer v) {
        return v.morning() == Attendance.ABNORMAL || v.afternoon() == Attendance.ABNORMAL;
    }

    private List<LogDay.Cell> contradictions(IntPredicate listed) {
        List<LogDay.Cell> cells = new ArrayList<>();
        for (int i = 0; i < agreed.length; i++) {
            if (skipped[i]) {
                continue;
            }
            int byIncident = listed.test(i) ? 0 : agreed[i] & covered(i);
            if (byIncident != 0) {
                cells.add(cell(i, byIncident, words -> form.word("incidentRecord")));
            }
            int byWaits = isWaitItem(i) && longWaits != null && longWaits.isDefinite() ? agreed[i] & mask(longWaits.slots()) : 0;
            if (byWaits != 0) {
                cells.add(cell(i, byWaits, InputKind.WAITS));
            }
            int byCounters = isCounterItem(i) && counterGap != null ? agreed[i] & counterGap.in().mask() : 0;
            if (byCounters != 0) {
                cells.add(cell(i, byCounters, InputKind.COUNTERS));
            }
        }
        return cells;
    }

    private static int mask(List<Integer> slots) {
        return slots.stream().filter(s -> s > 0).mapToInt(s -> 1 << s - 1).reduce(0, (a, b) -> a | b);
    }

    private LogDay.Cell cell(int item, int mask, Worded why) {
        return new LogDay.Cell(form.items().get(item).label(), slots(mask), why,
            log.cells().at(item, Integer.numberOfTrailingZeros(mask) + 1));
    }

    private List<Worded> conflictWords() {
        List<Worded> words = new ArrayList<>();
        for (int i = 0; i < disputed.length; i++) {
            if (disputed[i] != 0) {
                words.add(new LogDay.Cell(form.items().get(i).label(), slots(disputed[i]), null, null));
            }
        }
        form.roles().stream().filter(this::isDisputed).forEach(role -> words.add(any -> role));
        if (words.isEmpty() && copies.size() > 1) {
            words.add(any -> form.word("otherSections"));
        }
        return List.copyOf(words);
    }

    // ---- sign-offs

    private boolean isDisputed(String role) {
        return copies.size() > 1 && copies.stream().map(c -> signature(c, role)).distinct().count() > 1;
    }

    private static List<String> signature(PatrolLog copy, String role) {
        return copy.signOffs().stream().filter(s -> s.role().equals(role)).flatMap(s -> PatrolLog.signature(s).stream()).toList();
    }

    private Optional<SignOff> signOff(String role) {
        return log.signOffs().stream().filter(s -> s.role().equals(role)).findFirst();
    }

    List<Subject> signOffGaps() {
        List<Subject> gaps = new ArrayList<>();
        if (log.sections().contains(Section.SIGN_OFFS)) {
            for (String role : form.roles()) {
                SignOffGap.State state = state(role);
                if (state != null) {
                    gaps.add(new SignOffGap(log.site(), date, role, state, List.of(signOff(role).map(SignOff::evidence).orElse(log.at()))));
                }
            }
        }
        return gaps;
    }

    /** Null where the sign-off is in order. */
    private SignOffGap.State state(String role) {
        if (isDisputed(role)) {
            return SignOffGap.State.CONFLICT;
        }
        SignOff signed = signOff(role).orElse(null);
        if (signed == null) {
            return SignOffGap.State.MISSING;
        }
        if (!signed.acting()) {
            return null;
        }
        if (signed.actingFrom() == null || signed.actingTo() == null) {
            return SignOffGap.State.DELEGATION_UNKNOWN;
        }
        LocalDate day = signed.at() == null ? date : signed.at().toLocalDate();
        boolean inside = !day.isBefore(signed.actingFrom()) && !day.isAfter(signed.actingTo());
        return inside ? null : SignOffGap.State.OUTSIDE_DELEGATION;
    }

    private List<LogDay.LateSignOff> late(DutySlots duty, int grace) {
        List<LogDay.LateSignOff> late = new ArrayList<>();
        LocalDate limit = null;
        for (String role : form.roles()) {
            SignOff signed = signOff(role).orElse(null);
            if (signed != null && signed.at() != null && state(role) == null) {
                limit = limit == null ? workDaysLater(duty, grace) : limit;
                if (signed.at().toLocalDate().isAfter(limit)) {
                    late.add(new LogDay.LateSignOff(role, signed.at().toLocalDate(), signed.evidence()));
                }
            }
        }
        return late;
    }

    private LocalDate workDaysLater(DutySlots duty, int days) {
        LocalDate day = date;
        int left = days;
        LocalDate end = date.plusDays(days + LONGEST_BREAK);
        while (left > 0 && day.isBefore(end)) {
            day = day.plusDays(1);
            if (duty.isWorkDay(log.site(), day)) {
                left--;
            }
        }
        return day;
    }

    private boolean isSameSigner() {
        List<String> signers = form.roles().stream().filter(r -> !isDisputed(r))
            .map(r -> signOff(r).map(SignOff::by).orElse(null)).filter(Objects::nonNull).toList();
        return signers.size() > 1 && signers.stream().distinct().count() < signers.size();
    }

    // ---- volunteers and the matrix

    /** What a note (日誌附記) does not say of a volunteer is unknown; a form has a cell for it that is blank. */
    Optional<VolunteerDay> volunteers() {
        if (log.volunteers().isEmpty()) {
            return Optional.empty();
        }
        boolean noted = log.layout() == PatrolLog.Layout.TIDY;
        int nameless = 0;
        int vestBlank = 0;
        int notWorn = 0;
        int abnormal = 0;
        int both = 0;
        int unmarked = 0;
        int teaBlank = 0;
        for (PatrolLog.Volunteer v : log.volunteers()) {
            nameless += v.name() == null || v.name().isBlank() ? 1 : 0;
            vestBlank += v.vest() == null && !noted ? 1 : 0;
            notWorn += Boolean.FALSE.equals(v.vest()) ? 1 : 0;
            teaBlank += v.tea() == null && !noted ? 1 : 0;
            for (Attendance half : List.of(v.morning(), v.afternoon())) {
                abnormal += half == Attendance.ABNORMAL ? 1 : 0;
                both += half == Attendance.BOTH ? 1 : 0;
                unmarked += half == Attendance.BLANK && !noted ? 1 : 0;
            }
        }
        return Optional.of(new VolunteerDay(log.site(), date, nameless, vestBlank, notWorn, abnormal, both, unmarked, teaBlank, log.at()));
    }

    /** One state a slot, for the log matrix. */
    SlotState[] states() {
        SlotState[] states = new SlotState[form.slots().size()];
        for (int s = 0; s < states.length; s++) {
            int bit = 1 << s;
            boolean full = true;
            for (int i = 0; i < agreed.length && full; i++) {
                full = skipped[i] || traits.get(id(i)).own() || (agreed[i] & bit) != 0;
            }
            states[s] = (required & bit) == 0 ? SlotState.NOT_DUE : (patrolled & bit) == 0 ? SlotState.BLANK : full ? SlotState.FULL : SlotState.PARTIAL;
        }
        return states;
    }
}
