package tw.kaohe.rules;

import java.util.HashMap;
import java.util.Map;

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

    /** @throws RulebookException if the key has no sentence in that language, or the sentence names an unknown value */
    public String say(String language, String key, Map<String, Object> values) {
        String sentence = byLanguage.getOrDefault(language, Map.of()).get(key);
        if (sentence == null) {
            throw new RulebookException("messages.yml: no sentence '" + key + "' in " + language);
        }
        StringBuilder said = new StringBuilder();
        int at = 0;
        while (at < sentence.length()) {
            int open = sentence.indexOf("[[", at);
            if (open < 0) {
                said.append(fill(key, sentence.substring(at), values, false));
                break;
            }
            int close = sentence.indexOf("]]", open);
            if (close < 0) {
                throw new RulebookException("messages.yml: '" + key + "' has [[ without ]]");
            }
            said.append(fill(key, sentence.substring(at, open), values, false));
            String optional = fill(key, sentence.substring(open + 2, close), values, true);
            said.append(optional == null ? "" : optional);
            at = close + 2;
        }
        return said.toString();
    }

    private static String fill(String key, String part, Map<String, Object> values, boolean optional) {
        StringBuilder filled = new StringBuilder();
        int at = 0;
        while (true) {
            int open = part.indexOf('{', at);
            int close = open < 0 ? -1 : part.indexOf('}', open);
            if (close < 0) {
                return filled.append(part.substring(at)).toString();
            }
            String name = part.substring(open + 1, close);
            Object value = values.get(name);
            if (value == null && optional) {
                return null;
            }
            if (value == null) {
                throw new RulebookException("messages.yml: '" + key + "' names {" + name + "}, which its facts do not have");
            }
            filled.append(part, at, open).append(value);
            at = close + 1;
        }
    }
}
