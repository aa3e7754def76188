package tw.kaohe.audit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tw.kaohe.audit.promise.Count;
import tw.kaohe.audit.promise.Cycle;
import tw.kaohe.audit.promise.Progress;
import tw.kaohe.audit.promise.Promise;
import tw.kaohe.audit.promise.PromiseLedger;
import tw.kaohe.model.Criterion;
import tw.kaohe.model.Evidence;
import tw.kaohe.model.InputKind;
import tw.kaohe.model.Period;
import tw.kaohe.model.PromiseState;
import tw.kaohe.model.RocDate;
import tw.kaohe.model.ServicePlan;
import tw.kaohe.model.UncoveredObligations;
import tw.kaohe.model.Verdict;

/** The counted promises of the plan, held against activities, surveys and staff. */
final class PromiseSource implements FactSource {
    private static final int MOST_RECORDS = 20;
    private final AuditCase c;
    private final PlanDuties duties;
    private final PromiseLedger ledger;
    private final List<PromiseState> states = new ArrayList<>();
    private final List<String> uncovered = new ArrayList<>();
    private final Map<String, VerdictTable.Known> known = new HashMap<>();

    private final Tallies tallies;

    PromiseSource(AuditCase c, PlanDuties duties, Tallies tallies) {
        this.c = c;
        this.tallies = tallies;
        this.duties = duties;
        this.ledger = duties.ledger();
        duties.obligations().promises().forEach(this::judge);
        foreignClauses();
    }

    private void judge(Promise promise) {
        if (promise.count() == null || promise.cycle().isDaily() && (c.calendar() == null || ledger.isPatrol(promise))) {
            tell(promise, Verdict.NEEDS_HUMAN, ledger.isPatrol(promise) ? "verdict.patrol-promise" : "verdict.uncountable");
            tallies.uncounted(promise, what(promise), unit(promise));
            return;
        }
        Progress progress = ledger.progress(promise);
        boolean readable = c.input().has(InputKind.ACTIVITIES) && !c.input().isDamaged(InputKind.ACTIVITIES)
            || ledger.isSurvey(promise) && c.input().has(InputKind.SURVEYS) && !c.input().isDamaged(InputKind.SURVEYS);
        boolean staffed = promise.count() != Count.HOURS_EACH || c.input().has(InputKind.STAFF) && !c.input().isDamaged(InputKind.STAFF);
        if (!progress.isDue()) {
            tell(promise, Verdict.NOT_DUE, "verdict.promise-not-due");
            tallies.early(progress, what(promise), inUnits(promise), unit(promise), readable && promise.count() != Count.HOURS_EACH);
        } else if (readable && staffed && !ledger.isStated(promise)) {
            uncovered.addAll(codes(promise));
            tallies.unrecorded(promise, what(promise), unit(promise));
            tell(promise, Verdict.NO_EVIDENCE, "verdict.no-record");
        } else if (readable && staffed) {
            PromiseState state = promise.count() == Count.HOURS_EACH ? hours(progress) : state(progress);
            states.add(state);
            tallies.counted(progress, state);
            if (progress.isKept() && progress.later()) {
                tell(promise, Verdict.NOT_DUE, "verdict.promise-progress", plain(progress.done()), plain(progress.required()));
            }
        } else {
            tallies.unrecorded(promise, what(promise), unit(promise));
        }
    }

    /** What a person must decide stays so, whatever else the same measure promises. */
    private void tell(Promise promise, Verdict verdict, String phrase, Object... values) {
        codes(promise).forEach(code -> known.merge(code, new VerdictTable.Known(verdict, c.phrases().get(phrase, values)),
            (a, b) -> Verdict.worse(a.verdict(), b.verdict()) == a.verdict() ? a : b));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private List<String> codes(Promise promise) {
        List<String> codes = new ArrayList<>(List.of(promise.code()));
        codes.addAll(promise.alsoCodes());
        return codes.stream().filter(c.options()::includes).toList();
    }

    private PromiseState state(Progress progress) {
        Promise promise = progress.promise();
        Cycle cycle = promise.cycle();
        boolean both = isYearly(promise) && promise.amounts().size() > 1;
        BigDecimal required = both && progress.required().signum() == 0 ? progress.done() : progress.required();
        return made(promise, progress, progress.done(), required, inUnits(promise),
            progress.missing().stream().map(p -> name(cycle, p) + lacking(progress, p)).toList(), progress.surplus().stream().map(p -> name(cycle, p)).toList(), both,
            ledger.isUnclear(progress));
    }

    private static boolean isYearly(Promise promise) {
        return promise.amounts().keySet().stream().anyMatch(x -> x == Cycle.YEAR || x == Cycle.ONCE);
    }

    /** What is counted: the promise's own unit for a year's number, else the periods that have their share. */
    private String inUnits(Promise promise) {
        return isYearly(promise) ? promise.unit() : c.phrases().get("unit." + promise.cycle().name());
    }

    private PromiseState hours(Progress progress) {
        Staff staff = Staff.of(c.input(), duties.execution());
        List<String> missing = PromiseLedger.shortOfHours(progress, staff.whole());
        boolean unclear = ledger.isUnclear(progress) || missing.isEmpty() && !PromiseLedger.shortOfHours(progress, staff.part()).isEmpty();
        List<String> named = missing.isEmpty() ? PromiseLedger.shortOfHours(progress, staff.part()) : missing;
        int people = staff.whole().size() + (missing.isEmpty() ? named.size() : 0);
        return made(progress.promise(), progress, BigDecimal.valueOf(people - named.size()), BigDecimal.valueOf(people),
            c.phrases().get("unit.PERSON"), named, List.of(), false, unclear);
    }

    private PromiseState made(Promise promise, Progress progress, BigDecimal done, BigDecimal required, String unit, List<String> missing,
                              List<String> surplus, boolean whole, boolean unclear) {
        List<String> codes = codes(promise);
        List<Evidence> evidence = new ArrayList<>();
        promise.sources().forEach(s -> evidence.add(duties.plan().atLine(s.line())));
        progress.matched().stream().limit(MOST_RECORDS).forEach(a -> evidence.add(a.at()));
        return new PromiseState(codes.isEmpty() ? promise.code() : codes.get(0), codes.isEmpty() ? List.of() : codes.subList(1, codes.size()),
            promise.key(), what(promise), promise.expectation(), PromiseLedger.records(progress), true, done, required,
            promise.more() && promise.cycle().isWhole() && promise.count() != Count.HOURS_EACH, unit, missing, surplus, ledger.duplicates(promise), ledger.undated(promise), whole, unclear, unit(promise), evidence);
    }

    /** A clause of the framework is named as the framework names it, whichever of the plan's sentences came first. */
    private String what(Promise promise) {
        Criterion framework = c.rulebook().criteria().get(promise.code());
        return framework == null ? promise.what() : framework.title();
    }

    private String unit(Promise promise) {
        return duties.plan().measures().stream().filter(m -> promise.hasCode(m.code())).map(ServicePlan.Measure::unit)
            .filter(java.util.Objects::nonNull).findFirst().orElse(null);
    }

    private static String lacking(Progress progress, Period stretch) {
        List<String> kinds = progress.lacking(stretch);
        return kinds.isEmpty() ? "" : "(" + String.join("、", kinds) + ")";
    }

    private String name(Cycle cycle, Period stretch) {
        LocalDate day = stretch.from();
        int year = RocDate.year(day);
        return switch (cycle) {
            case MONTH -> c.phrases().get("cycle.MONTH", year, day.getMonthValue());
            case QUARTER -> c.phrases().get("cycle.QUARTER", year, (day.getMonthValue() + 2) / 3);
            case HALF -> c.phrases().get(day.getMonthValue() < 7 ? "cycle.FIRST_HALF" : "cycle.SECOND_HALF", year);
            case WEEK -> c.phrases().get("cycle.WEEK", RocDate.format(day));
            default -> RocDate.format(day);
        };
    }

    /** Clauses of the framework that this plan does not state: whether it should have is for people. */
    private void foreignClauses() {
        if (c.choice().edition() != null && duties.plan() != null) {
            List<String> stated = duties.obligations().codes();
            c.choice().edition().criteria().stream().filter(x -> x.kind().equals("COMM") && x.alwaysBinds() && !stated.contains(x.code()))
                .map(Criterion::code).forEach(x -> known.put(x, new VerdictTable.Known(Verdict.NEEDS_HUMAN, c.phrases().get("verdict.not-promised"))));
        }
    }

    @Override
    public List<?> facts() {
        List<Object> facts = new ArrayList<>(oneRootCause());
        if (!uncovered.isEmpty()) {
            facts.add(new UncoveredObligations(InputKind.ACTIVITIES, uncovered.stream().distinct().toList(), duties.searched(InputKind.ACTIVITIES)));
        }
        facts.addAll(duties.remarks());
        return facts;
    }

    /** Two promises that the same records miss by the same number are one cause; the one that binds each month speaks. */
    private List<PromiseState> oneRootCause() {
        Map<List<Object>, PromiseState> byCause = new LinkedHashMap<>();
        for (PromiseState state : states) {
            Promise promise = duties.promise(state);
            List<Object> cause = state.isUnkept() && state.records() > 0
                ? List.of(ledger.progress(promise).matched(), duties.perYear(promise), state.expectation()) : List.of(state.code(), state.key());
            byCause.merge(cause, state, (a, b) -> a.missing().size() >= b.missing().size() ? joined(a, b) : joined(b, a));
        }
        return List.copyOf(byCause.values());
    }

    private static PromiseState joined(PromiseState a, PromiseState b) {
        List<String> also = new ArrayList<>(a.alsoCodes());
        also.add(b.code());
        also.addAll(b.alsoCodes());
        also.remove(a.code());
        return new PromiseState(a.code(), also, a.key(), a.what(), a.expectation(), a.records(), a.stated(), a.done(), a.required(), a.more(), a.unit(),
            a.missing(), a.surplus(), a.duplicates(), a.undated(), a.whole(), a.unclear() || b.unclear(), a.owner(), a.evidence());
    }

    @Override
    public Map<String, VerdictTable.Known> known() {
        return known;
    }
}
