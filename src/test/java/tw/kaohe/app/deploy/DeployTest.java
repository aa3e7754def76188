package tw.kaohe.app.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tw.kaohe.app.cli.Cli;
import tw.kaohe.app.scan.ConfigException;
import tw.kaohe.app.scan.ScanConfig;
import tw.kaohe.intake.notice.NoticeSettings;

/** What deploy/ tells others to run is there: commands, options, files, keys. */
class DeployTest {
    private static final Path DEPLOY = Path.of("deploy");
    private static final String LAUNCHER = "/opt/kaohe/kaohe";
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"kaohe.service", "kaohe-scan.service"})
    void aUnitStartsACommandThatThereIsAndIsConfined(String name) throws IOException {
        Map<String, String> unit = unit(name);
        command(List.of(unit.get("ExecStart").split(" ")));
        assertEquals("yes", unit.get("DynamicUser"));
        assertEquals("strict", unit.get("ProtectSystem"));
        assertEquals("SIGTERM", unit.get("KillSignal"));
        assertTrue(Integer.parseInt(unit.get("TimeoutStopSec")) >= 60);
        assertEquals("-/etc/kaohe/secrets.env", unit.get("EnvironmentFile"));
        for (String home : unit.get("Environment").split(" ")) {
            String state = home.substring(home.indexOf('=') + 1);
            assertTrue(state.startsWith("/var/lib/kaohe/") || state.equals("/var/cache/kaohe"), home + " is not writable there");
        }
    }

    /** As systemd itself reads them; it has the last word where it is installed. */
    @Test
    void systemdAcceptsTheUnits() throws Exception {
        if (!Files.isExecutable(Path.of("/usr/bin/systemd-analyze"))) {
            assertEquals(3, List.of("kaohe.service", "kaohe-scan.service", "kaohe-scan.timer").stream().filter(u -> Files.exists(DEPLOY.resolve(u))).count());
            return;
        }
        List<String> command = new ArrayList<>(List.of("/usr/bin/systemd-analyze", "verify"));
        for (String name : List.of("kaohe.service", "kaohe-scan.service", "kaohe-scan.timer")) {
            String text = Files.readString(DEPLOY.resolve(name)).replace("ExecStart=" + LAUNCHER, "ExecStart=/bin/true");
            command.add(Files.writeString(folder.resolve(name), text).toString());
        }
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder.resolve("said").toFile()).start();
        assertTrue(process.waitFor(30, TimeUnit.SECONDS));
        List<String> said = Files.readAllLines(folder.resolve("said")).stream().filter(l -> l.contains("kaohe")).toList();
        assertEquals(List.of(), said);
    }

    @Test
    void theContainerCopiesWhatThereIsAndStartsACommandThatThereIs() throws IOException {
        List<String> lines = Files.readString(DEPLOY.resolve("Containerfile")).replace("\\\n", " ").lines().map(String::strip)
            .filter(l -> !l.isEmpty() && !l.startsWith("#")).toList();
        for (String line : lines) {
            String[] words = line.split("\\s+");
            if (words[0].equals("COPY") && !words[1].startsWith("--from")) {
                Arrays.stream(words, 1, words.length - 1).forEach(source -> assertTrue(Files.exists(Path.of(source)), line));
            }
        }
        assertTrue(lines.contains("USER 10001") && lines.contains("STOPSIGNAL SIGTERM"));
        JsonNode entry = json(lines, "ENTRYPOINT ");
        JsonNode arguments = json(lines, "CMD ");
        List<String> words = new ArrayList<>();
        entry.forEach(w -> words.add(w.asText()));
        arguments.forEach(w -> words.add(w.asText()));
        command(words);
        String port = lines.stream().filter(l -> l.startsWith("HEALTHCHECK")).findFirst().orElseThrow().replaceAll(".*127\\.0\\.0\\.1:(\\d+)/health", "$1");
        assertEquals(config().health().port(), Integer.parseInt(port), "where the example of the settings serves it");
    }

    /** The container builds with what kaohe-package needs, and runs what it leaves. */
    @Test
    void whatTheContainerBuildsIsThePackage() throws IOException {
        String container = Files.readString(DEPLOY.resolve("Containerfile"));
        assertTrue(container.contains("RUN ./kaohe-package && mv target/package/kaohe-* /opt/kaohe"));
        String pack = Files.readString(Path.of("kaohe-package"));
        assertTrue(pack.contains("stage=target/package/$name") && pack.contains("name=kaohe-"), "where the package stands");
        for (String needed : pack.lines().filter(l -> l.startsWith("cp ")).flatMap(l -> Arrays.stream(l.split("\\s+"))).filter(w -> Files.exists(Path.of(w))).toList()) {
            String top = needed.split("/")[0];
            assertTrue(top.equals("target") || container.contains(top), needed + " is packed but not copied into the build");
        }
    }

    @Test
    void composeStartsItWithoutRights() throws IOException {
        JsonNode compose = new ObjectMapper(new YAMLFactory()).readTree(DEPLOY.resolve("compose.yml").toFile());
        JsonNode kaohe = compose.at("/services/kaohe");
        assertTrue(Files.exists(DEPLOY.resolve(kaohe.at("/build/context").asText()).resolve(kaohe.at("/build/dockerfile").asText())));
        assertTrue(kaohe.path("read_only").asBoolean());
        assertEquals("ALL", kaohe.at("/cap_drop/0").asText());
        assertTrue(kaohe.path("ports").isMissingNode(), "nothing of it is open to the network");
    }

    @Test
    void theExampleOfNoticesIsUnderstood() throws IOException {
        NoticeSettings settings = config().noticeSettings(folder);
        assertEquals("anhe@demo.example", settings.mail().agencies().get("示範市安和區公所"));
        assertEquals(7, settings.warnings().days());
        assertFalse(settings.toString().contains("hush"), "no secret is shown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"notify: {male: {}}|male", "notify: {heartbeat: hourly}|heartbeat", "notify: {webhook: {url: 'ftp://demo.example'}}|webhook.url",
        "notify: {webhook: {url: 'https://a:b@demo.example/'}}|webhook.url", "notify: {mail: {host: a, from: nobody}}|mail.from", "warnings: {off: [logs]}|warnings.off",
        "warnings: {days: -1}|warnings.days", "health: {port: 99999}|health.port", "notify: {attempts: 0}|attempts"})
    void whatCannotBeIsRefusedByItsName(String settingsAndPlace) throws IOException {
        String[] parts = settingsAndPlace.split("\\|");
        Path file = Files.writeString(folder.resolve("kaohe.yml"), "data: data\n" + parts[0] + "\n");
        try {
            ScanConfig.read(file).noticeSettings(folder);
        } catch (ConfigException e) {
            assertTrue(e.getMessage().contains(parts[1]) && !e.getMessage().contains("\n"), e.getMessage());
            return;
        }
        throw new AssertionError(parts[0] + " was taken");
    }

    private ScanConfig config() throws IOException {
        String example = Files.readString(DEPLOY.resolve("notify.example.yml")).replaceAll("\\$\\{env:[A-Z_]+}", "hush");
        return ScanConfig.read(Files.writeString(folder.resolve("kaohe.yml"), "data: data\n" + example));
    }

    /** Its options are known to the program: {@code --help} after them is understood, an unknown one is not. */
    private static void command(List<String> words) {
        assertEquals(LAUNCHER, words.get(0));
        List<String> arguments = new ArrayList<>(words.subList(1, words.size()));
        String help = Cli.run(arguments.get(0), "--help").out();
        arguments.stream().filter(a -> a.startsWith("--")).forEach(option -> assertTrue(help.contains(option), option + " is no option of " + arguments.get(0)));
        arguments.add("--help");
        Cli.Run run = Cli.run(arguments.toArray(String[]::new));
        assertEquals(0, run.code(), run.err());
    }

    private static JsonNode json(List<String> lines, String instruction) throws IOException {
        return new ObjectMapper().readTree(lines.stream().filter(l -> l.startsWith(instruction)).findFirst().orElseThrow().substring(instruction.length()));
    }

    /** The last value of each key. */
    private static Map<String, String> unit(String name) throws IOException {
        Map<String, String> unit = new TreeMap<>();
        Files.readAllLines(DEPLOY.resolve(name)).stream().filter(l -> l.contains("=") && !l.startsWith("#"))
            .forEach(l -> unit.put(l.substring(0, l.indexOf('=')), l.substring(l.indexOf('=') + 1)));
        return unit;
    }
}
