package tw.kaohe.store;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Notices (通知) that wait to be sent, or were. Each is written once, in the transaction that marks as told what it tells; it is sent at least
 * once, and always under the same number, so that its reader can recognise a second copy.
 */
public final class Notices {
    private static final int LONGEST_ERROR = 4000;
    private final Jdbi jdbi;

    public Notices(Store store) {
        this.jdbi = store.jdbi();
    }

    /** How a notice travels. */
    public enum Channel { MAIL, WEBHOOK }

    /** FAILED: given up after as many attempts as are set. */
    public enum State { PENDING, SENT, FAILED }

    /**
     * A notice to be sent.
     *
     * @param dedupe 64 hex digits, the same for the same thing told to the same recipient
     * @param body   text of a mail, JSON of a webhook
     * @param html   of a mail, else null
     */
    public record NewNotice(String dedupe, Channel channel, String recipient, String subject, String body, String html) {
    }

    /** A notice that is to be sent now. @param attempts made before this one */
    public record Due(long id, int attempts, Instant createdAt, NewNotice notice) {
    }

    /** Part of the transaction that publishes a run. */
    static void write(Handle h, List<NewNotice> notices, Instant now) {
        for (NewNotice n : notices) {
            h.createUpdate("insert into notice (dedupe, channel, recipient, subject, body, html, created_at, state, next_attempt_at) "
                    + "values (:dedupe, :channel, :recipient, :subject, :body, :html, :now, 'PENDING', :now) on conflict do nothing")
                .bind("dedupe", n.dedupe()).bind("channel", n.channel().name()).bind("recipient", n.recipient()).bind("subject", n.subject())
                .bind("body", n.body()).bind("html", n.html()).bind("now", Inputs.utc(now)).execute();
        }
    }

    /**
     * Takes the oldest notice that is due. Nobody else gets it for a while; should the program die meanwhile, it is due again after that.
     *
     * @param lease how long an attempt may take
     */
    public Optional<Due> claim(Instant now, Duration lease) {
        return jdbi.inTransaction(h -> {
            for (Due due : due(h, now)) {
                int claimed = h.execute("update notice set attempts = attempts + 1, next_attempt_at = ? where id = ? and state = 'PENDING' and attempts = ?",
                    Inputs.utc(now.plus(lease)), due.id(), due.attempts());
                if (claimed == 1) {
                    return Optional.of(due);
                }
            }
            return Optional.empty();
        });
    }

    private static List<Due> due(Handle h, Instant now) {
        return h.createQuery("select id, attempts, created_at, dedupe, channel, recipient, subject, body, html from notice "
                + "where state = 'PENDING' and next_attempt_at <= ? order by id limit 10").bind(0, Inputs.utc(now))
            .map((rs, c) -> new Due(rs.getLong(1), rs.getInt(2), rs.getObject(3, java.time.OffsetDateTime.class).toInstant(),
                new NewNotice(rs.getString(4), Channel.valueOf(rs.getString(5)), rs.getString(6), rs.getString(7), rs.getString(8), rs.getString(9)))).list();
    }

    public void sent(long id, Instant now) {
        jdbi.useHandle(h -> h.execute("update notice set state = 'SENT', sent_at = ?, last_error = null where id = ?", Inputs.utc(now), id));
    }

    /** Notes a failed attempt. @param again when to try next, or null to give up */
    public void failed(long id, String error, Instant again) {
        String kept = error.length() > LONGEST_ERROR ? error.substring(0, LONGEST_ERROR) : error;
        jdbi.useHandle(h -> h.execute("update notice set last_error = ?, state = case when cast(? as boolean) then 'FAILED' else 'PENDING' end, "
            + "next_attempt_at = coalesce(cast(? as timestamp with time zone), next_attempt_at) where id = ?", kept, again == null, Inputs.utc(again), id));
    }

    /** How many there are of each state. */
    public Map<State, Integer> counts() {
        Map<State, Integer> counts = new EnumMap<>(State.class);
        for (State state : State.values()) {
            counts.put(state, 0);
        }
        jdbi.useHandle(h -> h.createQuery("select state, count(*) from notice group by state")
            .map((rs, c) -> counts.put(State.valueOf(rs.getString(1)), rs.getInt(2))).list());
        return counts;
    }
}
