package tw.kaohe.rules;

/**
 * Words of a measure that people should look at, as {@code common/topics/hints.yml} states them.
 *
 * @param name    by which a rule knows it
 * @param measure what the measure says
 * @param unless  what, said anywhere in the plan, settles it; or null
 */
public record Hint(String name, PhraseQuery measure, PhraseQuery unless) {
}
