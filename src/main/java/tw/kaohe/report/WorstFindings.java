package tw.kaohe.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import tw.kaohe.model.AgencyReport;
import tw.kaohe.model.Finding;
import tw.kaohe.model.Severity;
import tw.kaohe.report.text.FindingBlock;
import tw.kaohe.report.text.NameMask;

/**
 * The worst findings of a run, kept while agencies come and go: a run over a city must not hold every report in memory.
 * A criterion that fails on many days takes one place.
 */
public final class WorstFindings {
    private static final Comparator<Entry> WORST_FIRST = Comparator
        .comparing((Entry entry) -> entry.finding().severity()).thenComparing(entry -> -entry.days())
        .thenComparing(Entry::agencyId).thenComparing(entry -> entry.finding().id());
    private final int limit;
    private final HtmlOptions options;
    private final List<Entry> worst = new ArrayList<>();

    /**
     * @param site where the finding is, of an agency with several sites; else null
     * @param days number of findings that the entry stands for
     * @param mask of its agency's people
     */
    public record Entry(String agencyId, String agency, String site, Finding finding, int days, NameMask mask) {
    }

    public WorstFindings(int limit, HtmlOptions options) {
        this.limit = limit;
        this.options = options;
    }

    /** Thread-safe; the order of calls does not matter. */
    public synchronized void add(AgencyReport report) {
        List<Finding> counted = report.findings().stream()
            .filter(f -> f.severity() == Severity.MAJOR || f.severity() == Severity.DEFICIENCY).toList();
        boolean several = sites(report) > 1;
        NameMask mask = options.mask(report);
        for (FindingBlock block : FindingBlock.group(counted)) {
            worst.add(new Entry(report.agency().id(), report.agency().name(), several ? block.first().site() : null, block.first(), block.findings().size(), mask));
        }
        worst.sort(WORST_FIRST);
        if (worst.size() > limit) {
            worst.subList(limit, worst.size()).clear();
        }
    }

    private static long sites(AgencyReport report) {
        return Stream.concat(report.logs().stream().map(AgencyReport.SiteLogs::site), report.findings().stream().map(Finding::site))
            .filter(Objects::nonNull).distinct().count();
    }

    /** Worst first. */
    public synchronized List<Entry> list() {
        return List.copyOf(worst);
    }
}
