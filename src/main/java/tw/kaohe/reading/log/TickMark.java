package tw.kaohe.reading.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tw.kaohe.reading.text.CellText;

/** What a cell to be ticked (勾選格) says. Whatever is no clear tick counts as not ticked. */
public enum TickMark {
    TICKED, BLANK, UNCLEAR;

    private static final Pattern INPUT = Pattern.compile("<input\\b([^>]{0,200})>", Pattern.CASE_INSENSITIVE);
    private static final Pattern CHECKED = Pattern.compile("(?:^|[\\s\"'/])checked(?:[\\s=/\"']|$)", Pattern.CASE_INSENSITIVE);
    private static final Pattern BRACKETED = Pattern.compile("[\\[［]\\s*([xXvVｘＸｖＶ✓✔√]?)\\s*[]］]");
    private static final String TICKED_BOXES = "☑☒■✅⊠▣☑";
    private static final String EMPTY_BOXES = "□☐▢◻⬜▯";
    private static final Set<String> TICKS = Set.of("v", "✓", "✔", "√", "是", "1", "true", "yes", "y", "●", "◉", "☑", "✔️");
    private static final Set<String> REFUSALS = Set.of("否", "x", "×", "✗", "✘", "無", "0", "false", "no", "n", "-", "—", "–", "/", "未", "_");
    private static final Set<String> NEGATIVES = Set.of("否", "無", "不是", "異常", "不符", "未");

    /** A box of a cell and the words behind it. */
    public record Option(boolean ticked, String label) {
    }

    public static TickMark of(String text) {
        if (CellText.isBlank(text)) {
            return BLANK;
        }
        List<Option> options = options(text);
        return options.isEmpty() ? ofWord(CellText.key(text)) : ofBoxes(options, CellText.key(lead(text)));
    }

    /** The boxes of a cell in order; empty where it has none. */
    public static List<Option> options(String text) {
        String marked = withBoxes(text);
        List<Option> options = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= marked.length(); i++) {
            boolean box = i < marked.length() && (TICKED_BOXES.indexOf(marked.charAt(i)) >= 0 || EMPTY_BOXES.indexOf(marked.charAt(i)) >= 0);
            if (start >= 0 && (box || i == marked.length())) {
                options.add(new Option(TICKED_BOXES.indexOf(marked.charAt(start)) >= 0, CellText.key(marked.substring(start + 1, i))));
            }
            start = box ? i : start;
        }
        return options;
    }

    /** What stands before the first box: a V that somebody wrote in front of it. */
    private static String lead(String text) {
        String marked = withBoxes(text);
        int i = 0;
        while (i < marked.length() && TICKED_BOXES.indexOf(marked.charAt(i)) < 0 && EMPTY_BOXES.indexOf(marked.charAt(i)) < 0) {
            i++;
        }
        return marked.substring(0, i);
    }

    /** Every way of drawing a box becomes one character. */
    private static String withBoxes(String text) {
        String marked = text;
        if (marked.indexOf('<') >= 0) {
            marked = INPUT.matcher(marked).replaceAll(m -> CHECKED.matcher(m.group(1)).find() ? "☑" : "□");
        }
        if (marked.indexOf('[') >= 0 || marked.indexOf('［') >= 0) {
            marked = BRACKETED.matcher(marked).replaceAll(m -> m.group(1).isEmpty() ? "□" : "☑");
        }
        return marked;
    }

    private static TickMark ofBoxes(List<Option> options, String lead) {
        boolean yes = false;
        boolean no = false;
        for (Option option : options) {
            boolean negative = NEGATIVES.contains(option.label());
            boolean ticked = option.ticked() || writtenBehind(option.label());
            yes |= ticked && !negative;
            no |= ticked && negative;
        }
        if (!yes && !no && !lead.isEmpty()) {
            return ofWord(lead);
        }
        return yes && no ? UNCLEAR : yes ? TICKED : BLANK;
    }

    /** A tick written behind an empty box: □V 是. */
    private static boolean writtenBehind(String label) {
        String mark = label.endsWith("是") ? label.substring(0, label.length() - 1) : label;
        return !mark.isEmpty() && !mark.equals("1") && TICKS.contains(mark);
    }

    private static TickMark ofWord(String key) {
        String mark = key.length() > 1 && key.endsWith("是") ? key.substring(0, key.length() - 1) : key;
        return TICKS.contains(mark) ? TICKED : REFUSALS.contains(mark) ? BLANK : UNCLEAR;
    }
}
