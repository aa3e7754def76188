package tw.kaohe.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tw.kaohe.model.PlanDocument;
import tw.kaohe.model.ServicePlan;

/**
 * Which of an agency's text documents is the plan that is judged.
 *
 * @param plan       the plan, or null
 * @param shown      what plan.json shows: the plan or, where there is none, the only text document; or null
 * @param superseded plans of which there is a newer version
 * @param rivals     plans of the same year with nothing to choose by, the chosen one first; empty where there is no doubt
 */
record PlanChoice(ServicePlan plan, ServicePlan shown, List<ServicePlan> superseded, List<ServicePlan> rivals) {

    /** @param documents in the order of their paths; @param year ROC year asked for, or null; @param category class of agency, or null */
    static PlanChoice of(List<ServicePlan> documents, Integer year, String category) {
        List<ServicePlan> plans = documents.stream().filter(d -> d.documentKind() == ServicePlan.DocumentKind.PLAN).toList();
        if (plans.isEmpty()) {
            return new PlanChoice(null, documents.size() == 1 ? documents.get(0) : null, List.of(), List.of());
        }
        List<ServicePlan> ofYear = plans.stream().filter(p -> year == null || year.equals(p.rocYear())).toList();
        List<ServicePlan> candidates = new ArrayList<>(ofClass(ofYear.isEmpty() ? plans : ofYear, category));
        candidates.sort(Comparator.comparing((ServicePlan p) -> p.rocYear() == null ? Integer.MIN_VALUE : p.rocYear()).reversed()
            .thenComparing(PlanChoice::dated, Comparator.reverseOrder()).thenComparing(p -> p.file().path()));
        ServicePlan chosen = candidates.get(0);
        List<ServicePlan> superseded = new ArrayList<>();
        List<ServicePlan> rivals = new ArrayList<>();
        for (ServicePlan other : candidates.subList(1, candidates.size())) {
            if (java.util.Objects.equals(other.rocYear(), chosen.rocYear())) {
                (dated(chosen).isAfter(dated(other)) ? superseded : rivals).add(other);
            }
        }
        if (!rivals.isEmpty()) {
            rivals.add(0, chosen);
        }
        return new PlanChoice(chosen, chosen, superseded, rivals);
    }

    /** Of plans in both layouts (附件1, 附件2) those in the layout of the agency's class count. */
    private static List<ServicePlan> ofClass(List<ServicePlan> plans, String category) {
        List<PlanDocument> documents = plans.stream().map(p -> new PlanDocument(p, category, true, "")).toList();
        boolean own = category != null && documents.stream().anyMatch(d -> d.getTemplate() != null && !d.isOtherTemplate());
        return own ? documents.stream().filter(d -> !d.isOtherTemplate()).map(PlanDocument::plan).toList() : plans;
    }

    private static LocalDate dated(ServicePlan plan) {
        return plan.documentDate() == null ? LocalDate.MIN : plan.documentDate();
    }
}
