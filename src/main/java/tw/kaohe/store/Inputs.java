package tw.kaohe.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/**
 * Every file that came in, and what became of it: audited, a known duplicate, or quarantined (隔離) with its reason.
 * A source may hand the same delivery over again after a crash; it is recorded once.
 */
public final class Inputs {
    private static final String COLUMNS = "id, source, path, sha256, size, received_at, state, reason, original, run";
    private final Jdbi jdbi;

    public Inputs(Store store) {
        this.jdbi = store.jdbi();
    }

    /** What became of a file. */
    public enum State { RECEIVED, AUDITED, DUPLICATE, QUARANTINED }

    /**
     * A file that came in.
     *
     * @param path     where it stands among the submissions, with forward slashes
     * @param reason   why it is quarantined, or what else there is to say; null for nothing
     * @param original the input that it is a copy of, or null
     * @param run      the run that first judged it, or null
     */
    public record Input(long id, String source, String path, String sha256, long size, Instant receivedAt, State state, String reason,
                        Long original, Long run) {
    }

    /**
     * A file that is to be recorded.
     *
     * @param delivery what its source tells one delivery from another by, as a hash of 64 digits
     * @param quarantine why it must not be read, or null
     */
    public record Arrival(String source, String delivery, String path, String sha256, long size, Instant at, String quarantine) {
    }

    /** What was recorded. @param again whether the delivery was known before */
    public record Receipt(long id, State state, boolean again) {
    }

    /** Whether a delivery was recorded before, so that it need not be fetched again. */
    public boolean knows(String source, String delivery) {
        return jdbi.withHandle(h -> of(h, source, delivery).isPresent());
    }

    /**
     * Records a file in one transaction. Content that stands among the submissions already makes it a duplicate; a file at the
     * same place with other content replaces the earlier one.
     *
     * @param replaced what to say of an earlier file at that place which no scan has judged
     */
    public Receipt record(Arrival a, String replaced) {
        return jdbi.inTransaction(h -> {
            Optional<Receipt> known = of(h, a.source(), a.delivery());
            if (known.isPresent()) {
                return known.get();
            }
            Optional<Input> same = a.quarantine() != null ? Optional.empty() : original(h, a.path(), a.sha256());
            State state = a.quarantine() != null ? State.QUARANTINED : same.isPresent() ? State.DUPLICATE : State.RECEIVED;
            long id = insert(h, a, state, same.map(Input::id).orElse(null));
            if (id < 0) {
                // Another instance was faster.
                return of(h, a.source(), a.delivery()).orElseThrow();
            }
            if (state == State.RECEIVED) {
                replace(h, a.path(), id, replaced);
            }
            return new Receipt(id, state, false);
        });
    }

    private static Optional<Receipt> of(Handle h, String source, String delivery) {
        return h.createQuery("select id, state from input where source = ? and delivery = ?").bind(0, source).bind(1, delivery)
            .map((rs, c) -> new Receipt(rs.getLong(1), State.valueOf(rs.getString(2)), true)).findOne();
    }

    private static long insert(Handle h, Arrival a, State state, Long original) {
        return h.createUpdate("insert into input (source, delivery, path, sha256, size, received_at, state, reason, current, original) "
                + "values (:source, :delivery, :path, :sha256, :size, :at, :state, :reason, :current, :original) on conflict do nothing")
            .bind("source", a.source()).bind("delivery", a.delivery()).bind("path", a.path()).bind("sha256", a.sha256()).bind("size", a.size())
            .bind("at", a.at().atOffset(ZoneOffset.UTC)).bind("state", state.name()).bind("reason", a.quarantine())
            .bind("current", state == State.RECEIVED).bind("original", original)
            .executeAndReturnGeneratedKeys("id").mapTo(Long.class).findOne().orElse(-1L);
    }

    /** A current input of the same agency's folder with the same content. */
    private static Optional<Input> original(Handle h, String path, String sha256) {
        return h.createQuery("select " + COLUMNS + " from input where sha256 = ? and current order by id").bind(0, sha256)
            .map(ConstructorMapper.of(Input.class)).stream().filter(i -> folder(i.path()).equals(folder(path))).findFirst();
    }

    private static String folder(String path) {
        int slash = path.indexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    /** What stood at that place is no longer read; a copy of it that stands elsewhere is. One that no scan has judged is kept for people to look at. */
    private static void replace(Handle h, String path, long id, String replaced) {
        for (long old : h.createQuery("select id from input where path = ? and current and id <> ?").bind(0, path).bind(1, id).mapTo(Long.class).list()) {
            h.execute("update input set current = false, reason = case when state = 'RECEIVED' then ? else reason end, "
                + "state = case when state = 'RECEIVED' then 'QUARANTINED' else state end where id = ?", replaced, old);
            h.execute("update input set current = true, state = 'RECEIVED', original = null "
                + "where id = (select min(id) from input where original = ? and path <> ?)", old, path);
        }
    }

    /** What the next scan reads, by path. */
    public List<Input> current() {
        return list("where current order by path");
    }

    /** Files that must not be read, or could not be. */
    public List<Input> quarantined() {
        return list("where state = 'QUARANTINED' order by id");
    }

    public List<Input> all() {
        return list("order by id");
    }

    public Optional<Input> find(long id) {
        return list("where id = " + id).stream().findFirst();
    }

    private List<Input> list(String which) {
        return jdbi.withHandle(h -> h.createQuery("select " + COLUMNS + " from input " + which).map(ConstructorMapper.of(Input.class)).list());
    }

    /** How many there are of each state. */
    public java.util.Map<State, Integer> counts() {
        java.util.Map<State, Integer> counts = new java.util.EnumMap<>(State.class);
        for (State state : State.values()) {
            counts.put(state, 0);
        }
        jdbi.useHandle(h -> h.createQuery("select state, count(*) from input group by state")
            .map((rs, c) -> counts.put(State.valueOf(rs.getString(1)), rs.getInt(2))).list());
        return counts;
    }

    /**
     * Lets a quarantined file be read by the next scan.
     *
     * @param replaced what to say of the file that stands in its place, where no scan has judged that one
     * @param by       who releases it
     * @return whether it was in quarantine
     */
    public boolean release(long id, String replaced, String by, Instant now) {
        return jdbi.inTransaction(h -> {
            Optional<String> path = h.createQuery("select path from input where id = ? and state = 'QUARANTINED'").bind(0, id).mapTo(String.class).findOne();
            if (path.isEmpty()) {
                return false;
            }
            h.createUpdate("update input set state = 'RECEIVED', reason = null, current = true where id = ?").bind(0, id).execute();
            replace(h, path.get(), id, replaced);
            Trail.append(h, List.of(new Trail.Entry(now, by, "intake.released", "input " + id, java.util.Map.of("path", path.get()))));
            return true;
        });
    }

    /** What a scan made of a file; only the first run that judges it is kept. @param unreadable why it could not be read, or null */
    void judged(Handle h, long run, long id, String unreadable) {
        h.createUpdate("update input set state = :state, reason = :reason, run = coalesce(run, :run) where id = :id and state <> 'DUPLICATE'")
            .bind("state", unreadable == null ? State.AUDITED.name() : State.QUARANTINED.name()).bind("reason", unreadable)
            .bind("run", run).bind("id", id).execute();
    }

    static OffsetDateTime utc(Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}
