package tw.kaohe.app.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * One case of a rule: what is given, and exactly what must be found. The format is described in {@code rules/cases.md}.
 *
 * @param file     the case file, relative to the rules
 * @param line     1-based line of the file at which the case begins
 * @param rule     name of the rule it belongs to
 * @param criteria globs of the criteria that are judged and compared
 * @param edition  id, or null to let it be inferred
 * @param period   days judged, as written, or null for the default
 * @param asOf     the as-of moment, as written, or null for the default
 * @param find     lines {@code CODE | VERDICT | severity | subject}
 * @param says     words that the sentences of the rule's findings must contain
 * @param cites    further criteria that the rule's findings name
 * @param reason   reason code that the rule's findings bear, or null
 * @param verdicts expected verdicts by code
 * @param policies policies set otherwise than in {@code policy.yml}
 */
public record RuleCase(String file, int line, String name, String rule, Outcome outcome, List<String> criteria, String edition, String period,
                       String asOf, JsonNode given, List<String> find, List<String> says, List<String> cites, String reason,
                       Map<String, String> verdicts, Map<String, String> policies) {

    /** What the case shows of its rule: it speaks, it stays silent, the last value before it changes, or it does not apply. */
    public enum Outcome { FAIL, PASS, BOUNDARY, NOT_APPLICABLE }

    /** Where it stands, as problems of the case itself name it. */
    public String place() {
        return file + ", line " + line + ", case '" + name + "'";
    }

    /** As messages name it. */
    public String label() {
        return file + ": " + rule + " — " + name;
    }
}
