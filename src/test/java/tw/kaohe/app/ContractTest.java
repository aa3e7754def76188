package tw.kaohe.app;

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
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.kaohe.app.cli.Cli;

/** What the contract says of folders, files, exit codes and output, through the command. */
class ContractTest {
    private static final String REGISTER = "機關代碼,機關名稱,別名,城市,類別(第一線/服務規劃),組別,適用版本,提送期限\n"
        + "A01,示範市安和區公所,安和區;安和,示範市,第一線,第2組,roc109,\n"
        + "A02,示範市平安戶政事務所,,示範市,第一線,第2組,roc109,109-02-28\n";
    @TempDir
    private Path root;

    private Path write(String name, String content) throws IOException {
        Path file = root.resolve("in").resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private Path in() {
        return root.resolve("in");
    }

    private Path out() {
        return root.resolve("out");
    }

    private Cli.Run audit(String... more) {
        List<String> arguments = new ArrayList<>(List.of("audit", in().toString(), "--out", out().toString(), "--as-of", "109-12-31"));
        arguments.addAll(List.of(more));
        return Cli.run(arguments.toArray(String[]::new));
    }

    private JsonNode json(String name) throws IOException {
        return new ObjectMapper().readTree(out().resolve(name).toFile());
    }

    private static String log(String date, String extra) {
        StringBuilder items = new StringBuilder();
        int[] sections = {14, 28, 5};
        for (int s = 0; s < 3; s++) {
            for (int i = 1; i <= sections[s]; i++) {
                items.append(items.length() == 0 ? "" : ",").append("\"").append(s + 1).append('-').append(i).append("\":[true,true,true,true,true]");
            }
        }
        return "{\"kind\":\"patrol-log\",\"date\":\"" + date + "\",\"items\":{" + items + "},\"inspectors\":[\"值星甲\"],\"recommended\":[\"員工A01\"],"
            + "\"signoffs\":[{\"role\":\"秘書室研考\",\"at\":\"" + date + "T17:40\",\"by\":\"員工A02\"},{\"role\":\"秘書室主任\",\"at\":\"" + date
            + "T17:45\",\"by\":\"員工A03\"}]" + extra + "}";
    }

    @Test
    void foldersAreAgenciesByIdNameOrAlias() throws IOException {
        write("register.csv", REGISTER);
        write("安和區/log.json", log("109-05-12", ""));
        Cli.Run run = audit("--criteria", "109L-*");
        assertEquals(0, run.code(), run.err());
        assertEquals("示範市安和區公所", json("A01/report.json").get("agency").get("name").asText());
        assertEquals("NOT_SUBMITTED", json("summary.json").get("agencies").get(1).get("status").asText());
        assertEquals("register.csv", json("summary.json").get("inputs").get(0).get("file").asText());
        assertTrue(Files.exists(out().resolve("A02/report.html")));
    }

    @Test
    void withoutRegisterFilesOfOneAgencyMakeTheFolderItsOwn() throws IOException {
        write("log.json", log("109-05-12", ""));
        write("more/log2.json", log("109-05-13", ""));
        audit("--criteria", "109L-*");
        JsonNode report = json("in/report.json");
        assertEquals(2, report.get("inputs").size());
        assertEquals("more/log2.json", report.get("inputs").get(1).get("file").asText());
    }

    @Test
    void documentsInTheRootBelongToWhomTheyName() throws IOException {
        write("a.md", "# 示範市安和區公所109年度提升服務品質執行計畫\n\n壹、計畫依據\n\n依政府服務躍升方案辦理。\n");
        write("b.md", "# 示範市平安戶政事務所109年度提升服務品質執行計畫\n\n壹、計畫依據\n\n依政府服務躍升方案辦理。\n");
        audit();
        assertEquals(2, json("summary.json").get("agencies").size());
        assertEquals("b.md", json("示範市平安戶政事務所/report.json").get("inputs").get(0).get("file").asText());
    }

    @Test
    void badFilesAreNamedAndHarmNobody() throws IOException {
        write("安和區/log.json", log("109-05-12", ""));
        audit("--criteria", "109L-*");
        String alone = findings("安和區/report.json");
        write("安和區/empty.csv", "");
        write("安和區/broken.xlsx", "PK\u0003\u0004 not a workbook");
        write("安和區/note.exe", "MZ\u0000\u0001\u0002");
        Files.createSymbolicLink(in().resolve("安和區/link.json"), in().resolve("安和區/log.json"));
        Cli.Run run = audit("--criteria", "109L-*");
        assertEquals(5, run.code());
        assertEquals(alone, findings("安和區/report.json"));
        Map<String, String> status = new TreeMap<>();
        json("安和區/report.json").get("inputs").forEach(i -> status.put(i.get("file").asText(), i.get("status").asText()));
        assertEquals(5, status.size());
        assertEquals("UNREADABLE", status.get("安和區/empty.csv"));
        assertEquals("IGNORED", status.get("安和區/link.json"));
        assertTrue(run.err().contains("安和區/empty.csv: UNREADABLE: "), run.err());
        assertFalse(run.err().contains("Exception") || run.err().contains("\tat "), run.err());
    }

    private String findings(String report) throws IOException {
        return json(report).get("findings").toString() + json(report).get("verdicts");
    }

    @Test
    void copiesOldVersionsAndOtherYearsAreTold() throws IOException {
        write("安和區/1.json", log("109-05-12", ""));
        write("安和區/2.json", log("109-05-12", ""));
        write("安和區/3.json", log("109-05-13", ",\"version\":1,\"remark\":\"初版\""));
        write("安和區/4.json", log("109-05-13", ",\"version\":2"));
        write("安和區/5.json", log("110-05-13", ""));
        write("安和區/6.json", log("__年__月__日", "").replace("true", "null").replace("\"值星甲\"", "").replace("\"員工A01\"", "").replaceAll("\\{\"role\".*\\}\\]", "]"));
        Cli.Run run = audit("--criteria", "109L-*", "--period", "109-05-12..109-05-13");
        assertEquals(0, run.code(), run.err() + run.out());
        List<String> status = new ArrayList<>();
        json("安和區/report.json").get("inputs").forEach(i -> status.add(i.get("status").asText()));
        assertEquals(List.of("READ", "DUPLICATE", "DUPLICATE", "READ", "OUT_OF_PERIOD", "IGNORED"), status);
    }

    @Test
    void aLogWithoutValidDateIsAFinding() throws IOException {
        write("安和區/1.json", log("109-02-30", ""));
        audit("--criteria", "109L-*");
        JsonNode finding = json("安和區/report.json").get("findings").get(0);
        assertEquals("109L-H-1", finding.get("criterion").asText());
        assertTrue(finding.get("date").isNull());
    }

    @Test
    void exitCodes() throws IOException {
        write("安和區/1.json", log("109-05-12", "").replace("\"1-7\":[true", "\"1-7\":[false"));
        assertEquals(1, audit("--criteria", "109L-*").code());
        assertEquals(0, audit("--criteria", "109L-*", "--fail-on", "major").code());
        assertEquals(0, audit("--criteria", "109L-*", "--fail-on", "never").code());
        assertEquals(2, audit("--fail-on", "sometimes").code());
        assertEquals(2, audit("--reporter", "csvx").code());
        assertEquals(2, audit("--as-of", "yesterday").code());
        assertEquals(2, audit("--edition", "roc999").code());
        assertEquals(2, Cli.run("audit", root.resolve("nowhere").toString()).code());
        assertEquals(3, audit("--rules", root.toString()).code());
        Files.createDirectories(root.resolve("empty"));
        assertEquals(4, Cli.run("audit", root.resolve("empty").toString(), "--out", root.resolve("e").toString()).code());
    }

    @Test
    void aFolderThatIsNoReportIsLeftAlone() throws IOException {
        write("安和區/1.json", log("109-05-12", ""));
        assertEquals(0, audit("--criteria", "109L-*").code());
        assertEquals(0, audit("--criteria", "109L-*").code());
        Files.writeString(out().resolve("mine.txt"), "keep");
        Cli.Run run = audit("--criteria", "109L-*");
        assertEquals(2, run.code());
        assertTrue(Files.exists(out().resolve("mine.txt")));
        try (var left = Files.list(root)) {
            assertEquals(List.of(), left.map(p -> p.getFileName().toString()).filter(n -> n.startsWith(".kaohe")).toList());
        }
    }

    @Test
    void onlyTheReportIsPrintedWithJsonDash() throws IOException {
        write("安和區/1.json", log("109-05-12", ""));
        Cli.Run run = Cli.run("audit", in().toString(), "--reporter", "json:-", "--criteria", "109L-*");
        assertEquals("kaohe-report/1", run.report().get("schema").asText());
        write("平安/1.json", log("109-05-13", ""));
        assertEquals(2, Cli.run("audit", in().toString(), "--reporter", "json:-").code());
        assertEquals("平安", Cli.run("audit", in().toString(), "--reporter", "json:-", "--agency", "平安").report().get("agency").get("id").asText());
    }

    @Test
    void everyRowOfTheSummaryAddsUp() throws IOException {
        write("安和區/1.json", log("109-05-12", "").replace("\"1-3\":[true,true,true,true,true]", "\"1-3\":[null,null,null,null,null]"));
        audit("--edition", "roc109");
        JsonNode report = json("安和區/report.json");
        int checked = 0;
        for (JsonNode row : report.get("summary").get("byDimension")) {
            int sum = 0;
            for (var cell : row.properties()) {
                sum += cell.getKey().equals("dimension") || cell.getKey().equals("checked") ? 0 : cell.getValue().asInt();
            }
            assertEquals(row.get("checked").asInt(), sum, row.toString());
            checked += sum;
        }
        assertEquals(report.get("verdicts").size(), checked);
    }

    @Test
    void sameBytesWhateverTheMachineIsSetTo() throws IOException {
        write("register.csv", REGISTER);
        for (int day = 11; day < 16; day++) {
            write("安和區/" + day + ".json", log("109-05-" + day, "").replace("\"1-7\":[true", "\"1-7\":[false"));
        }
        audit();
        Map<String, String> first = contents();
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
            audit();
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        assertEquals(first, contents());
    }

    private Map<String, String> contents() throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (var files = Files.walk(out())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(out().relativize(file).toString(), Files.readString(file));
            }
        }
        return contents;
    }

    @Test
    void selfCheckPrintsAListAndWritesNothing() throws IOException {
        write("1.json", log("109-05-12", "").replace("\"1-7\":[true", "\"1-7\":[false"));
        Cli.Run run = Cli.run("self-check", in().toString(), "--as-of", "109-05-31", "--criteria", "109L-*");
        assertEquals(1, run.code());
        assertTrue(run.out().contains("一(七)"), run.out());
    }
}
