package tw.kaohe.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import tw.kaohe.audit.AuditPipeline;
import tw.kaohe.intake.AuditListener;
import tw.kaohe.intake.AuditRun;
import tw.kaohe.intake.BundledCalendars;
import tw.kaohe.intake.scan.Archive;
import tw.kaohe.intake.scan.Delivery;
import tw.kaohe.intake.scan.Intake;
import tw.kaohe.intake.scan.Scan;
import tw.kaohe.intake.scan.ScanSettings;
import tw.kaohe.model.Phrases;
import tw.kaohe.reading.ReadingLimits;
import tw.kaohe.reading.SubmissionReader;
import tw.kaohe.reading.plan.PlanReader;
import tw.kaohe.rules.Rulebook;
import tw.kaohe.store.Databases;
import tw.kaohe.store.Inputs;
import tw.kaohe.store.Store;

/** Measures how many small files a second are archived and recorded, handed over again, and scanned, on both databases. */
public final class IntakeSpeed {
    private static final int FILES = 10_000;
    private static final int FILES_AN_AGENCY = 100;
    private static final LocalDateTime AS_OF = LocalDateTime.parse("2020-05-30T17:30");
    private static final Rulebook RULEBOOK = Rulebook.load(Path.of("rules"), Path.of("target/test-rulebooks"));
    private static final Phrases PHRASES = Phrases.in("en");

    private IntakeSpeed() {
    }

    /** @param given a folder to work in, and how many files */
    public static void main(String[] given) throws IOException {
        int files = given.length > 1 ? Integer.parseInt(given[1]) : FILES;
        for (Databases database : Databases.values()) {
            measure(database, Files.createDirectories(Path.of(given[0]).resolve(database.name().toLowerCase(java.util.Locale.ROOT))), files);
        }
    }

    private static void measure(Databases database, Path parent, int files) throws IOException {
        Path folder = Files.createTempDirectory(parent, "intake-");
        ScanSettings settings = new ScanSettings(folder, null, null, List.of(), Set.of("json"), false, "en", ScanSettings.LIMIT, 2, null);
        try (Store store = Store.open(database.fresh(folder))) {
            Inputs inputs = new Inputs(store);
            Intake intake = new Intake(new Archive(settings.archive()), inputs, PHRASES, InstantSource.system(), settings.limit());
            tell(database, "intake", files, () -> deliver(intake, files));
            tell(database, "handed over again", files, () -> deliver(intake, files));
            if (inputs.counts().get(Inputs.State.RECEIVED) != files) {
                throw new IllegalStateException("of " + files + " files these were recorded: " + inputs.counts());
            }
            tell(database, "first scan", files, () -> scan(store, settings));
            tell(database, "scan without changes", files, () -> scan(store, settings));
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void tell(Databases database, String what, int files, Work work) throws IOException {
        long start = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("%s, %s: %d files in %.1f s, %.0f files/s%n", database, what, files, seconds, files / seconds);
    }

    private static void deliver(Intake intake, int files) throws IOException {
        for (int i = 0; i < files; i++) {
            byte[] content = ("日期,櫃檯,等候分鐘\n109-05-11," + i + ",5\n").getBytes(StandardCharsets.UTF_8);
            String path = "示範市第" + i / FILES_AN_AGENCY + "區公所/等候" + i + ".csv";
            intake.accept(new Delivery("bench", "delivery " + i, path, content.length, () -> new ByteArrayInputStream(content)));
        }
    }

    private static void scan(Store store, ScanSettings settings) throws IOException {
        Path calendars = settings.data().resolve("calendars");
        SubmissionReader reader = new SubmissionReader(RULEBOOK.form(), ReadingLimits.DEFAULT, new PlanReader());
        AuditRun audit = new AuditRun(new AuditPipeline(RULEBOOK, new BundledCalendars(calendars), PHRASES), reader, PHRASES, 2, calendars);
        new Scan(store, settings, InstantSource.system()).run(AS_OF, audit, RULEBOOK.sha256(), new AuditListener() { }).orElseThrow();
    }
}
