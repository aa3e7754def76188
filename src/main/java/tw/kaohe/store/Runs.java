package tw.kaohe.store;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Scans, one row each. */
public final class Runs {
    private static final String COLUMNS = "id, as_of, started_at, finished_at, state, rulebook, agencies, changed, folder, failure";
    private final Jdbi jdbi;

    public Runs(Store store) {
        this.jdbi = store.jdbi();
    }

    /** How a scan stands. ABANDONED: the program died in it; what it had stored is kept, and the next scan tells of it. */
    public enum State { RUNNING, FINISHED, FAILED, ABANDONED }

    /**
     * A scan.
     *
     * @param asOf    the as-of moment (基準時刻), Asia/Taipei
     * @param changed agencies of which it says something new
     * @param folder  its reports, or null
     * @param failure what went wrong, or null
     */
    public record Run(long id, LocalDateTime asOf, Instant startedAt, Instant finishedAt, State state, String rulebook, int agencies, int changed,
                      String folder, String failure) {
    }

    /** Begins a scan; the caller has the turn, so any other that still runs has died. */
    public long begin(LocalDateTime asOf, Instant now, String rulebook) {
        return jdbi.inTransaction(h -> {
            h.execute("update run set state = 'ABANDONED', finished_at = ? where state = 'RUNNING'", Inputs.utc(now));
            String last = h.createQuery("select rulebook from run order by id desc limit 1").mapTo(String.class).findOne().orElse(null);
            long run = h.createUpdate("insert into run (as_of, started_at, state, rulebook) values (?, ?, 'RUNNING', ?)")
                .bind(0, asOf).bind(1, Inputs.utc(now)).bind(2, rulebook).executeAndReturnGeneratedKeys("id").mapTo(Long.class).one();
            if (!rulebook.equals(last)) {
                Trail.append(h, List.of(new Trail.Entry(now, Trail.PROGRAM, "rulebook.changed", "run " + run,
                    Map.of("from", String.valueOf(last), "to", rulebook))));
            }
            return run;
        });
    }

    /** Ends a scan; its reports count as published, because they stand in the folder and in the notices that are written with it. */
    public void finish(long run, Instant now, int agencies, int changed, String folder, Warnings.Publication told) {
        jdbi.useTransaction(h -> {
            h.execute("update run set state = 'FINISHED', finished_at = ?, agencies = ?, changed = ?, folder = ? where id = ?",
                Inputs.utc(now), agencies, changed, folder, run);
            int reports = h.execute("update report set published = ? where published is null", run);
            Trail.append(h, reports == 0 ? List.of() : List.of(new Trail.Entry(now, Trail.PROGRAM, "reports.published", "run " + run,
                Map.of("reports", Integer.toString(reports), "folder", String.valueOf(folder)))));
            told.write(h, run, now);
        });
    }

    /** Ends a scan that failed as a whole; one that was told of already has not failed, and its reports stay. */
    public void fail(long run, Instant now, String failure) {
        jdbi.useHandle(h -> h.execute("update run set state = 'FAILED', finished_at = ?, failure = ? where id = ? and state = 'RUNNING'",
            Inputs.utc(now), failure, run));
    }

    /** The last scan that ended well, if any. */
    public Optional<Run> lastFinished() {
        return list("where state = 'FINISHED' order by id desc limit 1").stream().findFirst();
    }

    /** How many there are of a state. */
    public int count(State state) {
        return jdbi.withHandle(h -> h.createQuery("select count(*) from run where state = ?").bind(0, state.name()).mapTo(Integer.class).one());
    }

    public List<Run> all() {
        return list("order by id");
    }

    private List<Run> list(String which) {
        return jdbi.withHandle(h -> h.createQuery("select " + COLUMNS + " from run " + which).map(ConstructorMapper.of(Run.class)).list());
    }
}
