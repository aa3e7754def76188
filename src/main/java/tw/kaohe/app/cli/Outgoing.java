package tw.kaohe.app.cli;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.LoggerFactory;
import tw.kaohe.app.health.HealthChecks;
import tw.kaohe.app.health.HealthServer;
import tw.kaohe.app.health.Metrics;
import tw.kaohe.app.scan.HealthPart;
import tw.kaohe.intake.notice.Courier;
import tw.kaohe.intake.notice.NoticeSettings;
import tw.kaohe.model.Phrases;
import tw.kaohe.store.Sources;
import tw.kaohe.store.Store;

/** What leaves the program beside its reports: notices that wait to be sent and, in a service, how it is. */
final class Outgoing implements AutoCloseable {
    private final Console console;
    private final Phrases phrases;
    private final Courier courier;
    private HealthServer health;
    private ScheduledExecutorService sending;

    Outgoing(Console console, Phrases phrases, Store store, NoticeSettings notices) {
        this.console = console;
        this.phrases = phrases;
        this.courier = new Courier(store, notices, InstantSource.system());
    }

    /** Sends every minute from now on, so that what failed is tried again, and says how the service is. @param settings or null for nowhere */
    void begin(Store store, HealthPart settings) {
        if (settings != null) {
            InstantSource clock = InstantSource.system();
            Instant began = clock.instant();
            Sources sources = new Sources(store);
            Metrics metrics = new Metrics(store);
            metrics.failingSources(() -> sources.all().stream().filter(s -> s.failingSince() != null).count());
            health = new HealthServer(settings.address(), settings.port(), HealthChecks.of(store, clock, began, settings.silentHours()), metrics);
        }
        sending = Executors.newSingleThreadScheduledExecutor(r -> new Thread(r, "kaohe-notices"));
        sending.scheduleWithFixedDelay(this::sendQuietly, 0, 1, TimeUnit.MINUTES);
    }

    /** A store that is away for a while does not end the sending. */
    private void sendQuietly() {
        try {
            send();
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(Outgoing.class).warn("notices could not be sent", e);
        }
    }

    /** Sends what is due; says on stderr what could not be sent, the first time and when it is given up. */
    void send() {
        courier.send().failures().stream().filter(f -> f.first() || f.again() == null).forEach(f -> console.err().println("kaohe: "
            + (f.again() == null ? phrases.get("notice.given-up", f.recipient(), f.why()) : phrases.get("notice.later", f.recipient(), f.why()))));
    }

    @Override
    public void close() {
        if (sending != null) {
            sending.shutdownNow();
            await();
        }
        if (health != null) {
            health.close();
        }
        courier.close();
    }

    /** The store is closed after this; nobody may be at it. */
    private void await() {
        try {
            sending.awaitTermination(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
