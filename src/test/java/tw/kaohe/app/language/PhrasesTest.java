package tw.kaohe.app.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every phrase stands in both languages, with the same values, and somebody says it. */
class PhrasesTest {
    private static final Path FOLDER = Path.of("src/main/resources/tw/kaohe/phrases");
    private static final Pattern LITERAL = Pattern.compile("\"([a-zA-Z][\\w.-]*)\"");

    /** Phrases that name Chinese words because these are what a cell has to say. */
    private static final Set<String> QUOTES_CHINESE = Set.of("read.cell.yes-no", "read.cell.presence", "read.cell.facility-status", "read.cell.note-field",
        "read.cell.tick", "report.city.groupOrder");
    /** Words of forms that are the same in every language, because they are read back. */
    private static final String READ_BACK = "report.improve.column.";

    private static Properties phrases(String part, String language) throws IOException {
        Properties phrases = new Properties();
        try (Reader reader = Files.newBufferedReader(FOLDER.resolve(part + "." + language + ".properties"))) {
            phrases.load(reader);
        }
        return phrases;
    }

    @ParameterizedTest
    @ValueSource(strings = {"reading", "audit", "report", "app"})
    void bothLanguagesSayTheSameThings(String part) throws IOException {
        Properties chinese = phrases(part, "zh-TW");
        Properties english = phrases(part, "en");
        assertEquals(new TreeSet<>(chinese.keySet()), new TreeSet<>(english.keySet()), "add the missing phrase to the other file");
        for (String key : chinese.stringPropertyNames()) {
            assertEquals(placeholders(chinese.getProperty(key)), placeholders(english.getProperty(key)), key);
            assertEquals(false, english.getProperty(key).codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
                && !QUOTES_CHINESE.contains(key) && !key.startsWith(READ_BACK), key + " is no English");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"reading", "audit", "report", "app"})
    void everyPhraseIsSaid(String part) throws IOException {
        TreeSet<String> literals = literals();
        TreeSet<String> unused = new TreeSet<>();
        for (String key : phrases(part, "zh-TW").stringPropertyNames()) {
            String own = part.equals("report") ? key.substring("report.".length()) : key;
            boolean said = literals.contains(key) || literals.contains(own) || literals.stream().anyMatch(l -> (l.endsWith(".") || l.endsWith("-"))
                && (own.startsWith(l) || key.startsWith(l)));
            if (!said) {
                unused.add(key);
            }
        }
        assertEquals(new TreeSet<>(), unused, "nobody says these; remove them from both files of '" + part + "'");
    }

    private static TreeSet<String> literals() throws IOException {
        TreeSet<String> literals = new TreeSet<>();
        for (String folder : List.of("src/main/java", "src/main/jte", "rules")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(f -> f.toString().matches(".*\\.(java|jte|drl|csv)")).toList()) {
                    LITERAL.matcher(Files.readString(file)).results().forEach(found -> literals.add(found.group(1)));
                }
            }
        }
        return literals;
    }

    private static TreeSet<String> placeholders(String phrase) {
        TreeSet<String> found = new TreeSet<>();
        Pattern.compile("\\{\\d}").matcher(phrase).results().forEach(match -> found.add(match.group()));
        return found;
    }
}
