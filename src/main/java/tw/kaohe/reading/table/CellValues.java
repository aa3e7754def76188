package tw.kaohe.reading.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tw.kaohe.model.Presence;
import tw.kaohe.reading.text.CellText;
import tw.kaohe.reading.text.DateText;

/** Typed values of a row's cells. A blank cell is null; a cell that cannot be read is null as well and is noted. */
final class CellValues {
    private static final Set<String> YES = Set.of("是", "有", "y", "yes", "true", "1", "v", "✓", "✔", "☑", "■", "o", "○");
    private static final Set<String> NO = Set.of("否", "無", "n", "no", "false", "0", "x", "×", "✗", "未");

    /** What may follow a number; words such as 餘 or 以上 make it no number. */
    private static final Pattern UNIT = Pattern.compile("%|m2|(?!.*[多餘約許上下])[\\p{IsHan}/]{0,6}");

    private CellValues() {
    }

    static LocalDate date(SheetRow row, String column) {
        return value(row, column, "read.cell.date", DateText.moment(orEmpty(row, column)).map(moment -> moment.at().toLocalDate()));
    }

    static DateText.Moment moment(SheetRow row, String column) {
        return value(row, column, "read.cell.date", DateText.moment(orEmpty(row, column)));
    }

    static LocalTime time(SheetRow row, String column) {
        return value(row, column, "read.cell.time", DateText.time(orEmpty(row, column)).map(DateText.Time::toLocalTime));
    }

    static Boolean yesNo(SheetRow row, String column) {
        return value(row, column, "read.cell.yes-no", yesNo(orEmpty(row, column)));
    }

    static Presence presence(SheetRow row, String column) {
        String text = row.get(column);
        if (text == null || CellText.key(text).equals("未知")) {
            return Presence.UNKNOWN;
        }
        Optional<Boolean> there = yesNo(text);
        if (there.isEmpty() && text.matches("[1-9]\\d{0,5}.{0,2}")) {
            there = Optional.of(true);
        }
        Boolean value = value(row, column, "read.cell.presence", there);
        return value == null ? Presence.UNKNOWN : value ? Presence.PRESENT : Presence.ABSENT;
    }

    static BigDecimal number(SheetRow row, String column) {
        return value(row, column, "read.cell.number", number(orEmpty(row, column)));
    }

    static Optional<Boolean> yesNo(String text) {
        String key = CellText.key(text);
        return YES.contains(key) ? Optional.of(true) : NO.contains(key) ? Optional.of(false) : Optional.empty();
    }

    /** 1,200 · 800㎡ · 88.5% · -10.0 ; a unit behind the number is taken, a word before it is not. */
    static Optional<BigDecimal> number(String text) {
        String key = CellText.key(text);
        int end = 0;
        while (end < key.length() && "+-.,0123456789".indexOf(key.charAt(end)) >= 0) {
            end++;
        }
        String digits = key.substring(0, end);
        boolean grouped = digits.matches("[+-]?\\d{1,3}(,\\d{3})+(\\.\\d+)?");
        if (!UNIT.matcher(key.substring(end)).matches() || !(grouped || digits.matches("[+-]?\\d{1,30}(\\.\\d{1,30})?"))) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(digits.replace(",", "")));
    }

    private static String orEmpty(SheetRow row, String column) {
        String text = row.get(column);
        return text == null ? "" : text;
    }

    private static <T> T value(SheetRow row, String column, String key, Optional<T> value) {
        if (value.isEmpty() && row.get(column) != null) {
            row.bad(column, key);
        }
        return value.orElse(null);
    }
}
