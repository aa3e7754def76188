package tw.kaohe.model;

import java.time.LocalDate;

/**
 * 免改善核准: deficiencies of a kind need not be mended for a time, with who asked, who approved and why. What it covers is found and shown all the same.
 *
 * @param criteria glob of codes, e.g. {@code 109L-2-*}
 * @param site     or null for every site
 * @param from     the first day, {@code until} the last
 */
public record Waiver(String criteria, String site, String reason, String requester, String approver, LocalDate from, LocalDate until, Evidence at) {

    /** Whether it covers a day of the audit; what it has lapsed to is shown as lapsed. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    /** Whether a finding is one of its kind. Only deficiencies are waived. */
    public boolean covers(Finding finding) {
        boolean deficient = finding.severity() == Severity.MAJOR || finding.severity() == Severity.DEFICIENCY;
        return deficient && new CodeGlobs(java.util.List.of(criteria)).includes(finding.criterion()) && (site == null || site.equals(finding.site()));
    }
}
