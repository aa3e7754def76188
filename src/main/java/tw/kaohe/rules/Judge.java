package tw.kaohe.rules;

import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import org.kie.api.runtime.KieSession;
import tw.kaohe.model.Findings;

/**
 * Fires an edition's rules on facts. A session lives for one call and is disposed, whatever happens;
 * the compiled rules behind it are shared by all threads.
 */
public final class Judge {
    private final Rulebook rulebook;
    private final BiConsumer<String, Collection<?>> seen;

    public Judge(Rulebook rulebook) {
        this(rulebook, (edition, facts) -> { });
    }

    /** @param seen told of the edition, or null, and the facts of every call, for explaining afterwards */
    public Judge(Rulebook rulebook, BiConsumer<String, Collection<?>> seen) {
        this.rulebook = rulebook;
        this.seen = seen;
    }

    /**
     * What the rules find, each with the rule's name; in no particular order.
     *
     * @param edition id of the edition, or null for the common rules alone
     */
    public List<Findings.Draft> judge(String edition, Collection<?> facts) {
        seen.accept(edition, facts);
        Findings findings = new Findings();
        KieSession session = rulebook.base(edition).newKieSession();
        try {
            session.setGlobal("findings", findings);
            session.insert(rulebook.policy());
            facts.forEach(session::insert);
            // A filter that lets everything pass hears of each match before it fires, without the event that a listener would cost.
            session.fireAllRules(match -> {
                findings.firing(match.getRule().getName());
                return true;
            });
            return findings.drafts();
        } finally {
            session.dispose();
        }
    }
}
