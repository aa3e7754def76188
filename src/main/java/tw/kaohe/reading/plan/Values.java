package tw.kaohe.reading.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tw.kaohe.reading.text.TextFolding;

/** What deadlines (完成期限) and units (承辦單位) look like, and how several of them in one cell are told apart. */
final class Values {
    private static final int LONGEST = 24;
    private static final Pattern DATED = Pattern.compile("[0-9一二三四五六七八九十○〇] ?(?:年|月|日|/|\\.)|[上下]半年|第[一二三四1-4]季|[0-9]{2,3}[/.-][0-9]{1,2}");

    private Values() {
    }

    static boolean isDeadline(String key) {
        String label = TextFolding.key(key);
        return label.length() <= LONGEST && label.indexOf('。') < 0
            && (DATED.matcher(label).find() || startsWithOne("deadline.words", label) || Vocabulary.words("ditto.words").contains(label));
    }

    static boolean isUnit(String key) {
        String label = TextFolding.key(key);
        if (label.isEmpty() || label.length() > LONGEST || label.indexOf('。') >= 0 || label.indexOf('，') >= 0 || Numbering.leading(key) != null) {
            return false;
        }
        if (Vocabulary.words("ditto.words").contains(label) || Vocabulary.words("unit.words").contains(label)) {
            return true;
        }
        for (String suffix : Vocabulary.words("unit.suffixes")) {
            if (label.endsWith(suffix)) {
                return true;
            }
        }
        return false;
    }

    static boolean isDitto(Passage value) {
        return Vocabulary.words("ditto.words").contains(TextFolding.key(value.text()));
    }

    private static boolean startsWithOne(String words, String label) {
        for (String word : Vocabulary.words(words)) {
            if (label.startsWith(word)) {
                return true;
            }
        }
        return false;
    }

    /** The values of a cell as exactly {@code count}, in their order, or null. The markup's own paragraphs need no guessing. */
    static List<Passage> paragraphs(Cell cell, int count) {
        if (count == 1) {
            return List.of(cell.joined().strip());
        }
        return cell.paragraphs().size() == count ? cell.paragraphs() : null;
    }

    /** Whether a cell holds one value only. */
    static boolean isSingle(Cell cell) {
        return cell.paragraphs().size() == 1 && byBlanks(cell.joined()).size() == 1;
    }

    /** The same by inference: numbers, then blanks, then full stops. */
    static List<Passage> inferred(Cell cell, int count) {
        Passage all = cell.joined();
        List<Passage> parts = byNumbers(all);
        if (parts.size() != count) {
            parts = byBlanks(all);
        }
        if (parts.size() != count) {
            parts = PrintedValues.of(cell, parts.size(), count);
        }
        if (parts.size() != count) {
            parts = bySentences(all);
        }
        return parts.size() == count ? parts : null;
    }

    private static List<Passage> byNumbers(Passage all) {
        List<Numbering> numbers = Numbering.in(all.key());
        List<Passage> parts = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            int end = i + 1 < numbers.size() ? numbers.get(i + 1).start() : all.length();
            parts.add(all.sub(numbers.get(i).end(), end).strip());
        }
        return parts;
    }

    /** Blanks divide values, but not the digits of a date: 97 年 2 、3 月 is one. */
    static List<Passage> byBlanks(Passage all) {
        List<Passage> parts = new ArrayList<>();
        String key = all.key();
        int from = 0;
        for (int i = 0; i <= key.length(); i++) {
            boolean end = i == key.length() || key.charAt(i) == ' ' && !insideDate(key, i);
            if (end) {
                Passage part = all.sub(from, i).strip();
                if (!part.isBlank()) {
                    parts.add(part);
                }
                from = i;
            }
        }
        return parts;
    }

    static boolean insideDate(String key, int blank) {
        int left = blank;
        while (left > 0 && key.charAt(left - 1) == ' ') {
            left--;
        }
        int right = blank;
        while (right < key.length() && key.charAt(right) == ' ') {
            right++;
        }
        if (left == 0 || right == key.length()) {
            return true;
        }
        char before = key.charAt(left - 1);
        char after = key.charAt(right);
        boolean digitBefore = before >= '0' && before <= '9';
        boolean digitAfter = after >= '0' && after <= '9';
        boolean mark = "年月日、至~-前底".indexOf(after) >= 0;
        return mark && (digitBefore || "年月日".indexOf(before) >= 0 && after != '月')
            || digitAfter && "年、至~-".indexOf(before) >= 0;
    }

    private static List<Passage> bySentences(Passage all) {
        List<Passage> parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < all.length(); i++) {
            if (all.key().charAt(i) == '。') {
                parts.add(all.sub(from, i + 1).strip());
                from = i + 1;
            }
        }
        Passage rest = all.from(from).strip();
        if (!rest.isBlank()) {
            parts.add(rest);
        }
        return parts;
    }
}
