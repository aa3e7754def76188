package tw.kaohe.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tw.kaohe.audit.AgencyInput;
import tw.kaohe.audit.AuditPipeline;
import tw.kaohe.model.AgencyReport;
import tw.kaohe.model.CityReport.AgencyLine;
import tw.kaohe.model.CityReport.CommonFinding;
import tw.kaohe.model.CityReport.Counts;
import tw.kaohe.model.Finding;
import tw.kaohe.model.Grounds;
import tw.kaohe.model.InputRecord;
import tw.kaohe.model.InputStatus;
import tw.kaohe.model.Phrases;
import tw.kaohe.model.ReadFile;
import tw.kaohe.model.Severity;
import tw.kaohe.model.Verdict;
import tw.kaohe.report.AgencyReporters;
import tw.kaohe.report.AgencyWriter;
import tw.kaohe.report.HtmlOptions;
import tw.kaohe.report.text.NameMask;

/** One agency from its files to its report; nothing of it stays in memory but a line of the city summary. */
final class AgencyAudit {
    private final AuditJob job;
    private final FileReading reading;
    private final AuditPipeline pipeline;
    private final Phrases phrases;
    private final ReportFolder folder;
    private final AuditListener listener;

    /** @param folder where reports go, or null to write none */
    AgencyAudit(AuditJob job, FileReading reading, AuditPipeline pipeline, Phrases phrases, ReportFolder folder, AuditListener listener) {
        this.job = job;
        this.reading = reading;
        this.pipeline = pipeline;
        this.phrases = phrases;
        this.folder = folder;
        this.listener = listener;
    }

    /** What the city summary needs of one agency. */
    record Result(AgencyLine line, java.time.OffsetDateTime asOf, boolean incomplete, boolean submitted, Grounds grounds, List<CommonFinding> deficient) {
    }

    Result run(AgencyTask task) throws IOException {
        List<ReadFile> files = new ArrayList<>(task.read());
        task.files().forEach(f -> files.add(reading.read(f)));
        AgencyReport report = pipeline.audit(new AgencyInput(task.id(), task.register(), files, task.shared(), job.arrivals()), job.options());
        HtmlOptions options = new HtmlOptions(job.withNames(), java.util.Set.of(), job.fonts());
        NameMask mask = options.mask(report);
        report.inputs().stream().filter(AgencyAudit::isTrouble).map(input -> masked(input, mask)).forEach(listener::trouble);
        if (folder != null) {
            write(report, options);
        }
        listener.audited(report);
        boolean incomplete = report.inputs().stream().anyMatch(i -> i.status() == InputStatus.UNREADABLE || i.status() == InputStatus.PARTLY_READ);
        return new Result(line(report), report.asOf(), incomplete, !files.isEmpty() || task.register() != null, report.grounds(),
            CommonFindings.of(report));
    }

    static boolean isTrouble(InputRecord input) {
        return input.status() == InputStatus.UNREADABLE || input.status() == InputStatus.PARTLY_READ || input.status() == InputStatus.IGNORED;
    }

    private static InputRecord masked(InputRecord input, NameMask mask) {
        return new InputRecord(mask.apply(input.file()), input.sha256(), input.kinds(), input.status(), mask.apply(input.reason()), input.rows());
    }

    private void write(AgencyReport report, HtmlOptions options) throws IOException {
        for (String format : job.formats()) {
            for (Map.Entry<String, AgencyWriter> file : AgencyReporters.files(format, report, phrases, options).entrySet()) {
                folder.write(report.agency().id() + "/" + file.getKey(), out -> file.getValue().write(report, out));
            }
        }
    }

    private static AgencyLine line(AgencyReport report) {
        Counts waived = counts(report.findings().stream().filter(f -> report.waiverOf(f).isPresent()).toList());
        return new AgencyLine(report.agency().id(), report.agency().name(), report.agency().category(), report.agency().group(), report.status(),
            counts(report.findings()), report.edition() == null ? null : report.edition().id(), report.summary(), waived);
    }

    private static Counts counts(List<Finding> findings) {
        int[] n = new int[5];
        findings.forEach(f -> {
            if (f.severity() != null) {
                n[f.severity() == Severity.MAJOR ? 0 : f.severity() == Severity.DEFICIENCY ? 1 : 2]++;
            } else {
                n[f.verdict() == Verdict.NEEDS_HUMAN ? 3 : 4]++;
            }
        });
        return new Counts(n[0], n[1], n[2], n[3], n[4]);
    }
}
