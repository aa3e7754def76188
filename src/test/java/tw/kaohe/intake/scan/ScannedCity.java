package tw.kaohe.intake.scan;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import tw.kaohe.audit.AuditPipeline;
import tw.kaohe.intake.AuditListener;
import tw.kaohe.intake.AuditRun;
import tw.kaohe.intake.BundledCalendars;
import tw.kaohe.intake.notice.NoticeSettings;
import tw.kaohe.model.Phrases;
import tw.kaohe.reading.ReadingLimits;
import tw.kaohe.reading.SubmissionReader;
import tw.kaohe.reading.plan.PlanReader;
import tw.kaohe.rules.Rulebook;
import tw.kaohe.store.Databases;
import tw.kaohe.store.Inputs;
import tw.kaohe.store.Reports;
import tw.kaohe.store.Runs;
import tw.kaohe.store.Store;
import tw.kaohe.store.StoreSettings;

/** A city whose submissions come in one by one and are scanned when the test says so. */
final class ScannedCity implements AutoCloseable {
    private static final Rulebook RULEBOOK = Rulebook.load(Path.of("rules"), Path.of("target/test-rulebooks"));
    private static final Phrases PHRASES = Phrases.in("zh-TW");
    private static final Instant NOW = Instant.parse("2020-05-30T01:00:00Z");
    private final Path folder;
    private final StoreSettings address;
    private Instant now = NOW;
    private NoticeSettings notices = NoticeSettings.nobody("zh-TW");
    private final List<String> criteria;
    private Store store;
    private int deliveries;

    ScannedCity(Databases database, Path folder, String... criteria) {
        this.folder = folder;
        this.address = database.fresh(folder);
        this.criteria = List.of(criteria);
        this.store = Store.open(address);
    }

    ScanSettings settings() {
        return new ScanSettings(folder, null, null, criteria, Set.of("json"), false, "zh-TW", 1 << 20, 2, null);
    }

    Intake intake() {
        return new Intake(new Archive(settings().archive()), inputs(), PHRASES, () -> now, settings().limit());
    }

    /** Delivers a file that was never delivered before. */
    Inputs.Receipt receive(String path, String content) throws IOException {
        return deliver("delivery " + ++deliveries, path, content);
    }

    Inputs.Receipt deliver(String key, String path, String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return intake().accept(new Delivery("test", key, path, bytes.length, () -> new ByteArrayInputStream(bytes)));
    }

    Scan.Outcome scan(String asOf) throws IOException {
        SubmissionReader reader = new SubmissionReader(RULEBOOK.form(), ReadingLimits.DEFAULT, new PlanReader());
        AuditRun audit = new AuditRun(new AuditPipeline(RULEBOOK, new BundledCalendars(folder.resolve("calendars")), PHRASES), reader, PHRASES, 2, folder.resolve("calendars"));
        return new Scan(store, settings(), () -> now, notices).run(LocalDateTime.parse(asOf), audit, RULEBOOK.sha256(), new AuditListener() { }).orElseThrow();
    }

    /** From the next scan on. */
    ScannedCity telling(NoticeSettings told) {
        notices = told;
        return this;
    }

    /** Lets time pass. */
    void later(java.time.Duration time) {
        now = now.plus(time);
    }

    Instant now() {
        return now;
    }

    Store store() {
        return store;
    }

    Inputs inputs() {
        return new Inputs(store);
    }

    Reports reports() {
        return new Reports(store);
    }

    Runs runs() {
        return new Runs(store);
    }

    /** As when the program is started anew. */
    void restart() {
        store.close();
        store = Store.open(address);
    }

    @Override
    public void close() {
        store.close();
    }
}
