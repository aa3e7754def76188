package tw.kaohe.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tw.kaohe.model.Policy;
import tw.kaohe.model.Policy.Nature;
import tw.kaohe.model.Policy.Setting;
import tw.kaohe.rules.PolicyType.Kind;

/**
 * Reads {@code policy.yml} and what overrides single values of it. A value of the wrong type, out of range or under an unknown key is
 * refused with file, row and reason: a typing error must not change what agencies are told.
 */
final class PolicyFile {
    static final String NAME = "policy.yml";
    private static final Set<String> KEYS = Set.of("id", "type", "min", "max", "off", "choices", "value", "meaning", "nature", "fixed");
    /** Those that the program itself reads, with the type it reads them as; rules name theirs. */
    private static final Map<String, Kind> READ = Map.of("P-SIGNGRACE", Kind.WHOLE, "P-MAXLAG", Kind.WHOLE, "P-DIVOPEN", Kind.CHOICE,
        "P-FIXDAYS", Kind.WHOLE, "P-SUPPLYDAYS", Kind.WHOLE, "P-SUBMIT", Kind.DATE, "P-STATUTORY", Kind.LIST, "P-ROUND", Kind.CHOICE,
        "carry-forward", Kind.SWITCH);
    private final Map<String, PolicyType> types = new LinkedHashMap<>();
    private final Policy policy;

    private PolicyFile(Policy policy) {
        this.policy = policy;
    }

    /** @throws RulebookException with every problem found */
    static PolicyFile read(RulesFolder folder) {
        Yaml yaml = Yaml.read(folder, NAME);
        Lines lines = new Lines(NAME, folder.text(NAME));
        Map<String, Setting> settings = new LinkedHashMap<>();
        Map<String, PolicyType> types = new LinkedHashMap<>();
        for (Yaml entry : yaml.items("policies")) {
            String id = entry.text("id");
            entry.keys().stream().filter(k -> !KEYS.contains(k)).findFirst().ifPresent(k -> {
                throw lines.problem(id, "unknown key '" + k + "'; there are " + new TreeSet<>(KEYS));
            });
            PolicyType type = PolicyType.read(entry);
            if (types.putIfAbsent(id, type) != null) {
                throw lines.problem(id, "the policy stands in the file twice");
            }
            if (READ.containsKey(id) && READ.get(id) != type.kind()) {
                throw lines.problem(id, "the program reads it as " + READ.get(id).name().toLowerCase(java.util.Locale.ROOT));
            }
            String value = accepted(lines, id, type, entry.values("value"));
            settings.put(id, new Setting(id, value, value, meaning(entry), type.shown(value), nature(entry, lines, id), entry.yes("fixed")));
        }
        READ.keySet().stream().sorted().filter(id -> !types.containsKey(id)).findFirst().ifPresent(id -> {
            throw new RulebookException(NAME + ": the policy " + id + " is missing");
        });
        PolicyFile file = new PolicyFile(new Policy(settings));
        file.types.putAll(types);
        return file;
    }

    private static Map<String, String> meaning(Yaml entry) {
        Yaml meaning = entry.at("meaning");
        return Map.of("zh-TW", meaning.text("zh-TW"), "en", meaning.text("en"));
    }

    private static Nature nature(Yaml entry, Lines lines, String id) {
        try {
            return Nature.valueOf(entry.text("nature"));
        } catch (IllegalArgumentException e) {
            throw lines.problem(id, "'nature' must be one of " + List.of(Nature.values()) + ", not '" + entry.text("nature") + "'");
        }
    }

    private static String accepted(Lines lines, String id, PolicyType type, List<String> given) {
        return type.accepted(given).orElseThrow(() ->
            lines.problem(id, "the value must be " + type.expected() + ", not '" + String.join(Policy.COMMA, given) + "'"));
    }

    Policy policy() {
        return policy;
    }

    /** With the values of a file, either {@code P-REPEAT: 4} a line or the form of {@code policy.yml}. */
    Policy with(Path file) {
        TreeMap<String, byte[]> content = new TreeMap<>();
        try {
            content.put(file.toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new RulebookException(file + ": cannot be read: " + e.getMessage());
        }
        RulesFolder folder = new RulesFolder(file, content);
        Yaml yaml = Yaml.read(folder, file.toString());
        Map<String, List<String>> values = new LinkedHashMap<>();
        yaml.items("policies").forEach(e -> values.put(e.text("id"), e.values("value")));
        yaml.keys().stream().filter(k -> !k.equals("policies")).forEach(k -> values.put(k, yaml.values(k)));
        return with(values, new Lines(file.toString(), folder.text(file.toString())));
    }

    /** @param where what to name in a message */
    Policy with(Map<String, String> values, String where) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        values.forEach((id, value) -> lists.put(id, List.of(value)));
        return with(lists, new Lines(where, ""));
    }

    private Policy with(Map<String, List<String>> changes, Lines lines) {
        Map<String, Setting> settings = new LinkedHashMap<>(policy.settings());
        List<String> problems = new ArrayList<>();
        changes.forEach((id, given) -> {
            Setting old = settings.get(id);
            if (old == null) {
                problems.add(lines.place(id) + "there is no such policy; there are " + new TreeSet<>(settings.keySet()));
            } else if (old.fixed()) {
                problems.add(lines.place(id) + "it says how the program works and cannot be set: " + old.meaning().get("en"));
            } else {
                PolicyType type = types.get(id);
                type.accepted(given).ifPresentOrElse(v -> settings.put(id, new Setting(id, v, old.standard(), old.meaning(), type.shown(v), old.nature(), false)),
                    () -> problems.add(lines.problem(id, "the value must be " + type.expected() + ", not '" + String.join(Policy.COMMA, given) + "'").getMessage()));
            }
        });
        if (!problems.isEmpty()) {
            throw new RulebookException(problems);
        }
        return new Policy(settings);
    }

    /** A file's lines, to say where a policy stands. */
    private record Lines(String file, String text) {
        String place(String id) {
            List<String> lines = text.lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).matches("\\s*(- id:\\s*)?\"?" + java.util.regex.Pattern.quote(id) + "\"?\\s*(:.*)?")) {
                    return file + ", line " + (i + 1) + ", " + id + ": ";
                }
            }
            return file + ", " + id + ": ";
        }

        RulebookException problem(String id, String what) {
            return new RulebookException(place(id) + what);
        }
    }
}
