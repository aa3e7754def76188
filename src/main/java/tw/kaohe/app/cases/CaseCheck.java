package tw.kaohe.app.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tw.kaohe.model.InputKind;
import tw.kaohe.model.LogForm;
import tw.kaohe.model.Verdict;
import tw.kaohe.reading.table.Header;
import tw.kaohe.reading.table.TableKinds;
import tw.kaohe.rules.Rulebook;
import tw.kaohe.rules.RulebookException;

/**
 * Refuses what a case names and nobody knows: a rule, criterion, verdict, policy, edition, column or field. Such a case says
 * nothing, and where it expects silence it would pass for ever.
 */
final class CaseCheck {
    /** Codes of plan obligations come out of the plan that a case gives: 97-M-1.8, 109M-B.2.1.1-3. */
    private static final Pattern OF_PLAN = Pattern.compile("\\d{2,3}-?M-.*");
    private static final Set<String> PLAN = Set.of("from", "replace", "drop", "add");
    private static final Set<String> REGISTER = Set.of("機關代碼", "機關名稱", "別名", "城市", "類別", "組別", "適用版本", "提送期限");
    private static final Map<String, Set<String>> LOG_PARTS = Map.of("incidents", Set.of("time", "slot", "items", "text", "resolvedAt"),
        "volunteers", Set.of("name", "vest", "morning", "afternoon", "tea"),
        "signoffs", Set.of("role", "at", "by", "acting", "actingFrom", "actingTo"));
    private final Rulebook rulebook;
    private final LogForm form;
    private final Set<String> rules;
    private final Map<String, Boolean> globs = new HashMap<>();
    private final Map<InputKind, Set<String>> columns = new HashMap<>();

    CaseCheck(Rulebook rulebook, Set<String> rules) {
        this.rulebook = rulebook;
        this.form = rulebook.form();
        this.rules = rules;
        TableKinds.load().all().forEach(k -> columns.put(k.kind(), k.columns().collect(Collectors.toSet())));
    }

    /** @throws RulebookException naming file, line and what is unknown */
    void check(RuleCase c) {
        demand(c, rules.contains(c.rule()), "there is no rule '" + c.rule() + "'");
        c.criteria().forEach(glob -> demand(c, isKnown(glob), "criteria: no criterion is called '" + glob + "'"));
        c.verdicts().forEach((code, verdict) -> {
            demand(c, isKnown(code), "verdict: no criterion is called '" + code + "'");
            demand(c, isVerdict(verdict), "verdict: there is no verdict '" + verdict + "'; there are " + Arrays.toString(Verdict.values()));
        });
        c.cites().forEach(code -> demand(c, isKnown(code), "cites: no criterion is called '" + code + "'"));
        c.find().forEach(line -> {
            String[] parts = line.split(" \\| ");
            demand(c, isKnown(parts[0]), "find: no criterion is called '" + parts[0] + "'");
            demand(c, isVerdict(parts[1]), "find: there is no verdict '" + parts[1] + "'");
        });
        demand(c, c.edition() == null || rulebook.edition(c.edition()).isPresent(), "there is no edition '" + c.edition() + "'");
        c.policies().keySet().forEach(id -> demand(c, rulebook.policy().settings().containsKey(id), "there is no policy '" + id + "'"));
        c.given().fields().forEachRemaining(f -> given(c, f.getKey(), f.getValue()));
    }

    private static void demand(RuleCase c, boolean fine, String problem) {
        if (!fine) {
            throw new RulebookException(c.place() + ": " + problem);
        }
    }

    private boolean isKnown(String glob) {
        String regex = "\\Q" + glob.replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q") + "\\E";
        return globs.computeIfAbsent(glob, g -> OF_PLAN.matcher(g).matches() || rulebook.criteria().keySet().stream().anyMatch(code -> code.matches(regex)));
    }

    private static boolean isVerdict(String name) {
        return Arrays.stream(Verdict.values()).anyMatch(v -> v.name().equals(name));
    }

    private void given(RuleCase c, String key, JsonNode value) {
        switch (key) {
            case "logs" -> value.forEach(log -> log(c, log));
            case "plan" -> names(c, "the plan", value, PLAN);
            case "register" -> names(c, "the register", value, REGISTER);
            case "files" -> { }
            default -> table(c, key, value);
        }
    }

    private void log(RuleCase c, JsonNode log) {
        LOG_PARTS.forEach((part, known) -> log.path(part).forEach(entry -> names(c, part, entry, known)));
        CaseFiles.texts(log.path("unsigned")).forEach(role -> role(c, role));
        log.path("sign").fields().forEachRemaining(f -> {
            role(c, f.getKey());
            names(c, "a sign-off", f.getValue(), LOG_PARTS.get("signoffs"));
        });
        CaseFiles.texts(log.path("drop")).forEach(item -> demand(c, form.indexOf(item) >= 0, "the form has no item '" + item + "'"));
        demand(c, !log.has("layout") || log.path("layout").asText().equals("form"), "there is no layout '" + log.path("layout").asText() + "'");
    }

    private void role(RuleCase c, String role) {
        demand(c, form.roles().contains(role), "the form has no role '" + role + "'");
    }

    /** A misspelt optional column is one that nobody reads. */
    private void table(RuleCase c, String key, JsonNode value) {
        Set<String> known = Arrays.stream(InputKind.values()).filter(k -> k.id().equals(key)).findFirst().map(columns::get).orElse(null);
        if (known == null) {
            return;
        }
        Set<String> used = new TreeSet<>();
        if (value.isTextual()) {
            used.addAll(Header.of(value.asText().lines().findFirst().orElse("").split(",")).names());
        } else {
            value.forEach(row -> row.fieldNames().forEachRemaining(n -> used.add(Header.name(n))));
        }
        used.stream().filter(n -> !known.contains(n)).forEach(n -> demand(c, false, key + " has no column '" + n + "'; there are "
            + known.stream().sorted().toList()));
    }

    private static void names(RuleCase c, String what, JsonNode node, Set<String> known) {
        node.fieldNames().forEachRemaining(n -> demand(c, known.contains(n), what + " has no '" + n + "'; there are " + known.stream().sorted().toList()));
    }

    /** All cases of the files. */
    void checkAll(List<RuleCase> cases) {
        cases.forEach(this::check);
    }
}
