package tw.kaohe.app.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.kaohe.app.cli.Cli;

/** What every report says about the rulebook: how far it decides, which policies were in force, and scores for reference. */
class GroundsScenariosTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    @TempDir
    private Path root;
    private Path folder;
    private Path out;

    @BeforeEach
    void begin() throws IOException {
        folder = Files.createDirectories(root.resolve("送審/示範縣光明鎮戶政事務所"));
        out = root.resolve("out");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private Cli.Run audit(String... more) {
        List<String> arguments = new ArrayList<>(List.of("audit", folder.toString(), "--out", out.toString(), "--fail-on", "never"));
        arguments.addAll(List.of(more));
        if (!arguments.contains("--as-of")) {
            arguments.addAll(List.of("--as-of", "98-01-10"));
        }
        return Cli.run(arguments.toArray(String[]::new));
    }

    private JsonNode report() throws IOException {
        return JSON.readTree(out.resolve("示範縣光明鎮戶政事務所/report.json").toFile());
    }

    private String html() throws IOException {
        return Files.readString(out.resolve("示範縣光明鎮戶政事務所/report.html"));
    }

    @Test
    void s97GivesAWeightedScoreForReference() throws IOException {
        write("計畫.txt", Plans.YEAR_97);
        write("活動.csv", Plans.ACTIVITIES + Plans.monthly(97, "電話禮貌測試", Plans.allBut(6)) + "97-03-02,民眾滿意度調查,全年,4,,,,調-1,,是\n");
        Cli.Run run = audit();
        JsonNode reference = report().get("reference");
        List<String> sections = new ArrayList<>();
        reference.get("sections").forEach(s -> sections.add(s.get("section") + " " + s.get("weight") + " " + s.get("numerator") + "/" + s.get("denominator")));
        assertEquals(5, sections.size(), sections.toString());
        assertTrue(sections.get(0).startsWith("1 40 ") && !sections.get(0).endsWith("/0"), sections.toString());
        assertTrue(reference.get("sections").get(3).get("score").isNull(), "nothing of section 4 was decided: " + sections);
        assertFalse(reference.get("complete").asBoolean());
        assertEquals(100, reference.get("outOf").asInt());
        assertTrue(html().contains("參考分數") && html().contains("無法計分") && html().contains("不完整"));
        assertTrue(run.out().contains("規則涵蓋：roc097 自動") && run.out().contains("跨框架"), run.out());
    }

    @Test
    void anotherEditionGivesSharesAndNoSum() throws IOException {
        write("計畫.txt", Plans.YEAR_109);
        audit("--as-of", "110-01-10", "--edition", "roc109");
        JsonNode reference = report().get("reference");
        assertTrue(reference.get("score").isNull() && reference.get("sections").isEmpty() && !reference.get("dimensions").isEmpty(), reference.toString());
        assertFalse(html().contains("參考分數（依要項權重"));
    }

    @Test
    void coverageAndPoliciesStandInEveryReport() throws IOException {
        write("計畫.txt", Plans.YEAR_97);
        Path policy = Files.writeString(root.resolve("policy.yml"), "P-ZERO: off\nP-STATUTORY: [電梯, 哺集乳室]\n");
        Cli.Run run = audit("--policy", policy.toString());
        for (JsonNode json : List.of(report(), JSON.readTree(out.resolve("summary.json").toFile()))) {
            JsonNode zero = null;
            for (JsonNode p : json.get("policies")) {
                zero = p.get("id").asText().equals("P-ZERO") ? p : zero;
            }
            assertEquals("off on true", zero.get("value").asText() + " " + zero.get("standard").asText() + " " + zero.get("overridden"));
        }
        JsonNode coverage = report().get("coverage");
        assertEquals("roc097", coverage.get("edition").asText());
        assertEquals(coverage.get("criteria").asInt(), coverage.get("automated").asInt() + coverage.get("partial").asInt()
            + coverage.get("manual").asInt() + coverage.get("informative").asInt());
        assertEquals("common", coverage.get("with").get(0).get("edition").asText());
        assertTrue(coverage.get("rules").asInt() > 10 && coverage.get("with").get(0).get("rules").asInt() > 10, coverage.toString());
        for (String page : List.of(html(), Files.readString(out.resolve("index.html")))) {
            assertTrue(page.contains("政策參數（非法定）") && page.contains("本次另定（原為 on）") && page.contains("電梯、哺集乳室"));
        }
        assertTrue(run.out().contains("政策參數另定（非法定）：P-ZERO=off、P-STATUTORY=電梯、哺集乳室"), run.out());
    }

    @Test
    void aFindingNamesThePolicyItRestsOn() throws IOException {
        write("計畫.txt", Plans.YEAR_97);
        write("活動.csv", Plans.ACTIVITIES + Plans.monthly(97, "電話禮貌測試", Plans.allBut(6)));
        audit();
        assertTrue(html().contains("<dt>政策參數</dt><dd>P-ZERO＝啟用（非法定）</dd>"));
        report().get("verdicts").forEach(v -> assertTrue(!v.get("criterion").asText().equals("97-M-1.5") || v.get("policies").toString().contains("P-ZERO")));
        Cli.Run explained = Cli.run("explain", "97-M-1.5", "--report", out.toString());
        assertTrue(explained.out().contains("P-ZERO = on"), explained.out());
    }

    @Test
    void carryingForwardIsAPolicy() throws IOException {
        write("計畫.txt", Plans.YEAR_109.replace("109年", "111年"));
        audit("--as-of", "112-01-10");
        assertEquals("roc109", report().get("edition").asText());
        Path policy = Files.writeString(root.resolve("policy.yml"), "carry-forward: \"off\"\n");
        audit("--as-of", "112-01-10", "--policy", policy.toString());
        assertTrue(report().get("edition").isNull(), report().get("edition").toString());
    }
}
