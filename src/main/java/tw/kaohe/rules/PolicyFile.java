package tw.kaohe.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import tw.kaohe.model.Policy;

/** Reads {@code policy.yml} and a file that overrides single values of it. */
final class PolicyFile {
    private PolicyFile() {
    }

    static Policy read(Yaml yaml) {
        return new Policy(values(yaml));
    }

    private static Map<String, String> values(Yaml yaml) {
        Map<String, String> values = new HashMap<>();
        for (Yaml entry : yaml.items("policies")) {
            values.put(entry.text("id"), entry.text("value"));
        }
        for (String key : yaml.keys()) {
            if (!key.equals("policies")) {
                values.put(key, yaml.text(key));
            }
        }
        return values;
    }

    static Policy override(Policy policy, Path file) {
        TreeMap<String, byte[]> content = new TreeMap<>();
        try {
            content.put(file.toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new RulebookException(file + ": cannot be read: " + e.getMessage());
        }
        return override(policy, values(Yaml.read(new RulesFolder(file, content), file.toString())), file.toString());
    }

    /** @param where what to name in a message */
    static Policy override(Policy policy, Map<String, String> changes, String where) {
        Map<String, String> values = new HashMap<>(policy.values());
        changes.forEach((key, value) -> {
            if (!values.containsKey(key)) {
                throw new RulebookException(where + ": there is no policy '" + key + "'; there are " + new TreeMap<>(policy.values()).keySet());
            }
            values.put(key, value);
        });
        return new Policy(values);
    }
}
