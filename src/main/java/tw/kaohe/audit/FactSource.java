package tw.kaohe.audit;

import java.util.List;
import java.util.Map;

/** Makes facts for rules out of one part of a submission. One object an audit. */
interface FactSource {

    /** Facts for the rules of the agency's edition. */
    List<?> facts();

    /** Verdicts that the facts give without a finding, by code of the criterion. */
    default Map<String, VerdictTable.Known> known() {
        return Map.of();
    }
}
