package tw.kaohe.rules;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The sentences of findings, from every {@code messages.yml}: {@code {name}} is a typed value,
 * {@code [[ … ]]} is left out where a value in it is missing.
 */
public final class Messages {
    private final Map<String, Map<String, String>> byLanguage = new HashMap<>();

    static Messages read(RulesFolder folder) {
        Messages messages = new Messages();
        for (String name : folder.named("/messages.yml")) {
            Yaml yaml = Yaml.read(folder, name);
            for (String key : yaml.keys()) {
                Yaml sentence = yaml.at(key);
                for (String language : sentence.keys()) {
                    messages.byLanguage.computeIfAbsent(language, l -> new HashMap<>()).put(key, sentence.text(language));
                }
            }
        }
        return messages;
    }

    /** Languages that any sentence has, sorted. */
    public java.util.SortedSet<String> languages() {
        return new java.util.TreeSet<>(byLanguage.keySet());
    }

    /** Keys that a language has. */
    public java.util.Set<String> keys(String language) {
        return java.util.Set.copyOf(byLanguage.getOrDefault(language, Map.of()).keySet());
    }

    /** The sentence as it is written, with its placeholders, or null. */
    public String written(String language, String key) {
        return byLanguage.getOrDefault(language, Map.of()).get(key);
    }

    /** The sentence before its values are filled in: names in 〈 〉, without what may be left out; empty where there is none. */
    public String pattern(String language, String key) {
        return byLanguage.getOrDefault(language, Map.of()).getOrDefault(key, "").replaceAll("\\[\\[.*?\\]\\]", "")
            .replaceAll("\\{(\\w+)\\}", "〈$1〉");
    }

    /**
     * The sentence with its values filled in.
     *
     * @param values what a name stands for, or null
     * @throws RulebookException if the key has no sentence in that language, or the sentence names an unknown value
     */
    public String say(String language, String key, Function<String, Object> values) {
        String sentence = byLanguage.getOrDefault(language, Map.of()).get(key);
        if (sentence == null) {
            throw new RulebookException("messages.yml: no sentence '" + key + "' in " + language);
        }
        StringBuilder said = new StringBuilder(2 * sentence.length());
        int at = 0;
        while (at < sentence.length()) {
            int open = sentence.indexOf("[[", at);
            if (open < 0) {
                fill(said, key, sentence, at, sentence.length(), values);
                break;
            }
            int close = sentence.indexOf("]]", open);
            if (close < 0) {
                throw new RulebookException("messages.yml: '" + key + "' has [[ without ]]");
            }
            fill(said, key, sentence, at, open, values);
            int before = said.length();
            if (missing(said, sentence, open + 2, close, values) != null) {
                said.setLength(before);
            }
            at = close + 2;
        }
        return said.toString();
    }

    private static void fill(StringBuilder said, String key, String sentence, int from, int to, Function<String, Object> values) {
        String missing = missing(said, sentence, from, to, values);
        if (missing != null) {
            throw new RulebookException("messages.yml: '" + key + "' names {" + missing + "}, which its facts do not have");
        }
    }

    /** Appends a part with its values; stops at the first value that is missing and returns its name, else null. */
    private static String missing(StringBuilder said, String sentence, int from, int to, Function<String, Object> values) {
        int at = from;
        while (true) {
            int open = sentence.indexOf('{', at);
            int close = open < 0 ? -1 : sentence.indexOf('}', open);
            if (open >= to || close < 0 || close >= to) {
                said.append(sentence, at, to);
                return null;
            }
            String name = sentence.substring(open + 1, close);
            Object value = values.apply(name);
            if (value == null) {
                return name;
            }
            said.append(sentence, at, open).append(value);
            at = close + 1;
        }
    }
}
