package tw.kaohe.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tw.kaohe.store.Trail.Check;
import tw.kaohe.store.Trail.Fault;

/** Whoever changes the trail behind the program's back is found out, row by row and column by column. */
class TrailTest {
    private static final Instant NOW = Instant.parse("2020-05-30T01:00:00.123456Z");
    private static final int ROWS = 12;
    @TempDir
    Path folder;

    private static void fill(Trail trail, int rows) {
        for (int i = 1; i <= rows; i++) {
            trail.append(new Trail.Entry(NOW.plusSeconds(i), "officer-" + i % 3, "follow-up.reviewed", "F" + i, Map.of("note", "「複查」\n第 \"" + i + "\" 次\\", "to", "CLOSED")));
        }
    }

    private static void damage(Store store, String sql, Object... values) {
        store.jdbi().useHandle(h -> assertEquals(1, h.execute(sql, values)));
    }

    @ParameterizedTest
    @EnumSource
    void everyColumnOfEveryRowIsCovered(Databases database) {
        try (Store store = Store.open(database.fresh(folder))) {
            Trail trail = new Trail(store);
            fill(trail, ROWS);
            assertEquals(new Check(ROWS, null, ROWS, trail.last(1, null).get(0).hash()), trail.verify());
            Random random = new Random(7);
            for (String column : List.of("at", "actor", "action", "subject", "details", "previous", "hash")) {
                long seq = 1 + random.nextInt(ROWS);
                String text = store.jdbi().withHandle(h -> h.createQuery("select " + column + " from trail where seq = ?").bind(0, seq).mapTo(String.class).one());
                int at = random.nextInt(text.length());
                String flipped = text.substring(0, at) + (char) (text.charAt(at) ^ 1) + text.substring(at + 1);
                damage(store, "update trail set " + column + " = ? where seq = ?", flipped, seq);
                Check check = trail.verify();
                assertEquals(column.equals("previous") ? Fault.UNCHAINED : Fault.CHANGED, check.fault(), column);
                assertEquals(seq, check.seq(), column);
                damage(store, "update trail set " + column + " = ? where seq = ?", text, seq);
                assertNull(trail.verify().fault());
            }
            damage(store, "update trail set actor = ?, action = ? where seq = 5", "officer-2follow-up.", "reviewed");
            assertEquals(5, trail.verify().seq(), "nothing moves from one column to the next unseen");
        }
    }

    @ParameterizedTest
    @EnumSource
    void missingRowsAreNamed(Databases database) {
        try (Store store = Store.open(database.fresh(folder))) {
            Trail trail = new Trail(store);
            fill(trail, ROWS);
            damage(store, "update trail set seq = 100 where seq = 4");
            assertEquals(new Check(3, Fault.MISSING, 4, trail.verify().head()), trail.verify());
            damage(store, "update trail set seq = 4 where seq = 100");
            damage(store, "delete from trail where seq = ?", ROWS);
            assertEquals(Fault.CUT_OFF, trail.verify().fault());
            assertEquals(ROWS, trail.verify().seq());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRowThatTheHeadDoesNotKnowIsFound(Databases database) {
        try (Store store = Store.open(database.fresh(folder))) {
            Trail trail = new Trail(store);
            fill(trail, 3);
            damage(store, "update trail_head set seq = 2, hash = (select hash from trail where seq = 2)");
            assertEquals(Fault.LENGTHENED, trail.verify().fault());
        }
    }

    @ParameterizedTest
    @EnumSource
    void manyWritersMakeOneChain(Databases database) throws Exception {
        StoreSettings address = database.fresh(folder);
        try (Store first = Store.open(address); Store second = database == Databases.POSTGRES ? Store.open(address) : null) {
            ExecutorService pool = Executors.newFixedThreadPool(8);
            try {
                List<Future<?>> writers = new ArrayList<>();
                for (int i = 0; i < 8; i++) {
                    Store own = i % 2 == 1 && second != null ? second : first;
                    writers.add(pool.submit(() -> fill(new Trail(own), 20)));
                }
                for (Future<?> writer : writers) {
                    writer.get();
                }
            } finally {
                pool.shutdown();
            }
            Check check = new Trail(first).verify();
            assertNull(check.fault());
            assertEquals(160, check.rows());
        }
    }
}
