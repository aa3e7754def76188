package tw.kaohe.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TICK = "109L-1-7";
    @TempDir
    private Path root;

    /** A report as an audit writes it, as far as a comparison reads it. */
    private final class Report {
        private final ObjectNode json = JSON.createObjectNode();
        private final ArrayNode findings = JSON.createArrayNode();
        private final ObjectNode verdicts = JSON.createObjectNode();

        Report(String agency) {
            json.put("schema", "kaohe-report/1").put("edition", "roc109").put("asOf", "2020-06-01T00:00+08:00");
            json.putObject("agency").put("id", agency).put("name", "示範市" + agency);
            json.putObject("period").put("from", "2020-01-01").put("to", "2020-12-31");
            json.putObject("rulebook").put("sha256", "a");
            json.putObject("calendar").put("year", 109);
            json.putArray("inputs");
            json.putArray("criteria");
            json.putArray("people").add("王小明");
            verdicts.put(TICK, "SATISFIED");
        }

        Report finding(String id, String criterion, String verdict, String severity) {
            ObjectNode f = findings.addObject();
            f.put("id", id).put("criterion", criterion).put("verdict", verdict).put("severity", severity).put("site", "行政中心")
                .put("subject", "109-05-12").put("date", "2020-05-12").put("message", "王小明值星時未勾選");
            f.putArray("evidence").addObject().put("file", "日誌.csv");
            verdicts.put(criterion, verdict);
            return this;
        }

        Report verdict(String criterion, String verdict) {
            verdicts.put(criterion, verdict);
            return this;
        }

        Report input(String status) {
            ObjectNode input = ((ArrayNode) json.get("inputs")).addObject();
            input.put("file", "日誌.csv").put("sha256", status).put("status", status).putArray("kinds").add("patrol-log");
            return this;
        }

        Report with(String field, String value) {
            json.put(field, value);
            return this;
        }

        Report criteria(String glob) {
            ((ArrayNode) json.get("criteria")).add(glob);
            return this;
        }

        Report in(String run) throws IOException {
            ArrayNode list = JSON.createArrayNode();
            verdicts.fields().forEachRemaining(e -> list.addObject().put("criterion", e.getKey()).put("verdict", e.getValue().asText()));
            json.set("verdicts", list);
            json.set("findings", findings);
            Path folder = Files.createDirectories(root.resolve(run).resolve(json.get("agency").get("id").asText()));
            JSON.writeValue(folder.resolve("report.json").toFile(), json);
            return this;
        }
    }

    private Cli.Run diff(String... more) {
        return Cli.run(Stream.concat(Stream.of("diff", root.resolve("a").toString(), root.resolve("b").toString()), Stream.of(more)).toArray(String[]::new));
    }

    private JsonNode json(int exit) throws IOException {
        Cli.Run run = diff("--reporter", "json", "html", "--out", root.resolve("d").toString());
        assertEquals(exit, run.code(), run.out() + run.err());
        return JSON.readTree(root.resolve("d/diff.json").toFile());
    }

    private void incomparable(String reason) throws IOException {
        JsonNode json = json(5);
        assertEquals(reason, json.get("summary").get("notComparable").get(0).get("reason").asText(), json::toPrettyString);
        assertEquals(0, json.get("summary").get("resolved").asInt() + json.get("summary").get("new").asInt(), json::toPrettyString);
    }

    @Test
    void newWorseBetterResolvedAndUnchangedAreTold() throws IOException {
        new Report("甲").finding("1", TICK, "ADVICE", "ADVICE").finding("2", TICK, "DEFICIENT", "MAJOR").finding("3", TICK, "DEFICIENT", "DEFICIENCY")
            .finding("4", TICK, "DEFICIENT", "DEFICIENCY").finding("9", "GEN-07", "ADVICE", "ADVICE").in("a");
        new Report("甲").finding("1", TICK, "DEFICIENT", "DEFICIENCY").finding("2", TICK, "DEFICIENT", "DEFICIENCY")
            .finding("4", TICK, "DEFICIENT", "DEFICIENCY").finding("5", TICK, "DEFICIENT", "MAJOR").in("b");
        JsonNode summary = json(1).get("summary");
        assertEquals(List.of(1, 1, 1, 2, 0, 1), Stream.of("new", "worse", "better", "resolved", "incomparable", "unchanged")
            .map(k -> summary.get(k).asInt()).toList(), "a common criterion without a finding is no gap: " + summary);
        Cli.Run text = diff();
        assertTrue(text.out().contains("新增 1") && text.out().contains("建議改善 → 缺失"), text.out());
        assertTrue(diff("--lang", "en").out().contains("resolved 2"));
        assertFalse(text.out().contains("王小明"), "names are masked: " + text.out());
        assertFalse(Files.readString(root.resolve("d/diff.html")).contains("王小明"));
        assertTrue(diff("--with-names").out().contains("王小明"));
    }

    @Test
    void nothingNewEndsWithNought() throws IOException {
        new Report("甲").finding("1", TICK, "DEFICIENT", "MAJOR").finding("2", TICK, "DEFICIENT", "MAJOR").in("a");
        new Report("甲").finding("2", TICK, "DEFICIENT", "MAJOR").in("b");
        assertEquals(0, diff().code());
        assertEquals(0, Cli.run("diff", root.resolve("a/甲").toString(), root.resolve("b/甲/report.json").toString()).code());
    }

    @Test
    void otherEditionsYearsAndAgenciesAreNotCompared() throws IOException {
        new Report("甲").finding("1", TICK, "DEFICIENT", "MAJOR").in("a");
        new Report("甲").with("edition", "roc107").in("b");
        incomparable("OTHER_EDITION");
        new Report("甲").in("b");
        new Report("乙").in("b");
        assertEquals("ONLY_SECOND", json(5).get("summary").get("notComparable").get(0).get("reason").asText());
        assertEquals(0, diff("--agency", "甲").code());
        assertEquals(2, diff("--agency", "丙").code());
        Files.writeString(root.resolve("b/乙/report.json"), "{\"schema\":");
        assertEquals("BROKEN_REPORT", json(5).get("summary").get("notComparable").get(0).get("reason").asText());
    }

    @Test
    void whatTheOtherRunDidNotJudgeIsNotResolved() throws IOException {
        new Report("甲").finding("1", TICK, "DEFICIENT", "MAJOR").in("a");
        new Report("甲").criteria("GEN-*").in("b");
        incomparable("NOT_JUDGED");
        new Report("甲").verdict(TICK, "NO_EVIDENCE").in("b");
        incomparable("UNDECIDED");
        new Report("甲").finding("1", TICK, "NEEDS_HUMAN", null).in("b");
        incomparable("UNDECIDED");
    }

    @Test
    void whatRestsOnAFileThatCouldNotBeReadIsNotResolved() throws IOException {
        new Report("甲").input("READ").finding("1", TICK, "DEFICIENT", "MAJOR").in("a");
        new Report("甲").input("PARTLY_READ").in("b");
        incomparable("UNREADABLE_INPUT");
        new Report("甲").input("PARTLY_READ").finding("1", TICK, "DEFICIENT", "MAJOR").in("a");
        assertEquals(0, diff().code(), "the same file, equally damaged in both runs, was read alike");
    }

    @Test
    void aDayOutsideTheOtherPeriodAndAnotherRulebookAreSaid() throws IOException {
        new Report("甲").finding("1", TICK, "DEFICIENT", "MAJOR").in("a");
        Report later = new Report("甲");
        later.json.putObject("period").put("from", "2020-06-01").put("to", "2020-12-31");
        later.json.putObject("rulebook").put("sha256", "b");
        later.in("b");
        incomparable("OUTSIDE_PERIOD");
        assertTrue(diff().out().contains("規則庫不同"));
    }

    @Test
    void manyAgenciesStaySmall() throws IOException {
        for (int i = 0; i < 1000; i++) {
            new Report(String.format("A%04d", i)).finding("1", TICK, "DEFICIENT", "MAJOR").in("a");
            new Report(String.format("A%04d", i)).finding("2", TICK, "DEFICIENT", "MAJOR").in("b");
        }
        assertEquals(1000, json(1).get("summary").get("new").asInt());
        assertTrue(Files.size(root.resolve("d/diff.html")) < 1_000_000);
        assertTrue(diff().out().contains("顯示前 20 筆，共 1000 筆"));
    }

    @Test
    void wrongWordsEndWithTwo() throws IOException {
        new Report("甲").in("a");
        assertEquals(2, diff().code(), "there is no second run");
        new Report("甲").in("b");
        assertEquals(2, diff("--reporter", "pdf").code());
        assertEquals(2, diff("--reporter", "json").code());
        assertEquals(2, diff("--lang", "fr").code());
    }

    @Test
    void twoAuditsOfTheCityAreCompared() {
        Cli.run("audit", "fixtures/city", "--as-of", "109-06-25", "--out", root.resolve("a").toString(), "--reporter", "json", "--quiet");
        Cli.run("audit", "fixtures/city", "--as-of", "110-01-31", "--out", root.resolve("b").toString(), "--reporter", "json", "--quiet");
        Cli.Run run = diff();
        assertEquals(1, run.code(), run.out() + run.err());
        assertEquals(0, Cli.run("diff", root.resolve("b").toString(), root.resolve("b").toString()).code());
    }
}
