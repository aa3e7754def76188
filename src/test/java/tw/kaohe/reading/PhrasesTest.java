package tw.kaohe.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tw.kaohe.model.Phrases;

/** Every message that a reader can give has a sentence in both languages. */
class PhrasesTest {
    private static final Pattern KEY = Pattern.compile("\"(read\\.[a-z0-9.-]+)\"");

    private static Set<String> keys(String language) {
        return Phrases.in(language).all().keySet().stream().map(String::valueOf).filter(key -> key.startsWith("read."))
            .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyKeyInTheCodeHasAPhraseAndEveryPhraseAUse() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/tw/kaohe/reading"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Matcher m = KEY.matcher(Files.readString(file, StandardCharsets.UTF_8));
                while (m.find()) {
                    used.add(m.group(1));
                }
            }
        }
        assertEquals(used, keys("zh-TW"));
        assertEquals(used, keys("en"));
    }
}
