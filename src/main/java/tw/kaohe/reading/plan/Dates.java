package tw.kaohe.reading.plan;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tw.kaohe.model.RocDate;
import tw.kaohe.reading.text.ChineseNumerals;

/** Dates inside sentences, in ROC years; Chinese numerals (一00年) included. */
final class Dates {
    private static final String N = "([0-9○〇零一二三四五六七八九十百]{1,5})";
    private static final String GAP = " {0,3}";
    /** 109年5月11日, 109.05.11, 109/5/11. */
    static final Pattern DAY = Pattern.compile("(?:民國 ?)?" + N + GAP + "[年./-]" + GAP + N + GAP + "[月./-]" + GAP + N + GAP + "日?");
    private static final Pattern RANGE = Pattern.compile("(?:自|由)?" + GAP + "(?:民國 ?)?" + N + GAP + "[年.]" + GAP + N + GAP + "[月.]" + GAP
        + "(?:" + N + GAP + "日?)?" + GAP + "(?:起)?" + GAP + "(?:至|到|~|-)" + GAP + "(?:民國 ?)?(?:" + N + GAP + "[年.]" + GAP + "|同年|當年|本年)?" + GAP + N + GAP + "[月.]" + GAP
        + "(?:" + N + GAP + "日?|底)?");
    private static final Pattern YEAR = Pattern.compile(N + GAP + "[-~至、]?" + GAP + "學? ?年 ?度?");
    /** 105-106年度: a plan for several years counts as one of the first. */
    private static final Pattern YEARS = Pattern.compile(N + GAP + "(?:年 ?度?)?" + GAP + "[-~至、及]" + GAP + N + GAP + "年 ?度?");
    private static final int LONGEST_PLAN = 6;
    private static final Pattern WHOLE_YEAR = Pattern.compile(N + GAP + "年" + GAP + "(?:全年|整年)");
    private static final int EARLIEST = 60;
    private static final int LATEST = 160;

    private Dates() {
    }

    /** First and last day, both null where the text gives no range. */
    record Range(LocalDate from, LocalDate to) {
        static final Range NONE = new Range(null, null);
    }

    /** The day of a match of {@link #DAY}, or null where it is impossible. */
    static LocalDate day(Matcher m) {
        return day(rocYear(m.group(1)), number(m.group(2)), number(m.group(3)));
    }

    /** The first date with a day in a text, or null. */
    static LocalDate firstDay(String key) {
        Matcher m = DAY.matcher(key);
        while (m.find()) {
            LocalDate day = day(m);
            if (day != null) {
                return day;
            }
        }
        return null;
    }

    static Range range(String key) {
        Matcher m = RANGE.matcher(key);
        if (!m.find()) {
            return wholeYear(key);
        }
        int year = rocYear(m.group(1));
        int toYear = m.group(4) == null ? year : rocYear(m.group(4));
        LocalDate from = day(year, number(m.group(2)), m.group(3) == null ? 1 : number(m.group(3)));
        LocalDate to = m.group(6) == null ? endOf(toYear, number(m.group(5))) : day(toYear, number(m.group(5)), number(m.group(6)));
        return from == null || to == null || to.isBefore(from) ? Range.NONE : new Range(from, to);
    }

    private static Range wholeYear(String key) {
        Matcher m = WHOLE_YEAR.matcher(key);
        int year = m.find() ? rocYear(m.group(1)) : 0;
        return year == 0 ? Range.NONE : new Range(day(year, 1, 1), day(year, 12, 31));
    }

    /** Where a title's year stands. */
    private record Found(int year, int start, int end) {
        static final Found NONE = new Found(0, -1, -1);
    }

    private static Found titleYears(String key) {
        Matcher m = YEARS.matcher(key);
        while (m.find()) {
            int first = rocYear(m.group(1));
            int last = rocYear(m.group(2));
            if (first > 0 && last > first && last - first < LONGEST_PLAN) {
                return new Found(first, m.start(), m.end());
            }
        }
        m = YEAR.matcher(key);
        while (m.find()) {
            int year = rocYear(m.group(1));
            if (year > 0) {
                return new Found(year, m.start(), m.end());
            }
        }
        return Found.NONE;
    }

    /** The year in front of 年度 or 年, as a title gives it; null where none is possible. */
    static Integer titleYear(String key) {
        Found found = titleYears(key);
        return found.year() == 0 ? null : found.year();
    }

    /** Where the year of a title begins, or -1. */
    static int titleYearAt(String key) {
        return titleYears(key).start();
    }

    /** Behind the year of a title, or -1. */
    static int titleYearEnd(String key) {
        return titleYears(key).end();
    }

    private static int rocYear(String text) {
        int year = number(text);
        int roc = year > 1900 && year < 2100 ? year - RocDate.OFFSET : year;
        return roc >= EARLIEST && roc <= LATEST ? roc : 0;
    }

    private static int number(String text) {
        OptionalInt value = ChineseNumerals.parse(text);
        return value.orElse(0);
    }

    private static LocalDate day(int rocYear, int month, int day) {
        try {
            return rocYear == 0 ? null : LocalDate.of(rocYear + RocDate.OFFSET, month, day);
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    private static LocalDate endOf(int rocYear, int month) {
        return rocYear == 0 || month < 1 || month > 12 ? null : YearMonth.of(rocYear + RocDate.OFFSET, month).atEndOfMonth();
    }
}
