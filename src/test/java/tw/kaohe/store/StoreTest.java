package tw.kaohe.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tw.kaohe.store.Inputs.Arrival;
import tw.kaohe.store.Inputs.Receipt;

class StoreTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void oneScansAtATime(Databases database) {
        StoreSettings address = database.fresh(folder);
        try (Store one = Store.open(address); Store two = Store.open(address)) {
            Optional<Store.Turn> turn = one.turn();
            assertTrue(turn.isPresent());
            assertTrue(two.turn().isEmpty(), "another instance waits");
            assertTrue(one.turn().isEmpty(), "and so does another thread of the same");
            turn.get().close();
            Optional<Store.Turn> next = two.turn();
            assertTrue(next.isPresent(), "the turn was given back");
            next.get().close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void instancesThatRaceRecordADeliveryOnce(Databases database) throws Exception {
        StoreSettings address = database.fresh(folder);
        try (Store one = Store.open(address); Store two = Store.open(address)) {
            ExecutorService threads = Executors.newFixedThreadPool(8);
            List<Callable<Receipt>> tasks = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                Inputs inputs = new Inputs(i % 2 == 0 ? one : two);
                String key = String.format("%064d", i / 4);
                tasks.add(() -> inputs.record(new Arrival("s", key, "a/" + key, key, 1, Instant.EPOCH, null), "replaced"));
            }
            int first = 0;
            for (Future<Receipt> receipt : threads.invokeAll(tasks)) {
                first += receipt.get().again() ? 0 : 1;
            }
            threads.shutdown();
            assertEquals(50, first);
            assertEquals(50, new Inputs(one).all().size());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aStoreOfALaterVersionIsRefused(Databases database) {
        StoreSettings address = database.fresh(folder);
        try (Store store = Store.open(address)) {
            store.jdbi().useHandle(h -> h.execute("insert into \"flyway_schema_history\" values (99, '999', 'later', 'SQL', 'V999__later.sql', 1, 'x', "
                + "current_timestamp, 1, true)"));
        }
        String said = assertThrows(StoreException.class, () -> Store.open(address)).getMessage();
        assertTrue(said.contains("later version"), said);
        assertEquals(1, said.lines().count());
    }

    @Test
    void anAddressThatIsNoDatabaseSaysWhatToWrite() {
        assertTrue(assertThrows(StoreException.class, () -> new StoreSettings("jdbc:sqlite:x", null, null)).getMessage().contains("jdbc:postgresql:"));
    }

    @Test
    void aServerThatIsNotThereIsNamedWithoutItsPassword() {
        StoreException e = assertThrows(StoreException.class,
            () -> Store.open(new StoreSettings("jdbc:postgresql://127.0.0.1:9/kaohe?connectTimeout=1", "kaohe", "canary-secret")));
        assertTrue(e.getMessage().contains("127.0.0.1:9"), e.getMessage());
        assertFalse(e.toString().contains("canary-secret"));
    }
}
