package tw.kaohe.audit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tw.kaohe.model.CounterGap;
import tw.kaohe.model.Evidence;
import tw.kaohe.model.LogDay;
import tw.kaohe.model.LogForm;
import tw.kaohe.model.LongWaitDay;
import tw.kaohe.model.PatrolLog;
import tw.kaohe.model.PatrolLog.Attendance;
import tw.kaohe.model.PatrolLog.Incident;
import tw.kaohe.model.PatrolLog.Section;
import tw.kaohe.model.PatrolLog.Volunteer;
import tw.kaohe.model.Slots;
import tw.kaohe.model.Subject;
import tw.kaohe.model.VolunteerDay;
import tw.kaohe.model.Worded;

/** The facts of one site and work day. */
final class DayFacts {
    private final LogForm form;
    private final List<PatrolLog> copies;
    private final PatrolLog log;
    private final DayCells cells;
    private final IncidentCover incidents;
    private final DayItems items;
    private final DaySignOffs signOffs;

    /** @param copies of equal version, of which the first is cited */
    DayFacts(SiteItems site, List<PatrolLog> copies, DayCells cells) {
        this.form = site.form().form();
        this.copies = copies;
        this.log = copies.get(0);
        this.cells = cells;
        this.incidents = new IncidentCover(site.form(), log.incidents());
        this.items = new DayItems(site, copies, cells, incidents);
        this.signOffs = new DaySignOffs(form, copies);
    }

    /**
     * All of them.
     *
     * @param waits         waits of the day nobody diverted, or null
     * @param counterGap    unattended counters of the day, or null
     * @param waitsKnown    whether waits of the day are known
     * @param countersKnown slots in which counters are known
     * @param grace         work days within which a log is to be signed
     */
    List<Subject> facts(LongWaitDay waits, CounterGap counterGap, boolean waitsKnown, int countersKnown, DutySlots duty, int grace) {
        List<Subject> facts = new ArrayList<>();
        items.facts(waitsKnown, countersKnown, facts);
        items.conflicts(facts);
        facts.add(whole(items.contradictions(waits, counterGap), signOffs.late(duty, grace)));
        signOffs.gaps(facts);
        if (!log.volunteers().isEmpty()) {
            facts.add(volunteers());
        }
        return facts;
    }

    private LogDay whole(List<LogDay.Cell> contradictions, List<LogDay.LateSignOff> late) {
        List<Evidence> unhandled = incidents.unhandled().stream().map(Incident::at).toList();
        return new LogDay(log.site(), log.date(), Slots.of(form, cells.unpatrolled()), unexplained(), contradictions, conflicts(), unhandled,
            log.sections().contains(Section.RECOMMENDED) ? recommended() : -1, late, signOffs.isSameSigner(),
            log.itemRows() == null ? -1 : log.itemRows(), log.slotColumns() == null ? -1 : log.slotColumns(), form.items().size(),
            form.slots().size(), log.at());
    }

    private int recommended() {
        Set<String> people = new HashSet<>();
        for (String name : log.recommended()) {
            if (!name.isBlank()) {
                people.add(name.strip());
            }
        }
        return people.size();
    }

    private List<LogDay.Cell> unexplained() {
        List<LogDay.Cell> unexplained = items.unexplained();
        for (Volunteer v : log.volunteers()) {
            if ((v.morning() == Attendance.ABNORMAL || v.afternoon() == Attendance.ABNORMAL) && !incidents.speaksOfVolunteers()) {
                unexplained.add(new LogDay.Cell(form.word("volunteerAttendance"), Slots.of(form, 0), null, -1, (item, slot) -> log.at()));
                break;
            }
        }
        return unexplained;
    }

    private List<Worded> conflicts() {
        if (copies.size() == 1) {
            return List.of();
        }
        List<Worded> words = items.disputed();
        form.roles().stream().filter(signOffs::isDisputed).forEach(role -> words.add(any -> role));
        if (words.isEmpty()) {
            words.add(any -> form.word("otherSections"));
        }
        return List.copyOf(words);
    }

    /** What a note (日誌附記) does not say of a volunteer is unknown; a form has a cell for it that is blank. */
    private VolunteerDay volunteers() {
        boolean noted = log.layout() == PatrolLog.Layout.TIDY;
        int nameless = 0;
        int vestBlank = 0;
        int notWorn = 0;
        int abnormal = 0;
        int both = 0;
        int unmarked = 0;
        int teaBlank = 0;
        for (Volunteer v : log.volunteers()) {
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
        return new VolunteerDay(log.site(), log.date(), nameless, vestBlank, notWorn, abnormal, both, unmarked, teaBlank, log.at());
    }
}
