package tw.kaohe.reading;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tw.kaohe.reading.text.CellText;
import tw.kaohe.reading.text.WordFile;

/** Tells plans from logs and tables: a text with two chapters of a plan is a plan, whatever else stands in it. */
final class PlanMarks {
    private static final Pattern CHAPTER = Pattern.compile("(?:#+|\\*\\*|<b>)*(?:第?[壹貳參肆伍陸柒捌玖拾一二三四五六七八九十]{1,3}章?|\\d{1,2})[、.．:](.{2,40})");
    private static final String STARTS = "#*<第壹貳參叁肆伍陸柒捌玖拾一二三四五六七八九十";
    private static final int NEEDED = 2;
    /** Characters of a line that may be a chapter's. */
    private static final int LONGEST = 200;
    private final List<String> chapters;

    private PlanMarks(List<String> chapters) {
        this.chapters = List.copyOf(chapters);
    }

    static PlanMarks load() {
        List<String> chapters = new ArrayList<>();
        WordFile.read("document-marks.json").get("chapters").forEach(word -> chapters.add(word.asText()));
        return new PlanMarks(chapters);
    }

    /** A quick test, because every line of a text is asked. Three digits begin a date or a year, never a chapter's number. */
    private static boolean mayBeChapter(String line) {
        int i = 0;
        while (i < line.length() && CellText.isBlank(line.charAt(i))) {
            i++;
        }
        int digits = i;
        while (digits < line.length() && digits < i + 3 && Character.isDigit(line.charAt(digits))) {
            digits++;
        }
        return i < line.length() && (STARTS.indexOf(line.charAt(i)) >= 0 || digits > i && digits < i + 3);
    }

    /** The lines of a UTF-8 text that may be chapters by their first bytes, so that the others need not be decoded. */
    static Iterable<String> candidates(byte[] bytes, int from) {
        List<String> candidates = new ArrayList<>();
        int line = from;
        for (int at = from; at <= bytes.length; at++) {
            if (at == bytes.length || bytes[at] == '\n' || bytes[at] == '\r') {
                if (at > line && at - line <= LONGEST * 4 && mayBeChapter(bytes, line, at)) {
                    candidates.add(new String(bytes, line, at - line, StandardCharsets.UTF_8));
                }
                line = at + 1;
            }
        }
        return candidates;
    }

    /** Whether {@link #mayBeChapter(String)} has to be asked. */
    private static boolean mayBeChapter(byte[] bytes, int from, int to) {
        byte first = bytes[from];
        boolean digit = first >= '0' && first <= '9';
        boolean threeDigits = digit && to - from > 2 && bytes[from + 1] >= '0' && bytes[from + 1] <= '9' && bytes[from + 2] >= '0' && bytes[from + 2] <= '9';
        return first <= ' ' || digit && !threeDigits || STARTS.indexOf(first) >= 0;
    }

    boolean isPlan(Iterable<String> lines) {
        Set<String> found = new HashSet<>();
        for (String line : lines) {
            if (line.length() > LONGEST || !mayBeChapter(line)) {
                continue;
            }
            Matcher m = CHAPTER.matcher(CellText.key(line));
            if (m.lookingAt()) {
                String title = m.group(1);
                chapters.stream().filter(title::contains).findFirst().ifPresent(found::add);
            }
        }
        return found.size() >= NEEDED;
    }
}
