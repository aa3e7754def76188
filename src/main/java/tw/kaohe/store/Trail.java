package tw.kaohe.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import tw.kaohe.model.Sha256;

/**
 * The audit trail (稽核軌跡): who decided, exported or changed what, and when. Each row is chained to the one before it by a hash, so that a row
 * that is changed, left out or put in later is found. Rows come in the transaction of what they tell of, one at a time, whoever writes.
 */
public final class Trail {
    /** The actor where the program itself did it. */
    public static final String PROGRAM = "kaohe";
    private static final String COLUMNS = "seq, at, actor, action, subject, details, previous, hash";
    private static final String START = "0".repeat(64);
    private static final int LONGEST = 8000;
    private final Jdbi jdbi;

    public Trail(Store store) {
        this.jdbi = store.jdbi();
    }

    /**
     * What is told.
     *
     * @param action  a word such as {@code follow-up.reviewed}
     * @param subject number of the deficiency, of the input, of the run …
     * @param details by name, in the order of the names
     */
    public record Entry(Instant at, String actor, String action, String subject, Map<String, String> details) {
        public Entry {
            details = new TreeMap<>(details);
        }
    }

    /** A row as it stands. */
    public record Row(long seq, String at, String actor, String action, String subject, String details, String previous, String hash) {
        /** Every field with its length, so that no character can move from one field to the next unseen. */
        private String canonical() {
            StringBuilder text = new StringBuilder();
            for (String field : List.of(Long.toString(seq), at, actor, action, subject, details, previous)) {
                text.append(field.length()).append(':').append(field).append('\n');
            }
            return text.toString();
        }
    }

    /** What is wrong with the trail. */
    public enum Fault { CHANGED, MISSING, UNCHAINED, CUT_OFF, LENGTHENED }

    /**
     * What a check found.
     *
     * @param rows  read until then
     * @param fault or null
     * @param seq   of the first row that is wrong, or that is missing
     * @param head  the hash of the last row; noted down elsewhere, it proves later that nothing before it was replaced
     */
    public record Check(long rows, Fault fault, long seq, String head) {
    }

    /** Tells of something that has no transaction of its own. */
    public void append(Entry entry) {
        jdbi.useTransaction(h -> append(h, List.of(entry)));
    }

    /** Tells of what the transaction does; called last in it, since it waits for whoever else writes. */
    static void append(Handle h, List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        h.execute("insert into trail_head values (1, 0, ?) on conflict do nothing", START);
        Row last = head(h, "for update").orElseThrow();
        for (Entry e : entries) {
            last = chained(last, e);
            h.execute("insert into trail (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?)", last.seq(), last.at(), last.actor(), last.action(),
                last.subject(), last.details(), last.previous(), last.hash());
        }
        h.execute("update trail_head set seq = ?, hash = ? where id = 1", last.seq(), last.hash());
    }

    /** What is known of the last row. */
    private static Optional<Row> head(Handle h, String lock) {
        return h.createQuery("select seq, hash from trail_head where id = 1 " + lock)
            .map((rs, c) -> new Row(rs.getLong(1), "", "", "", "", "", "", rs.getString(2))).findOne();
    }

    private static Row chained(Row last, Entry e) {
        Row open = new Row(last.seq() + 1, e.at().toString(), e.actor(), e.action(), e.subject(), json(e.details()), last.hash(), "");
        return new Row(open.seq(), open.at(), open.actor(), open.action(), open.subject(), open.details(), open.previous(), Sha256.hex(open.canonical()));
    }

    private static String json(Map<String, String> details) {
        StringBuilder json = new StringBuilder("{");
        details.forEach((name, value) -> {
            if (value != null) {
                json.append(json.length() > 1 ? "," : "").append(quoted(name)).append(':').append(quoted(value));
            }
        });
        String whole = json.append('}').toString();
        return whole.length() <= LONGEST ? whole : "{\"sha256\":" + quoted(Sha256.hex(whole)) + "}";
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append((char) c);
            } else if (c < ' ') {
                quoted.append(String.format("\\u%04x", c));
            } else {
                quoted.append((char) c);
            }
        });
        return quoted.append('"').toString();
    }

    /** Walks the whole trail and names the first row that is wrong. */
    public Check verify() {
        return jdbi.inTransaction(org.jdbi.v3.core.transaction.TransactionIsolationLevel.REPEATABLE_READ, h -> {
            Row head = head(h, "").orElse(new Row(0, "", "", "", "", "", "", START));
            try (var rows = h.createQuery("select " + COLUMNS + " from trail order by seq").setFetchSize(1000).map(ConstructorMapper.of(Row.class)).stream()) {
                return check(rows.iterator(), head);
            }
        });
    }

    private static Check check(java.util.Iterator<Row> rows, Row head) {
        long seq = 0;
        String hash = START;
        while (rows.hasNext()) {
            Row row = rows.next();
            Fault fault = row.seq() != seq + 1 ? Fault.MISSING : !row.previous().equals(hash) ? Fault.UNCHAINED
                : !row.hash().equals(Sha256.hex(row.canonical())) ? Fault.CHANGED : null;
            if (fault != null) {
                return new Check(seq, fault, seq + 1, hash);
            }
            seq = row.seq();
            hash = row.hash();
        }
        boolean cut = head.seq() > seq;
        boolean longer = !cut && (head.seq() < seq || !head.hash().equals(hash));
        return new Check(seq, cut ? Fault.CUT_OFF : longer ? Fault.LENGTHENED : null, cut ? seq + 1 : seq, hash);
    }

    /** The last rows, oldest first. @param most how many @param subject or null for every one */
    public List<Row> last(int most, String subject) {
        List<Row> rows = new ArrayList<>(jdbi.withHandle(h -> h.createQuery("select " + COLUMNS + " from trail "
                + (subject == null ? "" : "where subject = :subject ") + "order by seq desc limit :most")
            .bindMap(Optional.ofNullable(subject).<Map<String, Object>>map(s -> Map.of("subject", s)).orElse(Map.of())).bind("most", most)
            .map(ConstructorMapper.of(Row.class)).list()));
        java.util.Collections.reverse(rows);
        return rows;
    }
}
