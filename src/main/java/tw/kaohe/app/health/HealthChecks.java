package tw.kaohe.app.health;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import tw.kaohe.store.Runs;
import tw.kaohe.store.Store;

/** What is looked at to say whether the service is well; each check says what is wrong, or null. */
public final class HealthChecks {
    private final Map<String, Supplier<String>> checks = new LinkedHashMap<>();

    /**
     * The store can be asked, and a scan ended not too long ago.
     *
     * @param began       when the service started; a scan is waited for from then on
     * @param silentHours after how many hours without a finished scan it is down; 0 = never
     */
    public static HealthChecks of(Store store, InstantSource clock, Instant began, int silentHours) {
        HealthChecks checks = new HealthChecks();
        Runs runs = new Runs(store);
        checks.add("store", () -> {
            runs.lastFinished();
            return null;
        });
        checks.add("scan", () -> {
            Instant last = runs.lastFinished().map(Runs.Run::finishedAt).filter(began::isBefore).orElse(began);
            long hours = Duration.between(last, clock.instant()).toHours();
            return silentHours > 0 && hours >= silentHours ? "no scan ended for " + hours + " hours" : null;
        });
        return checks;
    }

    /** Adds a check, such as one of the sources. @param check what is wrong, or null; it must not wait long */
    public HealthChecks add(String name, Supplier<String> check) {
        checks.put(name, check);
        return this;
    }

    /** What is wrong by name of the check; null values where all is well. */
    Map<String, String> look() {
        Map<String, String> found = new LinkedHashMap<>();
        checks.forEach((name, check) -> found.put(name, wrong(check)));
        return found;
    }

    private static String wrong(Supplier<String> check) {
        try {
            return check.get();
        } catch (RuntimeException e) {
            return e.getClass().getSimpleName();
        }
    }
}
