package tw.kaohe.reading.plan;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tw.kaohe.reading.text.TextFolding;

/** The words that the plan reader knows, from the resource files beside this package; loaded once, never changed. */
final class Vocabulary {
    private static final String FOLDER = "/tw/kaohe/reading/";
    private static final Properties WORDS = properties("plan-vocabulary.properties");
    private static final Map<String, List<String>> LISTS = new ConcurrentHashMap<>();
    private static final Map<String, String> CHOICES = new ConcurrentHashMap<>();

    private Vocabulary() {
    }

    /** The words of a key in matching form, longest first. @throws IllegalArgumentException if the key is unknown */
    static List<String> words(String key) {
        return LISTS.computeIfAbsent(key, k -> ordered(k).stream()
            .sorted(Comparator.comparingInt(String::length).reversed()).toList());
    }

    /** The words of a key in matching form, in the order of the file. */
    static List<String> ordered(String key) {
        String list = WORDS.getProperty(key);
        if (list == null) {
            throw new IllegalArgumentException("no words '" + key + "'");
        }
        return split(list);
    }

    /** A regular expression group that matches any of the words, longest first. */
    static String choice(String key) {
        return CHOICES.computeIfAbsent(key,
            k -> words(k).stream().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")")));
    }

    /** Whether the matching form of a text contains one of the words. */
    static boolean mentions(String key, String folded) {
        for (String word : words(key)) {
            if (folded.contains(word)) {
                return true;
            }
        }
        return false;
    }

    static List<String> split(String list) {
        List<String> words = new ArrayList<>();
        for (String word : list.split(",")) {
            if (!word.isBlank()) {
                words.add(TextFolding.align(word.strip()));
            }
        }
        for (String pair : WORDS.getProperty("spelling.variants", "").split(",")) {
            String[] forms = pair.split(">");
            words.addAll(forms.length < 2 ? List.of() : words.stream().filter(w -> w.contains(forms[0])).map(w -> w.replace(forms[0], forms[1])).toList());
        }
        return List.copyOf(words);
    }

    static Properties properties(String name) {
        Properties properties = new Properties();
        try (var reader = open(name)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    /** Lines of a table without its header line. */
    static List<String[]> table(String name) {
        try (var reader = open(name)) {
            return reader.lines().skip(1).filter(line -> !line.isBlank()).map(line -> line.split(",", -1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedReader open(String name) {
        return new BufferedReader(new InputStreamReader(Vocabulary.class.getResourceAsStream(FOLDER + name), StandardCharsets.UTF_8));
    }
}
