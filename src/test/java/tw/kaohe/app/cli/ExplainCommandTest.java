package tw.kaohe.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {
    @TempDir
    private Path root;
    private String report;

    @BeforeEach
    void audit() throws IOException {
        Path folder = Files.createDirectories(root.resolve("示範市東安區公所"));
        Files.writeString(folder.resolve("plan.txt"), """
            示範市東安區公所102年度提升服務品質執行計畫
            壹、依據
            示範市政府函頒「政府服務創新精進方案」。
            貳、目標
            便民。
            """);
        Path out = root.resolve("out");
        Cli.run("audit", folder.toString(), "--edition", "roc102", "--as-of", "103-01-10", "--out", out.toString());
        report = out.toString();
    }

    @Test
    void aFindingIsToldWithRuleEvidenceClauseAndWhy() throws IOException {
        JsonNode json = new ObjectMapper().readTree(Path.of(report, "示範市東安區公所", "report.json").toFile());
        JsonNode finding = null;
        for (JsonNode f : json.get("findings")) {
            finding = f.get("criterion").asText().equals("102-P-3") ? f : finding;
        }
        Cli.Run run = Cli.run("explain", finding.get("id").asText().substring(0, 8), "--report", report);
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("102-P-3/missing"), run.out());
        assertTrue(run.out().contains("rules/roc102/plan/chapters.drl.csv"), run.out());
        assertTrue(run.out().contains("plan.txt line"), run.out());
        assertTrue(run.out().contains(finding.get("message").asText()), run.out());
    }

    @Test
    void aCriterionIsToldWithItsReasonAndTheRulesLookedAt() {
        Cli.Run run = Cli.run("explain", "102-P-1", "--report", report);
        assertTrue(run.out().contains("符合") && run.out().contains("102-P-1/missing") && run.out().contains("〈title〉"), run.out());
        Cli.Run english = Cli.run("explain", "102-P-1", "--report", report, "--lang", "en");
        assertTrue(english.out().contains("rules looked at") && english.out().contains("plan/chapter-missing"), english.out());
    }

    @Test
    void aSatisfiedCriterionTellsWhichConditionWasNotMet() {
        Cli.Run without = Cli.run("explain", "102-P-1", "--report", report);
        assertTrue(without.out().contains("PlanDocument: lacksChapter(") && without.out().contains("--from"), without.out());
        Cli.Run run = Cli.run("explain", "102-P-1", "--report", report, "--from", root.resolve("示範市東安區公所").toString());
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("查過 1 筆 PlanDocument,符合全部條件者 0 筆"), run.out());
        assertTrue(run.out().contains("0/1 筆符合") && run.out().contains("最接近:"), run.out());
        assertEquals(2, Cli.run("explain", "102-P-1", "--report", report, "--from", root.resolve("nowhere").toString()).code());
    }

    @Test
    void theLargestValueAndTheClosestFactsAreTold() throws IOException {
        Path logs = Files.createDirectories(root.resolve("示範市西安區公所"));
        Files.writeString(logs.resolve("logs.ndjson"), java.util.stream.IntStream.of(12, 13, 14).mapToObj(d -> "{\"kind\":\"patrol-log\",\"agency\":\"示範市西安區公所\","
            + "\"site\":\"本館\",\"date\":\"109-05-" + d + "\",\"items\":{\"1-1\":[true,true,true,true,true]},\"recommended\":[\"A01\"],"
            + "\"volunteers\":[{\"name\":\"志工A\",\"vest\":true,\"morning\":\"正常\",\"afternoon\":\"正常\",\"tea\":true}]}\n").collect(java.util.stream.Collectors.joining()));
        Path out = root.resolve("out2");
        Cli.run("audit", logs.toString(), "--as-of", "109-06-10", "--out", out.toString());
        Cli.Run run = Cli.run("explain", "109L-5-1", "--report", out.toString(), "--from", logs.toString());
        assertTrue(run.out().contains("查過 3 筆 VolunteerDay") && run.out().contains("nameless > 0:0/3 筆符合(最小 0,最大 0)"), run.out());
        assertTrue(run.out().contains("最接近:本館 109-05-12(未符:nameless = 0)"), run.out());
    }

    @Test
    void whatIsNotThereIsSaid() {
        assertEquals(2, Cli.run("explain", "999-X", "--report", report).code());
        assertEquals(2, Cli.run("explain", "102-P-1", "--report", root.toString()).code());
        assertEquals(2, Cli.run("explain", "102-P-1", "--report", report, "--lang", "fr").code());
    }
}
