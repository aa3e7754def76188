package tw.kaohe.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tables of words that rules search plans for: {@code common/words/<name>.csv}, first row = headings, no quoting. */
final class PhraseTables {
    private PhraseTables() {
    }

    static Map<String, List<List<String>>> read(RulesFolder folder) {
        Map<String, List<List<String>>> tables = new HashMap<>();
        for (String name : folder.named(".csv")) {
            if (name.startsWith("common/words/")) {
                tables.put(name.substring("common/words/".length(), name.length() - ".csv".length()), rows(name, folder.text(name)));
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
}
