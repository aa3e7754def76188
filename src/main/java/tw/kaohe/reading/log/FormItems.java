package tw.kaohe.reading.log;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tw.kaohe.model.LogForm;
import tw.kaohe.reading.text.CellText;
import tw.kaohe.reading.text.ChineseNumerals;

/**
 * Tells which item a row of a form is, by its number and its key words. The words decide: a row whose number belongs to one item
 * and whose text to another is the other, and a row that only shares a number with an item is none of the form's items.
 */
final class FormItems {
    private static final String NUMERAL = "[〇零一二三四五六七八九十廿卅ㄧ]{1,4}";
    private static final Pattern FULL = Pattern.compile("(" + NUMERAL + ")、?\\((" + NUMERAL + "|\\d{1,2})\\)(.*)|(\\d)[-–](\\d{1,2})(?!\\d)(.*)",
        Pattern.DOTALL);
    private static final Pattern SHORT = Pattern.compile("\\((" + NUMERAL + "|\\d{1,2})\\)(.*)|(\\d{1,2})[.、](.*)", Pattern.DOTALL);

    private final LogForm form;
    private final List<List<String>> keywords = new ArrayList<>();

    FormItems(LogForm form) {
        this.form = form;
        form.items().forEach(item -> keywords.add(item.keywords().stream().map(CellText::key).toList()));
    }

    /**
     * @param numbered whether the row carries an item number
     * @param index    0-based position of the item, or -1 where the row is none
     */
    record Match(boolean numbered, int index) {
    }

    /** @param section section the row stands in, 0 where unknown; @param label the row's text as a key */
    Match match(int section, String label) {
        Matcher m = FULL.matcher(label);
        if (m.matches()) {
            boolean numerals = m.group(1) != null;
            return match(number(numerals ? m.group(1) : m.group(4)), number(numerals ? m.group(2) : m.group(5)),
                numerals ? m.group(3) : m.group(6), section);
        }
        m = SHORT.matcher(label);
        if (m.matches()) {
            boolean bracketed = m.group(1) != null;
            return match(section, number(bracketed ? m.group(1) : m.group(3)), bracketed ? m.group(2) : m.group(4), section);
        }
        return new Match(false, byWords(section, label));
    }

    private Match match(int section, int number, String text, int fallbackSection) {
        int index = form.indexOf(section + "-" + number);
        if (index >= 0 && (text.isEmpty() || keywords.get(index).isEmpty() || keywords.get(index).stream().anyMatch(text::contains))) {
            int better = fits(index, text) ? index : byWords(fallbackSection, text);
            return new Match(true, better >= 0 ? better : index);
        }
        return new Match(true, byWords(fallbackSection, text));
    }

    private boolean fits(int index, String text) {
        return text.isEmpty() || keywords.get(index).stream().allMatch(text::contains);
    }

    /** The one item all of whose words occur; of several the one with the longest words, in the same section first. */
    private int byWords(int section, String text) {
        int best = -1;
        int bestScore = 0;
        boolean tie = false;
        for (int i = 0; i < keywords.size(); i++) {
            List<String> words = keywords.get(i);
            if (words.isEmpty() || !words.stream().allMatch(text::contains)) {
                continue;
            }
            int score = words.stream().mapToInt(String::length).sum() + (sectionOf(i) == section ? 1_000 : 0);
            tie = score == bestScore;
            if (score > bestScore) {
                best = i;
                bestScore = score;
            }
        }
        return tie ? -1 : best;
    }

    int sectionOf(int index) {
        String id = form.items().get(index).id();
        return Integer.parseInt(id.substring(0, id.indexOf('-')));
    }

    /** The last section that has items to tick; later ones are 四 to 七. */
    int lastSection() {
        return form.items().isEmpty() ? 0 : sectionOf(form.items().size() - 1);
    }

    private static int number(String text) {
        OptionalInt number = ChineseNumerals.parse(text);
        return number.orElse(-1);
    }
}
