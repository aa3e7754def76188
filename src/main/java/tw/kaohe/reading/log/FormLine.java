package tw.kaohe.reading.log;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tw.kaohe.model.LogForm;
import tw.kaohe.reading.text.CellText;

/**
 * A row of a form by what it looks like on its own.
 *
 * @param section number of the section that begins here, or 0
 * @param label   key of the text left of the slots, without a section's heading
 * @param cells   raw texts
 */
record FormLine(int number, Kind kind, int section, String label, String[] cells) {
    enum Kind { TITLE, META, SLOTS, INSPECTORS, CONTENT }

    private static final Pattern MARKUP = Pattern.compile("</?(?!input)[a-zA-Z][^>]{0,100}>|\\*\\*|^\\s*#+\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern HEADING = Pattern.compile("([一二三四五六七])、(?!\\().*", Pattern.DOTALL);
    private static final Pattern META = Pattern.compile("(?:服務場所|場所|巡檢時間|時間|日期|版次|機關|機關名稱):.*", Pattern.DOTALL);
    private static final Pattern INSPECTORS = Pattern.compile("(?:巡迴|巡檢)?值星人員(?:簽名|簽章|姓名|簽到)?(?:[:(].*)?", Pattern.DOTALL);

    /** @param firstSlot column of the first slot, or -1 where no slots have been seen yet */
    static FormLine of(int number, String[] cells, FormItems items, int firstSlot) {
        if (FormSheet.isSlotHeader(cells, items.form())) {
            return new FormLine(number, Kind.SLOTS, 0, "", cells);
        }
        List<String> texts = labels(cells, firstSlot);
        String first = texts.isEmpty() ? "" : texts.get(0);
        if (first.startsWith("(")) {
            return new FormLine(number, Kind.CONTENT, 0, String.join("", texts), cells);
        }
        Kind kind = isInspectors(first, items.form()) ? Kind.INSPECTORS : isTitle(cells, items) ? Kind.TITLE
            : META.matcher(first).matches() ? Kind.META : Kind.CONTENT;
        Matcher heading = HEADING.matcher(first);
        if (kind != Kind.CONTENT || !heading.matches()) {
            return new FormLine(number, kind, 0, String.join("", texts), cells);
        }
        int section = "一二三四五六七".indexOf(heading.group(1)) + 1;
        return new FormLine(number, kind, section, String.join("", texts.subList(1, texts.size())), cells);
    }

    private static List<String> labels(String[] cells, int firstSlot) {
        List<String> texts = new ArrayList<>(2);
        for (int i = 0; i < cells.length && (firstSlot > 0 ? i < firstSlot : texts.isEmpty()); i++) {
            if (!CellText.isBlank(cells[i])) {
                texts.add(CellText.key(plain(cells[i])));
            }
        }
        return texts;
    }

    /** The label of the row for the inspectors' names: by the form's own words, or as forms usually put it. */
    private static boolean isInspectors(String first, LogForm form) {
        for (String word : form.words("inspector")) {
            if (first.equals(word) || first.startsWith(word + ":") || first.startsWith(word + "(")) {
                return true;
            }
        }
        return INSPECTORS.matcher(first).matches();
    }

    private static boolean isTitle(String[] cells, FormItems items) {
        for (String cell : cells) {
            if (items.isTitle(cell)) {
                return true;
            }
        }
        return false;
    }

    /** The text without the markup of HTML and Markdown, apart from boxes. */
    static String plain(String text) {
        boolean marked = text.indexOf('<') >= 0 || text.indexOf('*') >= 0 || text.indexOf('#') >= 0;
        return marked ? MARKUP.matcher(text).replaceAll("") : text;
    }

    /** Whether a heading, a title or an entry such as 時間： may begin a new form. */
    boolean isHead() {
        return kind == Kind.TITLE || kind == Kind.META || kind == Kind.SLOTS;
    }

    /** The filled cells right of a column, as texts without markup, with their columns. */
    List<Cell> right(int column) {
        List<Cell> right = new ArrayList<>();
        for (int i = column + 1; i < cells.length; i++) {
            if (!CellText.isBlank(cells[i])) {
                right.add(new Cell(i, CellText.clean(plain(cells[i]))));
            }
        }
        return right;
    }

    /** Column of the first filled cell, or -1. */
    int firstColumn() {
        for (int i = 0; i < cells.length; i++) {
            if (!CellText.isBlank(cells[i])) {
                return i;
            }
        }
        return -1;
    }

    record Cell(int column, String text) {
    }
}
