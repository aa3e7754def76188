package tw.kaohe.app.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tw.kaohe.intake.scan.Archive;
import tw.kaohe.model.Sha256;
import tw.kaohe.store.Databases;
import tw.kaohe.store.Inputs;
import tw.kaohe.store.Inputs.Input;
import tw.kaohe.store.Inputs.State;
import tw.kaohe.store.Reports;
import tw.kaohe.store.Reports.Change;
import tw.kaohe.store.Reports.ChangeKind;
import tw.kaohe.store.Reports.Kept;
import tw.kaohe.store.Store;
import tw.kaohe.store.StoreSettings;

/**
 * Kills the running program ({@code kill -9}) at random moments while submissions come in, and counts: no file is lost, no report and
 * no change is there twice. {@code -Dkaohe.kills=200} for more kills, on each database half of them.
 */
class KillTest {
    private static final int KILLS = Integer.getInteger("kaohe.kills", 10);
    private static final int AGENCIES = 6;
    private static final String LIST = "場所,設施,現況,替代設備,不適用理由,佐證\n行政中心,老花眼鏡,%s,,,\n行政中心,輪椅,%s,,,第%d版\n";
    private static final String LOG = "{\"kind\":\"patrol-log\",\"agency\":\"%s\",\"site\":\"行政中心\",\"date\":\"109-05-%02d\",\"items\":{\"2-24\":[true,true,true,true,true]}}";
    @TempDir
    Path folder;
    private final Map<String, String> delivered = new HashMap<>();
    private int kills;
    private int endedFirst;

    @ParameterizedTest
    @EnumSource
    void nothingIsLostAndNothingToldTwice(Databases database) throws Exception {
        Random random = new Random(database.ordinal() + 20201122L);
        StoreSettings address = database.fresh(folder);
        settings(address);
        Files.createDirectories(folder.resolve("inbox"));
        deliver(random, 0);
        long usual = run(Long.MAX_VALUE);
        for (int round = 1; kills < (KILLS + 1) / 2; round++) {
            assertTrue(round < 4 * KILLS, "the program ended before it could be killed " + endedFirst + " times");
            deliver(random, round);
            run(usual / 5 + (long) (random.nextDouble() * usual));
        }
        run(Long.MAX_VALUE);
        run(Long.MAX_VALUE);
        try (Store store = Store.open(address)) {
            System.out.println(database + ": " + kills + " kills, " + delivered.size() + " files, " + new Inputs(store).counts() + ", "
                + new Reports(store).all().size() + " reports; a whole run took " + usual + " ms");
            inputs(new Inputs(store));
            reports(new Reports(store));
        }
        left();
    }

    private void settings(StoreSettings address) throws IOException {
        Files.writeString(folder.resolve("kaohe.yml"), """
            data: data
            store: {url: '%s', user: %s, password: %s}
            audit: {criteria: ['109L-2-24', 'GEN-07'], reporter: [json], keep-reports: 3}
            sources:
              - {kind: folder, name: inbox, path: inbox, every: "0 0 6 * * ?", settle-seconds: 0}
            """.formatted(address.url(), address.user() == null ? "null" : address.user(), address.password() == null ? "null" : address.password()));
    }

    /** A log, a list of facilities and now and then a copy, an empty file and rubbish, from each agency. */
    private void deliver(Random random, int round) throws IOException {
        for (int a = 0; a < AGENCIES; a++) {
            String agency = "示範市第" + (a + 1) + "區公所";
            put(agency + "/設施清冊.csv", LIST.formatted(random.nextBoolean() ? "有" : "無", random.nextBoolean() ? "有" : "無", round));
            put(agency + "/日誌" + round + ".json", LOG.formatted(agency, 1 + round % 28));
            if (random.nextInt(3) == 0) {
                put(agency + "/日誌" + round + "-再送.json", LOG.formatted(agency, 1 + round % 28));
            }
            if (random.nextInt(5) == 0) {
                put(agency + "/空白" + round + ".csv", "");
                put(agency + "/壞檔" + round + ".docx", "PK\u0003\u0004" + random.nextInt());
            }
        }
    }

    /** Put there whole, as a careful sender does. A list that the program has not taken yet is overwritten: it was never delivered. */
    private void put(String path, String content) throws IOException {
        Path target = folder.resolve("inbox").resolve(path);
        Files.createDirectories(target.getParent());
        Path part = Files.writeString(folder.resolve("part"), content);
        // An empty file is given a minute, for its content may be to come.
        Files.setLastModifiedTime(part, FileTime.from(Instant.now().minusSeconds(content.isEmpty() ? 120 : 0)));
        Files.move(part, target, java.nio.file.StandardCopyOption.ATOMIC_MOVE, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        delivered.put(path + "\n" + Sha256.hex(content), path);
    }

    /** Runs the program; kills it after some time. @return milliseconds that it ran */
    private long run(long killAfter) throws Exception {
        long began = System.nanoTime();
        Program program = Program.scan(folder, "--as-of", "109-05-29");
        Process process = program.process();
        if (process.waitFor(Math.min(killAfter, 120_000), TimeUnit.MILLISECONDS)) {
            endedFirst++;
            assertTrue(List.of(0, 1, 5).contains(process.exitValue()) && program.output().contains("次掃描"), () -> process.exitValue() + ": " + program.output());
        } else {
            assertTrue(killAfter < Long.MAX_VALUE, () -> "the program hangs: " + program.output());
            process.destroyForcibly().waitFor();
            kills++;
        }
        return (System.nanoTime() - began) / 1_000_000;
    }

    /** Every file that was delivered is archived unchanged and stands in the store once, with what became of it. */
    private void inputs(Inputs inputs) throws IOException {
        Map<String, Integer> times = new HashMap<>();
        Archive archive = new Archive(folder.resolve("data").resolve("archive"));
        for (Input input : inputs.all()) {
            times.merge(input.path() + "\n" + input.sha256(), 1, Integer::sum);
            assertTrue(input.state() != State.RECEIVED, () -> input.path() + " was never judged");
            assertTrue(input.state() != State.QUARANTINED || input.reason() != null, input::path);
            assertEquals(input.sha256(), Sha256.hex(Files.readAllBytes(archive.path(input.sha256()))), input::path);
        }
        List<String> taken = new ArrayList<>(delivered.keySet());
        // A list that was overwritten in the inbox before the program took it was never delivered.
        taken.removeIf(file -> !times.containsKey(file) && delivered.get(file).endsWith("設施清冊.csv"));
        taken.forEach(file -> assertTrue(times.containsKey(file), () -> file + " is lost"));
        times.forEach((file, count) -> assertTrue(delivered.containsKey(file), () -> file + " was never delivered"));
        long lists = times.entrySet().stream().filter(e -> !e.getKey().contains("設施清冊")).filter(e -> e.getValue() > 1).count();
        assertEquals(0, lists, "files that were delivered once are recorded once");
    }

    /** Each finding is new once; after it was resolved it can be reopened, after it is there it can be resolved. */
    private static void reports(Reports reports) {
        Map<String, ChangeKind> last = new HashMap<>();
        for (Kept report : reports.all()) {
            assertTrue(report.published(), () -> "nobody was told of report " + report.id());
            for (Change change : reports.changes(report.id())) {
                ChangeKind before = last.put(change.finding(), change.kind());
                boolean there = before == ChangeKind.NEW || before == ChangeKind.REOPENED || before == ChangeKind.WORSE || before == ChangeKind.BETTER;
                switch (change.kind()) {
                    case NEW -> assertEquals(null, before, () -> change + " is new twice");
                    case RESOLVED -> assertTrue(there, () -> change + " after " + before);
                    case REOPENED -> assertFalse(there, () -> change + " after " + before);
                    default -> { }
                }
            }
        }
        assertFalse(last.isEmpty(), "the lists give findings");
    }

    /** Nothing half-done lies about. */
    private void left() throws IOException {
        try (Stream<Path> incoming = Files.list(folder.resolve("data/archive/incoming")); Stream<Path> work = Files.list(folder.resolve("data/work"));
             Stream<Path> reports = Files.list(folder.resolve("data/reports")); Stream<Path> inbox = Files.walk(folder.resolve("inbox"))) {
            assertEquals(List.of(), incoming.toList());
            assertEquals(List.of(), work.toList());
            List<Path> folders = reports.toList();
            assertTrue(folders.size() <= 3 && folders.stream().allMatch(f -> f.getFileName().toString().startsWith("run-")), folders::toString);
            assertEquals(List.of(), inbox.filter(Files::isRegularFile).filter(f -> !f.toString().contains(".done")).toList());
        }
    }
}
