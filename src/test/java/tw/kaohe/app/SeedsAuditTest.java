package tw.kaohe.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tw.kaohe.app.cli.Cli;

/**
 * The five real plans through the command: what an expert reads out of them is in plan.json, what a machine can be sure of is
 * found, and nothing is called a deficiency. Runs where the documents lie beside the project.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeedsAuditTest {
    private static final Path SHARED = Path.of(System.getenv().getOrDefault("KAOHE_SHARED", "../shared"));
    /** Decided by rules that come with the promises and evidence of a plan. */
    private static final Set<String> JUDGED_LATER = Set.of("102-M-3.2.2", "109M-B.2.4.4-2");
    @TempDir
    private static Path out;
    private JsonNode truth;
    private final Map<String, JsonNode> reports = new HashMap<>();
    private final Map<String, JsonNode> plans = new HashMap<>();
    private Cli.Run run;

    @BeforeAll
    void audit() throws IOException {
        assumeTrue(Files.isDirectory(SHARED.resolve("seeds")), "the real documents are not beside the project");
        truth = new ObjectMapper(new YAMLFactory()).readTree(SHARED.resolve("domain/seed-truth.yaml").toFile()).get("documents");
        Path report = out.resolve("report");
        run = Cli.run("audit", SHARED.resolve("seeds").toString(), "--out", report.toString());
        for (JsonNode document : truth) {
            Path folder = report.resolve(document.get("agency").asText());
            reports.put(document.get("file").asText(), new ObjectMapper().readTree(folder.resolve("report.json").toFile()));
            plans.put(document.get("file").asText(), new ObjectMapper().readTree(folder.resolve("plan.json").toFile()));
        }
    }

    @Test
    void nothingIsCalledADeficiency() {
        assertEquals(0, run.code(), run.err());
        reports.forEach((file, report) -> report.get("findings").forEach(f ->
            assertTrue(!f.get("verdict").asText().equals("DEFICIENT"), () -> file + ": " + f)));
    }

    @Test
    void whatAMachineIsSureOfIsFound() {
        for (JsonNode document : truth) {
            List<String> found = criteria(reports.get(document.get("file").asText()));
            for (JsonNode expected : document.get("expected_report")) {
                String criterion = expected.get("criteria").get(0).asText();
                if (expected.get("decided_by").asText().startsWith("machine") && !JUDGED_LATER.contains(criterion)) {
                    assertTrue(found.contains(criterion + " " + expected.get("verdict").asText()),
                        () -> expected.get("id").asText() + " " + criterion + " is missing among " + found);
                }
            }
        }
    }

    private static List<String> criteria(JsonNode report) {
        List<String> criteria = new ArrayList<>();
        report.get("findings").forEach(f -> criteria.add(f.get("criterion").asText() + " " + f.get("verdict").asText()));
        return criteria;
    }

    @Test
    void theCityPlanGivesNoFinding() {
        JsonNode report = reports.get("003_401898f5394fc9cb.txt");
        assertEquals(0, report.get("findings").size());
        assertEquals("REGULATION", plans.get("003_401898f5394fc9cb.txt").get("documentKind").asText());
    }

    @Test
    void plansReadAsAnExpertReadsThem() {
        for (JsonNode document : truth) {
            JsonNode plan = plans.get(document.get("file").asText());
            assertEquals(document.get("agency").asText(), plan.get("agency").asText());
            assertEquals(document.get("roc_year").asInt(), plan.get("rocYear").asInt());
            assertEquals(codes(document), codesOf(plan), document.get("file").asText());
            assertNotNull(plan.get("scheme").textValue());
            if (!document.get("doc_type").asText().startsWith("CITY")) {
                assertEquals("roc" + (document.get("roc_year").asInt() < 100 ? "0" : "") + document.get("roc_year").asInt(), plan.get("edition").asText());
            }
        }
    }

    private static List<String> codes(JsonNode document) {
        List<String> codes = new ArrayList<>();
        document.get("measures").forEach(m -> {
            if (m.has("practices")) {
                m.get("practices").forEach(p -> codes.add(p.get("code").asText()));
            } else {
                codes.add(m.get("code").asText());
            }
        });
        return codes;
    }

    private static List<String> codesOf(JsonNode plan) {
        List<String> codes = new ArrayList<>();
        plan.get("measures").forEach(m -> codes.add(m.get("code").asText()));
        return codes;
    }

    /** The obligations that the catalogue lists for the plans of 97, 102 and 109 are what the plans give, code by code. */
    @Test
    void planObligationsBearTheCodesOfTheCatalogue() throws IOException {
        Set<String> listed = new TreeSet<>();
        new ObjectMapper(new YAMLFactory()).readTree(SHARED.resolve("domain/catalogue.yaml").toFile()).get("criteria")
            .forEach(c -> listed.add(c.get("code").asText()));
        listed.removeIf(code -> !code.matches("(?:97-|102-|109)M-.*"));
        Set<String> read = new TreeSet<>();
        reports.values().forEach(r -> r.get("verdicts").forEach(v -> read.add(v.get("criterion").asText())));
        read.removeIf(code -> !code.contains("M-"));
        assertEquals(121, listed.size());
        assertEquals(String.join("\n", listed), String.join("\n", read));
    }
}
