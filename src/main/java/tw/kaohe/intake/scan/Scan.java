package tw.kaohe.intake.scan;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import tw.kaohe.audit.AuditOptions;
import tw.kaohe.intake.FileTree;
import tw.kaohe.intake.AuditJob;
import tw.kaohe.intake.AuditListener;
import tw.kaohe.intake.AuditRun;
import tw.kaohe.intake.notice.Announcer;
import tw.kaohe.intake.notice.Gathering;
import tw.kaohe.intake.notice.NoticeSettings;
import tw.kaohe.model.AgencyReport;
import tw.kaohe.model.InputRecord;
import tw.kaohe.model.InputStatus;
import tw.kaohe.store.FollowUps;
import tw.kaohe.store.Inputs;
import tw.kaohe.store.Inputs.Input;
import tw.kaohe.store.Reports;
import tw.kaohe.store.Runs;
import tw.kaohe.store.Store;
import tw.kaohe.store.Warnings;

/**
 * One scan (掃描): judges everything that stands among the submissions, keeps what is new, and says only what changed.
 * A scan that dies is taken up by the next one: what it had stored is told of then, and nothing is told twice.
 */
public final class Scan {
    private static final ZoneId TAIPEI = ZoneId.of("Asia/Taipei");
    private final Store store;
    private final ScanSettings settings;
    private final InstantSource clock;
    private final Inputs inputs;
    private final Runs runs;
    private final Reports reports;
    private final FollowUps followUps;
    private final Archive archive;
    private final Announcer announcer;

    /** A scan that tells nobody but its caller. */
    public Scan(Store store, ScanSettings settings, InstantSource clock) {
        this(store, settings, clock, NoticeSettings.nobody(settings.language()));
    }

    /** @param notices who is told what changed */
    public Scan(Store store, ScanSettings settings, InstantSource clock, NoticeSettings notices) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
        this.inputs = new Inputs(store);
        this.runs = new Runs(store);
        this.reports = new Reports(store);
        this.followUps = new FollowUps(store);
        this.archive = new Archive(settings.archive());
        this.announcer = new Announcer(store, notices);
    }

    /**
     * What a scan found.
     *
     * @param changed reports that say something new, in the order of agencies
     * @param folder  where the reports are, or null where nothing changed
     * @param failure why something could not be audited, or null
     * @param warnings that hold
     */
    public record Outcome(long run, LocalDateTime asOf, int agencies, List<Reports.Kept> changed, Path folder, int exitCode, Exception failure,
                          List<Warnings.Open> warnings) {
    }

    /**
     * Scans once.
     *
     * @param asOf     the as-of moment (基準時刻), or null for the default of an audit
     * @param audit    with the rulebook that is in force
     * @param rulebook its hash
     * @return nothing where another instance is scanning
     * @throws IOException if the submissions cannot be read or the reports cannot be written; the next scan tells of what is stored
     */
    public Optional<Outcome> run(LocalDateTime asOf, AuditRun audit, String rulebook, AuditListener listener) throws IOException {
        Optional<Store.Turn> turn = store.turn();
        if (turn.isEmpty()) {
            return Optional.empty();
        }
        try (Store.Turn mine = turn.get()) {
            LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), TAIPEI).withNano(0);
            long run = runs.begin(asOf == null ? now : asOf, clock.instant(), rulebook);
            try {
                cleanUp();
                return Optional.of(run(run, new AuditOptions(settings.edition(), asOf, now, settings.period(), settings.criteria(), settings.language()),
                    audit, listener));
            } catch (IOException | RuntimeException e) {
                try {
                    runs.fail(run, clock.instant(), String.valueOf(e.getMessage()));
                } catch (RuntimeException untold) {
                    e.addSuppressed(untold);
                }
                throw e;
            }
        }
    }

    private Outcome run(long run, AuditOptions options, AuditRun audit, AuditListener listener) throws IOException {
        LocalDateTime asOf = options.asOf() == null ? options.now() : options.asOf();
        followUps.dayBegins(asOf.minusNanos(1).toLocalDate(), clock.instant());
        List<Input> current = inputs.current();
        Path out = settings.reports().resolve(Folders.name(run));
        try (SubmissionTree tree = SubmissionTree.of(current, archive, settings.data().resolve("work").resolve(Folders.name(run)))) {
            TeamTables tables = TeamTables.in(tree, store);
            Gathering gathered = announcer.gathering();
            ReportComparison comparison = new ReportComparison(reports, run, tables, clock);
            Bookkeeper books = new Bookkeeper(run, tree.ids(), reports, comparison, gathered, listener);
            AuditJob job = new AuditJob(List.of(tree.folder()), false, Set.of(), options, settings.formats(), out, settings.withNames(), settings.failOn(),
                settings.fonts(), tree.ids());
            AuditRun.Outcome outcome = audit.run(job, books);
            books.city(outcome.city().inputs());
            return finish(run, outcome, gathered);
        }
    }

    /** Removes what programs that were killed left behind. */
    private void cleanUp() throws IOException {
        archive.clean();
        FileTree.delete(settings.data().resolve("work"));
        List<String> unfinished = runs.all().stream().filter(r -> r.state() != Runs.State.FINISHED).map(r -> Folders.name(r.id())).toList();
        Folders.clean(settings.reports(), unfinished);
    }

    private Outcome finish(long run, AuditRun.Outcome outcome, Gathering gathered) throws IOException {
        List<Reports.Kept> changed = reports.unpublished();
        Path folder = outcome.folder();
        if (changed.isEmpty() && folder != null) {
            FileTree.delete(folder);
            folder = null;
        }
        Instant end = clock.instant();
        LocalDateTime asOf = outcome.city().asOf().toLocalDateTime();
        int agencies = outcome.city().agencies().size();
        Announcer.Told told = announcer.of(run, asOf, end, agencies, changed, outcome.city().inputs(), gathered);
        runs.finish(run, end, agencies, changed.size(), folder == null ? null : folder.getFileName().toString(), told.publication());
        new WarningsFile(settings.data()).write(run, asOf, told.all());
        Folders.keep(settings.reports(), settings.keep());
        return new Outcome(run, asOf, agencies, changed, folder, outcome.city().exitCode(), outcome.failure(), told.all());
    }

    /** Notes what becomes of each file and each agency, while the audit goes on in several threads. */
    private static final class Bookkeeper implements AuditListener {
        private final long run;
        private final Map<String, Long> ids;
        private final Reports reports;
        private final ReportComparison comparison;
        private final Gathering gathered;
        private final AuditListener listener;
        private final Set<Long> judged = ConcurrentHashMap.newKeySet();

        Bookkeeper(long run, Map<String, Long> ids, Reports reports, ReportComparison comparison, Gathering gathered, AuditListener listener) {
            this.run = run;
            this.ids = ids;
            this.reports = reports;
            this.comparison = comparison;
            this.gathered = gathered;
            this.listener = listener;
        }

        @Override
        public void started(int agencies) {
            listener.started(agencies);
        }

        @Override
        public void audited(AgencyReport report) {
            Reports.NewReport kept = comparison.of(report);
            reports.keep(run, outcomes(report.inputs()), kept);
            gathered.audited(report);
            listener.audited(report);
        }

        @Override
        public void trouble(InputRecord input) {
            listener.trouble(input);
        }

        /** Files that no agency owns. */
        void city(List<InputRecord> records) {
            reports.keep(run, outcomes(records), null);
        }

        private Map<Long, String> outcomes(List<InputRecord> records) {
            Map<Long, String> outcomes = new TreeMap<>();
            for (InputRecord record : records) {
                Long id = ids.get(record.file());
                if (id != null && judged.add(id)) {
                    outcomes.put(id, record.status() == InputStatus.UNREADABLE ? String.valueOf(record.reason()) : null);
                }
            }
            return outcomes;
        }
    }
}
