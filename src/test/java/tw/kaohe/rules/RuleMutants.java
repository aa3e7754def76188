package tw.kaohe.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All mutants of a rule file. A table's template gives mutants of all its rows, a cell of a row mutants of that row. */
final class RuleMutants {
    private static final Pattern RULE = Pattern.compile("(?m)^rule \"([^\"]+)\"\\s*\\nwhen\\n(.*?)\\nthen\\n(.*?)\\nend", Pattern.DOTALL);
    private final String file;
    private final String text;
    private final List<RuleMutant> mutants = new ArrayList<>();

    private RuleMutants(String file, String text) {
        this.file = file;
        this.text = text;
    }

    static List<RuleMutant> of(String file, String text) {
        RuleMutants mutants = new RuleMutants(file, text);
        if (file.endsWith(".csv")) {
            mutants.tables();
        } else {
            mutants.rules();
        }
        return mutants.mutants;
    }

    private void rules() {
        Matcher m = RULE.matcher(text);
        while (m.find()) {
            Set<String> rule = Set.of(m.group(1));
            RuleEdits.ofCondition(m.group(2)).forEach(e -> mutants.add(new RuleMutant(file, rule, m.start(2), m.end(2), e.text(), e.what())));
            RuleEdits.ofAction(m.group(3)).forEach(e -> mutants.add(new RuleMutant(file, rule, m.start(3), m.end(3), e.text(), e.what())));
        }
    }

    /** A cell with the offsets of what stands between its quotes. */
    private record Cell(String value, int from, int to) {
    }

    private void tables() {
        List<List<Cell>> rows = rows();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).size() > 1 && rows.get(i).get(1).value().startsWith("RuleTable")) {
                int end = i + 5;
                while (end < rows.size() && rows.get(end).size() > 2 && !rows.get(end).get(1).value().isBlank()) {
                    end++;
                }
                table(rows.get(i + 3), rows.subList(i + 5, end));
            }
        }
    }

    private void table(List<Cell> template, List<List<Cell>> rows) {
        Set<String> all = new LinkedHashSet<>();
        rows.forEach(r -> all.add(r.get(1).value()));
        for (Cell cell : template) {
            List<RuleEdits.Edit> edits = cell.value().contains("findings.") ? RuleEdits.ofAction(cell.value()) : RuleEdits.ofCondition(cell.value());
            edits.forEach(e -> add(all, cell, e.text(), e.what()));
        }
        for (int i = 0; i < rows.size(); i++) {
            List<Cell> next = rows.get((i + 1) % rows.size());
            Set<String> rule = Set.of(rows.get(i).get(1).value());
            for (int c = 2; c < rows.get(i).size(); c++) {
                Cell cell = rows.get(i).get(c);
                if (!next.get(c).value().equals(cell.value())) {
                    add(rule, cell, next.get(c).value(), cell.value() + " -> " + next.get(c).value());
                }
                String[] words = cell.value().split("\\|");
                for (String word : words.length > 1 ? words : new String[0]) {
                    boolean redundant = java.util.Arrays.stream(words).anyMatch(w -> !w.equals(word) && word.contains(w));
                    if (redundant) {
                        continue;
                    }
                    add(rule, cell, ("|" + cell.value() + "|").replace("|" + word + "|", "|").replaceAll("^\\||\\|$", ""), "drop the word " + word);
                }
            }
        }
    }

    private void add(Set<String> rules, Cell cell, String changed, String what) {
        mutants.add(new RuleMutant(file, rules, cell.from(), cell.to(), changed.replace("\"", "\"\""), what));
    }

    private List<List<Cell>> rows() {
        List<List<Cell>> rows = new ArrayList<>();
        List<Cell> row = new ArrayList<>();
        int start = -1;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"' && start < 0) {
                start = at + 1;
            } else if (c == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"') {
                at++;
            } else if (c == '"') {
                row.add(new Cell(text.substring(start, at).replace("\"\"", "\""), start, at));
                start = -1;
            } else if (c == '\n' && start < 0) {
                rows.add(row);
                row = new ArrayList<>();
            }
        }
        rows.add(row);
        return rows;
    }
}
