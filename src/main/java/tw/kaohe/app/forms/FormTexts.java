package tw.kaohe.app.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tw.kaohe.model.InputKind;
import tw.kaohe.model.LogForm;

/** The words of {@code forms.yml}. Immutable. */
final class FormTexts {
    private static final String RESOURCE = "/tw/kaohe/app/forms.yml";
    private final JsonNode root;
    private final LogForm form;

    private FormTexts(JsonNode root, LogForm form) {
        this.root = root;
        this.form = form;
    }

    /** @param form whose slots are chosen from in some columns */
    static FormTexts load(LogForm form) {
        try (var stream = FormTexts.class.getResourceAsStream(RESOURCE)) {
            return new FormTexts(new YAMLMapper().readTree(stream), form);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a column's cells hold. */
    enum Type { TEXT, DAY, MOMENT, TIME, NUMBER }

    /**
     * A column of a table's form.
     *
     * @param width   in millimetres
     * @param choices what may be chosen; empty for anything
     * @param hint    what is to be known besides the type, or empty
     * @param example what the example row shows, or empty
     */
    record Column(String name, int width, Type type, List<String> choices, String hint, String example) {
        Column {
            choices = List.copyOf(choices);
        }
    }

    /** A table's form. */
    record Table(InputKind kind, String id, String use, List<Column> columns) {
        Table {
            columns = List.copyOf(columns);
        }
    }

    /** A word or sentence of a part of the file. @throws IllegalArgumentException if it is missing */
    String get(String part, String key) {
        JsonNode text = root.path(part);
        for (String step : key.split("\\.")) {
            text = text.path(step);
        }
        if (!text.isValueNode()) {
            throw new IllegalArgumentException("forms.yml: " + part + "." + key + " is missing");
        }
        return text.asText();
    }

    List<String> list(String part, String key) {
        return texts(root.path(part).path(key));
    }

    /** The tables in the order of the file. */
    List<Table> tables() {
        List<Table> tables = new ArrayList<>();
        root.path("tables").fields().forEachRemaining(entry -> {
            JsonNode table = entry.getValue();
            InputKind kind = InputKind.of(entry.getKey());
            Map<String, Column> columns = new LinkedHashMap<>();
            table.path("columns").fields().forEachRemaining(c -> columns.put(c.getKey(), column(c.getKey(), c.getValue())));
            tables.add(new Table(kind, table.path("id").asText(kind.id()), table.path("use").asText(), List.copyOf(columns.values())));
        });
        return tables;
    }

    private Column column(String name, JsonNode node) {
        JsonNode choices = node.path("choices");
        List<String> words = choices.isTextual() ? form.slots().stream().map(LogForm.Slot::label).toList() : texts(choices);
        return new Column(name, node.path("width").asInt(), Type.valueOf(node.path("type").asText("text").toUpperCase(Locale.ROOT)), words,
            node.path("hint").asText(""), node.path("example").asText(""));
    }

    private static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        node.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
