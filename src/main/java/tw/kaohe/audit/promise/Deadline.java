package tw.kaohe.audit.promise;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tw.kaohe.model.RocDate;

/** A measure's deadline (完成期限) as a day: a month alone is its last day, 2、3月 the last day of March. */
final class Deadline {
    private static final Pattern DATED = Pattern.compile(
        "(?:(\\d{2,3})年)?(?:\\d{1,2}月?(?:\\d{1,2}日)?(?:、|至|到|-|~|及)(?:(\\d{2,3})年)?)*(\\d{1,2})月(?:份|底|(\\d{1,2})日)?(?:以前|前|止|底前|底|完成|辦理完成)*");
    private static final Pattern NUMBERS = Pattern.compile("(\\d{2,3})[-/.](\\d{1,2})(?:[-/.](\\d{1,2}))?");

    private Deadline() {
    }

    /** @param year the plan's, where the text names none; empty for what is no single deadline (持續辦理, 每月) */
    static Optional<LocalDate> of(String text, int year) {
        String plain = text == null ? "" : java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC).replaceAll("[\\s\u3000]+", "").replace(',', '、');
        Matcher m = plain.length() > 32 ? NUMBERS.matcher("") : DATED.matcher(plain);
        if (m.matches()) {
            String named = m.group(2) != null ? m.group(2) : m.group(1);
            return day(named == null ? year : Integer.parseInt(named), m.group(3), m.group(4));
        }
        Matcher n = NUMBERS.matcher(plain.length() > 32 ? "" : plain);
        return n.matches() ? day(Integer.parseInt(n.group(1)), n.group(2), n.group(3)) : Optional.empty();
    }

    private static Optional<LocalDate> day(int rocYear, String month, String day) {
        try {
            YearMonth of = YearMonth.of(rocYear + RocDate.OFFSET, Integer.parseInt(month));
            return Optional.of(day == null ? of.atEndOfMonth() : of.atDay(Integer.parseInt(day)));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }
}
