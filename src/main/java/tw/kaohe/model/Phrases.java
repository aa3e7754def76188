package tw.kaohe.model;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * The product's own sentences in one language. They stand in {@code tw/kaohe/phrases/<part>.<language>.properties}
 * on the class path, as UTF-8, with placeholders {0}, {1} …
 */
public final class Phrases {
    /** The parts of the product that have phrases; each has one file a language. */
    static final List<String> PARTS = List.of("reading", "audit", "report", "app");
    private final String language;
    private final Properties phrases;

    private Phrases(String language, Properties phrases) {
        this.language = language;
        this.phrases = phrases;
    }

    /** @param language {@code zh-TW} or {@code en} */
    public static Phrases in(String language) {
        Properties phrases = new Properties();
        for (String part : PARTS) {
            String name = "/tw/kaohe/phrases/" + part + "." + language + ".properties";
            try (var stream = Phrases.class.getResourceAsStream(name)) {
                if (stream != null) {
                    try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
                        phrases.load(reader);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new Phrases(language, phrases);
    }

    public String language() {
        return language;
    }

    /** @throws IllegalArgumentException if the key has no phrase, so that a missing translation fails in the tests */
    public String get(String key, Object... values) {
        String phrase = phrases.getProperty(key);
        if (phrase == null) {
            throw new IllegalArgumentException("no phrase '" + key + "' in " + language);
        }
        return fill(phrase, values);
    }

    public String get(Message message) {
        return get(message.key(), message.values().toArray());
    }

    /** All keys with their phrases, for the test that compares languages. */
    public Map<Object, Object> all() {
        return Map.copyOf(phrases);
    }

    /** One pass, so that a value that looks like a placeholder stays what it is. */
    private static String fill(String phrase, Object... values) {
        StringBuilder filled = new StringBuilder();
        for (int i = 0; i < phrase.length(); i++) {
            char c = phrase.charAt(i);
            if (c == '{' && i + 2 < phrase.length() && phrase.charAt(i + 2) == '}' && phrase.charAt(i + 1) - '0' < values.length) {
                filled.append(values[phrase.charAt(i + 1) - '0']);
                i += 2;
            } else {
                filled.append(c);
            }
        }
        return filled.toString();
    }
}
