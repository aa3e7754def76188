package tw.kaohe.app.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tw.kaohe.model.InputKind;
import tw.kaohe.model.LogForm;
import tw.kaohe.rules.RulebookException;

/** Turns what a case gives into the files an agency would have handed in. */
final class GivenFiles {
    static final String AGENCY = "示範市安和區公所";
    static final String SITE = "行政中心";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PROFILE = "場所,總樓地板面積(申辦服務場所,㎡),停車場,植栽,電梯,開放時間\n" + SITE + ",800,有,有,有,\n";
    private final RuleCase c;
    private final LogForm form;
    private final Map<String, String> plans;
    private final List<Given> files = new ArrayList<>();

    /**
     * A file.
     *
     * @param kind what it must be recognised as, or null where anything will do
     */
    record Given(String name, InputKind kind, String content) {
    }

    GivenFiles(RuleCase c, LogForm form, Map<String, String> plans) {
        this.c = c;
        this.form = form;
        this.plans = plans;
    }

    List<Given> all() {
        JsonNode given = c.given();
        given.fields().forEachRemaining(f -> add(f.getKey(), f.getValue()));
        if (given.has("logs") && !given.has("sites")) {
            files.add(new Given("sites.csv", InputKind.SITES, PROFILE));
        }
        return files;
    }

    private void add(String key, JsonNode value) {
        switch (key) {
            case "logs" -> {
                int number = 0;
                for (String log : new GivenLogs(form, AGENCY, c.label()).texts(value)) {
                    files.add(new Given("log-" + ++number + ".json", null, log));
                }
            }
            case "plan" -> files.add(new Given("plan.md", InputKind.PLAN, plan(value)));
            case "files" -> value.fields().forEachRemaining(f -> files.add(new Given(f.getKey(), null, f.getValue().asText())));
            case "register" -> files.add(new Given("register.json", InputKind.REGISTER, "[" + register(value) + "]"));
            default -> table(key, value);
        }
    }

    /** A table as a list of maps, or as the text of a CSV file; an empty list gives no file. */
    private void table(String key, JsonNode value) {
        InputKind kind;
        try {
            kind = InputKind.of(key);
        } catch (IllegalArgumentException e) {
            throw new RulebookException(c.label() + ": given has the unknown key '" + key + "'; there are logs, plan, register, files and "
                + Arrays.stream(InputKind.values()).map(InputKind::id).collect(Collectors.joining(", ")));
        }
        if (value.isTextual()) {
            files.add(new Given(key + ".csv", kind, value.asText()));
        } else if (!value.isEmpty()) {
            files.add(new Given(key + ".json", kind, sameColumns(value)));
        }
    }

    /** Every row gets the columns of all rows, so that a case may leave blank cells out. */
    private static String sameColumns(JsonNode rows) {
        Map<String, Boolean> columns = new LinkedHashMap<>();
        rows.forEach(r -> r.fieldNames().forEachRemaining(n -> columns.put(n, true)));
        var table = JSON.createArrayNode();
        rows.forEach(r -> {
            ObjectNode row = table.addObject();
            columns.keySet().forEach(n -> row.put(n, r.path(n).asText("")));
        });
        return table.toString();
    }

    private ObjectNode register(JsonNode changes) {
        ObjectNode row = JSON.createObjectNode().put("機關代碼", "A01").put("機關名稱", AGENCY).put("別名", "").put("城市", "示範市").put("類別", "第一線")
            .put("組別", "").put("適用版本", c.edition() == null ? "" : c.edition()).put("提送期限", "");
        changes.fields().forEachRemaining(f -> row.put(f.getKey(), f.getValue().asText()));
        return row;
    }

    /** The text itself, or a named one with edits: {@code {from: base, replace: {old: new}, drop: [words of a line], add: text}}. */
    private String plan(JsonNode value) {
        if (value.isTextual()) {
            return value.asText();
        }
        String text = named(value.path("from").asText());
        for (var edits = value.path("replace").fields(); edits.hasNext();) {
            var edit = edits.next();
            demand(text, edit.getKey());
            text = text.replace(edit.getKey(), edit.getValue().asText());
        }
        for (String words : CaseFiles.texts(value.path("drop"))) {
            demand(text, words);
            text = text.lines().filter(l -> !l.contains(words)).collect(Collectors.joining("\n", "", "\n"));
        }
        return text + value.path("add").asText("");
    }

    private void demand(String text, String words) {
        if (!text.contains(words)) {
            throw new RulebookException(c.label() + ": the plan has no '" + words + "' to change");
        }
    }

    /** A plan of the same folder comes first, then one of the same edition, then any. */
    private String named(String name) {
        String folder = c.file().substring(0, c.file().lastIndexOf('/') + 1);
        String edition = c.file().substring(0, c.file().indexOf('/') + 1);
        return plans.keySet().stream().filter(p -> p.endsWith("/" + name + ".md"))
            .min(java.util.Comparator.comparing((String p) -> p.startsWith(folder) ? 0 : p.startsWith(edition) ? 1 : 2).thenComparing(p -> p))
            .map(plans::get).orElseThrow(() -> new RulebookException(c.label() + ": no plan '" + name + ".md' lies in any cases folder"));
    }
}
