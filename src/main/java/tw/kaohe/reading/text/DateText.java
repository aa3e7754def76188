package tw.kaohe.reading.text;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates and times as tables and forms write them: 109-05-12, 109/5/12, 109.5.12, 1090512, 109年5月12日, 民國109年5月12日,
 * 2020-05-12, 20200512; a year below 1000 is a ROC year. What is no possible date is empty, never adjusted.
 */
public final class DateText {
    private static final int ROC = 1911;
    private static final int LONGEST = 64;
    private static final Pattern PARTS = Pattern.compile(
        "(?:中華)?(?:民國)?\\s*(\\d{1,4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?");
    private static final Pattern PACKED = Pattern.compile("(\\d{2,4})(\\d{2})(\\d{2})");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})[:時](\\d{1,2})(?:[:分](\\d{1,2})(?:\\.\\d+)?秒?|分)?");
    private static final Pattern DATE_TIME = Pattern.compile("(.+?)(?:[T ]\\s*|日\\s*)(\\d{1,2}[:時]\\d{1,2}.*?)(?:Z|[+-]\\d{2}:?\\d{2})?");

    private DateText() {
    }

    /** A time as written. {@code seconds} tells whether it carried seconds; 24:00 is 86,400. */
    public record Time(int secondOfDay, boolean seconds) {
        /** Time of day; 24:00 becomes the last instant before midnight. */
        public LocalTime toLocalTime() {
            return secondOfDay >= 86_400 ? LocalTime.MAX : LocalTime.ofSecondOfDay(secondOfDay);
        }
    }

    /** @param timed whether a time of day was given; without one it is midnight at the day's start */
    public record Moment(LocalDateTime at, boolean timed) {
    }

    public static Optional<LocalDate> date(String text) {
        LocalDate plain = plainDate(text, text.length());
        return plain != null ? Optional.of(plain) : anyDate(text);
    }

    private static Optional<LocalDate> anyDate(String text) {
        String folded = fold(text);
        Matcher m = PARTS.matcher(folded);
        if (!m.matches()) {
            m = PACKED.matcher(folded);
            if (!m.matches()) {
                return Optional.empty();
            }
        }
        try {
            int year = Integer.parseInt(m.group(1));
            return year == 0 ? Optional.empty()
                : Optional.of(LocalDate.of(year < 1000 ? year + ROC : year, Integer.parseInt(m.group(2)), Integer.parseInt(m.group(3))));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    public static Optional<Time> time(String text) {
        int plain = plainTime(text, 0);
        return plain >= 0 ? Optional.of(new Time(plain, text.length() == 8)) : anyTime(text);
    }

    private static Optional<Time> anyTime(String text) {
        Matcher m = TIME.matcher(fold(text));
        if (!m.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(m.group(1));
        int minute = Integer.parseInt(m.group(2));
        int second = m.group(3) == null ? 0 : Integer.parseInt(m.group(3));
        int total = (hour * 60 + minute) * 60 + second;
        return minute > 59 || second > 59 || total > 86_400 ? Optional.empty() : Optional.of(new Time(total, m.group(3) != null));
    }

    /** A date, or a date with a time of day: 109-05-12T17:40, 109-05-12 17:40. */
    public static Optional<Moment> moment(String text) {
        int mark = Math.max(text.indexOf('T'), text.indexOf(' '));
        LocalDate plain = mark < 0 ? null : plainDate(text, mark);
        int second = plain == null ? -1 : plainTime(text, mark + 1);
        if (second >= 0) {
            return Optional.of(new Moment(plain.atStartOfDay().plusSeconds(second), true));
        }
        Optional<LocalDate> day = date(text);
        if (day.isPresent()) {
            return Optional.of(new Moment(day.get().atStartOfDay(), false));
        }
        Matcher m = DATE_TIME.matcher(fold(text));
        if (!m.matches()) {
            return Optional.empty();
        }
        String dayText = m.group(1).contains("月") ? m.group(1) + "日" : m.group(1);
        return date(dayText).flatMap(d -> time(m.group(2)).map(t -> new Moment(d.atStartOfDay().plusSeconds(t.secondOfDay()), true)));
    }

    // ---- what machines write, read without patterns: 109-05-12, 2020-05-12, 17:40, 17:40:00

    /** Null where the first characters are no such date, or an impossible one. */
    private static LocalDate plainDate(String text, int length) {
        if (length != 9 && length != 10 || text.charAt(length - 3) != '-' || text.charAt(length - 6) != '-') {
            return null;
        }
        int year = number(text, 0, length - 6);
        int month = number(text, length - 5, length - 3);
        int day = number(text, length - 2, length);
        if (year <= 0 || month < 1 || month > 12 || day < 1 || day > 31) {
            return null;
        }
        int western = year < 1000 ? year + ROC : year;
        return day <= YearMonth.of(western, month).lengthOfMonth() ? LocalDate.of(western, month, day) : null;
    }

    /** Second of the day that the rest of the text states, or -1. */
    private static int plainTime(String text, int from) {
        int length = text.length() - from;
        if (length != 5 && (length != 8 || text.charAt(from + 5) != ':') || text.charAt(from + 2) != ':') {
            return -1;
        }
        int hour = number(text, from, from + 2);
        int minute = number(text, from + 3, from + 5);
        int second = length == 8 ? number(text, from + 6, from + 8) : 0;
        return hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59 ? -1 : (hour * 60 + minute) * 60 + second;
    }

    /** -1 where something else than an ASCII digit stands there. */
    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /** Longer texts are no dates; without the bound a cell full of blanks would keep the patterns busy for hours. */
    private static String fold(String text) {
        return text.length() > LONGEST ? "" : Normalizer.normalize(text, Normalizer.Form.NFKC).replace('：', ':').replace('–', '-').replace('－', '-').strip();
    }
}
