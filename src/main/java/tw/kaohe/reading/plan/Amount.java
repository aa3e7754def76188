package tw.kaohe.reading.plan;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tw.kaohe.reading.text.ChineseNumerals;

/** A number as plans write it (1,000; 1萬2千; 廿; 半) as a plain decimal. */
final class Amount {
    /** What such a number looks like in a folded text. */
    static final String PATTERN = "\\d{1,4}(?:\\.\\d{1,2})?萬(?:\\d千)?|\\d{1,3}千|\\d{1,3}(?:[,，]\\d{3}){1,2}|\\d{1,7}(?:\\.\\d{1,2})?"
        + "|[〇○一二三四五六七八九十百兩廿卅乙]{1,5}|半";
    private static final Pattern LARGE = Pattern.compile("(?:([\\d.]+)萬)?(?:(\\d+)千)?");
    private static final int WAN = 4;
    private static final int THOUSAND = 3;

    private Amount() {
    }

    /** The number, or null where it is none or zero. */
    static String of(String written) {
        if (written.equals("半")) {
            return "0.5";
        }
        Matcher large = LARGE.matcher(written);
        if (large.matches()) {
            return part(large.group(1), WAN).add(part(large.group(2), THOUSAND)).stripTrailingZeros().toPlainString();
        }
        if (Character.isDigit(written.charAt(0))) {
            String plain = new BigDecimal(written.replaceAll("[,，]", "")).stripTrailingZeros().toPlainString();
            return plain.equals("0") ? null : plain;
        }
        var value = ChineseNumerals.parse(written);
        return value.isEmpty() || value.getAsInt() == 0 ? null : String.valueOf(value.getAsInt());
    }

    private static BigDecimal part(String digits, int zeros) {
        return digits == null ? BigDecimal.ZERO : new BigDecimal(digits).movePointRight(zeros);
    }

    /** Tenths (九成) as per cent. */
    static String percent(String tenths) {
        return new BigDecimal(tenths).movePointRight(1).stripTrailingZeros().toPlainString();
    }
}
