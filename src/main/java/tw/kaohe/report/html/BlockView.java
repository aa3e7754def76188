package tw.kaohe.report.html;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.kaohe.model.AgencyReport;
import tw.kaohe.model.Citation;
import tw.kaohe.model.Criterion;
import tw.kaohe.model.Evidence;
import tw.kaohe.model.Finding;
import tw.kaohe.model.Policy;
import tw.kaohe.model.RocDate;
import tw.kaohe.report.text.FindingBlock;
import tw.kaohe.report.text.Wording;

/**
 * A block of 肆、缺失事項, 伍 or 陸 with all that a deficiency has to state.
 *
 * @param number   1, 2, 3 … over all severities
 * @param style    class of its severity
 * @param open     neither a deficiency nor satisfied: people decide, or a document is missing
 * @param count    findings in the block
 * @param several  共 n 日 of one criterion; then {@code days} lists them and {@code lines} has a row for each
 * @param fact     what was found; of several days, on the first
 * @param evidence of a single finding
 * @param id       of a single finding, for reporting the improvement
 * @param question one sentence for people where a machine does not decide, or null
 * @param policies what of the policies the judgement rests on, with values, or null
 * @param waived   by whom, why and until when it need not be mended, or null
 * @param capped   note where not all lines are shown, or null
 */
public record BlockView(int number, String weight, String style, String code, String title, boolean open, String subject,
                        String site, int count, String several, String days, String fact, List<String> basis, List<Proof> evidence,
                        String moreEvidence, String remedy, String due, String unit, String id, String rule, String question,
                        String policies, String waived, List<Line> lines, String capped) {
    private static final int MAX_EVIDENCE = 20;
    private static final int MAX_LINE_EVIDENCE = 3;
    private static final int MAX_QUOTE = 300;

    /** @param quote the raw words, or null */
    public record Proof(String file, String place, String quote) {
    }

    /** A day of several. */
    public record Line(String date, String subject, String fact, List<Proof> evidence, String more, String due, String id) {
    }

    /** What a report knows about its criteria and policies, by code and id. */
    record Known(Map<String, Criterion> criteria, Map<String, Policy.InForce> policies, List<AgencyReport.Waived> waivers) {
        static final Known NONE = new Known(Map.of(), Map.of(), List.of());

        static Known of(AgencyReport report) {
            return new Known(report.verdicts().stream().map(AgencyReport.CriterionVerdict::criterion)
                .collect(Collectors.toMap(Criterion::code, c -> c, (a, b) -> a)),
                report.grounds().policies().stream().collect(Collectors.toMap(Policy.InForce::id, p -> p)), report.waivers());
        }
    }

    /** @param lineLimit how many days are shown in full */
    static BlockView of(FindingBlock block, int number, Known known, int lineLimit, Limits limits, Wording words) {
        Finding first = block.first();
        boolean several = block.several();
        Criterion criterion = known.criteria().get(first.criterion());
        List<Proof> evidence = several ? List.of() : proofs(first, MAX_EVIDENCE, words);
        return new BlockView(number, words.weight(first), SummaryView.style(first.severity()), words.text(first.criterion()),
            words.orNothing(first.title()), first.severity() == null, several || first.subject() == null ? null : words.text(first.subject()),
            first.site() == null ? null : words.text(first.site()), block.findings().size(), several ? several(block, words) : null,
            several ? days(block.days(), words) : null, words.orNothing(first.message()), basis(block, words), evidence,
            several ? null : more(first, evidence, words), words.orNothing(first.remedy()), due(block, words), words.unit(first),
            several ? null : words.text(first.id()), words.orNothing(first.rule()), criterion == null || criterion.question() == null ? null : words.text(criterion.question()),
            criterion == null ? null : policies(criterion, known, words), WaiverView.of(block, known.waivers(), words),
            several ? block.findings().stream().limit(lineLimit).map(finding -> line(finding, words)).toList() : List.of(),
            several && block.findings().size() > lineLimit ? words.get(limits.note(), lineLimit, block.findings().size()) : null);
    }

    private static String several(FindingBlock block, Wording words) {
        int days = block.days().size();
        int findings = block.findings().size();
        return findings == days ? words.get("block.days", days) : words.get("block.daysAndCount", days, findings);
    }

    /** {@code 109年5月12、13、14日；109年6月2日} */
    private static String days(List<LocalDate> days, Wording words) {
        Map<String, List<String>> months = new LinkedHashMap<>();
        for (LocalDate day : days) {
            String month = words.get("month", RocDate.year(day), day.getMonthValue());
            months.computeIfAbsent(month, name -> new ArrayList<>()).add(Integer.toString(day.getDayOfMonth()));
        }
        return months.entrySet().stream().map(e -> words.get("block.monthDays", e.getKey(), String.join(words.get("comma"), e.getValue())))
            .collect(Collectors.joining(words.get("block.monthBreak")));
    }

    private static List<String> basis(FindingBlock block, Wording words) {
        Finding first = block.first();
        List<String> basis = new ArrayList<>();
        Citation citation = first.citation();
        if (citation != null) {
            basis.add(Stream.of(citation.document(), citation.clause()).filter(part -> part != null && !part.isBlank())
                .map(words::text).collect(Collectors.joining(" ")));
        }
        if (!first.alsoCites().isEmpty()) {
            basis.add(words.get("block.alsoCites", first.alsoCites().stream().map(words::text).collect(Collectors.joining(words.get("comma")))));
        }
        return List.copyOf(basis);
    }

    private static String policies(Criterion criterion, Known known, Wording words) {
        return criterion.policies().stream().map(known.policies()::get).filter(java.util.Objects::nonNull)
            .map(p -> words.get("block.policy", words.text(p.id()), GroundsView.value(p, words))).reduce((a, b) -> a + words.get("comma") + b).orElse(null);
    }

    private static List<Proof> proofs(Finding finding, int limit, Wording words) {
        return finding.evidence().stream().limit(limit).map(proof -> proof(proof, words)).toList();
    }

    private static Proof proof(Evidence evidence, Wording words) {
        String quote = evidence.quote() == null || evidence.quote().isBlank() ? null : words.clip(evidence.quote(), MAX_QUOTE);
        return new Proof(words.text(evidence.file()), words.place(evidence.place()), quote);
    }

    private static String more(Finding finding, List<Proof> shown, Wording words) {
        int rest = finding.evidence().size() - shown.size();
        return rest == 0 ? null : words.get("block.moreEvidence", rest);
    }

    private static String due(FindingBlock block, Wording words) {
        List<LocalDate> due = block.dueDates();
        if (due.isEmpty()) {
            return Wording.NOTHING;
        }
        return due.size() == 1 ? words.date(due.get(0)) : words.get("period", words.date(due.get(0)), words.date(due.get(1)));
    }

    private static Line line(Finding finding, Wording words) {
        List<Proof> proofs = proofs(finding, MAX_LINE_EVIDENCE, words);
        String subject = finding.subject() == null ? "" : words.text(finding.subject());
        String date = words.date(finding.date());
        return new Line(date, subject.startsWith(date) ? subject.substring(date.length()).strip() : subject, words.orNothing(finding.message()),
            proofs, more(finding, proofs, words), words.date(finding.dueDate()), words.text(finding.id()));
    }
}
