package tw.kaohe.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import tw.kaohe.model.Evidence;
import tw.kaohe.model.ServicePlan;
import tw.kaohe.model.ServicePlan.Item;
import tw.kaohe.model.ServicePlan.Measure;
import tw.kaohe.reading.text.TextFolding;
import tw.kaohe.rules.PhraseQuery;

/** Finds phrases in a plan: in its measures, in the rows that ask for them, anywhere. Texts are compared as matching keys. */
final class PlanSearch {
    private final ServicePlan plan;
    private final List<String> measures;
    private final List<String> items;
    private final String whole;
    /** Place in the whole text where each line begins. */
    private final TreeMap<Integer, Integer> lines = new TreeMap<>();

    PlanSearch(ServicePlan plan) {
        this.plan = plan;
        this.measures = plan.measures().stream().map(m -> key(m.text())).toList();
        this.items = plan.items().stream().map(i -> key(i.title())).toList();
        StringBuilder text = new StringBuilder();
        int number = 0;
        for (String line : plan.text().folded()) {
            lines.put(text.length(), ++number);
            text.append(line);
        }
        this.whole = text.toString();
    }

    private static String key(String text) {
        return text == null ? "" : TextFolding.key(text);
    }

    /** The first measure that says it. */
    Optional<Measure> measure(PhraseQuery query) {
        return measures(query).stream().findFirst();
    }

    List<Measure> measures(PhraseQuery query) {
        List<Measure> found = new ArrayList<>();
        for (int i = 0; i < measures.size(); i++) {
            if (query.matches(measures.get(i))) {
                found.add(plan.measures().get(i));
            }
        }
        return found;
    }

    /** The first row whose title says it. */
    Optional<Item> item(PhraseQuery query) {
        for (int i = 0; i < items.size(); i++) {
            if (query.matches(items.get(i))) {
                return Optional.of(plan.items().get(i));
            }
        }
        return Optional.empty();
    }

    /** The measures that answer a row. */
    List<Measure> answers(Item item) {
        String title = key(item.title());
        return plan.measures().stream().filter(m -> m.item() != null && key(m.item()).endsWith(title)).toList();
    }

    static boolean says(Measure measure, PhraseQuery query) {
        return query.matches(key(measure.text()));
    }

    /** The first line on which a query is met, also where it goes on over the next lines. */
    Optional<Evidence> line(PhraseQuery query) {
        return at(query::find, query);
    }

    /** The first line on which any word of a query stands. */
    Optional<Evidence> mention(PhraseQuery query) {
        return at(query::mention, query);
    }

    private Optional<Evidence> at(ToIntFunction<String> search, PhraseQuery query) {
        for (int i = 0; i < plan.text().folded().size(); i++) {
            if (search.applyAsInt(plan.text().folded().get(i)) >= 0) {
                return Optional.of(plan.atLine(i + 1));
            }
        }
        int place = search.applyAsInt(whole);
        return place < 0 ? Optional.empty() : Optional.of(plan.atLine(lines.floorEntry(place).getValue()));
    }
}
