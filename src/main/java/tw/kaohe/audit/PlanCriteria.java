package tw.kaohe.audit;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tw.kaohe.audit.promise.Count;
import tw.kaohe.audit.promise.Promise;
import tw.kaohe.model.Criterion;
import tw.kaohe.model.InputKind;
import tw.kaohe.model.ServicePlan.Measure;

/**
 * Criteria that come out of the agency's own plan (計畫作法): one for each code that the plan binds it to. Where the framework has
 * the code, its criterion stands.
 */
final class PlanCriteria {
    private static final int LONGEST_TITLE = 60;
    private final AuditCase c;
    private final PlanDuties duties;
    private final Map<String, Criterion> criteria = new LinkedHashMap<>();

    private PlanCriteria(AuditCase c, PlanDuties duties) {
        this.c = c;
        this.duties = duties;
    }

    /** In the order of the plan. */
    static List<Criterion> of(AuditCase c, PlanDuties duties) {
        PlanCriteria made = new PlanCriteria(c, duties);
        duties.obligations().promises().forEach(p -> {
            made.promise(p.code(), p);
            p.alsoCodes().forEach(code -> made.promise(code, p));
        });
        duties.obligations().deadlines().keySet().forEach(m -> made.measure(m, "DEAD"));
        duties.obligations().continuing().forEach(m -> made.measure(m, "CONT"));
        return List.copyOf(made.criteria.values());
    }

    private void promise(String code, Promise promise) {
        Criterion framework = c.rulebook().criteria().get(code);
        if (framework != null) {
            criteria.put(code, framework);
            return;
        }
        Criterion before = criteria.get(code);
        Set<InputKind> needs = needs(promise);
        if (before != null) {
            needs.addAll(before.needs());
        }
        boolean counted = promise.count() != null && (before == null || before.status() == Criterion.Status.AUTOMATED);
        criteria.put(code, made(code, title(code, promise), "COMM", counted ? Criterion.Status.AUTOMATED : Criterion.Status.MANUAL, needs));
    }

    private Set<InputKind> needs(Promise promise) {
        Set<InputKind> needs = EnumSet.noneOf(InputKind.class);
        if (duties.ledger().isPatrol(promise)) {
            needs.add(InputKind.PATROL_LOG);
        } else if (promise.count() != null) {
            boolean survey = duties.ledger().isSurvey(promise) && c.input().has(InputKind.SURVEYS);
            needs.add(survey ? InputKind.SURVEYS : InputKind.ACTIVITIES);
        }
        if (promise.count() == Count.HOURS_EACH) {
            needs.add(InputKind.STAFF);
        }
        return needs;
    }

    private String title(String code, Promise promise) {
        return duties.plan().measures().stream().filter(m -> m.code().equals(code)).map(Measure::text).filter(java.util.Objects::nonNull)
            .findFirst().orElse(promise.sources().get(0).quote());
    }

    private void measure(Measure measure, String kind) {
        boolean covered = !MeasureSource.rows(duties, measure).isEmpty();
        criteria.putIfAbsent(measure.code(), made(measure.code(), measure.text() == null ? measure.path() : measure.text(), kind,
            Criterion.Status.AUTOMATED, covered ? Set.of() : Set.of(InputKind.EVIDENCE)));
    }

    private Criterion made(String code, String title, String kind, Criterion.Status status, Set<InputKind> needs) {
        String document = duties.plan().title() == null ? duties.plan().file().path() : duties.plan().title();
        List<String> path = new ArrayList<>(List.of(code.substring(code.lastIndexOf("M-") + 2)));
        return c.rulebook().ofPlan(code, title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) + "…" : title, document, path, kind,
            status, needs);
    }
}
