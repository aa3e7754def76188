package tw.kaohe.audit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tw.kaohe.audit.promise.Count;
import tw.kaohe.audit.promise.Progress;
import tw.kaohe.audit.promise.Promise;
import tw.kaohe.model.Evidence;
import tw.kaohe.model.PromiseState;
import tw.kaohe.model.Reckoning.Standing;
import tw.kaohe.model.Reckoning.Tally;
import tw.kaohe.model.Reckoning.Target;
import tw.kaohe.model.ServicePlan.Measure;

/** The lines of 承諾達成表, as the sources of facts come across what the plan promised; only of criteria that are judged. */
final class Tallies {
    private final AuditCase c;
    private final List<Line> lines = new ArrayList<>();

    /** @param number of the line of the plan */
    private record Line(int number, Tally tally) {
    }

    Tallies(AuditCase c) {
        this.c = c;
    }

    /** In the order of the plan. */
    List<Tally> lines() {
        return lines.stream().sorted(Comparator.comparingInt(Line::number)).map(Line::tally).toList();
    }

    /** What records cannot tell. */
    void uncounted(Promise promise, String what, String owner) {
        add(promise, what, owner, Standing.UNCOUNTABLE, null, null, null, promise.unit(), List.of());
    }

    /** What is due and the records say nothing of. */
    void unrecorded(Promise promise, String what, String owner) {
        add(promise, what, owner, Standing.NO_RECORD, null, null, null, promise.unit(), List.of());
    }

    /** While nothing of it is due; what was done already is shown where it can be {@code counted}. */
    void early(Progress progress, String what, String unit, String owner, boolean counted) {
        add(progress.promise(), what, owner, Standing.NOT_DUE, counted ? progress.done() : null, progress.soFar(), counted ? progress.total() : null,
            unit, List.of());
    }

    /** What was counted, stretch by stretch. */
    void counted(Progress progress, PromiseState state) {
        boolean perPerson = progress.promise().count() == Count.HOURS_EACH;
        Standing standing = state.isUnkept() ? state.isUnclear() ? Standing.UNCLEAR : Standing.BEHIND
            : progress.later() ? Standing.ON_TRACK : Standing.KEPT;
        add(progress.promise(), state.what(), state.owner(), standing, state.done(), perPerson ? state.required() : progress.soFar(),
            perPerson ? state.required() : progress.total(), state.unit(), state.missing());
    }

    private void add(Promise promise, String what, String owner, Standing standing, BigDecimal done, BigDecimal due, BigDecimal total, String unit,
                     List<String> missing) {
        List<String> codes = new ArrayList<>(List.of(promise.code()));
        codes.addAll(promise.alsoCodes());
        codes.removeIf(code -> !c.options().includes(code));
        if (!codes.isEmpty()) {
            List<Target> targets = promise.amounts().entrySet().stream().sorted(java.util.Map.Entry.comparingByKey())
                .map(e -> new Target(e.getValue(), promise.unit(), e.getKey().word(), promise.more())).toList();
            int line = promise.sources().get(0).line();
            lines.add(new Line(line, new Tally(codes.get(0), codes.subList(1, codes.size()), what, promise.expectation(), targets, null, done, due, total, unit, missing,
                standing, owner, at(line))));
        }
    }

    /** A measure that has to be done until a day. */
    void until(Measure measure, String what, LocalDate deadline, Standing standing) {
        if (c.options().includes(measure.code())) {
            lines.add(new Line(measure.line(), new Tally(measure.code(), List.of(), what, false, List.of(), deadline, null, null, null, null, List.of(),
                standing, measure.unit(), at(measure.line()))));
        }
    }

    private Evidence at(int line) {
        return c.plans().plan().atLine(line);
    }
}
