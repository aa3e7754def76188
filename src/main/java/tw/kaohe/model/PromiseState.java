package tw.kaohe.model;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How far a counted promise (量化承諾) of the plan was kept by the periods that are over, and on what records that rests.
 *
 * @param code        of the criterion
 * @param alsoCodes   of other places in the plan that state the same promise
 * @param key         tells it from other promises with the same code
 * @param what        what was promised, in the plan's words
 * @param expectation whether the plan only expects it (預期); a miss is no deficiency then
 * @param records     how many activity records count for it with more than nothing
 * @param stated      whether the records speak of it at all: a row of its type, a row that says 0, or a list declared complete
 * @param done        what was done, in {@code unit}
 * @param required    what had to be done by the as-of moment
 * @param more        whether more than that was promised (逾), so that just as much falls short
 * @param unit        次, 人次, 場 … or the period (月, 季) where every one of them must have its share
 * @param missing     periods that are over and lack their share, or persons who do; named, in order
 * @param surplus     periods that have more than their share, which makes up for no other
 * @param duplicates  records left out because they stand there twice (GEN-11)
 * @param undated     records left out because they carry no date
 * @param whole       whether {@code done} is the year's total of a promise that also binds each month
 * @param unclear     whether something that a person must look at could change the outcome
 * @param owner       responsible unit as the plan names it, or null
 */
public record PromiseState(String code, List<String> alsoCodes, String key, String what, boolean expectation, int records, boolean stated,
                           BigDecimal done, BigDecimal required, boolean more, String unit, List<String> missing, List<String> surplus,
                           int duplicates, int undated, boolean whole, boolean unclear, String owner, List<Evidence> evidence) implements Subject {
    private static final int LONGEST_LABEL = 40;
    private static final int MOST_NAMED = 12;

    public PromiseState {
        alsoCodes = List.copyOf(alsoCodes);
        missing = List.copyOf(missing);
        surplus = List.copyOf(surplus);
        evidence = List.copyOf(evidence);
    }

    public String getCode() {
        return code;
    }

    public List<String> getAlsoCodes() {
        return alsoCodes;
    }

    public boolean isExpectation() {
        return expectation;
    }

    public boolean isUnclear() {
        return unclear;
    }

    /** Whether less was done than had to be by now, and the records can show it. */
    public boolean isUnkept() {
        return stated && (!missing.isEmpty() || done.compareTo(required) < (more ? 1 : 0));
    }

    /** Whether nothing at all was done. */
    public boolean isZero() {
        return records == 0;
    }

    @Override
    public String label() {
        return what.length() > LONGEST_LABEL ? what.substring(0, LONGEST_LABEL) + "…" : what;
    }

    @Override
    public String responsibleUnit() {
        return owner;
    }

    @Override
    public Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("what", label());
        values.put("done", done.stripTrailingZeros().toPlainString());
        values.put("required", required.stripTrailingZeros().toPlainString());
        values.put("more", more ? "" : null);
        values.put("unit", unit);
        values.put("missing", missing.isEmpty() ? null : named(missing));
        values.put("surplus", surplus.isEmpty() || missing.isEmpty() ? null : named(surplus));
        values.put("undated", undated == 0 ? null : undated);
        values.put("deduplicated", duplicates == 0 ? null : "");
        values.put("whole", whole && duplicates == 0 ? "" : null);
        return values;
    }

    private static String named(List<String> names) {
        return names.size() <= MOST_NAMED ? String.join("、", names)
            : String.join("、", names.subList(0, MOST_NAMED)) + "…(" + names.size() + ")";
    }
}
