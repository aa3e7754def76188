package tw.kaohe.reading.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tw.kaohe.reading.FactCollector;
import tw.kaohe.reading.Places;
import tw.kaohe.reading.text.CellText;

/** Rows of a text whose tables are drawn with {@code |}; other lines are rows of one cell. */
public final class MarkdownRows {
    private static final Pattern BREAK = Pattern.compile("<br\\s*/?>", Pattern.CASE_INSENSITIVE);

    private MarkdownRows() {
    }

    public static void read(List<String> lines, boolean endsWithLineEnd, RowSink rows, FactCollector out) {
        rows.startSheet(Places.lines());
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (isRuler(line)) {
                continue;
            }
            rows.row(i + 1, cells(line));
            if (i == lines.size() - 1 && !endsWithLineEnd && line.startsWith("|") && !line.stripTrailing().endsWith("|")) {
                out.damage("read.text.cut", "line " + (i + 1));
            } else if (i == lines.size() - 1 && !endsWithLineEnd) {
                out.remark("read.text.no-line-end", "line " + (i + 1));
            }
        }
        rows.endSheet();
    }

    /** The line of dashes between a header and its rows. */
    static boolean isRuler(String line) {
        return line.indexOf('-') >= 0 && line.chars().allMatch(c -> c == '|' || c == '-' || c == ':' || c == ' ' || c == '+');
    }

    static String[] cells(String line) {
        String text = line.strip();
        if (text.indexOf('|') < 0) {
            return new String[] {text};
        }
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        for (int i = text.startsWith("|") ? 1 : 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length() && text.charAt(i + 1) == '|') {
                cell.append('|');
                i++;
            } else if (c == '|') {
                cells.add(finish(cell));
            } else {
                cell.append(c);
            }
        }
        if (!CellText.isBlank(cell.toString())) {
            cells.add(finish(cell));
        }
        return cells.toArray(String[]::new);
    }

    private static String finish(StringBuilder cell) {
        String text = cell.toString().strip();
        cell.setLength(0);
        return text.indexOf('<') < 0 ? text : BREAK.matcher(text).replaceAll("\n");
    }
}
