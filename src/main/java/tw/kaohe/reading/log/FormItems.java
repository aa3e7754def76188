package tw.kaohe.reading.log;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tw.kaohe.model.LogForm;
import tw.kaohe.reading.text.CellText;
import tw.kaohe.reading.text.ChineseNumerals;

/**
 * Tells which item a row of a form is, by its number and its key words. The words decide: a row whose number belongs to one item
 * and whose text to another is the other, and a row that only shares a number with an item is none of the form's items.
 * Made once for a form and shared by all threads. An agency's forms repeat the same rows every day: what a row is, is remembered.
 */
public final class FormItems {
    private static final String NUMERAL = "[〇零一二三四五六七八九十廿卅ㄧ]{1,4}";
    private static final Pattern FULL = Pattern.compile("(" + NUMERAL + ")、?\\((" + NUMERAL + "|\\d{1,2})\\)(.*)|(\\d)[-–](\\d{1,2})(?!\\d)(.*)",
        Pattern.DOTALL);
    private static final Pattern SHORT = Pattern.compile("\\((" + NUMERAL + "|\\d{1,2})\\)(.*)|(\\d{1,2})[.、](.*)", Pattern.DOTALL);

    /** Rows remembered at most; one that is longer than any form's is not. */
    private static final int REMEMBERED = 2_000;
    private static final int LONGEST = 200;

    private final LogForm form;
    private final Map<Row, Match> known = new ConcurrentHashMap<>();
    private final List<List<String>> keywords = new ArrayList<>();
    private final int[] sections;
    private final Map<Integer, Integer> positions = new HashMap<>();
    private final Map<String, Integer> numerals = new HashMap<>();
    private final List<String> titles;

    public FormItems(LogForm form) {
        this.form = form;
        this.titles = form.title().stream().map(CellText::key).toList();
        this.sections = new int[form.items().size()];
        for (int i = 0; i < sections.length; i++) {
            String[] id = form.items().get(i).id().split("-");
            sections[i] = Integer.parseInt(id[0]);
            positions.put(sections[i] * 100 + Integer.parseInt(id[1]), i);
            keywords.add(form.items().get(i).keywords().stream().map(CellText::key).toList());
        }
        for (int i = 1; i < 100; i++) {
            numerals.put(ChineseNumerals.write(i), i);
        }
    }

    public LogForm form() {
        return form;
    }

    /** Whether a cell holds the form's name. */
    boolean isTitle(String cell) {
        if (cell == null || cell.length() < 4) {
            return false;
        }
        String key = CellText.key(cell);
        return titles.stream().anyMatch(key::contains);
    }

    /**
     * @param numbered whether the row carries an item number
     * @param index    0-based position of the item, or -1 where the row is none
     */
    record Match(boolean numbered, int index) {
    }

    private record Row(int section, String label) {
    }

    /** @param section section the row stands in, 0 where unknown; @param label the row's text as a key */
    Match match(int section, String label) {
        Row row = new Row(section, label);
        Match match = known.get(row);
        if (match == null) {
            match = find(section, label);
            if (label.length() <= LONGEST && known.size() < REMEMBERED) {
                known.put(row, match);
            }
        }
        return match;
    }

    private Match find(int section, String label) {
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
        int index = positions.getOrDefault(section * 100 + number, -1);
        if (index >= 0 && (text.isEmpty() || keywords.get(index).isEmpty() || keywords.get(index).stream().anyMatch(text::contains))) {
            int better = fits(index, text) ? index : byWords(fallbackSection, text);
            return new Match(true, better >= 0 ? better : index);
        }
        return new Match(true, byWords(fallbackSection, text));
    }

    private boolean fits(int index, String text) {
        return text.isEmpty() || containsAll(text, keywords.get(index));
    }

    private static boolean containsAll(String text, List<String> words) {
        for (String word : words) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }

    /** The one item all of whose words occur; of several the one with the longest words, in the same section first. */
    private int byWords(int section, String text) {
        int best = -1;
        int bestScore = 0;
        boolean tie = false;
        for (int i = 0; i < keywords.size(); i++) {
            List<String> words = keywords.get(i);
            if (words.isEmpty() || !containsAll(text, words)) {
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
        return sections[index];
    }

    /** The last section that has items to tick; later ones are 四 to 七. */
    int lastSection() {
        return form.items().isEmpty() ? 0 : sectionOf(form.items().size() - 1);
    }

    private int number(String text) {
        Integer known = numerals.get(text);
        return known != null ? known : ChineseNumerals.parse(text).orElse(-1);
    }
}
