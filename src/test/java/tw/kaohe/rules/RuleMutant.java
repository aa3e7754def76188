package tw.kaohe.rules;

import java.util.Set;

/**
 * One small change to a rule file.
 *
 * @param rules  the rules it changes; several where a table's template is changed
 * @param from   offset of the text replaced
 * @param to     offset behind it
 * @param what   the change, for the report
 */
record RuleMutant(String file, Set<String> rules, int from, int to, String replacement, String what) {

    Set<String> codes() {
        return rules.stream().map(Rulebook::criterionOf).collect(java.util.stream.Collectors.toCollection(java.util.TreeSet::new));
    }

    @Override
    public String toString() {
        return file + ": " + (rules.size() == 1 ? rules.iterator().next() : rules.size() + " rows") + ": " + what;
    }
}
