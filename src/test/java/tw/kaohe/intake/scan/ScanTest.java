package tw.kaohe.intake.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tw.kaohe.store.Databases;
import tw.kaohe.store.Inputs;
import tw.kaohe.store.Inputs.State;
import tw.kaohe.store.Reports.ChangeKind;
import tw.kaohe.store.Reports.FindingState;

/** What scans remember and say, on each database: new, open, resolved and reopened findings, copies, replacements, restarts. */
class ScanTest {
    private static final String AGENCY = "示範市安和區公所";
    private static final String FACILITIES = AGENCY + "/設施清冊.csv";
    private static final String HEADER = "場所,設施,現況,替代設備,不適用理由,佐證\n";
    private static final String ALL_WELL = HEADER + "行政中心,老花眼鏡,有,,,\n行政中心,輪椅,有,,,\n行政中心,影印服務,有,,,\n";
    private static final String NO_GLASSES = HEADER + "行政中心,老花眼鏡,無,,,\n行政中心,輪椅,有,,,\n行政中心,影印服務,有,,,\n";
    private static final String LOG = """
        {"kind":"patrol-log","agency":"示範市安和區公所","site":"行政中心","date":"109-05-12","items":{"1-1":[true,true,true,true,true]},"incidents":[],
         "inspectors":["值星A","值星B"],"signoffs":[]}
        """;
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void aFindingIsNewThenOpenThenResolvedThenReopened(Databases database) throws IOException {
        try (ScannedCity city = new ScannedCity(database, folder, "109L-2-*")) {
            city.receive(AGENCY + "/log.json", LOG);
            city.receive(FACILITIES, NO_GLASSES);
            Scan.Outcome first = city.scan("2020-05-13T00:00");
            String glasses = only(city, first, ChangeKind.NEW, "109L-2-24");

            assertTrue(city.scan("2020-05-13T00:00").changed().isEmpty(), "a second scan of the same says nothing");

            city.receive(FACILITIES, ALL_WELL);
            Scan.Outcome mended = city.scan("2020-05-13T00:00");
            assertTrue(kinds(city, mended).get(ChangeKind.RESOLVED).contains(glasses), "mended glasses are resolved");
            assertTrue(city.reports().absent(AGENCY).stream().anyMatch(s -> s.id().equals(glasses) && s.state() == FindingState.GONE));

            city.receive(FACILITIES, NO_GLASSES);
            Scan.Outcome again = city.scan("2020-05-13T00:00");
            assertEquals(List.of(glasses), kinds(city, again).get(ChangeKind.REOPENED), "the same finding comes back under the same number");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLaterListUnderAnotherNameReplacesWhatItSpeaksOf(Databases database) throws IOException {
        try (ScannedCity city = new ScannedCity(database, folder, "109L-2-24")) {
            city.receive(AGENCY + "/log.json", LOG);
            city.receive(AGENCY + "/109-05-12-7-設施清冊.csv", NO_GLASSES);
            String glasses = only(city, city.scan("2020-05-13T00:00"), ChangeKind.NEW, "109L-2-24");
            city.receive(AGENCY + "/109-05-12-10-設施清冊.csv", ALL_WELL);
            assertTrue(kinds(city, city.scan("2020-05-13T00:00")).get(ChangeKind.RESOLVED).contains(glasses), "mails number their attachments");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aScanThatFailsAfterItsReportsWereToldOfKeepsThem(Databases database) throws IOException {
        try (ScannedCity city = new ScannedCity(database, folder, "109L-2-24")) {
            city.receive(FACILITIES, NO_GLASSES);
            Path inTheWay = Files.createDirectory(folder.resolve("warnings.json.part"));
            assertThrows(IOException.class, () -> city.scan("2020-05-13T00:00"));
            Files.delete(inTheWay);
            assertTrue(city.scan("2020-05-13T00:00").changed().isEmpty(), "told of already");
            assertTrue(Files.isDirectory(city.settings().reports().resolve("run-1")), "what notices name is still there");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatCanNoLongerBeReadIsNotResolved(Databases database) throws IOException {
        try (ScannedCity city = new ScannedCity(database, folder, "109L-2-24")) {
            city.receive(AGENCY + "/log.json", LOG);
            city.receive(FACILITIES, NO_GLASSES);
            String glasses = only(city, city.scan("2020-05-13T00:00"), ChangeKind.NEW, "109L-2-24");

            long damaged = city.receive(FACILITIES, "PK\u0003\u0004 no zip").id();
            Map<ChangeKind, List<String>> changes = kinds(city, city.scan("2020-05-13T00:00"));
            assertFalse(changes.getOrDefault(ChangeKind.RESOLVED, List.of()).contains(glasses), "an unreadable list proves nothing: " + changes);
            assertEquals(State.QUARANTINED, city.inputs().find(damaged).orElseThrow().state());
            assertNotNull(city.inputs().find(damaged).orElseThrow().reason());

            city.receive(FACILITIES, ALL_WELL);
            assertTrue(kinds(city, city.scan("2020-05-13T00:00")).get(ChangeKind.RESOLVED).contains(glasses));
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyFileEndsAsAuditedDuplicateOrQuarantined(Databases database) throws IOException {
        try (ScannedCity city = new ScannedCity(database, folder)) {
            assertEquals(State.RECEIVED, city.receive(AGENCY + "/log.json", LOG).state());
            assertEquals(State.DUPLICATE, city.receive(AGENCY + "/the same.json", LOG).state());
            assertEquals(State.QUARANTINED, city.receive(AGENCY + "/empty.csv", "").state());
            assertEquals(State.QUARANTINED, city.receive(AGENCY + "/large.csv", "x".repeat((1 << 20) + 1)).state());
            assertEquals(State.RECEIVED, city.receive(FACILITIES, NO_GLASSES).state());
            assertEquals(State.RECEIVED, city.receive(FACILITIES, ALL_WELL).state());
            city.receive("nobody knows.csv", "甲,乙\n1,2\n");
            Scan.Outcome outcome = city.scan("2020-05-13T00:00");
            assertNull(outcome.failure());
            assertEquals(Map.of(State.RECEIVED, 0, State.AUDITED, 3, State.DUPLICATE, 1, State.QUARANTINED, 3), city.inputs().counts());
            for (Inputs.Input input : city.inputs().all()) {
                assertTrue(input.state() != State.QUARANTINED || input.reason() != null, input.path());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCopyIsReadOnceTheOriginalIsReplaced(Databases database) throws IOException {
        try (ScannedCity city = new ScannedCity(database, folder)) {
            city.receive(FACILITIES, NO_GLASSES);
            long copy = city.receive(AGENCY + "/清冊二.csv", NO_GLASSES).id();
            city.receive(FACILITIES, ALL_WELL);
            assertEquals(State.RECEIVED, city.inputs().find(copy).orElseThrow().state());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRestartForgetsNothingAndADeliveryIsTakenOnce(Databases database) throws IOException {
        try (ScannedCity city = new ScannedCity(database, folder, "109L-2-24")) {
            city.deliver("mail 7, part 1", FACILITIES, NO_GLASSES);
            city.restart();
            assertTrue(city.deliver("mail 7, part 1", FACILITIES, NO_GLASSES).again(), "the same delivery, handed over again");
            assertEquals(1, city.inputs().all().size());
            assertFalse(city.deliver("mail 7, part 1", FACILITIES, ALL_WELL).again(), "another content is another delivery, whatever the source says");
            assertTrue(city.deliver("mail 7, part 1", FACILITIES, ALL_WELL).again());
            city.receive(FACILITIES, NO_GLASSES);
            city.receive(AGENCY + "/log.json", LOG);
            assertEquals(1, city.scan("2020-05-13T00:00").changed().size());
            city.restart();
            assertTrue(city.scan("2020-05-13T00:00").changed().isEmpty());
            assertEquals(1, city.reports().all().size());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aReleasedFileIsJudgedInstead(Databases database) throws IOException {
        try (ScannedCity city = new ScannedCity(database, folder, "109L-2-24")) {
            city.receive(AGENCY + "/log.json", LOG);
            long earlier = city.receive(FACILITIES, NO_GLASSES).id();
            city.receive(FACILITIES, ALL_WELL);
            city.scan("2020-05-13T00:00");
            assertTrue(city.inputs().release(earlier, "replaced", "officer-a", java.time.Instant.EPOCH));
            assertFalse(city.inputs().release(earlier, "replaced", "officer-a", java.time.Instant.EPOCH), "it is no longer in quarantine");
            only(city, city.scan("2020-05-13T00:00"), ChangeKind.NEW, "109L-2-24");
        }
    }

    @ParameterizedTest
    @EnumSource
    void foldersStandForScansThatHadSomethingToSay(Databases database) throws IOException {
        try (ScannedCity city = new ScannedCity(database, folder, "109L-2-24")) {
            city.receive(AGENCY + "/log.json", LOG);
            city.receive(FACILITIES, NO_GLASSES);
            assertTrue(Files.exists(city.scan("2020-05-13T00:00").folder().resolve(AGENCY).resolve("report.json")));
            assertNull(city.scan("2020-05-13T00:00").folder());
            for (String list : List.of(ALL_WELL, NO_GLASSES, ALL_WELL)) {
                city.receive(FACILITIES, list);
                city.scan("2020-05-13T00:00");
            }
            try (Stream<Path> folders = Files.list(city.settings().reports())) {
                assertEquals(List.of("run-4", "run-5"), folders.map(f -> f.getFileName().toString()).sorted().toList(), "the last two are kept");
            }
            assertFalse(Files.exists(folder.resolve("work").resolve("run-5")), "the tree of links is gone");
        }
    }

    private static String only(ScannedCity city, Scan.Outcome outcome, ChangeKind kind, String criterion) throws IOException {
        com.fasterxml.jackson.databind.JsonNode report = new com.fasterxml.jackson.databind.ObjectMapper()
            .readTree(outcome.folder().resolve(AGENCY).resolve("report.json").toFile());
        List<String> ids = new java.util.ArrayList<>();
        report.path("findings").forEach(f -> {
            if (f.path("criterion").asText().equals(criterion) && !f.path("severity").isNull()) {
                ids.add(f.path("id").asText());
            }
        });
        assertEquals(1, ids.size(), criterion);
        assertTrue(kinds(city, outcome).getOrDefault(kind, List.of()).contains(ids.get(0)), () -> kind + " " + kinds(city, outcome));
        return ids.get(0);
    }

    private static Map<ChangeKind, List<String>> kinds(ScannedCity city, Scan.Outcome outcome) {
        return outcome.changed().stream().flatMap(r -> city.reports().changes(r.id()).stream())
            .collect(Collectors.groupingBy(c -> c.kind(), Collectors.mapping(c -> c.finding(), Collectors.toList())));
    }
}
