package tw.kaohe.app.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tw.kaohe.rules.Rulebook;
import tw.kaohe.rules.RulebookException;

/** Reads the case files of a rules folder: {@code <edition>/<topic>/cases/*.yml}, and the plans they start from, {@code *.md}. */
public final class CaseFiles {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Set<String> KEYS =
        Set.of("name", "rule", "outcome", "for", "criteria", "edition", "period", "as-of", "given", "find", "says", "cites", "reason", "verdict", "policy");
    private static final List<String> SEVERITIES = List.of("重大缺失", "缺失", "建議改善", "-");
    private static final Pattern BEGIN = Pattern.compile("^ {0,4}- name:");
    private final Path root;
    private final Map<String, String> plans = new TreeMap<>();
    private final List<RuleCase> cases = new ArrayList<>();

    private CaseFiles(Path root) {
        this.root = root;
    }

    /** @throws RulebookException naming file and case where one cannot be understood */
    public static CaseFiles read(Path rules) {
        CaseFiles files = new CaseFiles(rules);
        try (Stream<Path> paths = Files.walk(rules)) {
            for (Path path : paths.filter(p -> p.getNameCount() > 1 && p.getParent().endsWith("cases")).sorted().toList()) {
                String name = rules.relativize(path).toString().replace('\\', '/');
                if (name.endsWith(".yml")) {
                    files.file(name, Files.readString(path));
                } else if (name.endsWith(".md")) {
                    files.plans.put(name, Files.readString(path));
                }
            }
        } catch (IOException e) {
            throw new RulebookException(rules + ": the cases cannot be read: " + e.getMessage());
        }
        return files;
    }

    /** All cases, in the order of the files. */
    public List<RuleCase> cases() {
        return List.copyOf(cases);
    }

    /** Cases of rules that a glob names, by the rule or by its criterion. */
    public List<RuleCase> matching(String glob) {
        String regex = "\\Q" + glob.replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q") + "\\E";
        return cases.stream().filter(c -> c.rule().matches(regex) || Rulebook.criterionOf(c.rule()).matches(regex)).toList();
    }

    /** Texts of the named plans, by path relative to the rules. */
    Map<String, String> plans() {
        return plans;
    }

    private void file(String name, String text) {
        JsonNode tree;
        try {
            tree = YAML.readTree(text);
        } catch (JsonProcessingException e) {
            throw new RulebookException(name + ", line " + e.getLocation().getLineNr() + ": " + e.getOriginalMessage().lines().findFirst().orElse("not YAML"));
        }
        if (tree == null || !tree.path("cases").isArray()) {
            throw new RulebookException(name + ": expected 'cases:' with a list; rules/cases.md shows how");
        }
        tree.fieldNames().forEachRemaining(key -> {
            if (!key.equals("lists") && !key.equals("cases")) {
                throw new RulebookException(name + ": unknown key '" + key + "'; there are 'lists' and 'cases'");
            }
        });
        List<Integer> lines = lines(text);
        int number = 0;
        for (JsonNode node : tree.path("cases")) {
            expand(name, number < lines.size() ? lines.get(number) : 0, tree.path("lists"), node);
            number++;
        }
    }

    /** The lines at which cases begin. */
    private static List<Integer> lines(String text) {
        List<Integer> lines = new ArrayList<>();
        List<String> all = text.lines().toList();
        for (int i = 0; i < all.size(); i++) {
            if (BEGIN.matcher(all.get(i)).find()) {
                lines.add(i + 1);
            }
        }
        return lines;
    }

    private void expand(String file, int line, JsonNode lists, JsonNode node) {
        String where = file + ", line " + line + ", case '" + node.path("name").asText("?") + "'";
        node.fieldNames().forEachRemaining(key -> {
            if (!KEYS.contains(key)) {
                throw new RulebookException(where + ": unknown key '" + key + "'; there are " + KEYS.stream().sorted().toList());
            }
        });
        Variables variables = new Variables(lists, where);
        for (Map<String, String> row : variables.rows(node.has("for") ? node.get("for") : MissingNode.getInstance())) {
            com.fasterxml.jackson.databind.node.ObjectNode copy = ((com.fasterxml.jackson.databind.node.ObjectNode) node).deepCopy();
            copy.remove("for");
            Map<String, String> values = new LinkedHashMap<>(row);
            values.put("code", Rulebook.criterionOf(variables.fill(text(node, "rule", where), row)));
            cases.add(read(file, line, where, variables.fill(copy, values)));
        }
    }

    private RuleCase read(String file, int line, String where, JsonNode node) {
        String rule = text(node, "rule", where);
        String criterion = Rulebook.criterionOf(rule);
        List<String> criteria = node.has("criteria") ? texts(node.path("criteria")) : List.of(criterion);
        String folder = file.substring(0, file.indexOf('/'));
        String edition = node.path("edition").asText(folder.equals("common") ? "none" : folder);
        Map<String, String> verdicts = new LinkedHashMap<>();
        if (node.path("verdict").isTextual()) {
            verdicts.put(criterion, node.path("verdict").asText());
        }
        node.path("verdict").fields().forEachRemaining(f -> verdicts.put(f.getKey(), f.getValue().asText()));
        Map<String, String> policies = new LinkedHashMap<>();
        node.path("policy").fields().forEachRemaining(f -> policies.put(f.getKey(), f.getValue().asText()));
        List<String> find = texts(node.path("find")).stream().map(l -> line(l, where)).sorted().toList();
        return new RuleCase(file, line, text(node, "name", where), rule, outcome(text(node, "outcome", where), where), criteria,
            edition.equals("none") ? null : edition, node.path("period").asText(null), node.path("as-of").asText(null), node.path("given"), find,
            texts(node.path("says")), texts(node.path("cites")), node.path("reason").asText(null), verdicts, policies);
    }

    private static String line(String text, String where) {
        String[] parts = text.split("\\s*\\|\\s*", 4);
        if (parts.length != 4 || !SEVERITIES.contains(parts[2])) {
            throw new RulebookException(where + ": find must read 'CODE | VERDICT | 重大缺失, 缺失, 建議改善 or - | subject', not '" + text + "'");
        }
        return String.join(" | ", parts).strip();
    }

    private static RuleCase.Outcome outcome(String text, String where) {
        for (RuleCase.Outcome outcome : RuleCase.Outcome.values()) {
            if (outcome.name().replace('_', '-').toLowerCase(Locale.ROOT).equals(text)) {
                return outcome;
            }
        }
        throw new RulebookException(where + ": outcome must be fail, pass, boundary or not-applicable, not '" + text + "'");
    }

    private static String text(JsonNode node, String key, String where) {
        if (!node.path(key).isValueNode()) {
            throw new RulebookException(where + ": needs '" + key + "'");
        }
        return node.path(key).asText();
    }

    static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        if (node.isValueNode()) {
            texts.add(node.asText());
        }
        node.forEach(n -> texts.add(n.asText()));
        return texts;
    }

    /** The folder they were read from. */
    Path root() {
        return root;
    }
}
