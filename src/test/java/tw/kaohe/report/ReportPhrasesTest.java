package tw.kaohe.report;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tw.kaohe.model.AgencyReport;
import tw.kaohe.model.InputKind;
import tw.kaohe.model.InputStatus;
import tw.kaohe.model.Phrases;
import tw.kaohe.model.Severity;
import tw.kaohe.model.Verdict;

class ReportPhrasesTest {
    private static Properties chinese() throws IOException {
        Properties properties = new Properties();
        try (var stream = Phrases.class.getResourceAsStream("/tw/kaohe/phrases/report.zh-TW.properties")) {
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        }
        return properties;
    }

    @Test
    void everyPhraseThatIsAskedForExists() throws IOException {
        Properties chinese = chinese();
        Pattern asked = Pattern.compile("words\\.get\\((?:[\\w.() !=]+\\? )?\"([\\w.-]+)\"(?: : \"([\\w.-]+)\")?[,)]");
        for (String folder : List.of("src/main/jte", "src/main/java/tw/kaohe/report")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    asked.matcher(Files.readString(file)).results().flatMap(found -> Stream.of(found.group(1), found.group(2))).forEach(key ->
                        assertTrue(key == null || chinese.containsKey("report." + key), file + " asks for '" + key + "'"));
                }
            }
        }
    }

    @Test
    void everyWordOfTheModelHasAPhrase() {
        Phrases phrases = Phrases.in("zh-TW");
        for (Severity severity : Severity.values()) {
            assertDoesNotThrow(() -> phrases.get("report.severity." + severity));
        }
        for (Verdict verdict : Verdict.values()) {
            assertDoesNotThrow(() -> phrases.get("report.verdict." + verdict));
        }
        for (InputStatus status : InputStatus.values()) {
            assertDoesNotThrow(() -> phrases.get("report.input." + status));
        }
        for (AgencyReport.Status status : AgencyReport.Status.values()) {
            assertDoesNotThrow(() -> phrases.get("report.status." + status));
        }
        for (InputKind kind : InputKind.values()) {
            assertEquals(kind.title(), phrases.get("report.kind." + kind.id()));
        }
    }
}
