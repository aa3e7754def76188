package tw.kaohe.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    private final Lines all;
    private final Lines prose;

    /** Lines of a text in matching form, joined, with the place where each begins. */
    private record Lines(List<String> lines, String whole, TreeMap<Integer, Integer> starts) {
        static Lines of(List<String> lines) {
            TreeMap<Integer, Integer> starts = new TreeMap<>();
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < lines.size(); i++) {
                starts.put(text.length(), i + 1);
                text.append(lines.get(i));
            }
            return new Lines(lines, text.toString(), starts);
        }

        /** 1-based line of the first hit, also where it goes on over the next lines, or 0. */
        int find(ToIntFunction<String> search) {
            for (int i = 0; i < lines.size(); i++) {
                if (search.applyAsInt(lines.get(i)) >= 0) {
                    return i + 1;
                }
            }
            int place = search.applyAsInt(whole);
            return place < 0 ? 0 : starts.floorEntry(place).getValue();
        }
    }

    /** @param titles what the template prints, which is no treatment; @param selfNames as {@link PlanProse} takes them */
    PlanSearch(ServicePlan plan, List<String> titles, List<String> selfNames) {
        Set<String> printed = PlanProse.printed(titles);
        this.plan = plan;
        this.measures = plan.measures().stream().map(m -> PlanProse.isPrinted(m.text(), printed) ? "" : key(m.text())).toList();
        this.items = plan.items().stream().map(i -> key(i.title())).toList();
        this.all = Lines.of(plan.text().folded());
        this.prose = Lines.of(PlanProse.of(plan, printed, selfNames));
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

    /** The first line on which a query is met, be it a heading. */
    Optional<Evidence> line(PhraseQuery query) {
        return at(all.find(query::find));
    }

    /** The first line on which a query is met by what the plan says itself. */
    Optional<Evidence> said(PhraseQuery query) {
        return at(prose.find(query::find));
    }

    /** The first line on which the plan says any word of a query itself. */
    Optional<Evidence> mention(PhraseQuery query) {
        return at(prose.find(query::mention));
    }

    private Optional<Evidence> at(int line) {
        return line == 0 ? Optional.empty() : Optional.of(plan.atLine(line));
    }
}
