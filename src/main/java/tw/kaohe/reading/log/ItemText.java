package tw.kaohe.reading.log;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tw.kaohe.model.LogForm;
import tw.kaohe.reading.text.CellText;
import tw.kaohe.reading.text.ChineseNumerals;

/**
 * Items (巡檢項目) as tables and incidents write them: 1-7, 2-13, 一(七), 二、(十三), and the dates that spreadsheets make of
 * the former: 1月7日, 7-Jan, 2020-01-07.
 *
 * @param index    0-based position in the form, or -1 where the form has no such item
 * @param fromDate whether a date was read back
 */
public record ItemText(int index, boolean fromDate) {
    private static final String NUMERAL = "[〇零一二三四五六七八九十廿卅ㄧ]{1,4}";
    private static final Pattern DIGITS = Pattern.compile("(\\d{1,2})[-.–—−_](\\d{1,2})");
    /** Section and number within running text; brackets are ASCII after folding. */
    static final Pattern NUMERALS = Pattern.compile("(" + NUMERAL + ")、?\\((" + NUMERAL + "|\\d{1,2})\\)");
    private static final Pattern MONTH_DAY = Pattern.compile("(?:\\d{2,4}[-/.年])?(\\d{1,2})[-/.月](\\d{1,2})日?(?:t?00:00(?::00(?:\\.0+)?)?)?");
    private static final Pattern DAY_MONTH = Pattern.compile("(\\d{1,2})-([a-z]{3})(?:-\\d{2,4})?");
    private static final Pattern NAMED_MONTH_DAY = Pattern.compile("([a-z]{3})-(\\d{1,2})");
    private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final ItemText UNKNOWN = new ItemText(-1, false);

    public static ItemText of(String text, LogForm form) {
        String key = CellText.key(text);
        int plain = form.indexOf(key);
        if (plain >= 0) {
            return new ItemText(plain, false);
        }
        Matcher m = DIGITS.matcher(key);
        if (m.matches()) {
            return at(m.group(1), m.group(2), form, false);
        }
        m = NUMERALS.matcher(key);
        if (m.matches()) {
            return new ItemText(index(m, form), false);
        }
        return fromDate(key, form);
    }

    /** Index of the item that a match of {@link #NUMERALS} names, or -1. */
    static int index(Matcher numerals, LogForm form) {
        OptionalInt section = ChineseNumerals.parse(numerals.group(1));
        OptionalInt number = ChineseNumerals.parse(numerals.group(2));
        return section.isEmpty() || number.isEmpty() ? -1 : form.indexOf(section.getAsInt() + "-" + number.getAsInt());
    }

    private static ItemText fromDate(String key, LogForm form) {
        Matcher m = MONTH_DAY.matcher(key);
        if (m.matches()) {
            return at(m.group(1), m.group(2), form, true);
        }
        m = DAY_MONTH.matcher(key);
        if (m.matches()) {
            return at(month(m.group(2)), m.group(1), form, true);
        }
        m = NAMED_MONTH_DAY.matcher(key);
        return m.matches() ? at(month(m.group(1)), m.group(2), form, true) : UNKNOWN;
    }

    private static String month(String name) {
        return Integer.toString(MONTHS.indexOf(name) + 1);
    }

    private static ItemText at(String section, String number, LogForm form, boolean fromDate) {
        int index = form.indexOf(Integer.parseInt(section) + "-" + Integer.parseInt(number));
        return index < 0 ? UNKNOWN : new ItemText(index, fromDate);
    }
}
