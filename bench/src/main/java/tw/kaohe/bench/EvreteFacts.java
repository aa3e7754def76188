package tw.kaohe.bench;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.evrete.KnowledgeService;
import org.evrete.api.Knowledge;
import org.evrete.api.RhsContext;
import org.evrete.api.StatelessSession;
import org.evrete.api.builders.RuleSetBuilder;

/** Evrete: a forward-chaining engine, given facts of what is not plainly fine; one session an agency. It has no negation. */
public final class EvreteFacts implements Peer {
    private final Knowledge knowledge;
    private Set<Found> found = new LinkedHashSet<>();

    /** One log. */
    public static final class LogFact {
        public final int day;
        public final int patrolled;
        public final int waitsTicked;
        final DayView view;

        LogFact(int day, DayView view) {
            this.day = day;
            this.patrolled = view.patrolled();
            this.waitsTicked = view.waitsTicked();
            this.view = view;
        }
    }

    /** An item with a blank or an incident. */
    public static final class ItemFact {
        public final int item;
        public final int unexplained;
        final DayView view;

        ItemFact(int item, DayView view) {
            this.item = item;
            this.unexplained = view.unexplained(item);
            this.view = view;
        }
    }

    /** A slot in which a wait passed its tenth minute and nobody diverted it. */
    public static final class WaitFact {
        public final int day;
        public final int slot;
        final DayView view;

        WaitFact(int day, int slot, DayView view) {
            this.day = day;
            this.slot = slot;
            this.view = view;
        }
    }

    EvreteFacts() {
        RuleSetBuilder<Knowledge> rules = new KnowledgeService().newKnowledge().builder();
        for (int i = 0; i < SharedWork.ITEMS.size(); i++) {
            String criterion = SharedWork.CRITERIA.get(i);
            if (i != SharedWork.WAITS) {
                rules = rules.newRule(criterion).forEach("$i", ItemFact.class).where("$i.item == " + i)
                    .execute(c -> add(criterion, c.get(ItemFact.class, "$i").view));
            }
        }
        knowledge = rules.newRule(SharedWork.UNEXPLAINED).forEach("$i", ItemFact.class).where("$i.unexplained != 0")
            .execute(c -> add(SharedWork.UNEXPLAINED, c.get(ItemFact.class, "$i").view))
            .newRule(SharedWork.UNPATROLLED).forEach("$l", LogFact.class).where("$l.patrolled != " + SharedWork.ALL_SLOTS)
            .execute(c -> add(SharedWork.UNPATROLLED, c.get(LogFact.class, "$l").view))
            .newRule(SharedWork.UNDIVERTED).forEach("$w", WaitFact.class)
            .execute(c -> add(SharedWork.UNDIVERTED, waited(c)))
            .newRule(SharedWork.CONTRADICTED).forEach("$w", WaitFact.class, "$l", LogFact.class)
            .where("$w.day == $l.day").where("(($l.waitsTicked >> ($w.slot - 1)) & 1) == 1")
            .execute(c -> add(SharedWork.CONTRADICTED, waited(c))).build();
    }

    private static DayView waited(RhsContext context) {
        return context.get(WaitFact.class, "$w").view;
    }

    private void add(String criterion, DayView day) {
        found.add(day.found(criterion));
    }

    @Override
    public List<Found> judge(List<ParsedAgency> city) {
        found = new LinkedHashSet<>();
        for (ParsedAgency agency : city) {
            StatelessSession session = knowledge.newStatelessSession();
            session.insert(facts(agency));
            session.fire();
        }
        return List.copyOf(found);
    }

    private static List<Object> facts(ParsedAgency agency) {
        List<Object> facts = new ArrayList<>();
        for (int day = 0; day < agency.days().size(); day++) {
            DayView view = DayView.of(agency.days().get(day));
            facts.add(new LogFact(day, view));
            for (int item = 0; item < SharedWork.ITEMS.size(); item++) {
                if (view.bad(item) != 0) {
                    facts.add(new ItemFact(item, view));
                }
            }
            for (int slot = 1; slot <= SharedWork.SLOTS; slot++) {
                if ((view.undiverted() >> slot - 1 & 1) == 1) {
                    facts.add(new WaitFact(day, slot, view));
                }
            }
        }
        return facts;
    }
}
