package tw.kaohe.intake;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tw.kaohe.model.CityReport;
import tw.kaohe.model.CityReport.AgencyLine;
import tw.kaohe.model.CityReport.Counts;
import tw.kaohe.model.Grounds;
import tw.kaohe.model.InputRecord;
import tw.kaohe.model.InputStatus;
import tw.kaohe.model.Phrases;
import tw.kaohe.model.ReadFile;

/** Puts the agencies' lines together and settles the exit code: the highest of 70, 3, 2, 4, 5, 1 in that order. */
final class CitySummary {
    private static final ZoneId TAIPEI = ZoneId.of("Asia/Taipei");
    private final AuditJob job;
    private final Phrases phrases;

    CitySummary(AuditJob job, Phrases phrases) {
        this.job = job;
        this.phrases = phrases;
    }

    CityReport of(List<AgencyAudit.Result> results, List<ReadFile> cityFiles, boolean failed) {
        List<AgencyLine> lines = results.stream().map(AgencyAudit.Result::line).sorted(Comparator.comparing(AgencyLine::id)).toList();
        List<InputRecord> inputs = cityFiles.stream().sorted(Comparator.comparing(f -> f.source().path()))
            .map(f -> new InputRecord(f.source().path(), f.source().sha256(), f.kinds(), f.status(), reason(f), f.rows())).toList();
        List<String> reasons = new ArrayList<>();
        int code = exitCode(results, inputs, failed, reasons);
        Set<String> editions = new LinkedHashSet<>();
        Set<String> dimensions = new LinkedHashSet<>();
        lines.forEach(l -> {
            editions.add(l.edition());
            l.byDimension().forEach(d -> dimensions.add(d.dimension()));
        });
        return new CityReport(asOf(results), editions.size() == 1 ? editions.iterator().next() : null, lines, inputs, code, reasons, List.of(),
            List.copyOf(dimensions), coverage(results), results.stream().map(r -> r.grounds().policies()).findFirst().orElse(List.of()),
            CommonFindings.together(results.stream().map(AgencyAudit.Result::deficient).toList()));
    }

    /** Editions in the order of their ids, the common criteria last. */
    private static List<Grounds.Coverage> coverage(List<AgencyAudit.Result> results) {
        return results.stream().flatMap(r -> r.grounds().coverage().stream()).distinct()
            .sorted(Comparator.comparing((Grounds.Coverage c) -> c.edition().equals(Grounds.COMMON)).thenComparing(Grounds.Coverage::edition)).toList();
    }

    private OffsetDateTime asOf(List<AgencyAudit.Result> results) {
        java.time.LocalDateTime given = job.options().asOf() != null ? job.options().asOf() : job.options().now();
        return job.options().asOf() != null || results.isEmpty() ? given.atZone(TAIPEI).toOffsetDateTime()
            : results.stream().map(AgencyAudit.Result::asOf).max(Comparator.naturalOrder()).orElseThrow();
    }

    private String reason(ReadFile file) {
        return file.notes().isEmpty() ? null : file.notes().stream().map(phrases::get).distinct().collect(java.util.stream.Collectors.joining(" "));
    }

    private int exitCode(List<AgencyAudit.Result> results, List<InputRecord> inputs, boolean failed, List<String> reasons) {
        boolean nothing = results.stream().noneMatch(AgencyAudit.Result::submitted) && inputs.isEmpty();
        boolean incomplete = results.stream().anyMatch(AgencyAudit.Result::incomplete)
            || inputs.stream().anyMatch(i -> i.status() == InputStatus.UNREADABLE || i.status() == InputStatus.PARTLY_READ);
        int found = results.stream().map(AgencyAudit.Result::line).mapToInt(line -> counted(line.counts()) - counted(line.waived())).sum();
        int code = 0;
        if (found > 0) {
            reasons.add(phrases.get("exit.findings", found));
            code = 1;
        }
        if (incomplete) {
            reasons.add(phrases.get("exit.incomplete"));
            code = 5;
        }
        if (nothing) {
            reasons.add(phrases.get("exit.nothing"));
            code = 4;
        }
        if (failed) {
            reasons.add(phrases.get("exit.internal"));
            code = 70;
        }
        return code;
    }

    private int counted(Counts counts) {
        return switch (job.failOn()) {
            case MAJOR -> counts.major();
            case DEFICIENCY -> counts.major() + counts.deficiency();
            case ADVICE -> counts.major() + counts.deficiency() + counts.advice();
            case NEVER -> 0;
        };
    }
}
