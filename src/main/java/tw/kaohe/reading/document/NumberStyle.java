package tw.kaohe.reading.document;

import java.util.Map;

/** How a word processor writes the number of a list item: 1, 一, 壹, 甲, ①, iv. */
public enum NumberStyle {
    DECIMAL, DECIMAL_ZERO, FULL_WIDTH, CIRCLED, BRACKETED, DOTTED, LOWER_LETTER, UPPER_LETTER, LOWER_ROMAN, UPPER_ROMAN,
    /** 十一, 一百零五. */
    HAN,
    /** 一一, 一〇五. */
    HAN_DIGITS,
    /** 壹拾壹. */
    HAN_FORMAL,
    STEMS, BRANCHES,
    /** No number: a bullet or nothing. */
    NONE;

    private static final String STEM = "甲乙丙丁戊己庚辛壬癸";
    private static final String BRANCH = "子丑寅卯辰巳午未申酉戌亥";
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String[] PLAIN = {"零一二三四五六七八九", "十百千"};
    private static final String[] FORMAL = {"零壹貳參肆伍陸柒捌玖", "拾佰仟"};
    private static final String[] ROMAN = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};
    private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    /** What formats call them: OOXML's numFmt, ODF's num-format, CSS list-style-type and HTML's type. */
    private static final Map<String, NumberStyle> NAMES = Map.ofEntries(
        Map.entry("decimal", DECIMAL), Map.entry("1", DECIMAL), Map.entry("decimalHalfWidth", DECIMAL), Map.entry("ordinal", DECIMAL),
        Map.entry("decimalZero", DECIMAL_ZERO), Map.entry("01", DECIMAL_ZERO), Map.entry("decimal-leading-zero", DECIMAL_ZERO),
        Map.entry("decimalFullWidth", FULL_WIDTH), Map.entry("decimalFullWidth2", FULL_WIDTH), Map.entry("１, ２, ３, ...", FULL_WIDTH), Map.entry("１", FULL_WIDTH),
        Map.entry("decimalEnclosedCircle", CIRCLED), Map.entry("decimalEnclosedCircleChinese", CIRCLED), Map.entry("①, ②, ③, ...", CIRCLED), Map.entry("①", CIRCLED),
        Map.entry("decimalEnclosedParen", BRACKETED), Map.entry("decimalEnclosedFullstop", DOTTED),
        Map.entry("a", LOWER_LETTER), Map.entry("lowerLetter", LOWER_LETTER), Map.entry("lower-alpha", LOWER_LETTER), Map.entry("lower-latin", LOWER_LETTER),
        Map.entry("A", UPPER_LETTER), Map.entry("upperLetter", UPPER_LETTER), Map.entry("upper-alpha", UPPER_LETTER), Map.entry("upper-latin", UPPER_LETTER),
        Map.entry("i", LOWER_ROMAN), Map.entry("lowerRoman", LOWER_ROMAN), Map.entry("lower-roman", LOWER_ROMAN),
        Map.entry("I", UPPER_ROMAN), Map.entry("upperRoman", UPPER_ROMAN), Map.entry("upper-roman", UPPER_ROMAN),
        Map.entry("taiwaneseCountingThousand", HAN), Map.entry("taiwaneseCounting", HAN), Map.entry("chineseCountingThousand", HAN),
        Map.entry("chineseCounting", HAN), Map.entry("japaneseCounting", HAN), Map.entry("koreanCounting", HAN), Map.entry("一, 二, 三, ...", HAN),
        Map.entry("一", HAN), Map.entry("trad-chinese-informal", HAN), Map.entry("simp-chinese-informal", HAN), Map.entry("cjk-ideographic", HAN),
        Map.entry("japanese-informal", HAN),
        Map.entry("taiwaneseDigital", HAN_DIGITS), Map.entry("ideographDigital", HAN_DIGITS), Map.entry("japaneseDigitalTenThousand", HAN_DIGITS),
        Map.entry("一○, 一一, 一二, ...", HAN_DIGITS), Map.entry("cjk-decimal", HAN_DIGITS),
        Map.entry("ideographLegalTraditional", HAN_FORMAL), Map.entry("chineseLegalSimplified", HAN_FORMAL), Map.entry("japaneseLegal", HAN_FORMAL),
        Map.entry("壹, 貳, 參, ...", HAN_FORMAL), Map.entry("壹", HAN_FORMAL), Map.entry("trad-chinese-formal", HAN_FORMAL), Map.entry("simp-chinese-formal", HAN_FORMAL),
        Map.entry("ideographTraditional", STEMS), Map.entry("甲, 乙, 丙, ...", STEMS), Map.entry("甲", STEMS), Map.entry("cjk-heavenly-stem", STEMS),
        Map.entry("ideographZodiac", BRANCHES), Map.entry("子, 丑, 寅, ...", BRANCHES), Map.entry("子", BRANCHES), Map.entry("cjk-earthly-branch", BRANCHES),
        Map.entry("none", NONE), Map.entry("bullet", NONE), Map.entry("", NONE));

    /** The style that a format calls so; decimal where we do not know the name, so that a number is never lost. */
    public static NumberStyle named(String name) {
        return NAMES.getOrDefault(name == null ? "decimal" : name, DECIMAL);
    }

    /** Whether a name is one of ours. */
    public static boolean isKnown(String name) {
        return NAMES.containsKey(name);
    }

    /** @param number what is beyond the style's range is written in digits */
    public String write(int number) {
        return switch (this) {
            case NONE -> "";
            case DECIMAL_ZERO -> number >= 0 && number < 10 ? "0" + number : Integer.toString(number);
            case FULL_WIDTH -> fullWidth(number);
            case CIRCLED -> within(number, 20) ? String.valueOf((char) ('①' + number - 1)) : Integer.toString(number);
            case BRACKETED -> within(number, 20) ? String.valueOf((char) ('⑴' + number - 1)) : "(" + number + ")";
            case DOTTED -> number + ".";
            case LOWER_LETTER -> letters(number, 'a');
            case UPPER_LETTER -> letters(number, 'A');
            case LOWER_ROMAN -> roman(number);
            case UPPER_ROMAN -> roman(number).toUpperCase(java.util.Locale.ROOT);
            case HAN -> han(number, PLAIN);
            case HAN_FORMAL -> han(number, FORMAL);
            case HAN_DIGITS -> hanDigits(number);
            case STEMS -> within(number, STEM.length()) ? STEM.substring(number - 1, number) : Integer.toString(number);
            case BRANCHES -> within(number, BRANCH.length()) ? BRANCH.substring(number - 1, number) : Integer.toString(number);
            default -> Integer.toString(number);
        };
    }

    private static boolean within(int number, int last) {
        return number >= 1 && number <= last;
    }

    private static String fullWidth(int number) {
        StringBuilder text = new StringBuilder();
        Integer.toString(number).chars().forEach(c -> text.append((char) (c - '0' + '０')));
        return number < 0 ? Integer.toString(number) : text.toString();
    }

    private static String hanDigits(int number) {
        if (number < 0) {
            return Integer.toString(number);
        }
        StringBuilder text = new StringBuilder();
        Integer.toString(number).chars().forEach(c -> text.append(DIGITS.charAt(c - '0')));
        return text.toString();
    }

    /** a … z, aa, bb … as word processors count. */
    private static String letters(int number, char first) {
        return within(number, 26 * 5) ? String.valueOf((char) (first + (number - 1) % 26)).repeat((number - 1) / 26 + 1) : Integer.toString(number);
    }

    private static String roman(int number) {
        if (!within(number, 3999)) {
            return Integer.toString(number);
        }
        StringBuilder text = new StringBuilder();
        int rest = number;
        for (int i = 0; i < ROMAN.length; i++) {
            for (; rest >= ROMAN_VALUES[i]; rest -= ROMAN_VALUES[i]) {
                text.append(ROMAN[i]);
            }
        }
        return text.toString();
    }

    private static String han(int number, String[] signs) {
        if (!within(number, 9999)) {
            return Integer.toString(number);
        }
        String digits = Integer.toString(number);
        StringBuilder text = new StringBuilder();
        boolean gap = false;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            int unit = digits.length() - 1 - i;
            if (digit == 0) {
                gap = true;
                continue;
            }
            text.append(gap && !text.isEmpty() ? signs[0].substring(0, 1) : "");
            gap = false;
            boolean bareTen = digit == 1 && unit == 1 && text.isEmpty() && signs == PLAIN;
            text.append(bareTen ? "" : signs[0].substring(digit, digit + 1)).append(unit == 0 ? "" : signs[1].substring(unit - 1, unit));
        }
        return text.toString();
    }
}
