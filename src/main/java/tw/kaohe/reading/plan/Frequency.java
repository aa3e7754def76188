package tw.kaohe.reading.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tw.kaohe.reading.text.ChineseNumerals;

/**
 * How often something is promised: 每月, 每半年, 每週三下午, 按季, 全年.
 *
 * @param from    where its words begin in the clause
 * @param to      behind them
 * @param period  年, 半年, 季, 月, 週, 工作日, 日
 * @param times   how often in the period, where the words themselves say so (每兩個月: 6 a year); else 1
 * @param context whether it only says over which time a number counts (全年)
 */
record Frequency(int from, int to, String period, int times, boolean context) {
    /** Days of the week behind 每週: 每週二、四. Opening days (每週一至週五) are no frequency's. */
    static final String WEEKDAYS = "[一二三四五六日](?:[、及和,][一二三四五六日])*(?![一二三四五六日至到~-])(?:上午|下午|晚間)?";
    private static final Pattern WORDS = Pattern.compile("每 {0,2}(?:一|1)? {0,2}個?(半年|學期|學年度?|年度|年|季度|季|月份|月|週|周|星期|工作日|上班日|日|天)(?:(?<=[週周期])" + WEEKDAYS + ")?"
        + "|每 {0,2}(\\d{1,2}|[二兩三四六]) {0,2}個?(月|週|周|星期)|[逐按](月|季|日|週)|(全年度|全年|年度內|一年內|一年|本年度|年度)");
    private static final Pattern HOURS = Pattern.compile("\\d{1,2}[:時點]|上午|下午|[一二三四五六日][至到~-](?:週|周|星期)?[一二三四五六日]");
    private static final int MONTHS = 12;
    private static final int WEEKS = 52;

    static List<Frequency> in(String clause) {
        List<Frequency> frequencies = new ArrayList<>();
        Matcher m = WORDS.matcher(clause);
        while (m.find()) {
            Frequency frequency = m.group(2) == null ? simple(clause, m) : every(m);
            if (frequency != null) {
                frequencies.add(frequency);
            }
        }
        return frequencies;
    }

    private static Frequency simple(String clause, Matcher m) {
        String word = m.group(1) != null ? m.group(1) : m.group(4) != null ? m.group(4) : "年";
        return new Frequency(m.start(), m.end(), period(word, clause), 1, m.group(5) != null);
    }

    /** 每3個月, 每2週; a number that does not divide the year is no frequency that could be counted. */
    private static Frequency every(Matcher m) {
        int step = ChineseNumerals.parse(m.group(2)).orElse(0);
        int year = m.group(3).equals("月") ? MONTHS : WEEKS;
        if (step == 0 || year % step != 0) {
            return null;
        }
        String period = step == 1 ? m.group(3).equals("月") ? "月" : "週" : year == MONTHS && step == 3 ? "季" : year == MONTHS && step == 6 ? "半年" : "年";
        return new Frequency(m.start(), m.end(), period, period.equals("年") ? year / step : 1, false);
    }

    private static String period(String word, String clause) {
        return switch (word) {
            case "半年", "學期" -> "半年";
            case "季", "季度" -> "季";
            case "月", "月份" -> "月";
            case "週", "周", "星期" -> "週";
            case "工作日", "上班日" -> "工作日";
            case "日", "天" -> Vocabulary.mentions("commitment.workday", clause) ? "工作日" : "日";
            default -> "年";
        };
    }

    /** Without a number it means once, unless it tells opening hours or says 不定期. */
    boolean promises(String clause) {
        String rest = clause.substring(to).stripLeading();
        boolean weekday = period.equals("週") && HOURS.matcher(rest.substring(0, Math.min(8, rest.length()))).find();
        boolean hours = (period.equals("日") || period.equals("工作日")) && HOURS.matcher(clause).find();
        boolean figure = !rest.isEmpty() && Character.isDigit(rest.charAt(0)) && !rest.matches("^\\d{1,2} ?(?:月|[日號] ?以?前).*");
        return !context && !weekday && !hours && !figure && !rest.startsWith("不定期");
    }
}
