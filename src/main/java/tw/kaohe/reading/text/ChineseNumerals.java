package tw.kaohe.reading.text;

import java.text.Normalizer;
import java.util.OptionalInt;

/**
 * Numbers as plans write them: 二十四, 廿四, 一00, １２, 乙(次), 壹. Variants that look like a numeral
 * (○ U+25CB, ㄧ U+3127) are folded first.
 */
public final class ChineseNumerals {
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String FORMAL = "零壹貳參肆伍陸柒捌玖";
    private static final int LARGEST = 99_999_999;

    private ChineseNumerals() {
    }

    /** The number, or empty where the text is anything else than one whole number. */
    public static OptionalInt parse(String text) {
        String folded = fold(text);
        if (folded.isEmpty() || folded.length() > 12) {
            return OptionalInt.empty();
        }
        boolean units = folded.chars().anyMatch(c -> "十百千萬".indexOf(c) >= 0);
        return units ? byUnits(folded) : byPosition(folded);
    }

    /** As a form writes it: 1 → 一, 24 → 二十四. @throws IllegalArgumentException outside 1–99 */
    public static String write(int number) {
        if (number < 1 || number > 99) {
            throw new IllegalArgumentException("outside 1–99: " + number);
        }
        String tens = number < 10 ? "" : (number < 20 ? "" : DIGITS.substring(number / 10, number / 10 + 1)) + "十";
        return tens + (number % 10 == 0 ? "" : DIGITS.substring(number % 10, number % 10 + 1));
    }

    private static String fold(String text) {
        StringBuilder folded = new StringBuilder();
        for (char c : Normalizer.normalize(text, Normalizer.Form.NFKC).toCharArray()) {
            int formal = FORMAL.indexOf(c);
            switch (c) {
                case ' ', '\u3000', '\u200b' -> { }
                case '○', '◯', 'Ｏ', '零' -> folded.append('〇');
                case 'ㄧ' -> folded.append('一');
                case '乙' -> folded.append('一');
                case '兩', '貮' -> folded.append('二');
                case '叁', '参', '叄' -> folded.append('三');
                case '拾' -> folded.append('十');
                case '佰' -> folded.append('百');
                case '仟' -> folded.append('千');
                case '万' -> folded.append('萬');
                case '廿' -> folded.append("二十");
                case '卅' -> folded.append("三十");
                default -> folded.append(formal >= 0 ? DIGITS.charAt(formal) : c);
            }
        }
        return folded.toString();
    }

    private static int digit(char c) {
        return c >= '0' && c <= '9' ? c - '0' : DIGITS.indexOf(c);
    }

    /** 一00, 109, 一〇九: digit by digit. */
    private static OptionalInt byPosition(String folded) {
        long value = 0;
        for (char c : folded.toCharArray()) {
            int digit = digit(c);
            if (digit < 0) {
                return OptionalInt.empty();
            }
            value = value * 10 + digit;
        }
        return value > LARGEST ? OptionalInt.empty() : OptionalInt.of((int) value);
    }

    /** 二十四, 一百零五, 3千. */
    private static OptionalInt byUnits(String folded) {
        long total = 0;
        long section = 0;
        long number = -1;
        for (char c : folded.toCharArray()) {
            int digit = digit(c);
            if (digit >= 0) {
                number = number > 0 && c >= '0' && c <= '9' ? number * 10 + digit : digit;
            } else if (c == '萬') {
                total = (total + section + Math.max(number, 0)) * 10_000;
                section = 0;
                number = -1;
            } else {
                int unit = switch (c) {
                    case '十' -> 10;
                    case '百' -> 100;
                    case '千' -> 1000;
                    default -> 0;
                };
                if (unit == 0) {
                    return OptionalInt.empty();
                }
                section += (number < 0 ? 1 : number) * unit;
                number = -1;
            }
        }
        long value = total + section + Math.max(number, 0);
        return value > LARGEST ? OptionalInt.empty() : OptionalInt.of((int) value);
    }
}
