package tw.kaohe.model;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * The city summary (summary.json, index.html).
 *
 * @param edition null where the agencies were judged by several
 * @param inputs  files that no agency owns, and tables that hold for all
 * @param coverage of each edition that judged an agency, and of the common criteria
 * @param policies all that were in force
 * @param city    findings on the city's own duties
 * @param common  deficiencies of all agencies, those of most agencies first
 */
public record CityReport(OffsetDateTime asOf, String edition, List<AgencyLine> agencies, List<InputRecord> inputs,
                         int exitCode, List<String> exitReasons, List<Finding> city, List<String> dimensions,
                         List<Grounds.Coverage> coverage, List<Policy.InForce> policies,
                         List<CommonFinding> common) {

    /** A criterion that was found deficient: in how many agencies, and how often in all; its worst severity. */
    public record CommonFinding(String criterion, String title, Severity severity, int agencies, int findings) {
    }

    /** Counts of findings by severity or verdict. */
    public record Counts(int major, int deficiency, int advice, int needsHuman, int noEvidence) {
    }

    /**
     * @param byDimension the agency's own summary, for agencies × dimensions
     * @param waived      what of the counts need not be mended for a time (免改善)
     */
    public record AgencyLine(String id, String name, String category, String group, AgencyReport.Status status, Counts counts,
                             String edition, List<AgencyReport.DimensionSummary> byDimension, Counts waived) {
        public AgencyLine(String id, String name, String category, String group, AgencyReport.Status status, Counts counts, String edition,
                          List<AgencyReport.DimensionSummary> byDimension) {
            this(id, name, category, group, status, counts, edition, byDimension, new Counts(0, 0, 0, 0, 0));
        }
    }
}
