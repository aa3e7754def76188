package tw.kaohe.report.html;

import java.util.List;
import java.util.stream.Collectors;
import tw.kaohe.model.AgencyReport;
import tw.kaohe.model.Criterion;
import tw.kaohe.report.text.Wording;

/**
 * The appendices that let an agency check what was calculated (比率重算明細, 承諾達成表) and look up what is cited (引用準則全文).
 *
 * @param ratiosCapped note where not all are shown, or null; the others likewise
 */
public record AppendixView(List<RatioRow> ratios, String ratiosCapped, List<TallyRow> tallies, String talliesCapped, List<Cited> cited, String citedCapped) {

    /** @param path from the dimension inwards (構面→項目→指標); @param source document and clause */
    public record Cited(String code, String title, String path, String source, String severity) {
    }

    static AppendixView of(AgencyReport report, Limits limits, Wording words) {
        int most = limits.groupLines();
        var ratios = report.reckoning().ratios();
        var tallies = report.reckoning().tallies();
        List<Criterion> cited = report.cited();
        return new AppendixView(ratios.stream().limit(most).map(ratio -> RatioRow.of(ratio, words)).toList(), capped(ratios, most, words),
            tallies.stream().limit(most).map(tally -> TallyRow.of(tally, words)).toList(), capped(tallies, most, words),
            cited.stream().limit(most).map(criterion -> cited(criterion, words)).toList(), capped(cited, most, words));
    }

    private static String capped(List<?> all, int most, Wording words) {
        return all.size() > most ? words.get("appendix.capped", most, all.size()) : null;
    }

    private static Cited cited(Criterion criterion, Wording words) {
        String path = criterion.path().stream().map(words::text).collect(Collectors.joining(" → "));
        return new Cited(words.text(criterion.code()), words.orNothing(criterion.title()), path.isEmpty() ? Wording.NOTHING : path,
            VerdictView.source(criterion, false, words), criterion.severity() == null ? Wording.NOTHING : words.severity(criterion.severity()));
    }
}
