package tw.kaohe.app.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tw.kaohe.rules.RulebookException;

/**
 * The variables of a parameterised case ({@code for:}). A list of maps gives one case a row; a map gives every combination,
 * its values being lists, names of {@code lists:} in the same file, or ranges such as {@code 1-1..1-14}.
 */
final class Variables {
    private static final Pattern NAME = Pattern.compile("\\$\\{([^}]+)}");
    private static final Pattern RANGE = Pattern.compile("(.*?)(\\d+)\\.\\.(.*?)(\\d+)");
    private final JsonNode lists;
    private final String where;

    /** @param where the case, for messages */
    Variables(JsonNode lists, String where) {
        this.lists = lists;
        this.where = where;
    }

    /** One set of values a case; a single empty one without {@code for:}. */
    List<Map<String, String>> rows(JsonNode loop) {
        List<Map<String, String>> rows = new ArrayList<>();
        if (loop.isArray()) {
            loop.forEach(row -> {
                Map<String, String> values = new LinkedHashMap<>();
                row.fields().forEachRemaining(f -> values.put(f.getKey(), f.getValue().asText()));
                rows.add(values);
            });
            return rows;
        }
        rows.add(Map.of());
        loop.fields().forEachRemaining(f -> {
            List<Map<String, String>> before = new ArrayList<>(rows);
            rows.clear();
            for (Map<String, String> row : before) {
                for (String value : values(f.getValue())) {
                    Map<String, String> values = new LinkedHashMap<>(row);
                    values.put(f.getKey(), value);
                    rows.add(values);
                }
            }
        });
        return rows;
    }

    private List<String> values(JsonNode node) {
        JsonNode list = node.isTextual() && lists.has(node.asText()) ? lists.get(node.asText()) : node;
        List<String> values = new ArrayList<>();
        if (list.isArray()) {
            list.forEach(v -> values.addAll(lists.has(v.asText()) ? values(v) : range(v.asText())));
        } else {
            values.addAll(range(list.asText()));
        }
        return values;
    }

    private static List<String> range(String text) {
        Matcher m = RANGE.matcher(text);
        if (!m.matches() || !m.group(1).equals(m.group(3))) {
            return List.of(text);
        }
        List<String> values = new ArrayList<>();
        for (int i = Integer.parseInt(m.group(2)); i <= Integer.parseInt(m.group(4)); i++) {
            values.add(m.group(1) + i);
        }
        return values;
    }

    /** A copy with {@code ${name}} replaced in every text and key. */
    JsonNode fill(JsonNode node, Map<String, String> values) {
        if (node.isTextual()) {
            return JsonNodeFactory.instance.textNode(fill(node.asText(), values));
        }
        if (node.isArray()) {
            ArrayNode filled = JsonNodeFactory.instance.arrayNode();
            node.forEach(n -> filled.add(fill(n, values)));
            return filled;
        }
        if (node.isObject()) {
            ObjectNode filled = JsonNodeFactory.instance.objectNode();
            node.fields().forEachRemaining(f -> filled.set(fill(f.getKey(), values), fill(f.getValue(), values)));
            return filled;
        }
        return node;
    }

    String fill(String text, Map<String, String> values) {
        Matcher m = NAME.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (m.find()) {
            String value = values.get(m.group(1));
            if (value == null) {
                throw new RulebookException(where + ": ${" + m.group(1) + "} is no variable of its for:");
            }
            m.appendReplacement(filled, Matcher.quoteReplacement(value));
        }
        return m.appendTail(filled).toString();
    }
}
