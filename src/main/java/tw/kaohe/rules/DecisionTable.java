package tw.kaohe.rules;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.decisiontable.InputType;
import org.drools.decisiontable.SpreadsheetCompiler;

/**
 * A decision table ({@code .drl.csv}) turned into DRL, with the way back: an error in a line of that DRL
 * is told as the row of the table it came from, because officers edit the table and never see the DRL.
 */
final class DecisionTable {
    private static final Pattern ROW = Pattern.compile("rule values at [A-Z]+(\\d+)");
    /** RuleTable, kinds of columns, patterns, snippets, headings. */
    private static final int ROWS_OF_HEADING = 5;
    private final String name;
    private final String drl;

    private DecisionTable(String name, String drl) {
        this.name = name;
        this.drl = drl;
    }

    /** @throws RulebookException if it is no decision table */
    static DecisionTable read(String name, String csv) {
        checkRows(name, csv);
        try {
            String drl = new SpreadsheetCompiler()
                .compile(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), InputType.CSV);
            if (!drl.contains("\nrule \"")) {
                throw new RulebookException(name + ": the table has no rows; its first cell must be RuleSet, and a cell must say RuleTable");
            }
            return new DecisionTable(name, drl);
        } catch (RulebookException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new RulebookException(name + ": not a decision table: " + e.getMessage());
        }
    }

    /** A row with an empty cell would be a rule without that condition or action, which Drools takes without a word. */
    private static void checkRows(String name, String csv) {
        List<List<String>> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder().skipEmptyLines(false).allowExtraFields(true).allowMissingFields(true).ofCsvRecord(csv)) {
            reader.forEach(r -> rows.add(r.getFields()));
        } catch (IOException | RuntimeException e) {
            throw new RulebookException(name + ": not a CSV file: " + e.getMessage());
        }
        List<String> problems = new ArrayList<>();
        int first = -1;
        int end = -1;
        for (int i = 0; i < rows.size(); i++) {
            int column = column(rows.get(i));
            if (column >= 0) {
                first = first < 0 ? i : first;
                end = checkTable(name, rows, i, column, problems);
            } else if (first >= 0 && i >= end && rows.get(i).stream().anyMatch(c -> !c.isBlank())) {
                problems.add(name + ", row " + (i + 1) + ": the row stands in no RuleTable and yields no rule; remove the blank row above it");
            }
        }
        if (!problems.isEmpty()) {
            throw new RulebookException(problems);
        }
    }

    private static int column(List<String> row) {
        for (int i = 0; i < row.size(); i++) {
            if (row.get(i).startsWith("RuleTable")) {
                return i;
            }
        }
        return -1;
    }

    /** @return the row after the table's last one */
    private static int checkTable(String name, List<List<String>> rows, int table, int column, List<String> problems) {
        int first = table + ROWS_OF_HEADING;
        if (first >= rows.size() || rows.get(first).stream().allMatch(String::isBlank)) {
            problems.add(name + ", row " + (table + 1) + ": the table has no rows");
            return first;
        }
        List<String> kinds = rows.get(table + 1);
        int i = first;
        for (; i < rows.size() && rows.get(i).stream().anyMatch(c -> !c.isBlank()) && column(rows.get(i)) < 0; i++) {
            for (int c = column; c < kinds.size(); c++) {
                boolean blank = c >= rows.get(i).size() || rows.get(i).get(c).isBlank();
                if (!kinds.get(c).isBlank() && blank) {
                    problems.add(name + ", row " + (i + 1) + ": the cell of column " + (c + 1) + " (" + kinds.get(c) + ") is empty");
                }
            }
        }
        return i;
    }

    String drl() {
        return drl;
    }

    /** Where a 1-based line of the DRL comes from: {@code items.drl.csv, row 17}. */
    String place(int line) {
        String row = null;
        int number = 0;
        for (String text : drl.lines().toList()) {
            Matcher m = ROW.matcher(text);
            if (m.find()) {
                row = m.group(1);
            }
            if (++number >= line) {
                break;
            }
        }
        return row == null ? name : name + ", row " + row;
    }
}
