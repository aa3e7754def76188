package tw.kaohe.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/** Easy Rules: a list of conditions in Java, run once a day. */
final class EasyRulesDays implements Peer {
    private static final String DAY = "day";
    private final RulesEngine engine = new DefaultRulesEngine();
    private final Rules rules = new Rules();
    private List<Found> found = new ArrayList<>();

    EasyRulesDays() {
        for (int i = 0; i < SharedWork.ITEMS.size(); i++) {
            int item = i;
            if (item != SharedWork.WAITS) {
                rule(SharedWork.CRITERIA.get(item), day -> day.bad(item) != 0);
            }
        }
        rule(SharedWork.UNPATROLLED, day -> day.patrolled() != SharedWork.ALL_SLOTS);
        rule(SharedWork.UNEXPLAINED, DayView::anyUnexplained);
        rule(SharedWork.UNDIVERTED, day -> day.undiverted() != 0);
        rule(SharedWork.CONTRADICTED, day -> (day.undiverted() & day.waitsTicked()) != 0);
    }

    private void rule(String criterion, Predicate<DayView> condition) {
        rules.register(new RuleBuilder().name(criterion).when(facts -> condition.test(facts.get(DAY)))
            .then(facts -> found.add(facts.<DayView>get(DAY).found(criterion))).build());
    }

    @Override
    public List<Found> judge(List<ParsedAgency> city) {
        found = new ArrayList<>();
        for (ParsedAgency agency : city) {
            for (ParsedDay day : agency.days()) {
                Facts facts = new Facts();
                facts.put(DAY, DayView.of(day));
                engine.fire(rules, facts);
            }
        }
        return found;
    }
}
