package tw.kaohe.report.html;

import java.util.List;
import java.util.stream.Stream;
import tw.kaohe.model.AgencyReport;
import tw.kaohe.model.AgencyReport.DimensionSummary;
import tw.kaohe.model.Severity;
import tw.kaohe.report.html.Bar.Share;
import tw.kaohe.report.text.Wording;

/**
 * 參、結果摘要: findings by severity, and criteria by dimension (構面) and verdict. The verdicts of a row add up to what was checked.
 */
public record SummaryView(List<Big> big, List<Row> rows, Row total, List<String> columns) {
    private static final int WIDTH = 160;

    /** @param style class of the number's colour */
    public record Big(String label, long count, String style) {
    }

    /** @param rate satisfied of those decided, side by side: the sources define no score */
    public record Row(String dimension, List<Integer> counts, String rate, Bar bar) {
    }

    static SummaryView of(AgencyReport report, Wording words) {
        List<Big> big = Stream.of(Severity.values()).map(severity -> new Big(words.severity(severity),
            report.findings().stream().filter(finding -> finding.severity() == severity).count(), style(severity))).toList();
        DimensionSummary total = report.summary().stream().reduce(SummaryView::add)
            .orElse(new DimensionSummary("", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
        return new SummaryView(big, report.summary().stream().map(row -> row(row, words.text(row.dimension()), words)).toList(),
            total(total, words), columns(words));
    }

    static String style(Severity severity) {
        return severity == null ? "open" : severity.name().toLowerCase(java.util.Locale.ROOT);
    }

    private static List<String> columns(Wording words) {
        return Stream.of("checked", "satisfied", "alternative", "major", "deficiency", "advice", "notApplicable", "notDue",
            "notComputable", "needsHuman", "noEvidence", "rate").map(column -> words.get("column." + column)).toList();
    }

    private static Row row(DimensionSummary row, String name, Wording words) {
        List<Integer> counts = List.of(row.checked(), row.satisfied(), row.alternative(), row.major(), row.deficiency(), row.advice(),
            row.notApplicable(), row.notDue(), row.notComputable(), row.needsHuman(), row.noEvidence());
        int good = row.satisfied() + row.alternative();
        int decided = good + row.major() + row.deficiency();
        return new Row(name, counts, decided == 0 ? Wording.NOTHING : good + "/" + decided, bar(row, name, words));
    }

    /** Shares of dimensions are never summed to one. */
    private static Row total(DimensionSummary total, Wording words) {
        Row row = row(total, words.get("total"), words);
        return new Row(row.dimension(), row.counts(), Wording.NOTHING, row.bar());
    }

    private static Bar bar(DimensionSummary row, String name, Wording words) {
        int open = row.needsHuman() + row.noEvidence();
        int rest = row.notApplicable() + row.notDue() + row.notComputable();
        int good = row.satisfied() + row.alternative();
        return Bar.of(WIDTH, row.checked(), List.of(new Share("major", row.major()), new Share("deficiency", row.deficiency()),
            new Share("advice", row.advice()), new Share("open", open), new Share("good", good), new Share("rest", rest)),
            words.get("bar", name, row.major(), row.deficiency(), row.advice(), open, good, rest));
    }

    private static DimensionSummary add(DimensionSummary a, DimensionSummary b) {
        return new DimensionSummary("", a.checked() + b.checked(), a.satisfied() + b.satisfied(), a.alternative() + b.alternative(),
            a.major() + b.major(), a.deficiency() + b.deficiency(), a.advice() + b.advice(), a.notApplicable() + b.notApplicable(),
            a.notDue() + b.notDue(), a.notComputable() + b.notComputable(), a.needsHuman() + b.needsHuman(),
            a.noEvidence() + b.noEvidence());
    }
}
