package tw.kaohe.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Waivers (免改善核准): kept for good, also when they are withdrawn or have lapsed. */
public final class Waivers {
    private static final String COLUMNS = "id, agencies, criteria, site, reason, requester, approver, from_day, until_day, withdrawn_by, withdrawn_for";
    private final Jdbi jdbi;

    public Waivers(Store store) {
        this.jdbi = store.jdbi();
    }

    /**
     * A waiver.
     *
     * @param agencies id of an agency, or glob; {@code criteria} glob of codes
     * @param site     or null for every site
     * @param withdrawnBy or null where it stands
     */
    public record Row(long id, String agencies, String criteria, String site, String reason, String requester, String approver, LocalDate fromDay,
                      LocalDate untilDay, String withdrawnBy, String withdrawnFor) {
    }

    /** Adds a waiver; who approves it is not who asked, which the caller has checked. */
    public long add(Row w, Instant now) {
        return jdbi.inTransaction(h -> {
            long id = h.createUpdate("insert into waiver (agencies, criteria, site, reason, requester, approver, from_day, until_day, added_at) "
                    + "values (:agencies, :criteria, :site, :reason, :requester, :approver, :fromDay, :untilDay, :now)").bindMethods(w)
                .bind("now", Inputs.utc(now)).executeAndReturnGeneratedKeys("id").mapTo(Long.class).one();
            Trail.append(h, List.of(new Trail.Entry(now, w.approver(), "waiver.added", "waiver " + id, Map.of("agencies", w.agencies(), "criteria", w.criteria(),
                "site", String.valueOf(w.site()), "reason", w.reason(), "requester", w.requester(), "from", w.fromDay().toString(), "until",
                w.untilDay().toString()))));
            return id;
        });
    }

    /** @return whether it stood until now */
    public boolean withdraw(long id, String by, String reason, Instant now) {
        return jdbi.inTransaction(h -> {
            int done = h.execute("update waiver set withdrawn_by = ?, withdrawn_at = ?, withdrawn_for = ? where id = ? and withdrawn_by is null", by,
                Inputs.utc(now), reason, id);
            Trail.append(h, done == 0 ? List.of() : List.of(new Trail.Entry(now, by, "waiver.withdrawn", "waiver " + id, Map.of("reason", reason))));
            return done > 0;
        });
    }

    public List<Row> all() {
        return list("order by id");
    }

    /** Those that were not withdrawn. */
    public List<Row> standing() {
        return list("where withdrawn_by is null order by id");
    }

    public Optional<Row> find(long id) {
        return list("where id = " + id).stream().findFirst();
    }

    private List<Row> list(String which) {
        return jdbi.withHandle(h -> h.createQuery("select " + COLUMNS + " from waiver " + which).map(ConstructorMapper.of(Row.class)).list());
    }
}
