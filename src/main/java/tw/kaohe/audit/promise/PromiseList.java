package tw.kaohe.audit.promise;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tw.kaohe.model.ServicePlan;
import tw.kaohe.model.ServicePlan.Commitment;
import tw.kaohe.model.ServicePlan.Strength;

/** Gathers the commitments of a plan into promises, each once however often it is stated. */
public final class PromiseList {
    private final PromiseWords words;
    private final List<Promise> promises = new ArrayList<>();
    private final ServicePlan plan;

    private PromiseList(ServicePlan plan, PromiseWords words) {
        this.plan = plan;
        this.words = words;
    }

    /** The promises of a plan in the order of its lines; claims and requests are none. */
    public static List<Promise> of(ServicePlan plan, PromiseWords words) {
        PromiseList list = new PromiseList(plan, words);
        plan.commitments().stream().filter(c -> c.strength() == Strength.HARD || c.strength() == Strength.EXPECTATION).forEach(list::add);
        return List.copyOf(list.promises);
    }

    private void add(Commitment c) {
        Promise one = promise(c, key(c));
        for (int i = 0; i < promises.size(); i++) {
            Promise other = promises.get(i);
            if (isSame(other, one)) {
                promises.set(i, merged(other, one));
                return;
            }
        }
        promises.add(one);
    }

    /** The unit, and a number where a measure promises several things by the same unit. */
    private String key(Commitment c) {
        long before = promises.stream().filter(p -> p.code().equals(c.measure()) && p.unit().equals(c.unit())).count();
        return before == 0 ? c.unit() : c.unit() + " " + (before + 1);
    }

    private Promise promise(Commitment c, String key) {
        boolean counted = c.comparator().equals(">=") || c.comparator().equals("=") || c.comparator().equals(">") || c.comparator().equals("~");
        return new Promise(c.measure(), List.of(), key, c.what(), PromiseWords.fold(c.what()) + "\n" + PromiseWords.fold(c.quote()) + "\n" + measureText(c.measure()),
            counted ? words.count(c.unit()).orElse(null) : null, Map.of(Cycle.of(c.period()), new BigDecimal(c.quantity())),
            c.comparator().equals(">"), c.strength() == Strength.EXPECTATION, c.unit(), kinds(c), List.of(c));
    }

    /** What is promised of several kinds of things is promised of each; one kind alone says nothing more than the promise itself. */
    private List<Promise.Kind> kinds(Commitment c) {
        String what = PromiseWords.fold(c.what());
        List<Promise.Kind> named = words.kinds().stream().filter(k -> what.contains(k.name())).toList();
        return words.count(c.unit()).filter(Count.TIMES::equals).isPresent() && named.size() > 1 ? named : List.of();
    }

    private String measureText(String code) {
        return plan.measures().stream().filter(m -> m.code().equals(code)).map(m -> PromiseWords.fold(m.text())).findFirst().orElse("");
    }

    private static boolean isSame(Promise a, Promise b) {
        if (a.count() == null || a.count() != b.count() || a.expectation() != b.expectation()) {
            return false;
        }
        boolean alike = isAlike(a.what(), b.what());
        if (a.code().equals(b.code())) {
            return alike || !Objects.equals(a.cycle(), b.cycle()) && a.perYear().compareTo(b.perYear()) == 0 || isClause(a.code()) && a.amounts().equals(b.amounts());
        }
        return PromiseWords.fold(a.what()).equals(PromiseWords.fold(b.what())) && a.amounts().equals(b.amounts());
    }

    /** A code of the framework for a closing clause speaks of one thing, wherever the plan states it. */
    private static boolean isClause(String code) {
        return !code.contains("M-");
    }

    private static boolean isAlike(String a, String b) {
        String x = PromiseWords.fold(a);
        String y = PromiseWords.fold(b);
        return x.contains(y) || y.contains(x);
    }

    private static Promise merged(Promise a, Promise b) {
        Map<Cycle, BigDecimal> amounts = new EnumMap<>(a.amounts());
        b.amounts().forEach((cycle, amount) -> amounts.merge(cycle, amount, BigDecimal::max));
        List<Commitment> sources = new ArrayList<>(a.sources());
        sources.addAll(b.sources());
        List<String> also = new ArrayList<>(a.alsoCodes());
        if (!a.hasCode(b.code())) {
            also.add(b.code());
        }
        return new Promise(a.code(), also, a.key(), a.what(), a.text() + "\n" + b.text(), a.count(), amounts, a.more() || b.more(),
            a.expectation(), a.unit(), a.kinds().isEmpty() ? b.kinds() : a.kinds(), sources);
    }
}
