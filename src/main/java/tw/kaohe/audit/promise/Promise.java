package tw.kaohe.audit.promise;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import tw.kaohe.model.ServicePlan.Commitment;

/**
 * A promise (承諾) of a plan, however often it is stated: 每月乙次 and 全年12次 of one measure are one.
 *
 * @param code      of the measure or clause that states it first
 * @param alsoCodes of other places that state the same
 * @param key       tells it from other promises of the same code
 * @param what      what is promised, in the plan's words
 * @param text      all its words in matching form
 * @param count     what is counted, or null where activity records cannot tell
 * @param amounts   how many by cycle
 * @param more      whether more than the amount is promised, not as many (逾)
 * @param unit      as written: 次, 人次 …
 * @param kinds     kinds of things of which each must have its share (機電、消防、電梯); empty where all count together
 * @param sources   where it is stated
 */
public record Promise(String code, List<String> alsoCodes, String key, String what, String text, Count count, Map<Cycle, BigDecimal> amounts,
                      boolean more, boolean expectation, String unit, List<Kind> kinds, List<Commitment> sources) {

    /** A kind of thing that a promise names, with the words by which records name it, in matching form. */
    public record Kind(String name, List<String> words) {
        public Kind {
            words = List.copyOf(words);
        }

        boolean isNamed(String folded) {
            return words.stream().anyMatch(folded::contains);
        }

        boolean isNamed(Activity a) {
            return isNamed(PromiseWords.fold(a.type()) + "\n" + PromiseWords.fold(a.name()));
        }
    }

    public Promise {
        alsoCodes = List.copyOf(alsoCodes);
        amounts = Map.copyOf(amounts);
        kinds = List.copyOf(kinds);
        sources = List.copyOf(sources);
    }

    public boolean hasCode(String other) {
        return code.equals(other) || alsoCodes.contains(other);
    }

    /** The cycle that each stretch of must have its share of, or the whole year's. */
    public Cycle cycle() {
        return amounts.keySet().stream().max(java.util.Comparator.comparingInt(Cycle::perYear)).orElse(Cycle.ONCE);
    }

    /** What it comes to in a year. */
    public BigDecimal perYear() {
        Cycle cycle = cycle();
        return amounts.get(cycle).multiply(BigDecimal.valueOf(cycle.perYear()));
    }
}
