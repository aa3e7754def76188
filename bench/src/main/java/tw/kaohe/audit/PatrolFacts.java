package tw.kaohe.audit;

import java.util.List;
import tw.kaohe.model.Phrases;
import tw.kaohe.rules.Rulebook;

/** Lets the benchmark make the facts of the patrol log apart from the rest of an audit. */
public final class PatrolFacts {
    private static final Phrases WORDS = Phrases.in("zh-TW");

    private PatrolFacts() {
    }

    public static List<?> of(Rulebook rulebook, Calendars calendars, AgencyInput input, AuditOptions options) {
        return new PatrolLogSource(AuditCase.settle(rulebook, WORDS, calendars, input, options)).facts();
    }
}
