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
    void whatIsNotThereIsSaid() {
        assertEquals(2, Cli.run("explain", "999-X", "--report", report).code());
        assertEquals(2, Cli.run("explain", "102-P-1", "--report", root.toString()).code());
        assertEquals(2, Cli.run("explain", "102-P-1", "--report", report, "--lang", "fr").code());
    }
}
