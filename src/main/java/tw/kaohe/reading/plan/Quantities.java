package tw.kaohe.reading.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tw.kaohe.model.ServicePlan.Strength;
import tw.kaohe.reading.text.ChineseNumerals;

/** The quantified promises of one clause: how often, how many, of what unit. */
final class Quantities {
    private static final String NUMERAL = "\\d{1,4}(?:\\.\\d{1,2})?萬|\\d{1,3}(?:[,，]\\d{3}){1,2}|\\d{1,7}(?:\\.\\d{1,2})?|[一二三四五六七八九十百兩廿卅乙]{1,4}";
    private static final Pattern QUANTITY = Pattern.compile("(" + NUMERAL + ") {0,3}(?:(?:-|~|至|到) {0,3}(" + NUMERAL + ") {0,3})?(?:個)?("
        + Vocabulary.choice("quantity.units") + ")");
    private static final Pattern FREQUENCY = Pattern.compile("每 {0,2}(?:一|1)? {0,2}個?(半年|年度|年|季度|季|月份|月|週|周|星期|工作日|上班日|日|天)"
        + "|每 {0,2}(\\d{1,2}|[二兩三四六]) {0,2}個?(月)|[逐按](月|季|日|週)|(全年度|全年|年度內|一年內|一年|本年度|年度)");
    private static final Pattern HOURS = Pattern.compile("\\d{1,2}[:時點]|上午|下午|[一二三四五六日][至到~-](?:週|周|星期)?[一二三四五六日]");
    private static final Pattern AFTER_PERIOD = Pattern.compile("^ ?[/／每] ?(年|季|月|週|周|日|天)");
    private static final int NEAR = 12;

    private Quantities() {
    }

    /**
     * @param from   where its words begin in the clause
     * @param number where its number begins
     * @param to     behind its number and unit
     * @param period 年, 月 … or null
     */
    record Found(int from, int number, int to, String comparator, String quantity, String unit, String period, Strength strength) {
    }

    private record Frequency(int from, int to, String period, int times, boolean context) {
    }

    static List<Found> in(String clause) {
        List<Frequency> frequencies = frequencies(clause);
        boolean[] used = new boolean[frequencies.size()];
        List<Found> found = new ArrayList<>();
        Set<String> told = new HashSet<>();
        Matcher m = QUANTITY.matcher(clause);
        while (m.find()) {
            int nearest = nearest(frequencies, m.start());
            Frequency frequency = nearest < 0 ? null : frequencies.get(nearest);
            Found quantity = quantity(clause, m, frequency);
            if (quantity != null && told.add(quantity.comparator() + quantity.quantity() + quantity.unit() + quantity.period())) {
                found.add(quantity);
            }
            if (frequency != null) {
                used[nearest] = true;
            }
        }
        for (int i = 0; i < used.length; i++) {
            Frequency f = frequencies.get(i);
            if (!used[i] && promises(clause, f) && told.add(f.period)) {
                found.add(new Found(f.from, f.from, f.to, ">=", String.valueOf(f.times), "次", f.period, Strength.HARD));
            }
        }
        if (Vocabulary.mentions("commitment.rising", clause) && (clause.contains("率") || clause.contains("滿意"))) {
            found.add(new Found(clause.indexOf('逐'), clause.indexOf('逐'), clause.indexOf('逐'), ">", "0", "成長率", "年", Strength.HARD));
        }
        return found;
    }

    private static List<Frequency> frequencies(String clause) {
        List<Frequency> frequencies = new ArrayList<>();
        Matcher m = FREQUENCY.matcher(clause);
        while (m.find()) {
            String word = m.group(1) != null ? m.group(1) : m.group(3) != null ? m.group(3) : m.group(4) != null ? m.group(4) : "年";
            int months = m.group(2) == null ? 0 : ChineseNumerals.parse(m.group(2)).orElse(0);
            if (m.group(2) != null && (months == 0 || 12 % months != 0)) {
                continue;
            }
            String period = months == 0 ? period(word, clause) : months == 3 ? "季" : months == 6 ? "半年" : months == 1 ? "月" : "年";
            int times = months == 0 || months == 1 || months == 3 || months == 6 ? 1 : 12 / months;
            frequencies.add(new Frequency(m.start(), m.end(), period, times, m.group(5) != null));
        }
        return frequencies;
    }

    private static String period(String word, String clause) {
        return switch (word) {
            case "半年" -> "半年";
            case "季", "季度" -> "季";
            case "月", "月份" -> "月";
            case "週", "周", "星期" -> "週";
            case "工作日", "上班日" -> "工作日";
            case "日", "天" -> Vocabulary.mentions("commitment.workday", clause) ? "工作日" : "日";
            default -> "年";
        };
    }

    private static int nearest(List<Frequency> frequencies, int at) {
        int nearest = -1;
        for (int i = 0; i < frequencies.size() && frequencies.get(i).to <= at; i++) {
            nearest = i;
        }
        return nearest;
    }

    /** A frequency without a number means once, unless it tells opening hours or says 不定期. */
    private static boolean promises(String clause, Frequency frequency) {
        String rest = clause.substring(frequency.to).stripLeading();
        boolean weekday = frequency.period.equals("週") && HOURS.matcher(rest.substring(0, Math.min(8, rest.length()))).find();
        boolean hours = (frequency.period.equals("日") || frequency.period.equals("工作日")) && HOURS.matcher(clause).find();
        boolean figure = !rest.isEmpty() && Character.isDigit(rest.charAt(0)) && !rest.matches("^\\d{1,2} ?月.*");
        return !frequency.context && !weekday && !hours && !figure && !rest.startsWith("不定期");
    }

    private static Found quantity(String clause, Matcher m, Frequency frequency) {
        String unit = m.group(3);
        String number = number(m.group(1));
        String upper = m.group(2) == null ? null : number(m.group(2));
        if (number == null || isExcluded(clause, m, unit)) {
            return null;
        }
        String before = clause.substring(0, m.start());
        String near = before.substring(Math.max(0, before.length() - NEAR));
        String after = clause.substring(m.end()).stripLeading();
        if ((number.equals("24") && unit.equals("小時")) && !isWithin(after)) {
            return new Found(m.start(), m.start(), m.end(), "=", "24", "小時/日", "日", Strength.CLAIM);
        }
        boolean range = upper != null;
        if (range && before.contains("請") && (unit.equals("名") || unit.equals("人"))) {
            return new Found(m.start(), m.start(), m.end(), number + ".." + upper, upper, unit, "日", Strength.REQUEST);
        }
        if (isWithin(after) || near.contains("不超過") || near.contains("不逾")) {
            return within(m, unit, number, before);
        }
        return promise(clause, m, frequency, number, upper, before, near, after);
    }

    private static Found within(Matcher m, String unit, String number, String before) {
        boolean time = isOneOf("分鐘 小時 日 天 工作天 工作日", unit);
        boolean condition = before.endsWith("逾") || before.endsWith("超過") || before.endsWith("近") || before.endsWith("最近");
        return time && !condition ? new Found(m.start(), m.start(), m.end(), "<=", number, unit, null, Strength.HARD) : null;
    }

    private static Found promise(String clause, Matcher m, Frequency frequency, String number, String upper, String before, String near, String after) {
        String unit = m.group(3);
        boolean counting = Vocabulary.words("quantity.counting").contains(unit);
        boolean person = unit.equals("小時") && Vocabulary.mentions("quantity.every.person", before);
        boolean atLeast = Vocabulary.mentions("quantity.atleast", near) || after.startsWith("以上") || after.startsWith("(含)以上") || after.startsWith("起");
        boolean reached = (unit.equals("%") || unit.equals("分")) && (near.endsWith("達") || near.endsWith("達到") || near.endsWith("達成"));
        boolean expected = Vocabulary.mentions("quantity.expect", before);
        boolean pledged = Vocabulary.mentions("quantity.pledge", before) && isPlainCount(m.group(1), number);
        boolean timed = frequency != null && !unit.equals("小時") && !isOneOf("分鐘 分 日 天 工作天 工作日 %", unit);
        boolean accepted = counting && !unit.equals("小時") ? frequency != null || atLeast || expected || pledged
            : person || reached || (atLeast || expected) && !isOneOf("日 天 工作天 工作日 分鐘", unit) || timed && !unit.equals("人");
        boolean over = near.endsWith("逾") || near.endsWith("超過");
        if (!accepted || over && !counting) {
            return null;
        }
        boolean soft = expected && !counting && !unit.equals("人");
        String comparator = upper != null ? number + ".." + upper : over ? ">" : soft && !atLeast ? "~" : ">=";
        String told = period(after);
        String period = told != null ? told : frequency == null ? "年" : frequency.period;
        int from = frequency != null && frequency.period.equals(period) ? frequency.from : m.start();
        String quantity = frequency != null && frequency.times > 1 && number.equals("1") ? String.valueOf(frequency.times) : number;
        return new Found(from, m.start(), m.end(), comparator, upper == null ? quantity : upper, person ? "小時/每人" : unit, period,
            soft ? Strength.EXPECTATION : Strength.HARD);
    }

    private static boolean isOneOf(String units, String unit) {
        return List.of(units.split(" ")).contains(unit);
    }

    private static String period(String after) {
        Matcher m = AFTER_PERIOD.matcher(after);
        return m.find() ? m.group(1).equals("周") ? "週" : m.group(1).equals("天") ? "日" : m.group(1) : null;
    }

    /** 一次 is mostly no number (一次告知); digits, 乙 and larger numerals are. */
    private static boolean isPlainCount(String written, String number) {
        return Character.isDigit(written.charAt(0)) || written.equals("乙") || !number.equals("1");
    }

    private static boolean isWithin(String after) {
        return after.startsWith("內") || after.startsWith("以內") || after.startsWith("之內");
    }

    private static boolean isExcluded(String clause, Matcher m, String unit) {
        char before = m.start() == 0 ? ' ' : clause.charAt(m.start() - 1);
        String after = clause.substring(m.end());
        if ("第字□☐▢./-0123456789號".indexOf(before) >= 0 || unit.equals("日") && before == '月' || after.startsWith("數")
                || unit.equals("期") && !Character.isDigit(clause.charAt(m.start())) || after.startsWith("之") && Character.isDigit(at(after, 1))) {
            return true;
        }
        if (unit.equals("分") && !isPoints(m.group(1), clause.substring(0, m.start()).stripTrailing(), after.stripLeading())) {
            return true;
        }
        if (unit.equals("次") && "一1".contains(m.group(1))) {
            for (String word : Vocabulary.words("quantity.oneword")) {
                if (after.startsWith(word)) {
                    return true;
                }
            }
        }
        return unit.equals("分鐘") && m.group(1).length() >= 4;
    }

    /** Points of a score (85分), and neither a time of day nor the beginning of another word (分局, 分之). */
    private static boolean isPoints(String number, String before, String after) {
        boolean clock = before.endsWith("時") || before.endsWith("點") || before.endsWith(":");
        boolean ends = after.isEmpty() || !Character.isLetterOrDigit(after.charAt(0)) || Vocabulary.words("quantity.points").stream().anyMatch(after::startsWith);
        return Character.isDigit(number.charAt(0)) && !clock && ends;
    }

    private static char at(String text, int i) {
        return i < text.length() ? text.charAt(i) : ' ';
    }

    private static String number(String written) {
        if (written.endsWith("萬")) {
            return new java.math.BigDecimal(written.substring(0, written.length() - 1)).movePointRight(4).stripTrailingZeros().toPlainString();
        }
        if (Character.isDigit(written.charAt(0))) {
            String plain = new java.math.BigDecimal(written.replaceAll("[,，]", "")).stripTrailingZeros().toPlainString();
            return plain.equals("0") ? null : plain;
        }
        var value = ChineseNumerals.parse(written);
        return value.isEmpty() || value.getAsInt() == 0 ? null : String.valueOf(value.getAsInt());
    }
}
