package tw.kaohe.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tw.kaohe.app.cli.Cli;
import tw.kaohe.model.InputKind;
import tw.kaohe.model.InputStatus;
import tw.kaohe.model.ReadFile;
import tw.kaohe.reading.Reading;

/** OSCAL, JUnit XML and CSV of the example city say what report.json says, in the form that other programs accept. */
class ExchangeFormatsTest {
    private static final Path SCHEMAS = Path.of(System.getenv().getOrDefault("KAOHE_SHARED", "../shared"), "schemas");
    private static final Set<String> NOT_ASSESSED = Set.of("NOT_APPLICABLE", "NOT_DUE");
    @TempDir
    static Path folder;
    static Path out;

    @BeforeAll
    static void audit() {
        out = folder.resolve("out");
        Cli.Run run = Cli.run("audit", "fixtures/city", "--out", out.toString(), "--as-of", "110-01-31", "--reporter", "json", "csv", "oscal", "junit");
        assertEquals(1, run.code(), run.err());
    }

    @AfterAll
    static void nothingElseWasWritten() throws IOException {
        try (var files = Files.list(out.resolve("GH"))) {
            assertTrue(files.map(f -> f.getFileName().toString()).allMatch(Set.of("report.json", "plan.json", "findings.csv", "oscal-ar.json",
                "oscal-poam.json", "junit.xml")::contains));
        }
    }

    private static JsonNode json(String agency, String name) throws IOException {
        return new ObjectMapper().readTree(out.resolve(agency).resolve(name).toFile());
    }

    @ParameterizedTest
    @ValueSource(strings = {"AH", "GH", "NM", "SL"})
    void oscalIsValid(String agency) throws IOException {
        assumeTrue(Files.isDirectory(SCHEMAS), "NIST's schemas are not there");
        assertEquals(Set.of(), Set.copyOf(problems(agency, "oscal-ar.json", "oscal_assessment-results_schema.json")));
        assertEquals(Set.of(), Set.copyOf(problems(agency, "oscal-poam.json", "oscal_poam_schema.json")));
    }

    @Test
    void oscalSaysHowFarRulesDecide() throws IOException {
        JsonNode coverage = json("GH", "report.json").path("coverage");
        String props = json("GH", "oscal-ar.json").path("assessment-results").path("results").path(0).path("props").toString();
        assertTrue(props.contains("\"coverage-" + coverage.path("edition").asText() + "\""), props);
        assertTrue(props.contains("criteria " + coverage.path("criteria").asInt() + ", automated " + coverage.path("automated").asInt() + ","), props);
    }

    @Test
    void theSchemaNoticesWhatIsMissing() throws IOException {
        assumeTrue(Files.isDirectory(SCHEMAS), "NIST's schemas are not there");
        JsonNode document = json("GH", "oscal-ar.json");
        ((com.fasterxml.jackson.databind.node.ObjectNode) document.path("assessment-results").path("metadata")).remove("oscal-version");
        assertFalse(schema("oscal_assessment-results_schema.json").validate(document).isEmpty());
    }

    private static List<String> problems(String agency, String name, String schema) throws IOException {
        return schema(schema).validate(json(agency, name)).stream().map(Object::toString).toList();
    }

    private static JsonSchema schema(String name) throws IOException {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(Files.readString(SCHEMAS.resolve(name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"AH", "GH", "NM", "SL"})
    void oscalAssessesEachCriterionThatApplies(String agency) throws IOException {
        JsonNode report = json(agency, "report.json");
        JsonNode result = json(agency, "oscal-ar.json").path("assessment-results").path("results").get(0);
        int at = 0;
        for (JsonNode verdict : report.path("verdicts")) {
            if (!NOT_ASSESSED.contains(verdict.path("verdict").asText())) {
                JsonNode status = result.path("findings").get(at++).path("target").path("status");
                boolean satisfied = verdict.path("verdict").asText().startsWith("SATISFIED");
                assertEquals(satisfied ? "satisfied" : "not-satisfied", status.path("state").asText(), verdict.toString());
                assertEquals(satisfied ? "pass" : verdict.path("verdict").asText().equals("DEFICIENT") ? "fail" : "other", status.path("reason").asText());
            }
        }
        assertEquals(at, result.path("findings").size());
        assertEquals(report.path("findings").size(), result.path("observations").size());
    }

    @Test
    void aPlanOfActionHasWhatIsToBePutRight() throws IOException {
        JsonNode plan = json("NM", "oscal-poam.json").path("plan-of-action-and-milestones");
        long expected = 0;
        for (JsonNode finding : json("NM", "report.json").path("findings")) {
            expected += finding.path("severity").isNull() ? 0 : 1;
        }
        assertEquals(expected, plan.path("poam-items").size());
        assertEquals("open", plan.path("risks").get(0).path("status").asText());
        assertTrue(plan.path("risks").get(0).path("deadline").asText().endsWith("+08:00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"AH", "GH", "NM", "SL"})
    void junitCountsDeficientCriteria(String agency) throws Exception {
        Element suites = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(out.resolve(agency).resolve("junit.xml").toFile()).getDocumentElement();
        int deficient = 0;
        int verdicts = 0;
        for (JsonNode verdict : json(agency, "report.json").path("verdicts")) {
            deficient += verdict.path("verdict").asText().equals("DEFICIENT") ? 1 : 0;
            verdicts++;
        }
        assertEquals(verdicts, suites.getElementsByTagName("testcase").getLength());
        assertEquals(deficient, suites.getElementsByTagName("failure").getLength());
        assertEquals(Integer.toString(deficient), suites.getAttribute("failures"));
        NodeList skipped = suites.getElementsByTagName("skipped");
        assertEquals(Integer.toString(skipped.getLength()), suites.getAttribute("skipped"));
        for (int i = 0; i < skipped.getLength(); i++) {
            assertFalse(((Element) skipped.item(i)).getAttribute("message").isBlank());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"AH", "GH", "NM", "SL"})
    void csvHasARowForEachFindingAndNoFormula(String agency) throws IOException {
        String text = Files.readString(out.resolve(agency).resolve("findings.csv"));
        assertTrue(text.startsWith("\uFEFF缺失編號,"), text.substring(0, 20));
        try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(text.substring(1))) {
            List<CsvRecord> all = rows.stream().toList();
            assertEquals(json(agency, "report.json").path("findings").size() + 1, all.size());
            all.forEach(row -> row.getFields().forEach(cell -> assertTrue(cell.isEmpty() || "=+-@".indexOf(cell.charAt(0)) < 0, cell)));
        }
    }

    @Test
    void csvOfOneAuditTellsTheNextWhatWasFound() throws IOException {
        ReadFile read = Reading.read(Files.readAllBytes(out.resolve("NM/findings.csv")));
        assertEquals(InputStatus.READ, read.status(), read.notes().toString());
        assertEquals(List.of(InputKind.PREVIOUS), read.kinds());
        Path in = Files.createDirectories(folder.resolve("next/示範市南門區公所"));
        Files.copy(out.resolve("NM/findings.csv"), in.resolve("findings.csv"));
        Cli.Run next = Cli.run("audit", in.toString(), "--edition", "roc109", "--as-of", "110-02-15", "--reporter", "json:-");
        JsonNode followUps = new ObjectMapper().readTree(next.out().getBytes(StandardCharsets.UTF_8)).path("followUps");
        assertTrue(followUps.size() > 0);
        followUps.forEach(f -> assertEquals("OPEN", f.path("status").asText()));
    }

    @Test
    void whatWouldBeAFormulaIsText() {
        assertEquals("'=cmd|' /C calc'!A0", SheetText.harmless("=cmd|' /C calc'!A0"));
        assertEquals("'-10%", SheetText.harmless("-10%"));
        assertEquals("10%", SheetText.harmless("10%"));
    }

    @Test
    void theSameNameGivesTheSameUuid() {
        assertEquals(NameUuid.of("甲", "乙"), NameUuid.of("甲", "乙"));
        assertTrue(NameUuid.of("甲").matches("[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"));
    }
}
