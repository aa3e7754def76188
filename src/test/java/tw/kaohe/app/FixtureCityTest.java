package tw.kaohe.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.kaohe.app.cli.Cli;

/** The city of {@code fixtures/city}, audited through the command: each agency gets the findings that its story calls for, and no other. */
class FixtureCityTest {
    private static final Path CITY = Path.of("fixtures/city");
    private static final Path EXPECTED = Path.of("src/test/resources/fixtures/city-findings.txt");
    private static final String GOOD = "示範市安和區公所";
    private static final String FAULTY = "示範市南門區公所";
    private static final ObjectMapper JSON = new ObjectMapper();
    @TempDir
    private Path root;

    @Test
    void findingsAreThoseOfTheList() throws IOException {
        String actual = listing(audit("--as-of", "110-01-31"));
        if (Boolean.getBoolean("kaohe.golden.update")) {
            Files.createDirectories(EXPECTED.getParent());
            Files.writeString(EXPECTED, actual);
        }
        String expected = Files.exists(EXPECTED) ? Files.readString(EXPECTED) : "";
        if (!expected.equals(actual)) {
            fail("The findings of " + CITY + " differ from " + EXPECTED + difference(expected, actual)
                + "\nIf the change is meant, run: mvn test -Dtest=FixtureCityTest -Dkaohe.golden.update=true,"
                + "\ncheck each line of the diff against the clause it cites, and tell fixtures/README.md.");
        }
    }

    @Test
    void commandOfTheReadmeFindsTheSame() throws IOException {
        assertEquals(listing(audit("--as-of", "110-01-31")), listing(audit()), "the default as-of moment lies after the period, so it changes no finding");
    }

    @Test
    void periodOfTheLogsChangesNoFindingOfTheLogs() throws IOException {
        String options = "--criteria 109L-* --agency " + FAULTY;
        assertEquals(listing(audit(options.split(" "))), listing(audit((options + " --period 109-06-15..109-06-30 --as-of 110-01-31").split(" "))));
    }

    @Test
    void goodYearHasNoFindingInItsLogs() throws IOException {
        JsonNode report = audit("--as-of", "110-01-31").get(GOOD);
        report.get("verdicts").forEach(v -> assertTrue(!v.get("criterion").asText().startsWith("109L-")
            || List.of("SATISFIED", "NOT_APPLICABLE").contains(v.get("verdict").asText()), v::toString));
    }

    @Test
    void faultyLogsShowEveryDefectOfTheLogAsAWhole() throws IOException {
        TreeSet<String> found = new TreeSet<>();
        audit("--as-of", "110-01-31").get(FAULTY).get("findings").forEach(f -> found.add(f.get("criterion").asText()));
        List<String> absent = IntStream.rangeClosed(1, 10).mapToObj(i -> "109L-H-" + i).filter(c -> !found.contains(c)).toList();
        assertEquals(List.of(), absent, "fixtures/city shows each of 109L-H-1 to 109L-H-10 once");
    }

    @Test
    void everyFileOfTheCityIsRead() throws IOException {
        Map<String, String> statuses = new TreeMap<>();
        audit();
        JsonNode summary = JSON.readTree(root.resolve("out/summary.json").toFile());
        note(statuses, summary);
        for (JsonNode agency : summary.get("agencies")) {
            note(statuses, JSON.readTree(root.resolve("out").resolve(agency.get("report").asText()).toFile()));
        }
        try (Stream<Path> files = Files.walk(CITY)) {
            Map<String, String> read = new TreeMap<>();
            files.filter(Files::isRegularFile).forEach(f -> read.put(CITY.relativize(f).toString(), "READ"));
            assertEquals(read, statuses, "a fixture that nothing reads shows nothing: repair it or remove it");
        }
    }

    private static void note(Map<String, String> statuses, JsonNode report) {
        report.get("inputs").forEach(i -> statuses.put(i.get("file").asText(), i.get("status").asText()));
    }

    /** Audits the city; reports by the agency's name. */
    private Map<String, JsonNode> audit(String... options) throws IOException {
        Path out = root.resolve("out");
        List<String> arguments = new ArrayList<>(List.of("audit", CITY.toString(), "--out", out.toString(), "--reporter", "json", "--quiet"));
        arguments.addAll(List.of(options));
        Cli.Run run = Cli.run(arguments.toArray(String[]::new));
        assertEquals(1, run.code(), run.err());
        Map<String, JsonNode> reports = new TreeMap<>();
        for (JsonNode agency : JSON.readTree(out.resolve("summary.json").toFile()).get("agencies")) {
            reports.put(agency.get("name").asText(), JSON.readTree(out.resolve(agency.get("report").asText()).toFile()));
        }
        return reports;
    }

    private static String listing(Map<String, JsonNode> reports) {
        StringBuilder listing = new StringBuilder();
        reports.forEach((name, report) -> {
            listing.append(listing.isEmpty() ? "" : "\n").append("# ").append(name).append('\n');
            List<String> lines = new ArrayList<>();
            report.get("findings").forEach(f -> lines.add(String.join("|", f.get("criterion").asText(), f.get("verdict").asText(),
                f.get("severity").isNull() ? "-" : f.get("severity").asText(), f.get("subject").asText())));
            lines.stream().sorted().forEach(line -> listing.append(line).append('\n'));
        });
        return listing.toString();
    }

    private static String difference(String expected, String actual) {
        List<String> gone = new ArrayList<>(expected.lines().toList());
        List<String> added = new ArrayList<>();
        actual.lines().filter(line -> !gone.remove(line)).forEach(added::add);
        StringBuilder text = new StringBuilder();
        gone.forEach(line -> text.append("\n  - ").append(line));
        added.forEach(line -> text.append("\n  + ").append(line));
        return text.toString();
    }
}
