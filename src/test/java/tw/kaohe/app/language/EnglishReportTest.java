package tw.kaohe.app.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.kaohe.app.cli.Cli;

/**
 * An English report says what Kaohe says in English. What stands in Chinese is the original's: submitted text, and titles,
 * remedies, questions and sources of criteria; in HTML it is marked as Chinese.
 */
class EnglishReportTest {
    private static final Path CITY = Path.of("fixtures/city");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}+");
    /** The name that the framework gives to a dimension of its own. */
    private static final String DIMENSION = "計畫文件";
    @TempDir
    private Path root;

    /** Everything that an English report may quote. */
    private static String originals() throws IOException {
        StringBuilder text = new StringBuilder(DIMENSION).append('\n');
        try (Stream<Path> files = Stream.concat(Files.walk(CITY), Files.walk(Path.of("rules")))) {
            for (Path file : files.filter(Files::isRegularFile).filter(EnglishReportTest::mayBeQuoted).toList()) {
                text.append(file.getFileName()).append('\n').append(file.getParent().getFileName()).append('\n').append(Files.readString(file)).append('\n');
            }
        }
        return text.toString();
    }

    /** What the plans promise, in their words put together from several columns. */
    private String promises() throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.walk(root.resolve("out"))) {
            for (Path file : files.filter(f -> f.endsWith("plan.json")).toList()) {
                new ObjectMapper().readTree(file.toFile()).get("commitments").forEach(commitment -> text.append(commitment.get("what").asText()).append('\n'));
            }
        }
        return text.toString();
    }

    private static boolean mayBeQuoted(Path file) {
        return file.startsWith(CITY) || !file.toString().matches(".*(messages\\.yml|policy\\.yml|\\.md|cases.*)");
    }

    private static void onlyQuotes(String where, String text, String originals, TreeSet<String> strange) {
        CHINESE.matcher(text).results().map(MatchResult::group).filter(run -> !originals.contains(run)).forEach(run -> strange.add(where + ": " + run));
    }

    private Cli.Run audit() {
        return Cli.run("audit", CITY.toString(), "--as-of", "110-01-31", "--lang", "en", "--out", root.resolve("out").toString(), "--reporter", "json,html,csv,oscal,junit");
    }

    @Test
    void whatIsChineseIsAQuote() throws IOException {
        Cli.Run run = audit();
        String originals = originals() + promises();
        TreeSet<String> strange = new TreeSet<>();
        onlyQuotes("terminal", run.out() + run.err(), originals, strange);
        try (Stream<Path> files = Files.walk(root.resolve("out"))) {
            for (Path file : files.filter(f -> f.toString().matches(".*(\\.(html|csv|xml)|/oscal-[a-z]+\\.json)")).toList()) {
                String text = Files.readString(file);
                onlyQuotes(file.getFileName().toString(), file.toString().endsWith("html") ? Jsoup.parse(text).text() : text, originals, strange);
            }
        }
        Cli.Run check = Cli.run("self-check", CITY.resolve("示範市南門區公所").toString(), "--as-of", "110-01-31", "--lang", "en");
        onlyQuotes("self-check", check.out(), originals, strange);
        assertEquals(new TreeSet<>(), strange, "Kaohe's own words in Chinese");
    }

    @Test
    void chineseIsMarked() throws IOException {
        audit();
        try (Stream<Path> files = Files.walk(root.resolve("out"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".html")).toList()) {
                Document page = Jsoup.parse(Files.readString(file));
                assertEquals("en", page.selectFirst("html").attr("lang"));
                TreeSet<String> unmarked = new TreeSet<>();
                NodeTraversor.traverse((node, depth) -> {
                    if (node instanceof TextNode text && CHINESE.matcher(text.text()).find() && !text.parent().attr("lang").equals("zh-TW")
                        && !text.parent().nodeName().matches("title|text")) {
                        unmarked.add(text.text());
                    }
                }, page.body());
                assertEquals(new TreeSet<>(), unmarked, file + " has Chinese without lang");
            }
        }
    }
}
