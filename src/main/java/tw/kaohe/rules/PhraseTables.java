package tw.kaohe.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tables of words that rules search plans for: {@code common/words/<name>.csv}, first row = headings, no quoting. */
final class PhraseTables {
    static final String FOLDER = "common/words/";
    /** Tables that the program itself reads by name; without one it would fall silent. */
    static final List<String> REQUIRED = List.of("follow-up", "follow-up-advice", "head-titles", "judgements", "metrics", "misspellings",
        "period-criteria", "promise-synonyms", "promise-units", "promise-words", "publications", "surveys", "vague", "website");

    private PhraseTables() {
    }

    static Map<String, List<List<String>>> read(RulesFolder folder) {
        Map<String, List<List<String>>> tables = new HashMap<>();
        for (String name : folder.named(".csv")) {
            if (name.startsWith(FOLDER)) {
                tables.put(name.substring(FOLDER.length(), name.length() - ".csv".length()), rows(name, folder.text(name)));
            }
        }
        return tables;
    }

    private static List<List<String>> rows(String name, String text) {
        List<String> lines = text.lines().filter(l -> !l.isBlank()).toList();
        int columns = lines.isEmpty() ? 0 : lines.get(0).split(",", -1).length;
        List<List<String>> rows = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            List<String> cells = List.of(lines.get(i).split(",", -1));
            if (cells.size() != columns) {
                throw new RulebookException(name + ", row " + (i + 1) + ": has " + cells.size() + " cells, the heading has " + columns);
            }
            rows.add(cells);
        }
        return rows;
    }

    /** Cells of the columns of some headings, by their place: {@code common/words/metrics.csv, row 3: }. */
    static Map<String, String> cells(RulesFolder folder, Set<String> headings) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (String name : folder.named(".csv")) {
            List<String> lines = name.startsWith(FOLDER) ? folder.text(name).lines().filter(l -> !l.isBlank()).toList() : List.of();
            List<String> head = lines.isEmpty() ? List.of() : List.of(lines.get(0).split(",", -1));
            for (int row = 1; row < lines.size(); row++) {
                String[] values = lines.get(row).split(",", -1);
                for (int column = 0; column < Math.min(head.size(), values.length); column++) {
                    if (headings.contains(head.get(column))) {
                        cells.merge(name + ", row " + (row + 1) + ": ", values[column], (a, b) -> a + "|" + b);
                    }
                }
            }
        }
        return cells;
    }
}
