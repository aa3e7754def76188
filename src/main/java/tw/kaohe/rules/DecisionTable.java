package tw.kaohe.rules;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
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
    private final String name;
    private final String drl;

    private DecisionTable(String name, String drl) {
        this.name = name;
        this.drl = drl;
    }

    /** @throws RulebookException if it is no decision table */
    static DecisionTable read(String name, String csv) {
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
