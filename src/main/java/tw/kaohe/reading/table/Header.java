package tw.kaohe.reading.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tw.kaohe.reading.text.CellText;

/** A header row: names without bracketed hints, and the column in which each stands. */
public final class Header {
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final List<String> raw;
    private final int width;

    private Header(List<String> raw) {
        this.raw = raw;
        this.width = raw.size();
        for (int i = 0; i < raw.size(); i++) {
            String name = name(raw.get(i));
            if (!name.isEmpty()) {
                columns.putIfAbsent(name, i);
            }
        }
    }

    /** A hint that holds the delimiter, as in 面積(申辦場所,㎡), was cut in two by the file's reader and is put together again. */
    public static Header of(String[] cells) {
        List<String> joined = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (String cell : cells) {
            String text = cell == null ? "" : cell;
            open.append(open.isEmpty() ? "" : ",").append(text);
            if (!hasOpenBracket(open) || open.length() > 200) {
                joined.add(open.toString());
                open.setLength(0);
            }
        }
        if (!open.isEmpty()) {
            joined.add(open.toString());
        }
        return new Header(joined);
    }

    private static boolean hasOpenBracket(CharSequence text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' || c == '（' ? 1 : c == ')' || c == '）' ? -1 : 0;
        }
        return depth > 0;
    }

    /** A header cell as it is compared: widths folded, blanks, marks and bracketed hints gone. */
    public static String name(String cell) {
        String key = CellText.key(cell);
        StringBuilder name = new StringBuilder(key.length());
        int depth = 0;
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            if (c == '(') {
                depth++;
            } else if (c == ')' && depth > 0) {
                depth--;
            } else if (depth == 0 && c != '*' && c != '※' && c != ':') {
                name.append(c);
            }
        }
        return name.toString();
    }

    public Set<String> names() {
        return Collections.unmodifiableSet(columns.keySet());
    }

    /** 0-based column of a name, or -1. */
    public int column(String name) {
        return columns.getOrDefault(name, -1);
    }

    /** Number of cells; a row may have fewer but no more. */
    int width() {
        return width;
    }

    /** The headers as found, for messages. */
    String shown() {
        String text = String.join("、", raw.stream().map(CellText::clean).filter(java.util.Objects::nonNull).limit(20).toList());
        return text.length() > 200 ? text.substring(0, 200) + "…" : text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Header header && columns.equals(header.columns);
    }

    @Override
    public int hashCode() {
        return columns.hashCode();
    }
}
