package tw.kaohe.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** How the sources (來源) of submissions stand, and what was last seen of the pages that are watched. */
public final class Sources {
    private static final int LONGEST = 4000;
    private final Jdbi jdbi;

    public Sources(Store store) {
        this.jdbi = store.jdbi();
    }

    /**
     * A source.
     *
     * @param failingSince null where its last poll went well
     * @param error        of its last failure, or null
     * @param told         whether somebody was told that it fails
     */
    public record State(String name, Instant lastOkAt, Instant lastErrorAt, Instant failingSince, String error, boolean told) {
    }

    /**
     * What was last seen of a page.
     *
     * @param etag         or null
     * @param lastModified or null
     * @param sha256       of its content, or null where none was ever had
     * @param changes      how often its content changed; tells apart two deliveries of the same content
     */
    public record Page(String etag, String lastModified, String sha256, int changes) {
        /** Of a page that was never seen. */
        public static final Page UNSEEN = new Page(null, null, null, 0);
    }

    /** Notes that a poll went well. @return whether the source had been told of as failing */
    public boolean ok(String name, Instant at) {
        return jdbi.inTransaction(h -> {
            create(h, name);
            boolean told = h.createQuery("select told from source_state where name = ?").bind(0, name).mapTo(Boolean.class).one();
            h.execute("update source_state set last_ok_at = ?, failing_since = null, told = false where name = ?", Inputs.utc(at), name);
            return told;
        });
    }

    /** Notes that a poll failed. @return whether nobody has been told yet */
    public boolean failed(String name, Instant at, String error) {
        return jdbi.inTransaction(h -> {
            create(h, name);
            OffsetDateTime moment = Inputs.utc(at);
            h.execute("update source_state set last_error_at = ?, failing_since = coalesce(failing_since, ?), error = ? where name = ?",
                moment, moment, error.length() > LONGEST ? error.substring(0, LONGEST) : error, name);
            return !h.createQuery("select told from source_state where name = ?").bind(0, name).mapTo(Boolean.class).one();
        });
    }

    /** Notes that somebody was told of the failure. */
    public void told(String name) {
        jdbi.useHandle(h -> h.execute("update source_state set told = true where name = ?", name));
    }

    private static void create(Handle h, String name) {
        h.execute("insert into source_state (name, told) values (?, false) on conflict do nothing", name);
    }

    /** All sources that were ever polled, by name. */
    public List<State> all() {
        return jdbi.withHandle(h -> h.createQuery("select name, last_ok_at, last_error_at, failing_since, error, told from source_state order by name")
            .map(ConstructorMapper.of(State.class)).list());
    }

    /** What was last seen of a page. */
    public Page page(String source, String page) {
        Optional<Page> seen = jdbi.withHandle(h -> h.createQuery("select etag, last_modified, sha256, changes from page_state where source = ? and page = ?")
            .bind(0, source).bind(1, page).map(ConstructorMapper.of(Page.class)).findOne());
        return seen.orElse(Page.UNSEEN);
    }

    /** Notes what was seen of a page. */
    public void seen(String source, String page, Page seen) {
        jdbi.useTransaction(h -> {
            h.execute("insert into page_state (source, page, changes) values (?, ?, 0) on conflict do nothing", source, page);
            h.execute("update page_state set etag = ?, last_modified = ?, sha256 = ?, changes = ? where source = ? and page = ?",
                seen.etag(), seen.lastModified(), seen.sha256(), seen.changes(), source, page);
        });
    }
}
