package tw.kaohe.reading.plan;

import java.util.ArrayList;
import java.util.List;
import tw.kaohe.reading.text.ChineseNumerals;

/**
 * A number in front of a clause: 壹、 一、 (一) 1. 1-1 (1) ①.
 *
 * @param value   of the number; of 2-1 the 2
 * @param sub     second part of a pair (2-1), else 0
 * @param written as in the text, without the mark that follows it: 壹, (九), 3.
 * @param start   place in the text
 * @param end     place behind it and behind the mark
 */
record Numbering(Style style, int value, int sub, String written, int start, int end) {
    private static final String FORMAL = "壹貳參参叁肆伍陸柒捌玖拾";
    private static final String HAN = "〇○一二三四五六七八九十廿";
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
    private static final int LONGEST = 7;

    /** From the outermost to the innermost; styles of one rank do not nest. */
    enum Style {
        FORMAL(0), STEM(1), HAN(2), HAN_PAREN(3), DIGIT(4), PAIR(4), DIGIT_PAREN(5), CIRCLED(6), LATIN(6);

        final int rank;

        Style(int rank) {
            this.rank = rank;
        }
    }

    /** The number at a place of a folded text, or null. */
    static Numbering at(CharSequence key, int at) {
        if (at >= key.length()) {
            return null;
        }
        char c = key.charAt(at);
        if (c == '(') {
            return bracketed(key, at);
        }
        if (c >= '㈠' && c <= '㈩') {
            return new Numbering(Style.HAN_PAREN, c - '㈠' + 1, 0, String.valueOf(c), at, afterMark(key, at + 1));
        }
        if (c >= '⑴' && c <= '⒇') {
            return new Numbering(Style.DIGIT_PAREN, c - '⑴' + 1, 0, String.valueOf(c), at, afterMark(key, at + 1));
        }
        if (c >= '①' && c <= '⑳') {
            return new Numbering(Style.CIRCLED, c - '①' + 1, 0, String.valueOf(c), at, afterMark(key, at + 1));
        }
        if (c >= '⒈' && c <= '⒛') {
            return new Numbering(Style.DIGIT, c - '⒈' + 1, 0, String.valueOf(c), at, afterMark(key, at + 1));
        }
        if (c >= 'A' && c <= 'Z') {
            return latin(key, at);
        }
        if (c >= '0' && c <= '9') {
            return digits(key, at);
        }
        return c == '第' ? chapter(key, at) : worded(key, at);
    }

    /** The number that a folded text begins with, blanks aside, or null. */
    static Numbering leading(CharSequence key) {
        int at = 0;
        while (at < key.length() && key.charAt(at) == ' ') {
            at++;
        }
        return at(key, at);
    }

    /** All numbers that stand where a clause may begin: at the start, behind a blank or behind a full stop. */
    static List<Numbering> in(String key) {
        List<Numbering> found = new ArrayList<>();
        boolean boundary = true;
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            if (boundary && c != ' ') {
                Numbering number = at(key, i);
                if (number != null) {
                    found.add(number);
                    i = number.end() - 1;
                    continue;
                }
            }
            boundary = c == ' ' || c == '\n' || c == '。' || c == '；' || c == ':' || c == '!' || c == '！' || c == '」';
        }
        return found;
    }

    private static Numbering bracketed(CharSequence key, int at) {
        int close = at + 1;
        while (close < key.length() && close - at <= LONGEST && key.charAt(close) != ')') {
            close++;
        }
        if (close >= key.length() || key.charAt(close) != ')' || close == at + 1) {
            return null;
        }
        String inner = key.subSequence(at + 1, close).toString().strip();
        boolean han = all(inner, HAN);
        if (!han && !all(inner, "0123456789") || inner.length() > 4) {
            return null;
        }
        var value = ChineseNumerals.parse(inner);
        return value.isEmpty() || value.getAsInt() == 0 || value.getAsInt() > 199 ? null
            : new Numbering(han ? Style.HAN_PAREN : Style.DIGIT_PAREN, value.getAsInt(), 0, "(" + inner + ")", at, afterMark(key, close + 1));
    }

    private static Numbering digits(CharSequence key, int at) {
        int end = run(key, at, "0123456789");
        if (end - at > 2 || end >= key.length()) {
            return null;
        }
        int value = Integer.parseInt(key.subSequence(at, end).toString());
        int mark = skip(key, end);
        char c = mark < key.length() ? key.charAt(mark) : ' ';
        if (c == '-' && mark == end) {
            return pair(key, at, end, value);
        }
        if (c == ')' && mark == end) {
            return new Numbering(Style.DIGIT_PAREN, value, 0, key.subSequence(at, end + 1).toString(), at, skip(key, end + 1));
        }
        boolean dotted = c == '.' || c == '、' && !digitAt(key, skip(key, mark + 1));
        return !dotted || digitAt(key, mark + 1) || value == 0 ? null
            : new Numbering(Style.DIGIT, value, 0, key.subSequence(at, end).toString() + c, at, skip(key, mark + 1));
    }

    /** 2-1, but neither a range (1-3名) nor a date or telephone number. */
    private static Numbering pair(CharSequence key, int at, int dash, int value) {
        int end = run(key, dash + 1, "0123456789");
        int next = skip(key, end);
        if (end == dash + 1 || end - dash > 3 || next >= key.length() || value == 0) {
            return null;
        }
        char c = key.charAt(next);
        if (c == '.' || c == '、' || c == ':') {
            next = skip(key, next + 1);
        } else if ("-~)名人次日月年時分件場%週天位項級樓號".indexOf(c) >= 0) {
            return null;
        }
        int sub = Integer.parseInt(key.subSequence(dash + 1, end).toString());
        return new Numbering(Style.PAIR, value, sub, key.subSequence(at, end).toString(), at, next);
    }

    /** A.設置: a letter counts only in front of Chinese words; Latin ones may be abbreviated. */
    private static Numbering latin(CharSequence key, int at) {
        boolean marked = at + 1 < key.length() && (key.charAt(at + 1) == '.' || key.charAt(at + 1) == '、');
        int after = skip(key, at + 2);
        boolean word = after < key.length() && (key.charAt(after) >= '一' || after + 1 < key.length() && Character.isLetter(key.charAt(after + 1)));
        return marked && word ? new Numbering(Style.LATIN, key.charAt(at) - 'A' + 1, 0, String.valueOf(key.charAt(at)), at, after) : null;
    }

    /** 第一章. */
    private static Numbering chapter(CharSequence key, int at) {
        int end = run(key, at + 1, HAN + FORMAL + "0123456789");
        if (end == at + 1 || end - at > 5 || end >= key.length() || key.charAt(end) != '章') {
            return null;
        }
        var value = ChineseNumerals.parse(key.subSequence(at + 1, end).toString());
        return value.isEmpty() ? null
            : new Numbering(Style.FORMAL, value.getAsInt(), 0, key.subSequence(at, end + 1).toString(), at, afterMark(key, end + 1));
    }

    /** 壹、 一、 甲、. */
    private static Numbering worded(CharSequence key, int at) {
        char c = key.charAt(at);
        String family = FORMAL.indexOf(c) >= 0 ? FORMAL : HAN.indexOf(c) >= 0 ? HAN : STEMS.indexOf(c) >= 0 ? STEMS : null;
        if (family == null) {
            return null;
        }
        int end = run(key, at, family);
        int mark = skip(key, end);
        boolean marked = mark < key.length() && (key.charAt(mark) == '、' || key.charAt(mark) == '.');
        boolean formalGap = FORMAL.equals(family) && mark > end && mark < key.length();
        if (end - at > 3 || !marked && !formalGap) {
            return null;
        }
        int after = skip(key, marked ? mark + 1 : mark);
        if (marked && after < key.length() && after == mark + 1 && family.indexOf(key.charAt(after)) >= 0 && after + 1 < key.length()
                && key.charAt(after + 1) == '、') {
            return null;
        }
        int value = family.equals(STEMS) ? STEMS.indexOf(c) + 1 : ChineseNumerals.parse(key.subSequence(at, end).toString()).orElse(0);
        Style style = family.equals(FORMAL) ? Style.FORMAL : family.equals(HAN) ? Style.HAN : Style.STEM;
        return value == 0 || style == Style.STEM && end > at + 1 ? null
            : new Numbering(style, value, 0, key.subSequence(at, end).toString(), at, after);
    }

    private static int afterMark(CharSequence key, int at) {
        int mark = skip(key, at);
        return mark < key.length() && (key.charAt(mark) == '、' || key.charAt(mark) == '.') ? skip(key, mark + 1) : mark;
    }

    private static boolean digitAt(CharSequence key, int at) {
        return at < key.length() && key.charAt(at) >= '0' && key.charAt(at) <= '9';
    }

    private static int skip(CharSequence key, int at) {
        int i = at;
        while (i < key.length() && key.charAt(i) == ' ' && i - at < 9) {
            i++;
        }
        return i;
    }

    private static int run(CharSequence key, int at, String family) {
        int i = at;
        while (i < key.length() && i - at < LONGEST && family.indexOf(key.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    private static boolean all(String text, String family) {
        return !text.isEmpty() && text.chars().allMatch(c -> family.indexOf(c) >= 0);
    }
}
