package tw.kaohe.store;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import tw.kaohe.model.AgencyReport.DimensionSummary;
import tw.kaohe.model.Finding;
import tw.kaohe.model.Period;
import tw.kaohe.model.Severity;
import tw.kaohe.model.Verdict;

/** Reports that said something new, with what changed against the one before. There is one for an agency, a period, a content and its outcome. */
public final class Reports {
    private final Jdbi jdbi;
    private final Inputs inputs;

    public Reports(Store store) {
        this.jdbi = store.jdbi();
        this.inputs = new Inputs(store);
    }

    /** What the last scan saw of a finding. UNDECIDED: it could not tell whether the finding is still there. */
    public enum FindingState { PRESENT, GONE, UNDECIDED }

    /** How a finding changed. */
    public enum ChangeKind { NEW, WORSE, BETTER, RESOLVED, REOPENED, INCOMPARABLE }

    /** @param obstacle why it cannot be compared, or what else than the agency's doing made it vanish; or null */
    public record Change(String finding, ChangeKind kind, String obstacle) {
    }

    /**
     * A report to be kept.
     *
     * @param content  hash of what was judged and by what
     * @param outcome  hash of what was said
     * @param previous the report before it, or 0
     * @param document {@code report.json}, gzip
     * @param observed what it says of the deficiencies that are followed up
     */
    public record NewReport(long run, long previous, String agency, String name, String edition, Integer rocYear, Period period, LocalDateTime asOf, String content,
                            String outcome, byte[] document, List<DimensionSummary> counts, List<Finding> findings, List<Change> changes, Observation observed) {
    }

    /** A kept report. @param published whether a finished scan told of it */
    public record Kept(long id, long run, String agency, String name, LocalDateTime asOf, String content, String outcome, boolean published) {
    }

    /** The last report on an agency, if any. */
    public Optional<Kept> last(String agency) {
        return kept("where agency = ? order by id desc limit 1", agency).stream().findFirst();
    }

    /** Reports that no finished scan has told of, in the order of agencies. */
    public List<Kept> unpublished() {
        return kept("where published is null order by agency, id");
    }

    /** All reports, oldest first. */
    public List<Kept> all() {
        return kept("order by id");
    }

    private List<Kept> kept(String which, Object... values) {
        return jdbi.withHandle(h -> {
            var query = h.createQuery("select id, run, agency, name, as_of, content, outcome, published from report " + which);
            for (int i = 0; i < values.length; i++) {
                query.bind(i, values[i]);
            }
            return query.map((rs, c) -> new Kept(rs.getLong(1), rs.getLong(2), rs.getString(3), rs.getString(4), rs.getTimestamp(5).toLocalDateTime(),
                rs.getString(6), rs.getString(7), rs.getObject(8) != null)).list();
        });
    }

    /** {@code report.json} of a kept report, gzip. */
    public byte[] document(long report) {
        return jdbi.withHandle(h -> h.createQuery("select document from report where id = ?").bind(0, report).mapTo(byte[].class).one());
    }

    /** How a report's findings differ from those of the report before it. */
    public List<Change> changes(long report) {
        return jdbi.withHandle(h -> h.createQuery("select finding, change, obstacle from finding_change where report = ? order by finding").bind(0, report)
            .map((rs, c) -> new Change(rs.getString(1), ChangeKind.valueOf(rs.getString(2)), rs.getString(3))).list());
    }

    /** A finding as a notice tells of it, as it was last seen. @param due or null */
    public record Told(Change change, String criterion, String subject, Severity severity, String message, LocalDate due) {
    }

    /** The changes of a report with what they are about, the worst findings first. */
    public List<Told> told(long report) {
        return jdbi.withHandle(h -> h.createQuery("select c.finding, c.change, c.obstacle, f.criterion, f.subject, f.severity, f.message, f.due "
                + "from finding_change c join finding f on f.id = c.finding where c.report = ? order by case f.severity when 'MAJOR' then 0 "
                + "when 'DEFICIENCY' then 1 when 'ADVICE' then 2 else 3 end, f.criterion, f.on_day, f.id").bind(0, report)
            .map((rs, c) -> new Told(new Change(rs.getString(1), ChangeKind.valueOf(rs.getString(2)), rs.getString(3)), rs.getString(4), rs.getString(5),
                rs.getString(6) == null ? null : Severity.valueOf(rs.getString(6)), rs.getString(7),
                rs.getDate(8) == null ? null : rs.getDate(8).toLocalDate())).list());
    }

    /** What the agencies' findings are now. */
    public Map<FindingState, Integer> findingCounts() {
        Map<FindingState, Integer> counts = new java.util.EnumMap<>(FindingState.class);
        jdbi.useHandle(h -> h.createQuery("select state, count(*) from finding group by state")
            .map((rs, c) -> counts.put(FindingState.valueOf(rs.getString(1)), rs.getInt(2))).list());
        return counts;
    }

    /** A finding as it was last seen. */
    public record Seen(String id, String criterion, String site, String subject, LocalDate day, Verdict verdict, Severity severity, String message,
                       FindingState state) {
    }

    /** An agency's findings that the last report does not have: gone, or no longer decidable. */
    public List<Seen> absent(String agency) {
        return jdbi.withHandle(h -> h.createQuery("select id, criterion, site, subject, on_day, verdict, severity, message, state from finding "
                + "where agency = ? and state <> 'PRESENT' order by id").bind(0, agency)
            .map((rs, c) -> new Seen(rs.getString(1), rs.getString(2), rs.getString(3), rs.getString(4),
                rs.getDate(5) == null ? null : rs.getDate(5).toLocalDate(), Verdict.valueOf(rs.getString(6)),
                rs.getString(7) == null ? null : Severity.valueOf(rs.getString(7)), rs.getString(8), FindingState.valueOf(rs.getString(9)))).list());
    }

    /**
     * Notes what a run made of an agency's files and, where it says something new, keeps the report; all of it or nothing.
     *
     * @param judged     inputs by id, with why they could not be read, or null where they could
     * @param report     or null where it says what the last one said
     * @return whether a report was kept; false also where another instance was faster
     */
    public boolean keep(long run, Map<Long, String> judged, NewReport report) {
        return jdbi.inTransaction(h -> {
            boolean kept = false;
            if (report != null) {
                long id = insert(h, report);
                kept = id >= 0;
                if (kept) {
                    counts(h, id, report.counts());
                    findings(h, id, report);
                    changes(h, id, report.changes());
                    report.observed().note(h);
                }
            }
            judged.forEach((id, unreadable) -> inputs.judged(h, run, id, unreadable));
            return kept;
        });
    }

    private static long insert(Handle h, NewReport r) {
        return h.createUpdate("insert into report (run, agency, name, edition, roc_year, period_from, period_to, as_of, content, outcome, previous, document) "
                + "values (:run, :agency, :name, :edition, :year, :from, :to, :asOf, :content, :outcome, :previous, :document) on conflict do nothing")
            .bind("run", r.run()).bind("agency", r.agency()).bind("name", r.name()).bind("edition", r.edition()).bind("year", r.rocYear())
            .bind("from", r.period().from()).bind("to", r.period().to()).bind("asOf", r.asOf()).bind("content", r.content())
            .bind("outcome", r.outcome()).bind("previous", r.previous()).bind("document", r.document())
            .executeAndReturnGeneratedKeys("id").mapTo(Long.class).findOne().orElse(-1L);
    }

    private static void counts(Handle h, long report, List<DimensionSummary> rows) {
        var batch = h.prepareBatch("insert into verdict_count values (?,?,?,?,?,?,?,?,?,?,?,?,?)");
        rows.forEach(d -> batch.add(report, d.dimension(), d.checked(), d.satisfied(), d.alternative(), d.major(), d.deficiency(), d.advice(),
            d.notApplicable(), d.notDue(), d.notComputable(), d.needsHuman(), d.noEvidence()));
        if (!rows.isEmpty()) {
            batch.execute();
        }
    }

    private static void findings(Handle h, long id, NewReport r) {
        var update = h.prepareBatch("update finding set verdict = :verdict, severity = :severity, subject = :subject, message = :message, due = :due, "
            + "state = 'PRESENT', last_report = :report where id = :id");
        r.findings().forEach(f -> bound(update, f, id).add());
        int[] updated = r.findings().isEmpty() ? new int[0] : update.execute();
        var insert = h.prepareBatch("insert into finding (id, agency, edition, roc_year, criterion, site, subject, on_day, verdict, severity, message, "
            + "due, state, first_report, last_report) values (:id, :agency, :edition, :year, :criterion, :site, :subject, :day, :verdict, :severity, "
            + ":message, :due, 'PRESENT', :report, :report)");
        for (int i = 0; i < updated.length; i++) {
            if (updated[i] == 0) {
                Finding f = r.findings().get(i);
                bound(insert, f, id).bind("agency", r.agency()).bind("edition", r.edition()).bind("year", r.rocYear()).bind("criterion", f.criterion())
                    .bind("site", f.site()).bind("day", f.date()).add();
            }
        }
        if (insert.size() > 0) {
            insert.execute();
        }
    }

    private static org.jdbi.v3.core.statement.PreparedBatch bound(org.jdbi.v3.core.statement.PreparedBatch batch, Finding f, long report) {
        LocalDate due = f.dueDate();
        return batch.bind("id", f.id()).bind("verdict", f.verdict().name()).bind("severity", f.severity() == null ? null : f.severity().name())
            .bind("subject", f.subject()).bind("message", f.message()).bind("due", due).bind("report", report);
    }

    private static void changes(Handle h, long report, List<Change> changes) {
        var log = h.prepareBatch("insert into finding_change (report, finding, change, obstacle) values (?,?,?,?)");
        changes.forEach(c -> log.add(report, c.finding(), c.kind().name(), c.obstacle()));
        if (!changes.isEmpty()) {
            log.execute();
        }
        for (Change c : changes) {
            switch (c.kind()) {
                case RESOLVED -> h.execute("update finding set state = 'GONE' where id = ?", c.finding());
                case INCOMPARABLE -> h.execute("update finding set state = 'UNDECIDED' where id = ? and last_report <> ?", c.finding(), report);
                case REOPENED -> h.execute("update finding set reopened = reopened + 1 where id = ?", c.finding());
                default -> { }
            }
        }
    }
}
