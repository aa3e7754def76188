package tw.kaohe.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Warnings (預警) that hold: each is told when it begins, and again only after it was over. */
public final class Warnings {
    private final Jdbi jdbi;

    public Warnings(Store store) {
        this.jdbi = store.jdbi();
    }

    /**
     * A warning that holds.
     *
     * @param id     64 hex digits, the same as long as it is the same warning
     * @param agency id, or null
     * @param until  last day on which something can be done, or null
     */
    public record Open(String id, String kind, String agency, String what, LocalDate until) {
    }

    /** What the publishing of a run tells besides its reports. @param calendar hash of the calendars that judged, or null; @param held inputs told of */
    public record Publication(List<Notices.NewNotice> notices, List<Open> warnings, Set<Long> held, String calendar) {
        /** Tells nobody anything. */
        public static final Publication NONE = new Publication(List.of(), List.of(), Set.of(), null);

        public Publication {
            notices = List.copyOf(notices);
            warnings = List.copyOf(warnings);
            held = Set.copyOf(held);
        }

        /** Part of the transaction that publishes a run. */
        void write(Handle h, long run, Instant now) {
            Notices.write(h, notices, now);
            replace(h, run, warnings);
            h.execute("delete from told_input where input in (select id from input where state <> 'QUARANTINED')");
            held.forEach(id -> h.execute("insert into told_input (input, run) values (?, ?) on conflict do nothing", id, run));
            h.execute("update run set calendar = ? where id = ?", calendar, run);
        }
    }

    private static void replace(Handle h, long run, List<Open> open) {
        Set<String> over = new HashSet<>(h.createQuery("select id from warning").mapTo(String.class).list());
        for (Open w : open) {
            if (!over.remove(w.id())) {
                h.createUpdate("insert into warning (id, kind, agency, what, until_day, since_run) values (?, ?, ?, ?, ?, ?) on conflict do nothing")
                    .bind(0, w.id()).bind(1, w.kind()).bind(2, w.agency()).bind(3, w.what()).bind(4, w.until()).bind(5, run).execute();
            }
        }
        over.forEach(id -> h.execute("delete from warning where id = ?", id));
    }

    /** Ids of the warnings that hold and were told. */
    public Set<String> told() {
        return new HashSet<>(jdbi.withHandle(h -> h.createQuery("select id from warning").mapTo(String.class).list()));
    }

    /** Quarantined inputs that nobody was told of yet. */
    public List<Inputs.Input> heldUntold(Inputs inputs) {
        Set<Long> told = new HashSet<>(jdbi.withHandle(h -> h.createQuery("select t.input from told_input t join input i on i.id = t.input "
            + "where i.state = 'QUARANTINED'").mapTo(Long.class).list()));
        return inputs.quarantined().stream().filter(i -> !told.contains(i.id())).toList();
    }

    /** When each source last handed something over. */
    public Map<String, Instant> lastDeliveries() {
        Map<String, Instant> last = new HashMap<>();
        jdbi.useHandle(h -> h.createQuery("select source, max(received_at) from input group by source")
            .map((rs, c) -> last.put(rs.getString(1), rs.getObject(2, java.time.OffsetDateTime.class).toInstant())).list());
        return last;
    }

    /** Hash of the calendars that the last finished run judged by; null where it noted none, or there is none. */
    public String lastCalendar() {
        return jdbi.withHandle(h -> h.createQuery("select calendar from run where state = 'FINISHED' order by id desc limit 1")
            .map((rs, c) -> java.util.Optional.ofNullable(rs.getString(1))).findOne().flatMap(x -> x).orElse(null));
    }
}
