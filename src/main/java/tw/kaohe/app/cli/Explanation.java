package tw.kaohe.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tw.kaohe.model.Criterion;
import tw.kaohe.model.InputKind;
import tw.kaohe.model.Phrases;
import tw.kaohe.report.text.DisplayWidth;
import tw.kaohe.report.text.VisibleText;
import tw.kaohe.rules.Rulebook;

/**
 * A report's findings and verdicts in words: which rule, on what, by which clause, how severe and why.
 *
 * @param files    the file of each rule
 * @param conditions what each rule asks for
 * @param messages the keys of the sentences that each rule says
 */
record Explanation(Phrases phrases, String language, Rulebook rulebook, Map<String, String> files, Map<String, List<String>> messages,
                   JsonNode report, Conditions conditions) {

    /** One finding. */
    List<String> finding(JsonNode f) {
        List<String> lines = new ArrayList<>();
        Criterion criterion = rulebook.criteria().get(f.path("criterion").asText());
        lines.add(phrases.get("explain.finding") + " " + f.path("id").asText());
        line(lines, "criterion", f.path("criterion").asText() + (criterion == null ? "" : "  " + criterion.title()));
        line(lines, "verdict", phrases.get("report.verdict." + f.path("verdict").asText()));
        line(lines, "severity", severity(f, criterion));
        line(lines, "subject", text(f, "site") + " " + text(f, "subject"));
        line(lines, "message", text(f, "message"));
        line(lines, "reasonCode", text(f, "reasonCode"));
        rule(lines, text(f, "rule"));
        f.path("evidence").forEach(e -> line(lines, "place", text(e, "file") + " " + text(e, "place")
            + (text(e, "quote").isEmpty() ? "" : "「" + text(e, "quote").strip() + "」")));
        line(lines, "citation", text(f.path("citation"), "document") + " " + text(f.path("citation"), "clause"));
        line(lines, "cites", names(f.path("alsoCites")));
        policies(lines, f.path("criterion").asText());
        line(lines, "remedy", text(f, "remedy"));
        line(lines, "due", text(f, "dueDate"));
        line(lines, "edition", text(report, "edition") + " " + text(report.path("rulebook"), "version"));
        return lines;
    }

    private String severity(JsonNode f, Criterion criterion) {
        if (text(f, "severity").isEmpty()) {
            return "";
        }
        String why = criterion == null || criterion.severityReason().isEmpty() ? "" : "(" + criterion.severityReason() + ")";
        return phrases.get("report.severity." + text(f, "severity")) + why;
    }

    /** A criterion with its verdict, and what was looked at; empty where neither report nor rulebook knows the code. */
    List<String> criterion(String code) {
        JsonNode verdict = verdict(code);
        Criterion criterion = rulebook.criteria().get(code);
        if (verdict == null && criterion == null) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        lines.add(code + (criterion == null ? "" : "  " + criterion.title()));
        line(lines, "verdict", verdict == null ? phrases.get("explain.not-judged") : phrases.get("report.verdict." + text(verdict, "verdict")));
        line(lines, "reason", verdict == null ? "" : text(verdict, "reason"));
        if (criterion != null) {
            line(lines, "citation", criterion.document() + " " + criterion.clause());
            policies(lines, code);
            applies(lines, criterion);
            line(lines, "inputs", criterion.needs().stream().sorted().map(InputKind::title).collect(Collectors.joining("、")));
            line(lines, "question", criterion.status() == Criterion.Status.MANUAL ? criterion.question() : "");
        }
        List<String> looked = files.keySet().stream().filter(r -> Rulebook.criterionOf(r).equals(code)).toList();
        lines.add("  " + phrases.get("explain.looked-at") + (looked.isEmpty() ? "  " + phrases.get("explain.none") : ""));
        looked.forEach(r -> {
            rule(lines, r);
            conditions.of(r).forEach(c -> line(lines, "when", c));
        });
        if (!looked.isEmpty() && conditions.facts() == null) {
            lines.add("  " + phrases.get("explain.from"));
        }
        report.path("findings").forEach(f -> {
            if (text(f, "criterion").equals(code) || f.path("alsoCites").toString().contains("\"" + code + "\"")) {
                lines.add("");
                lines.addAll(finding(f));
            }
        });
        return lines;
    }

    /** Who the criterion is for, and what the agency is. */
    private void applies(List<String> lines, Criterion criterion) {
        if (!criterion.applies().isEmpty()) {
            String category = text(report.path("agency"), "category");
            line(lines, "applies", phrases.get("explain.applies-to", criterion.applies(), category.isEmpty() ? "—" : category));
        }
    }

    /** Policies that the judgement rests on, with the values that they had in the report. */
    private void policies(List<String> lines, String code) {
        JsonNode verdict = verdict(code);
        Criterion criterion = rulebook.criteria().get(code);
        List<String> ids = new ArrayList<>(criterion == null ? List.of() : criterion.policies());
        if (verdict != null && verdict.has("policies")) {
            ids.clear();
            verdict.get("policies").forEach(p -> ids.add(p.asText()));
        }
        report.path("policies").forEach(p -> {
            if (ids.contains(text(p, "id"))) {
                line(lines, "policy", phrases.get("explain.policy-value", text(p, "id"), text(p, "value"), text(p, "meaning")));
            }
        });
    }

    private JsonNode verdict(String code) {
        for (JsonNode v : report.path("verdicts")) {
            if (text(v, "criterion").equals(code)) {
                return v;
            }
        }
        return null;
    }

    /** A rule with its file and its condition in words: the sentence it says, with the names of its values. */
    private void rule(List<String> lines, String rule) {
        line(lines, "rule", rule + (files.containsKey(rule) ? "  (rules/" + files.get(rule) + ")" : ""));
        for (String key : messages.getOrDefault(rule, List.of())) {
            line(lines, "condition", rulebook.messages().pattern(language, key) + "  [" + key + "]");
        }
    }

    private void line(List<String> lines, String key, String value) {
        if (!value.isBlank()) {
            lines.add("  " + DisplayWidth.fit(phrases.get("explain." + key), 17) + VisibleText.of(value.stripTrailing()));
        }
    }

    private static String names(JsonNode array) {
        List<String> names = new ArrayList<>();
        array.forEach(n -> names.add(n.asText()));
        return String.join("、", names);
    }

    private static String text(JsonNode node, String key) {
        return node.path(key).isNull() ? "" : node.path(key).asText("");
    }
}
