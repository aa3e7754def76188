package tw.kaohe.rules;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A YAML file of the rulebook; a mistake is told with file, place and what was expected. */
final class Yaml {
    private static final String SUFFIX = ".yml";
    private static final ObjectMapper JSON = new ObjectMapper();
    private final String file;
    private final JsonNode node;
    private final String where;

    /** Loaded only where something has to be parsed. */
    private static final class Parser {
        private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory()).enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    }

    private Yaml(String file, JsonNode node, String where) {
        this.file = file;
        this.node = node;
        this.where = where;
    }

    /** @throws RulebookException if it is missing or no YAML */
    static Yaml read(RulesFolder folder, String name) {
        if (!folder.files().containsKey(name)) {
            throw new RulebookException(name + ": the file is missing");
        }
        try {
            JsonNode parsed = folder.parsed(name);
            JsonNode root = parsed != null ? parsed : Parser.YAML.readTree(folder.text(name));
            if (root == null || !root.isObject()) {
                throw new RulebookException(name + ": expected keys with values");
            }
            return new Yaml(name, root, "");
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new RulebookException(name + ", line " + line + ": " + e.getOriginalMessage().lines().findFirst().orElse("not YAML"));
        }
    }

    /** All YAML files of a folder as one JSON object with a member for each: JSON takes a tenth of the time to parse. */
    static byte[] asJson(RulesFolder folder) {
        ObjectNode trees = JSON.createObjectNode();
        folder.named(SUFFIX).forEach(name -> trees.set(name, read(folder, name).node));
        try {
            return JSON.writeValueAsBytes(trees);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What {@link #asJson} wrote, by name. */
    static Map<String, JsonNode> ofJson(InputStream json) throws IOException {
        Map<String, JsonNode> trees = new HashMap<>();
        JSON.readTree(json).fields().forEachRemaining(tree -> trees.put(tree.getKey(), tree.getValue()));
        return trees;
    }

    boolean has(String key) {
        return node.hasNonNull(key);
    }

    /** Whether the key stands there, with a value or without. */
    boolean names(String key) {
        return node.has(key);
    }

    Yaml at(String key) {
        return new Yaml(file, node.path(key), where + (where.isEmpty() ? "" : ".") + key);
    }

    List<String> keys() {
        List<String> keys = new ArrayList<>();
        node.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    /** @throws RulebookException if the key has no value */
    String text(String key) {
        if (!node.hasNonNull(key) || node.get(key).isContainerNode()) {
            throw problem("needs a value for '" + key + "'");
        }
        return node.get(key).asText();
    }

    String text(String key, String otherwise) {
        return has(key) ? text(key) : otherwise;
    }

    int whole(String key) {
        String text = text(key);
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw problem("'" + key + "' must be a whole number, not '" + text + "'");
        }
    }

    boolean yes(String key) {
        return node.path(key).asBoolean(false);
    }

    /** The items of a list of maps; the place of each carries its {@code code} or {@code id}. */
    List<Yaml> items(String key) {
        List<Yaml> items = new ArrayList<>();
        int number = 0;
        for (JsonNode item : node.path(key)) {
            number++;
            String name = item.path("code").asText(item.path("id").asText("#" + number));
            items.add(new Yaml(file, item, key + " " + name));
        }
        return items;
    }

    /** A value alone, or the values of a list of them. @throws RulebookException if there is none, or something else */
    List<String> values(String key) {
        JsonNode value = node.path(key);
        if (!value.isArray()) {
            return List.of(text(key));
        }
        value.forEach(v -> {
            if (!v.isValueNode() || v.isNull()) {
                throw problem("'" + key + "' must be a list of values");
            }
        });
        return texts(key);
    }

    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        node.path(key).forEach(t -> texts.add(t.asText()));
        return texts;
    }

    /** A list of lists of texts. */
    List<List<String>> groups(String key) {
        List<List<String>> groups = new ArrayList<>();
        for (JsonNode group : node.path(key)) {
            List<String> texts = new ArrayList<>();
            group.forEach(t -> texts.add(t.asText()));
            groups.add(List.copyOf(texts));
        }
        return groups;
    }

    RulebookException problem(String what) {
        return new RulebookException(file + (where.isEmpty() ? "" : ", " + where) + ": " + what);
    }
}
