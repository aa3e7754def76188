package tw.kaohe.audit;

import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;
import tw.kaohe.model.Period;

/**
 * What was asked for.
 *
 * @param edition  id of the edition to judge by, or null
 * @param asOf     the as-of moment (基準時刻), or null for the default
 * @param now      the moment the run began, read from the clock once, by the program's entry
 * @param period   or null for the default
 * @param criteria globs such as {@code 109L-*}; empty = all
 * @param language of sentences, {@code zh-TW} or {@code en}
 */
public record AuditOptions(String edition, LocalDateTime asOf, LocalDateTime now, Period period, List<String> criteria, String language) {

    public AuditOptions {
        criteria = List.copyOf(criteria);
    }

    /** Whether a criterion is to be judged and reported. */
    public boolean includes(String code) {
        return criteria.isEmpty() || criteria.stream().anyMatch(glob -> matches(glob, code));
    }

    private static boolean matches(String glob, String code) {
        StringBuilder regex = new StringBuilder();
        for (char c : glob.strip().toCharArray()) {
            regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
        }
        return code.matches(regex.toString());
    }
}
