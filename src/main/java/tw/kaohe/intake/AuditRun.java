package tw.kaohe.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.apache.camel.ProducerTemplate;
import tw.kaohe.audit.AuditPipeline;
import tw.kaohe.model.AgencyReport;
import tw.kaohe.model.CityReport;
import tw.kaohe.model.InputRecord;
import tw.kaohe.model.Phrases;
import tw.kaohe.model.RocDate;
import tw.kaohe.reading.SubmissionReader;
import tw.kaohe.report.CityHtmlWriter;
import tw.kaohe.report.CityPdfWriter;
import tw.kaohe.report.CityOdsWriter;
import tw.kaohe.report.HtmlOptions;
import tw.kaohe.report.SummaryJsonWriter;
import tw.kaohe.report.WorstFindings;

/** Runs a job: sorts the submissions, sends them down the route, writes the city's part. */
public final class AuditRun {
    private static final int WORST = 10;
    private final AuditPipeline pipeline;
    private final SubmissionReader reader;
    private final Phrases phrases;
    private final Path calendars;
    private final CamelStart camel;

    /** @param pipeline that every agency goes through */
    public AuditRun(AuditPipeline pipeline, SubmissionReader reader, Phrases phrases, int threads) {
        this(pipeline, reader, phrases, threads, null);
    }

    /** @param calendars folder of imported calendars, whose closures hold for every agency; or null */
    public AuditRun(AuditPipeline pipeline, SubmissionReader reader, Phrases phrases, int threads, Path calendars) {
        this(pipeline, reader, phrases, calendars, new CamelStart(threads));
    }

    /** @param camel that may have begun to start already */
    public AuditRun(AuditPipeline pipeline, SubmissionReader reader, Phrases phrases, Path calendars, CamelStart camel) {
        this.pipeline = pipeline;
        this.reader = reader;
        this.phrases = phrases;
        this.calendars = calendars;
        this.camel = camel;
    }

    /** The output folder holds something that is no report; its message is the folder. */
    public static final class RefusedOutput extends RuntimeException {
        private static final long serialVersionUID = 1L;

        RefusedOutput(String folder) {
            super(folder);
        }
    }

    /**
     * @param city     the summary
     * @param worst    the worst findings of the run
     * @param folder   where the reports are, or null where none were written
     * @param failure  why something could not be audited, or null
     */
    public record Outcome(CityReport city, List<WorstFindings.Entry> worst, Path folder, Exception failure) {
    }

    /**
     * @throws IOException if the submissions cannot be listed or the reports cannot be written; nothing is left behind
     * @throws RefusedOutput if the output folder holds anything but an earlier report
     * @throws tw.kaohe.rules.RulebookException if the rulebook is broken
     */
    public Outcome run(AuditJob job, AuditListener listener) throws IOException {
        FileReading reading = new FileReading(reader);
        SubmissionPlan plan = new SubmissionSorter(reading, job.oneAgency(), calendars == null ? List.of() : StandingClosures.in(calendars)).sort(job.paths());
        List<AgencyTask> tasks = plan.tasks().stream().filter(t -> isWanted(job, t)).toList();
        ReportFolder folder = job.formats().isEmpty() ? null : folder(job);
        try {
            return run(job, listener, reading, new SubmissionPlan(tasks, plan.city()), folder);
        } catch (IOException | RuntimeException | Error e) {
            if (folder != null) {
                folder.abandon();
            }
            throw e;
        }
    }

    private static ReportFolder folder(AuditJob job) throws IOException {
        try {
            return job.out() == null ? ReportFolder.openLater(Path.of("kaohe-report")) : ReportFolder.open(job.out());
        } catch (ReportFolder.NotAReportFolder e) {
            throw new RefusedOutput(e.getMessage());
        }
    }

    private static boolean isWanted(AuditJob job, AgencyTask task) {
        return job.agencies().isEmpty() || job.agencies().contains(task.id()) || task.register() != null
            && (job.agencies().contains(task.register().name()) || task.register().aliases().stream().anyMatch(job.agencies()::contains));
    }

    private Outcome run(AuditJob job, AuditListener listener, FileReading reading, SubmissionPlan plan, ReportFolder folder) throws IOException {
        WorstFindings worst = new WorstFindings(WORST, new HtmlOptions(job.withNames()));
        AuditListener both = new AuditListener() {
            @Override
            public void audited(AgencyReport report) {
                worst.add(report);
                listener.audited(report);
            }

            @Override
            public void trouble(InputRecord input) {
                listener.trouble(input);
            }
        };
        listener.started(plan.tasks().size());
        AgencyAudit audit = new AgencyAudit(job, reading, pipeline, phrases, folder, both);
        List<AgencyAudit.Result> results = List.of();
        Exception failure = null;
        if (!plan.tasks().isEmpty()) {
            try (CamelStart.Started started = camel.take()) {
                results = send(started, plan.tasks().stream().map(task -> new AuditRoute.Work(audit, task)).toList());
                if (started.route().broken() != null) {
                    throw started.route().broken();
                }
                failure = started.route().failure();
            }
        }
        if (failure instanceof IOException e) {
            throw e;
        }
        CityReport city = new CitySummary(job, phrases).of(results, plan.city(), failure != null);
        city.inputs().stream().filter(AgencyAudit::isTrouble).forEach(listener::trouble);
        return new Outcome(city, worst.list(), folder == null ? null : write(job, folder, city), failure);
    }

    private static List<AgencyAudit.Result> send(CamelStart.Started started, List<AuditRoute.Work> work) throws IOException {
        try (ProducerTemplate template = started.camel().createProducerTemplate()) {
            @SuppressWarnings("unchecked")
            List<AgencyAudit.Result> results = template.requestBody(AuditRoute.ENTRY, work, List.class);
            return results;
        }
    }

    private Path write(AuditJob job, ReportFolder folder, CityReport city) throws IOException {
        if (job.formats().contains("json")) {
            folder.write("summary.json", out -> new SummaryJsonWriter().write(city, out));
        }
        if (job.formats().contains("html")) {
            folder.write("index.html", out -> new CityHtmlWriter(phrases, new HtmlOptions(job.withNames())).write(city, out));
        }
        if (job.formats().contains("pdf")) {
            folder.write("summary.pdf", out -> new CityPdfWriter(phrases, new HtmlOptions(job.withNames(), Set.of(), job.fonts())).write(city, out));
        }
        if (job.formats().contains("ods")) {
            folder.write("summary.ods", out -> new CityOdsWriter(phrases, new HtmlOptions(job.withNames())).write(city, out));
        }
        try {
            return folder.finish(name(city.asOf().toLocalDateTime()));
        } catch (ReportFolder.NotAReportFolder e) {
            throw new RefusedOutput(e.getMessage());
        }
    }

    /** {@code 109-05-31}, or with the time of day where it is not the day's end. */
    private static String name(LocalDateTime asOf) {
        boolean endOfDay = asOf.toLocalTime().equals(java.time.LocalTime.MIDNIGHT);
        String day = RocDate.format(endOfDay ? asOf.toLocalDate().minusDays(1) : asOf.toLocalDate());
        return endOfDay ? day : day + "T" + String.format("%02d%02d", asOf.getHour(), asOf.getMinute());
    }
}
