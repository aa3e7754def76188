package tw.kaohe.model;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Everything that is said about one agency (機關), in its final words; every report format is made from this and nothing else.
 *
 * @param edition   null where no edition can be had (GEN-16)
 * @param period    the days that are judged
 * @param logPeriod the days on which logs are judged, or null without logs
 * @param binding   whether the edition binds, or serves as reference only
 * @param verdicts  one per criterion judged, in the order of the framework
 * @param findings  sorted by severity, clause, date, slot
 * @param plan      the agency's plan or, where there is none, its only text document; else null
 * @param grounds   what the judgements rest on besides the submission
 * @param reckoning ratios recomputed and commitments counted
 * @param people    names of people (人名) that the submission gives; every report but report.json masks them
 * @param waivers   what need not be mended for a time, also where it has lapsed
 * @param upcoming  what can still be prevented
 * @param notes     what a reader of the report should know first, e.g. that the edition is only a reference
 */
public record AgencyReport(Agency agency, Status status, EditionInfo edition, String city, OffsetDateTime asOf, boolean asOfFromClock,
                           Period period, Period logPeriod, boolean binding, RulebookInfo rulebook, CalendarInfo calendar,
                           List<InputRecord> inputs, List<CriterionVerdict> verdicts, List<Finding> findings,
                           List<FollowUp> followUps, List<DimensionSummary> summary, ServicePlan plan, String planEdition,
                           List<SiteLogs> logs, List<WaitTimeline> waits, List<String> notes, Grounds grounds, Reckoning reckoning,
                           List<String> people, List<Waived> waivers, List<Upcoming> upcoming) {

    /** A report without waivers that foresees nothing. */
    public AgencyReport(Agency agency, Status status, EditionInfo edition, String city, OffsetDateTime asOf, boolean asOfFromClock,
                        Period period, Period logPeriod, boolean binding, RulebookInfo rulebook, CalendarInfo calendar,
                        List<InputRecord> inputs, List<CriterionVerdict> verdicts, List<Finding> findings,
                        List<FollowUp> followUps, List<DimensionSummary> summary, ServicePlan plan, String planEdition,
                        List<SiteLogs> logs, List<WaitTimeline> waits, List<String> notes, Grounds grounds, Reckoning reckoning,
                        List<String> people) {
        this(agency, status, edition, city, asOf, asOfFromClock, period, logPeriod, binding, rulebook, calendar, inputs, verdicts, findings, followUps,
            summary, plan, planEdition, logs, waits, notes, grounds, reckoning, people, List.of(), List.of());
    }

    /** The waiver that covers a finding. */
    public java.util.Optional<Waived> waiverOf(Finding finding) {
        return waivers.stream().filter(w -> w.findings().contains(finding.id())).findFirst();
    }

    /** A waiver and the findings that it covers. */
    public record Waived(Waiver waiver, Waiver.State state, List<String> findings) {
        public Waived {
            findings = List.copyOf(findings);
        }
    }

    public enum Status { AUDITED, NOT_SUBMITTED, NOTHING_READ }

    public AgencyReport {
        inputs = List.copyOf(inputs);
        verdicts = List.copyOf(verdicts);
        findings = List.copyOf(findings);
        followUps = List.copyOf(followUps);
        summary = List.copyOf(summary);
        logs = List.copyOf(logs);
        waits = List.copyOf(waits);
        notes = List.copyOf(notes);
        people = List.copyOf(people);
        waivers = List.copyOf(waivers);
        upcoming = List.copyOf(upcoming);
    }

    /** The criteria that findings cite (引用準則), each once, in the order of the framework. */
    public List<Criterion> cited() {
        Set<String> codes = new HashSet<>();
        findings.forEach(finding -> {
            codes.add(finding.criterion());
            codes.addAll(finding.alsoCites());
        });
        return verdicts.stream().map(CriterionVerdict::criterion).filter(criterion -> codes.contains(criterion.code())).toList();
    }

    /** @param category 第一線 or 服務規劃, or null; @param group or null */
    public record Agency(String id, String name, String category, String group) {
    }

    /**
     * @param carried whether the edition is carried forward to a later year (沿用)
     * @param rocYear the year judged
     * @param basis   what 壹、考核依據 lists
     */
    public record EditionInfo(String id, String title, int rocYear, boolean carried, List<String> basis) {
    }

    public record RulebookInfo(String version, String sha256) {
    }

    public record CalendarInfo(int year, String sha256) {
    }

    /** @param finding ids of the findings that gave the verdict */
    public record CriterionVerdict(Criterion criterion, Verdict verdict, String reason, List<String> findings) {
    }

    /** @param answer what the agency reported on it, or null */
    public record FollowUp(String id, String criterion, String status, LocalDate dueDate, Answer answer) {
        public FollowUp(String id, String criterion, String status, LocalDate dueDate) {
            this(id, criterion, status, dueDate, null);
        }
    }

    /** An agency's report on a deficiency (改善回報). @param done whether it says that it is mended */
    public record Answer(String sha256, String text, boolean done) {
    }

    /** A row of 參、結果摘要; the verdict counts equal {@code checked}. */
    public record DimensionSummary(String dimension, int checked, int satisfied, int alternative, int major, int deficiency, int advice,
                                   int notApplicable, int notDue, int notComputable, int needsHuman, int noEvidence) {
    }

    /** State of a slot in the log matrix: ✓ all ticked, △ some, × blank, — not to be patrolled, ? no log. */
    public enum SlotState { FULL, PARTIAL, BLANK, NOT_DUE, NO_LOG }

    /** The log matrix of one site. {@code required} and {@code missing} count work days. */
    public record SiteLogs(String site, List<String> slotLabels, List<DayRow> days, int required, int missing, List<String> monthsWithoutLog) {
    }

    /** @param findings how many findings that day has */
    public record DayRow(LocalDate date, boolean workDay, List<SlotState> slots, int findings) {
    }

    /** A day with a wait over the limit, for the picture. Seconds of the day. */
    public record WaitTimeline(String site, LocalDate date, int limitSeconds, List<WaitSpan> waits, List<DiversionSpan> diversions) {
    }

    /** @param diverted whether a diversion reached it in time; {@code end} null = still waiting at the as-of moment */
    public record WaitSpan(int start, Integer end, boolean diverted) {
    }

    public record DiversionSpan(int start, int end, boolean endRecorded, String measure) {
    }
}
