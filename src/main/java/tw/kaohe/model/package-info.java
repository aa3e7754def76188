/**
 * What Kaohe talks about, as immutable records: editions and criteria, submissions and facts, findings and verdicts.
 * Nothing here knows how a file is read, a rule is fired or a report is written; only the JDK is used.
 *
 * <p>Unknown is never the same as absent: a value that the source does not give is {@code null}
 * (or the enum constant {@code UNKNOWN}), a thing that the source says is not there is an explicit value.
 */
package tw.kaohe.model;
