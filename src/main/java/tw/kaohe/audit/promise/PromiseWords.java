package tw.kaohe.audit.promise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tw.kaohe.reading.text.TextFolding;

/** The words by which promises and activities are told apart, from {@code rules/common/words/promise-*.csv}. */
public final class PromiseWords {
    private final List<List<String>> words;
    private final List<List<String>> units;
    private final List<List<String>> synonyms;
    private final List<Promise.Kind> kinds;

    /** @param table gives the rows of a table of words by its name */
    public PromiseWords(Function<String, List<List<String>>> table) {
        words = table.apply("promise-words").stream().map(r -> List.of(r.get(0), fold(r.get(1)))).toList();
        units = table.apply("promise-units");
        synonyms = table.apply("promise-synonyms");
        Map<String, List<String>> byKind = new LinkedHashMap<>();
        table.apply("promise-kinds").forEach(r -> byKind.computeIfAbsent(fold(r.get(0)), k -> new ArrayList<>()).add(fold(r.get(1))));
        kinds = byKind.entrySet().stream().map(e -> new Promise.Kind(e.getKey(), e.getValue())).toList();
    }

    /** Words of a group: generic, break, survey, internal, public, log, continuing, complete. */
    List<String> of(String group) {
        return words.stream().filter(r -> r.get(0).equals(group)).map(r -> r.get(1)).toList();
    }

    boolean mentions(String group, String folded) {
        return folded != null && of(group).stream().anyMatch(folded::contains);
    }

    /** Kinds of things that are kept up one by one: 機電, 消防, 電梯. */
    List<Promise.Kind> kinds() {
        return kinds;
    }

    /** Whether a text is one of the words, e.g. 持續辦理 or 是. */
    public boolean is(String group, String text) {
        return text != null && of(group).contains(fold(text));
    }

    /** What a unit counts, or empty where activity records cannot count it (%, 分鐘). */
    Optional<Count> count(String unit) {
        return units.stream().filter(r -> r.get(0).equals(unit)).map(r -> Count.valueOf(r.get(1))).findFirst();
    }

    /** Matching form: folded characters, no blanks and punctuation. */
    static String fold(String text) {
        return text == null ? "" : TextFolding.key(text).replaceAll("[\\p{Punct}\\p{IsPunctuation}\\s\u3000]+", "");
    }

    /** The same without what is common to all (服務, 相關 …), and with one word for what means the same (禮儀, 禮貌). */
    String specific(String folded) {
        String rest = folded;
        for (List<String> pair : synonyms) {
            rest = rest.replace(pair.get(0), pair.get(1));
        }
        for (String word : of("generic")) {
            rest = rest.replace(word, "");
        }
        return rest;
    }
}
