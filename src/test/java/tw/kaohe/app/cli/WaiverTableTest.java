package tw.kaohe.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table of waivers that the team lays beside the agencies' folders, in a plain audit. */
class WaiverTableTest {
    private static final String AGENCY = "示範市安和區公所";
    private static final String HEADER = "機關,準則,場所,理由,申請人,核准人,起,迄\n";
    private static final String ROW = "示範市安和區公所,109L-2-24,,廳舍整修,員工A01,officer-b,";
    @TempDir
    Path folder;

    @BeforeEach
    void submit() throws IOException {
        write(AGENCY + "/設施清冊.csv", "場所,設施,現況,替代設備,不適用理由,佐證\n行政中心,老花眼鏡,無,,,\n行政中心,輪椅,有,,,\n行政中心,影印服務,有,,,\n");
        write(AGENCY + "/log.json", """
            {"kind":"patrol-log","agency":"示範市安和區公所","site":"行政中心","date":"109-05-12","items":{"1-1":[true,true,true,true,true]},
             "incidents":[],"inspectors":["值星A","值星B"],"signoffs":[]}
            """);
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve("in").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Cli.Run audit(String... more) {
        String[] arguments = {"audit", folder.resolve("in").toString(), "--as-of", "109-05-12", "--criteria", "109L-2-24,GEN-08", "--reporter"};
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + more.length);
        System.arraycopy(more, 0, all, arguments.length, more.length);
        return Cli.run(all);
    }

    private JsonNode waiver() {
        return audit("json:-").report().path("waivers").path(0);
    }

    @Test
    void whatIsWaivedStaysInTheReportAndFailsNothing() throws IOException {
        assertEquals(Exit.FINDINGS, audit("json:-").code());
        write("免改善.csv", HEADER + ROW + "109-05-01,109-12-31\n");
        Cli.Run run = audit("json:-");
        assertEquals(Exit.FINE, run.code(), run.err());
        assertEquals("HOLDS", run.report().path("waivers").path(0).path("state").asText());
        assertEquals(1, run.report().path("findings").size());
        assertEquals(run.report().path("findings").path(0).path("id").asText(), run.report().path("waivers").path(0).path("findings").path(0).asText());
    }

    @Test
    void officersReadWhoWhyAndUntilWhen() throws IOException {
        write("免改善.csv", HEADER + ROW + "109-05-01,109-12-31\n");
        Cli.Run run = audit("html", "odt", "--out", folder.resolve("out").toString());
        assertTrue(run.out().contains("其中 1 件經核准免改善"), run.out());
        String html = Files.readString(folder.resolve("out").resolve(AGENCY).resolve("report.html"));
        assertTrue(html.contains("經核准免改善至109-12-31。理由：廳舍整修"), html);
        assertTrue(html.contains("免改善核准"));
        try (var zip = new java.util.zip.ZipFile(folder.resolve("out").resolve(AGENCY).resolve("report.odt").toFile())) {
            String odt = new String(zip.getInputStream(zip.getEntry("content.xml")).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            assertTrue(odt.contains("經核准免改善至109-12-31"), odt);
        }
    }

    @Test
    void whatLapsedOrWasApprovedByWhoAskedCoversNothing() throws IOException {
        write("免改善.csv", HEADER + ROW + "109-05-01,109-05-20\n");
        assertEquals("LAPSES_SOON", waiver().path("state").asText());
        write("免改善.csv", HEADER + ROW + "109-05-01,109-05-11\n");
        assertEquals("LAPSED", waiver().path("state").asText());
        assertEquals(0, waiver().path("findings").size());
        write("免改善.csv", HEADER + ROW.replace("officer-b", "員工a01") + "109-05-01,109-12-31\n");
        assertEquals("REFUSED", waiver().path("state").asText());
        assertEquals(Exit.FINDINGS, audit("json:-").code());
    }

    @Test
    void anAgencyExemptsItselfFromNothing() throws IOException {
        write(AGENCY + "/免改善.csv", HEADER + ROW + "109-05-01,109-12-31\n");
        Cli.Run run = audit("json:-");
        assertEquals(Exit.FINDINGS, run.code());
        assertFalse(run.report().has("waivers"));
        assertTrue(run.out().contains("免改善核准表須由考核小組提供"), run.out());
    }
}
