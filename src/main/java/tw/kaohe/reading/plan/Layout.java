package tw.kaohe.reading.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import tw.kaohe.reading.text.TextFolding;

/** Tells the running text of a document from the rows of its tables: tab-separated, Markdown, box-drawn or HTML. */
final class Layout {
    private static final int TABLE_LIMIT = 2_000_000;
    private static final String RULE = "-+|=: ├┤┬┴┼┌┐└┘╔╗╚╝╠╣╦╩╬┏┓┗┛┣┫┳┻╋╭╮╰╯▏▕";
    private final List<String> lines;
    private final int before;
    private final List<Block> blocks = new ArrayList<>();

    private Layout(List<String> lines, int before) {
        this.lines = lines;
        this.before = before;
    }

    static List<Block> of(List<String> lines) {
        return of(lines, 0);
    }

    /** @param before lines of the document above these */
    static List<Block> of(List<String> lines, int before) {
        Layout layout = new Layout(lines, before);
        for (int i = 0; i < lines.size(); ) {
            i = layout.read(i);
        }
        return layout.blocks;
    }

    /** @return index of the next line to read */
    private int read(int i) {
        String raw = lines.get(i);
        if (raw.isBlank() && raw.indexOf('\t') < 0) {
            blocks.add(new Block.Gap(number(i)));
            return i + 1;
        }
        if (raw.toLowerCase(Locale.ROOT).contains("<table")) {
            return htmlTable(i);
        }
        String key = TextFolding.align(raw);
        if (isPiped(key) || isRule(key)) {
            return grid(i);
        }
        if (raw.indexOf('\t') >= 0) {
            blocks.add(new Block.Row(number(i), cells(number(i), raw, raw, '\t')));
        } else {
            text(number(i), raw);
        }
        return i + 1;
    }

    private int number(int i) {
        return before + i + 1;
    }

    private void text(int line, String raw) {
        String stripped = raw.strip();
        int hashes = 0;
        while (hashes < stripped.length() && hashes < 6 && stripped.charAt(hashes) == '#') {
            hashes++;
        }
        String body = stripped.substring(hashes);
        if (body.startsWith("- ") || body.startsWith("* ") || body.startsWith("+ ") || body.startsWith("> ")) {
            body = body.substring(2);
        }
        Passage passage = Markup.text(line, body).strip();
        if (passage.isBlank()) {
            blocks.add(new Block.Gap(line));
            return;
        }
        for (Passage piece : LostLines.restore(passage)) {
            blocks.add(new Block.Text(piece, hashes > 0));
        }
    }

    private static boolean isPiped(String key) {
        String stripped = key.strip();
        int first = stripped.indexOf('|');
        return first >= 0 && stripped.length() > 2 && (first == 0 || stripped.indexOf('|', first + 1) >= 0);
    }

    /** A line of a frame, or the line below a Markdown header. */
    private static boolean isRule(String key) {
        String stripped = key.strip();
        if (stripped.length() < 3 || stripped.chars().noneMatch(c -> c == '+' || c == '|' || c >= '┌' && c <= '╿')) {
            return false;
        }
        return stripped.indexOf("--") >= 0 && stripped.chars().allMatch(c -> RULE.indexOf(c) >= 0)
            || stripped.chars().filter(c -> c == '-').count() * 2 > stripped.length() && stripped.chars().allMatch(c -> RULE.indexOf(c) >= 0);
    }

    /** A partial rule inside a box: frame marks, with the text of a cell that spans rows. */
    private static boolean isFrame(String key) {
        return isRule(key) || key.indexOf("--") >= 0 && (key.indexOf('├') >= 0 || key.indexOf('┤') >= 0 || key.indexOf('┼') >= 0);
    }

    private int grid(int start) {
        int end = start;
        int frames = 0;
        List<String> keys = new ArrayList<>();
        while (end < lines.size()) {
            String key = TextFolding.align(lines.get(end));
            if (!isPiped(key) && !isFrame(key)) {
                break;
            }
            frames += isFrame(key) && !isMarkdownRule(key) ? 1 : 0;
            keys.add(key);
            end++;
        }
        boolean merging = frames >= 4 || frames == 3 && !mostlyFull(keys);
        List<List<Cell>> open = new ArrayList<>();
        int openLine = 0;
        for (int i = start; i < end; i++) {
            String key = keys.get(i - start);
            if (isFrame(key)) {
                flush(openLine, open);
                continue;
            }
            openLine = open.isEmpty() ? number(i) : openLine;
            open.add(cells(number(i), lines.get(i), key, '|'));
            if (!merging) {
                flush(openLine, open);
            }
        }
        flush(openLine, open);
        return end;
    }

    private static boolean isMarkdownRule(String key) {
        return key.indexOf('+') < 0 && key.chars().noneMatch(c -> c >= '┌' && c <= '╿');
    }

    /** Whether nearly every line between the rules fills every column, so that each is a row of its own. */
    private static boolean mostlyFull(List<String> keys) {
        int full = 0;
        int rows = 0;
        for (String key : keys) {
            if (!isFrame(key)) {
                rows++;
                full += List.of(key.strip().replaceAll("^\\||\\|$", "").split("\\|", -1)).stream().noneMatch(String::isBlank) ? 1 : 0;
            }
        }
        return full * 2 > rows;
    }

    /** Puts the lines between two rules together into one row. */
    private void flush(int line, List<List<Cell>> open) {
        if (open.isEmpty()) {
            return;
        }
        int width = open.stream().mapToInt(List::size).max().orElse(0);
        List<Cell> row = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            List<Passage> paragraphs = new ArrayList<>();
            boolean divided = false;
            for (List<Cell> cells : open) {
                if (column < cells.size()) {
                    paragraphs.addAll(cells.get(column).paragraphs());
                    divided |= cells.get(column).divided();
                }
            }
            row.add(new Cell(paragraphs, divided));
        }
        blocks.add(new Block.Row(line, row));
        open.clear();
    }

    /** @param key has the length of {@code raw}; the cell marks are looked for there */
    private static List<Cell> cells(int line, String raw, String key, char mark) {
        List<Cell> cells = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= key.length(); i++) {
            if (i == key.length() || key.charAt(i) == mark) {
                cells.add(Markup.cell(line, raw.substring(from, i)));
                from = i + 1;
            }
        }
        if (mark == '|') {
            String stripped = key.strip();
            if (stripped.endsWith("|")) {
                cells.remove(cells.size() - 1);
            }
            if (stripped.startsWith("|") && !cells.isEmpty()) {
                cells.remove(0);
            }
        }
        return cells;
    }

    /** A table in HTML inside a text: each {@code tr} is a row and keeps the line that it begins on. */
    private int htmlTable(int start) {
        StringBuilder open = new StringBuilder();
        int rowLine = number(start);
        int i = start;
        boolean ended = false;
        while (i < lines.size() && !ended && open.length() < TABLE_LIMIT) {
            String raw = lines.get(i);
            String lower = raw.toLowerCase(Locale.ROOT);
            int from = 0;
            int row = lower.indexOf("</tr", from);
            while (row >= 0) {
                rowLine = lower.indexOf("<tr", from) >= 0 && lower.indexOf("<tr", from) < row ? number(i) : rowLine;
                htmlRow(rowLine, open.append(raw, from, row).toString());
                open.setLength(0);
                from = row + 4;
                row = lower.indexOf("</tr", from);
            }
            if (lower.indexOf("<tr", from) >= 0) {
                rowLine = number(i);
            }
            ended = lower.indexOf("</table", from) >= 0;
            open.append(raw, from, raw.length()).append('\n');
            i++;
        }
        return i;
    }

    private void htmlRow(int line, String html) {
        List<Cell> cells = new ArrayList<>();
        for (Element cell : Jsoup.parse("<table>" + html + "</tr></table>").select("td, th")) {
            cells.add(Markup.cell(line, cell.html().replace('\n', ' ')));
        }
        if (!cells.isEmpty()) {
            blocks.add(new Block.Row(line, cells));
        }
    }
}
