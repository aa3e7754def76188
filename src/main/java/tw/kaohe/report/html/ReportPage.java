package tw.kaohe.report.html;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import tw.kaohe.model.AgencyReport;
import tw.kaohe.model.AgencyReport.FollowUp;
import tw.kaohe.model.AgencyReport.WaitTimeline;
import tw.kaohe.model.Verdict;
import tw.kaohe.report.text.Wording;

/**
 * The whole deficiency report (缺失報告) of one agency, section by section as it is printed.
 *
 * @param judged       whether anything was decided; without that, no findings would mean nothing
 * @param tracking     the blocks of 肆, to be answered by the agency in 玖
 * @param matricesCapped note where not all sites are shown, or null
 * @param waitsCapped  note where not all days are drawn, or null
 * @param appendix    what was calculated, and the criteria cited
 * @param inapplicable criteria that do not apply, with reasons
 */
public record ReportPage(Wording words, boolean judged, HeadView head, SourcesView sources, SummaryView summary, GroundsView grounds, FindingsView findings,
                         List<Follow> followUps, List<WaiverView> waivers, List<BlockView> tracking, List<LogMatrix> matrices, String matricesCapped,
                         List<Labelled> legend, List<WaitChart> waits, String waitsCapped, AppendixView appendix, List<VerdictView> inapplicable,
                         List<VerdictView.Dimension> verdicts) {

    /** A row of 柒、前次缺失複查. */
    public record Follow(String id, String criterion, String status, String due, boolean overdue) {
    }

    public static ReportPage of(AgencyReport report, Limits limits, Wording words) {
        FindingsView findings = FindingsView.of(report, limits, words);
        List<WaitTimeline> days = report.waits().stream().filter(WaitChart::shows).toList();
        return new ReportPage(words, judged(report), HeadView.of(report, words), SourcesView.of(report, words), SummaryView.of(report, words), GroundsView.of(report.grounds(), words), findings,
            report.followUps().stream().map(followUp -> follow(followUp, report, words)).toList(),
            WaiverView.all(report, words), findings.groups().stream().flatMap(group -> group.blocks().stream()).toList(),
            report.logs().stream().limit(limits.sites()).map(logs -> LogMatrix.of(logs, words)).toList(),
            report.logs().size() > limits.sites() ? words.get("matrix.capped", limits.sites(), report.logs().size()) : null, LogMatrix.legend(words),
            days.stream().limit(limits.waitDays()).map(day -> WaitChart.of(day, words)).toList(),
            days.size() > limits.waitDays() ? words.get(limits.note(), limits.waitDays(), days.size()) : null,
            AppendixView.of(report, limits, words), report.verdicts().stream().filter(verdict -> verdict.verdict() == Verdict.NOT_APPLICABLE)
                .map(verdict -> VerdictView.of(verdict, false, findings.numberOf(), words)).toList(),
            VerdictView.byDimension(report.verdicts(), findings.numberOf(), words));
    }

    private static boolean judged(AgencyReport report) {
        return report.status() == AgencyReport.Status.AUDITED
            && report.verdicts().stream().anyMatch(verdict -> verdict.verdict() != Verdict.NO_EVIDENCE);
    }

    /** Anchors and headings of the sections, in order. */
    public List<Labelled> contents() {
        return Stream.of("basis", "sources", "summary", "findings", "human", "supply", "followups", "merits", "tracking",
            "logs", "waits", "ratios", "tallies", "inapplicable", "cited", "verdicts").map(section -> new Labelled(section, words.get("section." + section))).toList();
    }

    private static Follow follow(FollowUp followUp, AgencyReport report, Wording words) {
        boolean settled = List.of("CLOSED", "EXEMPT").contains(followUp.status());
        LocalDate lastDay = report.asOf().minusNanos(1).toLocalDate();
        return new Follow(words.text(followUp.id()), words.orNothing(followUp.criterion()), words.get("follow." + followUp.status()),
            words.date(followUp.dueDate()), !settled && followUp.dueDate() != null && followUp.dueDate().isBefore(lastDay));
    }
}
