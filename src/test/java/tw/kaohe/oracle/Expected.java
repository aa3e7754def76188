package tw.kaohe.oracle;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * One finding that the specification asks for.
 *
 * @param severity null where the verdict carries none
 * @param date null where the contract says so
 * @param slots null where the specification does not fix them
 * @param mentions what subject or message must contain
 */
record Expected(String criterion, String verdict, String severity, LocalDate date, TreeSet<Integer> slots, String site, List<String> mentions) {
    static Expected of(String criterion, String severity, LocalDate date, Collection<Integer> slots, String site, String... mentions) {
        String verdict = severity == null ? "NEEDS_HUMAN" : severity.equals("ADVICE") ? "ADVICE" : "DEFICIENT";
        return new Expected(criterion, verdict, severity, date, slots == null ? null : new TreeSet<>(slots), site, List.of(mentions));
    }

    /** What identifies it but for its slots. */
    String key() {
        return String.join("|", criterion, verdict, severity == null ? "-" : severity, date == null ? "-" : Year109.roc(date), site == null ? "-" : site);
    }

    @Override
    public String toString() {
        return key() + "|" + slots + (mentions.isEmpty() ? "" : " " + mentions);
    }
}
