package tw.kaohe.audit;

import java.time.LocalDateTime;
import java.util.List;
import tw.kaohe.model.CodeGlobs;
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
        return new CodeGlobs(criteria).includes(code);
    }
}
