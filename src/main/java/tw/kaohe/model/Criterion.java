package tw.kaohe.model;

import java.util.List;
import java.util.Set;

/**
 * A criterion (檢核項目) as its edition's {@code framework.yml} states it. Rules refer to it by code; severity, title, clause
 * and remedy are looked up here, so that an officer changes them in one place.
 *
 * @param code      e.g. {@code 109L-1-7}
 * @param path      構面→項目→指標, from the outside in
 * @param dimension the row of the summary it is counted in
 * @param document  the document that it comes from (citation)
 * @param clause    place in that document
 * @param kind      kind of condition (DOC, FIELD, TICK, …)
 * @param status    how far a machine decides it
 * @param needs     kinds of input without which nothing can be said (GEN-09)
 * @param uses      further kinds that it looks at when they are there
 * @param applies   who it applies to: 第一線, 服務規劃, or empty for everybody
 * @param duty      AGENCY, or CITY for the city's own duties
 * @param alwaysBinds whether it binds even where the edition was only inferred
 * @param question  one sentence for people where the machine does not decide
 */
public record Criterion(String code, String title, List<String> path, String dimension, String document, String clause, String kind,
                        Severity severity, String severityReason, Status status, Set<InputKind> needs, Set<InputKind> uses,
                        String applies, Duty duty, boolean alwaysBinds, String remedy, String question, List<String> policies) {

    public enum Status { AUTOMATED, PARTIAL, MANUAL, INFORMATIVE }

    public enum Duty { AGENCY, CITY }

    public Criterion {
        path = List.copyOf(path);
        policies = List.copyOf(policies);
        needs = Set.copyOf(needs);
        uses = Set.copyOf(uses);
    }
}
