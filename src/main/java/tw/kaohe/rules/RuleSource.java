package tw.kaohe.rules;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of rules: the text that is compiled and the way from its lines back to the file.
 *
 * @param table where it is a decision table, else null
 */
record RuleSource(String file, String drl, DecisionTable table) {
    static final Pattern RULE = Pattern.compile("^\\s*rule\\s+\"([^\"]+)\"", Pattern.MULTILINE);
    private static final Pattern PACKAGE = Pattern.compile("^\\s*package\\s+([\\w.]+)", Pattern.MULTILINE);

    /** All of a folder, by the path under which they are compiled. */
    static Map<String, RuleSource> all(RulesFolder folder) {
        Map<String, RuleSource> sources = new TreeMap<>();
        for (String name : folder.named(".drl")) {
            RuleSource source = new RuleSource(name, folder.text(name), null);
            sources.put(source.path(), source);
        }
        for (String name : folder.named(".drl.csv")) {
            DecisionTable table = DecisionTable.read(name, folder.text(name));
            RuleSource source = new RuleSource(name, table.drl(), table);
            sources.put(source.path(), source);
        }
        return sources;
    }

    /** Where a 1-based line of the compiled text comes from. */
    String place(int line) {
        return table == null ? file + ", line " + line : table.place(line);
    }

    /** Where the text at an offset comes from. */
    String placeOf(int offset) {
        return place((int) drl.substring(0, offset).chars().filter(c -> c == '\n').count() + 1);
    }

    /** Names of its rules, in order. */
    List<String> rules() {
        return RULE.matcher(drl).results().map(m -> m.group(1)).toList();
    }

    /** Drools wants a file to lie in the folder of its package. */
    private String path() {
        return "src/main/resources/" + packageName().replace('.', '/') + "/" + file.replace('/', '-').replaceAll("\\.drl(\\.csv)?$", "")
            + (table == null ? "" : "-table") + ".drl";
    }

    private String packageName() {
        Matcher m = PACKAGE.matcher(drl);
        return m.find() ? m.group(1) : "";
    }
}
