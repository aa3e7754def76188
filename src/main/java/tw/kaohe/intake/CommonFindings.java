package tw.kaohe.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tw.kaohe.model.AgencyReport;
import tw.kaohe.model.CityReport.CommonFinding;
import tw.kaohe.model.Finding;
import tw.kaohe.model.Severity;

/** Which deficiencies are common: per agency first, so that no report has to be kept, then over the city. */
final class CommonFindings {
    private CommonFindings() {
    }

    /** Each deficient criterion of one agency. */
    static List<CommonFinding> of(AgencyReport report) {
        Map<String, List<Finding>> byCriterion = new TreeMap<>();
        report.findings().stream().filter(f -> f.severity() == Severity.MAJOR || f.severity() == Severity.DEFICIENCY)
            .forEach(f -> byCriterion.computeIfAbsent(f.criterion(), code -> new ArrayList<>()).add(f));
        return byCriterion.entrySet().stream().map(e -> new CommonFinding(e.getKey(), e.getValue().get(0).title(),
            e.getValue().stream().map(Finding::severity).min(Comparator.naturalOrder()).orElseThrow(), 1, e.getValue().size())).toList();
    }

    /** Those of most agencies first, then the most frequent, then by code. */
    static List<CommonFinding> together(List<List<CommonFinding>> agencies) {
        Map<String, CommonFinding> sums = new TreeMap<>();
        agencies.forEach(list -> list.forEach(found -> sums.merge(found.criterion(), found, CommonFindings::add)));
        return sums.values().stream().sorted(Comparator.comparing((CommonFinding f) -> -f.agencies()).thenComparing(f -> -f.findings())
            .thenComparing(CommonFinding::criterion)).toList();
    }

    private static CommonFinding add(CommonFinding a, CommonFinding b) {
        return new CommonFinding(a.criterion(), a.title(), a.severity().compareTo(b.severity()) <= 0 ? a.severity() : b.severity(),
            a.agencies() + b.agencies(), a.findings() + b.findings());
    }
}
