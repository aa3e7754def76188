package tw.kaohe.app.cases;

import java.util.List;

/**
 * What became of a case.
 *
 * @param problems what differs from the case, one a line; empty where nothing does
 */
public record CaseResult(RuleCase of, List<String> problems) {
    public CaseResult {
        problems = List.copyOf(problems);
    }

    public boolean isFine() {
        return problems.isEmpty();
    }
}
