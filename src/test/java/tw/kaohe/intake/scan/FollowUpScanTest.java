package tw.kaohe.intake.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tw.kaohe.model.followup.FollowUpState;
import tw.kaohe.model.followup.Step;
import tw.kaohe.model.followup.StepRefused;
import tw.kaohe.store.Databases;
import tw.kaohe.store.FollowUps;
import tw.kaohe.store.FollowUps.Row;
import tw.kaohe.store.FollowUps.Wanted;
import tw.kaohe.store.Reports.Change;
import tw.kaohe.store.Reports.ChangeKind;
import tw.kaohe.store.Trail;
import tw.kaohe.store.Waivers;

/** What becomes of deficiencies from scan to scan, on each database. */
class FollowUpScanTest {
    private static final String AGENCY = "示範市安和區公所";
    private static final String FACILITIES = AGENCY + "/設施清冊.csv";
    private static final String HEADER = "場所,設施,現況,替代設備,不適用理由,佐證\n";
    private static final String NO_GLASSES = HEADER + "行政中心,老花眼鏡,無,,,\n行政中心,輪椅,有,,,\n行政中心,影印服務,有,,,\n";
    private static final String ALL_WELL = NO_GLASSES.replace("老花眼鏡,無", "老花眼鏡,有");
    private static final String REPORT = "缺失編號,改善措施,承辦單位,預定完成日,實際完成日,佐證編號\n";
    private static final String GLASSES = "109L-2-24";
    private static final String DAY = "109L-1-7";
    private static final LocalDate DUE = LocalDate.of(2020, 6, 11);
    private static final Instant NOW = Instant.parse("2020-05-30T02:00:00Z");
    @TempDir
    Path folder;

    private static String log(String items) {
        return """
            {"kind":"patrol-log","agency":"示範市安和區公所","site":"行政中心","date":"109-05-12","items":{%s},"incidents":[],
             "inspectors":["值星A","值星B"],"signoffs":[]}
            """.formatted(items);
    }

    private ScannedCity city(Databases database, String... more) throws IOException {
        List<String> criteria = new java.util.ArrayList<>(List.of(GLASSES, "GEN-08"));
        criteria.addAll(List.of(more));
        ScannedCity city = new ScannedCity(database, folder, criteria.toArray(String[]::new));
        city.receive(AGENCY + "/log.json", log("\"1-1\":[true,true,true,true,true]"));
        city.receive(FACILITIES, NO_GLASSES);
        return city;
    }

    @ParameterizedTest
    @EnumSource
    void aDeficiencyKeepsItsDayAndIsEscalatedOnceItIsOver(Databases database) throws IOException {
        try (ScannedCity city = city(database)) {
            city.scan("2020-05-13T00:00");
            Row found = only(city, GLASSES);
            assertEquals(DUE, found.due());
            assertEquals(FollowUpState.OPEN, found.state());
            assertTrue(city.scan("2020-05-20T00:00").changed().isEmpty(), "that it is still open says nothing new");

            city.receive(AGENCY + "/其他.csv", "課室,主管職稱\n第一課,課長\n");
            JsonNode later = report(city.scan("2020-05-25T00:00"));
            assertEquals(DUE.toString(), finding(later, GLASSES).path("dueDate").asText(), "its day does not move");

            JsonNode overdue = report(city.scan("2020-06-13T00:00"));
            assertEquals("MAJOR", finding(overdue, "GEN-08").path("severity").asText());
            assertEquals(1, followUps(city).list(new Wanted(AGENCY, null, LocalDate.of(2020, 6, 12))).size());
            assertEquals(List.of(GLASSES), followUps(city).list(new Wanted(null, null, null)).stream().map(Row::criterion).toList(),
                "the escalation is not followed up again");
            assertTrue(city.scan("2020-06-13T00:00").changed().isEmpty());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsMendedIsClosedBySomebodyElseAndReopenedWhenItIsBack(Databases database) throws IOException {
        try (ScannedCity city = city(database)) {
            city.scan("2020-05-13T00:00");
            String id = only(city, GLASSES).id();
            city.receive(AGENCY + "/改善回報.csv", REPORT + id + ",已購置,第一課,109-05-20,109-05-14,E1\n");
            city.scan("2020-05-15T00:00");
            assertEquals(FollowUpState.AWAITING_REVIEW, state(city, id), "the agency's word closes nothing");
            assertTrue(followUps(city).events(id).stream().anyMatch(e -> e.kind().equals("REPORTED") && e.actor().equals(AGENCY)));

            city.receive(FACILITIES, ALL_WELL);
            city.scan("2020-05-16T00:00");
            assertEquals(FollowUpState.AWAITING_REVIEW, state(city, id), "nor does a scan");
            assertThrows(StepRefused.class, () -> review(city, id, AGENCY, true));
            assertEquals(FollowUpState.AWAITING_REVIEW, state(city, id));
            review(city, id, "officer-b", true);
            city.scan("2020-05-17T00:00");
            assertEquals(FollowUpState.CLOSED, state(city, id));

            city.receive(FACILITIES, NO_GLASSES);
            JsonNode back = report(city.scan("2020-05-18T00:00"));
            assertEquals(FollowUpState.REOPENED, state(city, id));
            assertEquals("MAJOR", finding(back, "GEN-08").path("severity").asText(), "what was closed and is back is escalated");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRerunNeverOverridesADecision(Databases database) throws IOException {
        try (ScannedCity city = city(database, DAY)) {
            city.scan("2020-05-13T00:00");
            String id = only(city, DAY).id();
            followUps(city).decide(id, new Step.Reported(DUE, "員工A01", true), "員工A01", "已說明", NOW);
            review(city, id, "officer-b", true);
            city.scan("2020-05-14T00:00");
            city.receive(AGENCY + "/其他.csv", "課室,主管職稱\n第一課,課長\n");
            JsonNode again = report(city.scan("2020-05-15T00:00"));
            assertEquals(FollowUpState.CLOSED, only(city, DAY).state());
            assertNull(finding(again, "GEN-08"), "it is found, as it was when it was closed");
            city.receive(AGENCY + "/log.json", log("\"1-1\":[true,true,true,true,true],\"1-7\":[true,true,null,null,null]"));
            city.scan("2020-05-16T00:00");
            assertEquals(FollowUpState.REOPENED, only(city, DAY).state(), "new content opens it again");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLogThatIsTickedLaterCuresNothing(Databases database) throws IOException {
        try (ScannedCity city = city(database, DAY)) {
            city.scan("2020-05-13T00:00");
            String id = only(city, DAY).id();
            city.receive(AGENCY + "/log.json", log("\"1-1\":[true,true,true,true,true],\"1-7\":[true,true,true,true,true]"));
            Scan.Outcome ticked = city.scan("2020-05-14T00:00");
            List<Change> changes = city.reports().changes(ticked.changed().get(0).id());
            assertTrue(changes.contains(new Change(id, ChangeKind.INCOMPARABLE, "RECORD_CHANGED")), changes.toString());
            assertFalse(changes.stream().anyMatch(c -> c.finding().equals(id) && c.kind() == ChangeKind.RESOLVED));
            assertEquals(FollowUpState.AWAITING_REVIEW, only(city, DAY).state());
            assertEquals("RECORD_CHANGED", followUps(city).events(id).get(1).note());
            city.receive(AGENCY + "/其他.csv", "課室,主管職稱\n第一課,課長\n");
            Scan.Outcome next = city.scan("2020-05-15T00:00");
            assertTrue(next.changed().stream().flatMap(r -> city.reports().changes(r.id()).stream()).noneMatch(c -> c.finding().equals(id)), "told once");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theAgencysReportCountsOnceAndANewOneAgain(Databases database) throws IOException {
        try (ScannedCity city = city(database)) {
            city.scan("2020-05-13T00:00");
            String id = only(city, GLASSES).id();
            city.receive(AGENCY + "/改善回報.csv", REPORT + id + ",採購中,第一課,109-05-20,,\n");
            city.scan("2020-05-14T00:00");
            assertEquals(FollowUpState.IN_PROGRESS, only(city, GLASSES).state());
            city.receive(AGENCY + "/改善回報.csv", REPORT + id + ",已購置,第一課,109-05-20,109-05-14,E1\n");
            city.scan("2020-05-15T00:00");
            review(city, id, "officer-b", false);
            city.scan("2020-05-16T00:00");
            assertEquals(FollowUpState.REOPENED, only(city, GLASSES).state(), "the report that was turned down is no news");
            city.receive(AGENCY + "/改善回報.csv", REPORT + id + ",已重新購置,第一課,109-05-20,109-05-16,E2\n");
            city.scan("2020-05-17T00:00");
            assertEquals(FollowUpState.AWAITING_REVIEW, only(city, GLASSES).state());
        }
    }

    @ParameterizedTest
    @EnumSource
    void anExemptionEndsOnItsDay(Databases database) throws IOException {
        try (ScannedCity city = city(database)) {
            city.scan("2020-05-13T00:00");
            String id = only(city, GLASSES).id();
            followUps(city).decide(id, new Step.Exempted(LocalDate.of(2020, 5, 14), "officer-b", LocalDate.of(2020, 6, 20)), "officer-b", "搬遷中", NOW);
            assertNull(finding(report(city.scan("2020-06-13T00:00")), "GEN-08"), "what is exempt is not overdue");
            city.scan("2020-06-22T00:00");
            assertEquals(FollowUpState.REOPENED, only(city, GLASSES).state());
            assertEquals(List.of("follow-up.exempted", "follow-up.lapsed"), new Trail(city.store()).last(9, id).stream().map(Trail.Row::action).toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWaivedIsShownAndExemptUntilTheWaiverIsWithdrawn(Databases database) throws IOException {
        try (ScannedCity city = city(database)) {
            city.scan("2020-05-13T00:00");
            String id = only(city, GLASSES).id();
            Waivers waivers = new Waivers(city.store());
            long number = waivers.add(new Waivers.Row(0, "示範市*", "109L-2-*", null, "廳舍整修", "員工A01", "officer-b", LocalDate.of(2020, 5, 1),
                LocalDate.of(2020, 12, 31), null, null), NOW);
            JsonNode waived = report(city.scan("2020-06-13T00:00"));
            assertEquals("廳舍整修", waived.path("waivers").path(0).path("reason").asText());
            assertEquals(id, waived.path("waivers").path(0).path("findings").path(0).asText());
            assertEquals(id, finding(waived, GLASSES).path("id").asText(), "what is waived stays in the report");
            assertNull(finding(waived, "GEN-08"), "and is not overdue");
            assertEquals(FollowUpState.EXEMPT, only(city, GLASSES).state());

            assertTrue(waivers.withdraw(number, "officer-c", "整修完成", NOW));
            assertFalse(waivers.withdraw(number, "officer-c", "整修完成", NOW));
            JsonNode open = report(city.scan("2020-06-14T00:00"));
            assertTrue(open.path("waivers").isMissingNode());
            assertEquals(FollowUpState.REOPENED, only(city, GLASSES).state());
            assertNull(new Trail(city.store()).verify().fault());
        }
    }

    private static void review(ScannedCity city, String id, String by, boolean closed) {
        followUps(city).decide(id, new Step.Reviewed(DUE, by, closed), by, "現場複查", NOW);
    }

    private static FollowUps followUps(ScannedCity city) {
        return new FollowUps(city.store());
    }

    private static FollowUpState state(ScannedCity city, String id) {
        return followUps(city).find(id).orElseThrow().state();
    }

    private static Row only(ScannedCity city, String criterion) {
        List<Row> rows = followUps(city).list(new Wanted(AGENCY, null, null)).stream().filter(r -> r.criterion().equals(criterion)).toList();
        assertEquals(1, rows.size(), criterion);
        return rows.get(0);
    }

    private static JsonNode report(Scan.Outcome outcome) throws IOException {
        return new ObjectMapper().readTree(outcome.folder().resolve(AGENCY).resolve("report.json").toFile());
    }

    private static JsonNode finding(JsonNode report, String criterion) {
        for (JsonNode f : report.path("findings")) {
            if (f.path("criterion").asText().equals(criterion) && !f.path("severity").isNull()) {
                return f;
            }
        }
        return null;
    }
}
