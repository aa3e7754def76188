package tw.kaohe.audit;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tw.kaohe.model.DeadlineState;
import tw.kaohe.model.Evidence;
import tw.kaohe.model.InputKind;
import tw.kaohe.model.Reckoning.Standing;
import tw.kaohe.model.ServicePlan.Measure;
import tw.kaohe.model.TableRow;
import tw.kaohe.model.UncoveredObligations;
import tw.kaohe.model.Verdict;
import tw.kaohe.reading.text.DateText;

/** The plan's measures that carry no number: those with a deadline, and those that go on (持續辦理). */
final class MeasureSource implements FactSource {
    private static final int LONGEST_LABEL = 40;
    private final AuditCase c;
    private final PlanDuties duties;
    private final List<DeadlineState> deadlines = new ArrayList<>();
    private final List<String> uncovered = new ArrayList<>();
    private final Map<String, VerdictTable.Known> known = new HashMap<>();

    private final Tallies tallies;

    MeasureSource(AuditCase c, PlanDuties duties, Tallies tallies) {
        this.c = c;
        this.tallies = tallies;
        this.duties = duties;
        duties.obligations().deadlines().forEach(this::deadline);
        LocalDate end = duties.execution().to();
        duties.obligations().continuing().forEach(m -> continuing(m, c.time().isPast(end.plusDays(1), LocalTime.MIDNIGHT)));
    }

    /** Rows of evidence and activities that name the measure in column 準則. */
    static List<TableRow> rows(PlanDuties duties, Measure measure) {
        return duties.rows(InputKind.EVIDENCE, InputKind.ACTIVITIES).stream()
            .filter(r -> r.get("準則") != null && r.get("準則").strip().equals(measure.code())).toList();
    }

    private void deadline(Measure measure, LocalDate deadline) {
        List<TableRow> rows = rows(duties, measure);
        if (!c.time().isPast(deadline.plusDays(1), LocalTime.MIDNIGHT) && rows.isEmpty()) {
            known.put(measure.code(), new VerdictTable.Known(Verdict.NOT_DUE, c.phrases().get("verdict.deadline-not-due")));
            tallies.until(measure, label(measure), deadline, Standing.NOT_DUE);
        } else if (rows.isEmpty()) {
            noRow(measure);
            tallies.until(measure, label(measure), deadline, Standing.NO_RECORD);
        } else {
            List<Evidence> evidence = new ArrayList<>(List.of(duties.plan().atLine(measure.line())));
            rows.forEach(r -> evidence.add(r.at()));
            LocalDate done = rows.stream().map(r -> r.get("日期")).filter(java.util.Objects::nonNull).map(d -> DateText.date(d).orElse(null))
                .filter(java.util.Objects::nonNull).min(java.util.Comparator.naturalOrder()).orElse(null);
            boolean anyUndated = rows.stream().anyMatch(r -> r.get("日期") == null);
            boolean inTime = done != null && !done.isAfter(deadline);
            DeadlineState state = new DeadlineState(measure.code(), label(measure), deadline, anyUndated && !inTime ? null : done,
                offDay(deadline, done), measure.unit(), evidence);
            deadlines.add(state);
            tallies.until(measure, label(measure), deadline, state.isUndated() ? Standing.UNCLEAR : !state.isLate() ? Standing.KEPT
                : state.isOffDay() ? Standing.UNCLEAR : Standing.BEHIND);
        }
    }

    /** Whether the deadline was a day off and it was done by the first work day after it. */
    private boolean offDay(LocalDate deadline, LocalDate done) {
        if (done == null || c.calendar() == null || !done.isAfter(deadline)) {
            return false;
        }
        for (LocalDate day = deadline; day.isBefore(done); day = day.plusDays(1)) {
            if (!c.calendar().calendar().covers(day) || c.calendar().calendar().isWorkDay(day)) {
                return false;
            }
        }
        return true;
    }

    private void continuing(Measure measure, boolean over) {
        if (rows(duties, measure).isEmpty()) {
            if (over) {
                noRow(measure);
            } else {
                known.put(measure.code(), new VerdictTable.Known(Verdict.NOT_DUE, c.phrases().get("verdict.measure-not-due")));
            }
        }
    }

    /** Asked for with all others in one finding; where the whole list is missing, that is asked for instead. */
    private void noRow(Measure measure) {
        if (c.input().has(InputKind.EVIDENCE) && c.options().includes(measure.code())) {
            uncovered.add(measure.code());
            known.put(measure.code(), new VerdictTable.Known(Verdict.NO_EVIDENCE, c.phrases().get("verdict.no-evidence-row")));
        }
    }

    private static String label(Measure measure) {
        String text = measure.text() == null ? measure.path() : measure.text();
        return text.length() > LONGEST_LABEL ? text.substring(0, LONGEST_LABEL) + "…" : text;
    }

    @Override
    public List<?> facts() {
        List<Object> facts = new ArrayList<>(deadlines);
        if (!uncovered.isEmpty()) {
            facts.add(new UncoveredObligations(InputKind.EVIDENCE, uncovered, duties.searched(InputKind.EVIDENCE)));
        }
        return facts;
    }

    @Override
    public Map<String, VerdictTable.Known> known() {
        return known;
    }
}
