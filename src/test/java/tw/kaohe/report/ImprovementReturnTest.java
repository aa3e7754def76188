package tw.kaohe.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import tw.kaohe.app.cli.Cli;
import tw.kaohe.model.InputKind;
import tw.kaohe.model.InputStatus;
import tw.kaohe.model.ReadFile;
import tw.kaohe.model.TableRow;
import tw.kaohe.reading.Reading;

/** The improvement form goes out, is filled in, saved by LibreOffice in any format, and comes back to the next audit. */
class ImprovementReturnTest {
    private static final int FIRST = 3;
    @TempDir
    static Path folder;
    static Path out;
    static Path filled;

    /** What the agency fills in: column → text, for the first four rows. */
    private static final List<Map<Integer, String>> ANSWERS = List.of(
        Map.of(7, "=更換燈管", 9, "110-02-28"), Map.of(7, "補設立牌", 10, "110/2/10", 11, "E-12"), Map.of(7, "已檢討", 12, "待複查"), Map.of());
    private static final List<String> EXPECTED = List.of("IN_PROGRESS", "AWAITING_REVIEW", "AWAITING_REVIEW", "OPEN");

    @BeforeAll
    static void audit() throws Exception {
        out = folder.resolve("out");
        Cli.Run run = Cli.run("audit", "fixtures/city", "--agency", "NM", "--out", out.toString(), "--as-of", "110-01-31", "--reporter", "json", "csv", "ods", "xlsx", "odt");
        assertEquals(1, run.code(), run.err());
        filled = Files.write(folder.resolve("filled.ods"), fill(Files.readAllBytes(out.resolve("NM/improvements.ods")), ANSWERS));
    }

    private static byte[] fill(byte[] form, List<Map<Integer, String>> answers) throws Exception {
        OdfParts parts = OdfParts.of(form);
        Document content = parts.xml("content.xml");
        var rows = content.getElementsByTagName("table:table-row");
        for (int i = 0; i < answers.size(); i++) {
            var cells = ((Element) rows.item(FIRST + i)).getElementsByTagName("table:table-cell");
            answers.get(i).forEach((column, text) -> {
                Element cell = (Element) cells.item(column);
                cell.setAttribute("office:value-type", "string");
                cell.appendChild(content.createElement("text:p")).setTextContent(text);
            });
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String part : parts.parts().keySet()) {
                zip.putNextEntry(new ZipEntry(part));
                if (part.equals("content.xml")) {
                    TransformerFactory.newInstance().newTransformer().transform(new DOMSource(content), new StreamResult(zip));
                } else {
                    zip.write(parts.parts().get(part));
                }
            }
        }
        return bytes.toByteArray();
    }

    /** Statuses of the follow-ups in the next audit, by id, of an agency that hands in those files. */
    private static JsonNode next(String name, Path... files) throws Exception {
        Path in = Files.createDirectories(Files.createTempDirectory(folder, "next").resolve("示範市南門區公所"));
        for (Path file : files) {
            Files.copy(file, in.resolve(name + file.getFileName()));
        }
        return Cli.run("audit", in.toString(), "--edition", "roc109", "--as-of", "110-02-15", "--reporter", "json:-").report();
    }

    private static Map<String, String> statuses(JsonNode report) {
        Map<String, String> statuses = new LinkedHashMap<>();
        report.path("followUps").forEach(f -> statuses.put(f.path("id").asText(), f.path("status").asText()));
        return statuses;
    }

    private static List<String> ids() throws Exception {
        List<String> ids = new ArrayList<>();
        var rows = OdfParts.of(Files.readAllBytes(out.resolve("NM/improvements.ods"))).xml("content.xml").getElementsByTagName("table:table-row");
        for (int i = 0; i < EXPECTED.size(); i++) {
            ids.add(OdfParts.text(((Element) rows.item(FIRST + i)).getElementsByTagName("table:table-cell").item(0)));
        }
        return ids;
    }

    private static void assertLinked(Map<String, String> statuses, String how) throws Exception {
        List<String> found = ids().stream().map(statuses::get).toList();
        assertEquals(EXPECTED, found, how);
        assertTrue(statuses.values().stream().filter(status -> !status.equals("OPEN")).count() == 3, how + statuses);
    }

    @Test
    void formIsReadAsReportedImprovements() throws Exception {
        for (String name : List.of("improvements.ods", "improvements.xlsx")) {
            ReadFile read = Reading.read(Files.readAllBytes(out.resolve("NM").resolve(name)));
            assertEquals(InputStatus.READ, read.status(), name + read.notes());
            assertEquals(List.of(InputKind.IMPROVEMENTS), read.kinds(), name);
            assertEquals(40, Reading.facts(read, TableRow.class).size(), name);
        }
    }

    @Test
    void nextAuditFollowsUpWhatWasReported() throws Exception {
        assertLinked(statuses(next("", out.resolve("NM/findings.csv"), filled)), "as filled in");
    }

    @Test
    void itDoesNotMatterWhoSavedIt() throws Exception {
        assumeTrue(LibreOffice.isThere(), "LibreOffice is not installed");
        LibreOffice office = new LibreOffice(folder);
        Map<String, String> formats = new TreeMap<>(Map.of("ods", "ods", "xlsx", "xlsx", "csv", "csv:Text - txt - csv (StarCalc):44,34,76,1"));
        for (Map.Entry<String, String> format : formats.entrySet()) {
            Path saved = office.convert(format.getValue(), filled).resolve("filled." + format.getKey());
            JsonNode report = next("", out.resolve("NM/findings.csv"), saved);
            assertLinked(statuses(report), format.getKey());
            report.path("inputs").forEach(input -> assertEquals("READ", input.path("status").asText(), input.toString()));
        }
    }

    /** The form alone says what the deficiencies were; an agency's own file never makes a finding of the team's. */
    @Test
    void returnedFormIsFollowedUpWithoutTheEarlierTable() throws Exception {
        JsonNode report = next("", filled);
        assertLinked(statuses(report), "alone");
        report.path("findings").forEach(finding -> assertTrue(!finding.path("criterion").asText().equals("GEN-08"), finding.toString()));
    }

    @Test
    void numberThatLeadsNowhereIsNoted() throws Exception {
        Path table = Files.writeString(folder.resolve("改善回報.csv"), "缺失編號,改善措施,實際完成日\nX-1,更換,110-02-01\n", StandardCharsets.UTF_8);
        JsonNode report = next("", table);
        assertEquals(Map.of(), statuses(report));
        assertTrue(report.path("inputs").get(0).path("reason").asText().contains("有1列改善回報之缺失編號查無對應"), report.path("inputs").toString());
    }

    @Test
    void englishFormComesBackAsWell() throws Exception {
        Path english = folder.resolve("english");
        Cli.run("audit", "fixtures/city", "--agency", "NM", "--out", english.toString(), "--as-of", "110-01-31", "--lang", "en", "--reporter", "json", "ods");
        List<Map<Integer, String>> answers = List.of(Map.of(7, "New lamp"), Map.of(10, "2021-02-10"), Map.of(12, "Awaiting review"), Map.of());
        Path back = Files.write(folder.resolve("english.ods"), fill(Files.readAllBytes(english.resolve("NM/improvements.ods")), answers));
        assertLinked(statuses(next("", out.resolve("NM/findings.csv"), back)), "English");
    }

    @Test
    void earlierReportGivesWayWithItsOfficeFiles() {
        assertTrue(Files.exists(out.resolve("summary.ods")) && Files.exists(out.resolve("NM/letter.odt")) && Files.exists(out.resolve("NM/report.odt")));
        Cli.Run again = Cli.run("audit", "fixtures/city", "--agency", "NM", "--out", out.toString(), "--as-of", "110-01-31", "--reporter", "json", "csv", "ods", "xlsx", "odt");
        assertEquals(1, again.code(), again.err());
    }
}
