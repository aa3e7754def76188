package tw.kaohe.reading.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tw.kaohe.model.ServicePlan.Strength;

/** The quantified promises of one clause: how often, how many, of what unit. */
final class Quantities {
    private static final Pattern QUANTITY = Pattern.compile("(" + Amount.PATTERN + ") {0,3}(?:(?:-|~|至|到) {0,3}(" + Amount.PATTERN + ") {0,3})?(?:個)?("
        + Vocabulary.choice("quantity.units") + ")");
    private static final Pattern AFTER_PERIOD = Pattern.compile("^ ?[/／每] ?(年|季|月|週|周|日|天)");
    /** 每年三月及九月各1次: as often as months are named. */
    private static final Pattern EACH_MONTH = Pattern.compile("(?:(?:\\d{1,2}|[一二三四五六七八九十]{1,2}) ?月? ?[、,及和與] ?)+(?:\\d{1,2}|[一二三四五六七八九十]{1,2}) ?月份?[^、,及和與]{0,8}各");
    private static final String NO_COUNT = "分鐘 日 天 工作天 工作日";
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

    /** A number with its unit and what stands around it. */
    private record Place(String clause, Matcher m, String number, String upper, String unit, Frequency frequency) {
        String before() {
            return clause.substring(0, m.start());
        }

        String near() {
            return before().substring(Math.max(0, m.start() - NEAR));
        }

        String after() {
            return clause.substring(m.end()).stripLeading();
        }

        boolean isAfter(String key) {
            return Vocabulary.mentions(key, before());
        }

        Found found(String comparator, String quantity, String in, String period, Strength strength) {
            int from = frequency != null && frequency.period().equals(period) ? frequency.from() : m.start();
            return new Found(from, m.start(), m.end(), comparator, quantity, in, period, strength);
        }
    }

    static List<Found> in(String clause) {
        List<Frequency> frequencies = Frequency.in(clause);
        boolean[] used = new boolean[frequencies.size()];
        List<Found> found = new ArrayList<>();
        Set<String> told = new HashSet<>();
        Matcher m = QUANTITY.matcher(clause);
        while (m.find()) {
            int nearest = nearest(frequencies, m.start());
            Found quantity = quantity(clause, m, nearest < 0 ? null : frequencies.get(nearest));
            if (quantity != null && told.add(quantity.comparator() + quantity.quantity() + quantity.unit() + quantity.period())) {
                found.add(quantity);
            }
            boolean dayOfMonth = m.group(3).equals("日") && clause.startsWith("前", m.end());
            if (nearest >= 0 && !dayOfMonth) {
                used[nearest] = true;
            }
        }
        for (int i = 0; i < used.length; i++) {
            Frequency f = frequencies.get(i);
            if (!used[i] && f.promises(clause) && told.add(f.period())) {
                found.add(new Found(f.from(), f.from(), f.to(), ">=", String.valueOf(f.times()), "次", f.period(), Strength.HARD));
            }
        }
        if (Vocabulary.mentions("commitment.rising", clause) && (clause.contains("率") || clause.contains("滿意"))) {
            found.add(new Found(clause.indexOf('逐'), clause.indexOf('逐'), clause.indexOf('逐'), ">", "0", "成長率", "年", Strength.HARD));
        }
        return found;
    }

    private static int nearest(List<Frequency> frequencies, int at) {
        int nearest = -1;
        for (int i = 0; i < frequencies.size() && frequencies.get(i).to() <= at; i++) {
            nearest = i;
        }
        return nearest;
    }

    private static Found quantity(String clause, Matcher m, Frequency frequency) {
        String number = Amount.of(m.group(1));
        String upper = m.group(2) == null ? null : Amount.of(m.group(2));
        Place place = new Place(clause, m, number, upper, m.group(3), frequency);
        if (number == null || isExcluded(place)) {
            return null;
        }
        String unit = place.unit();
        if (number.equals("24") && unit.equals("小時") && !isWithin(place.after())) {
            return new Found(m.start(), m.start(), m.end(), "=", "24", "小時/日", "日", Strength.CLAIM);
        }
        if (upper != null && place.before().contains("請") && (unit.equals("名") || unit.equals("人"))) {
            return new Found(m.start(), m.start(), m.end(), number + ".." + upper, upper, unit, "日", Strength.REQUEST);
        }
        boolean within = isWithin(place.after()) || place.near().contains("不超過") || place.near().contains("不逾");
        return within ? within(place) : promise(place);
    }

    private static Found within(Place place) {
        String before = place.before();
        boolean time = (NO_COUNT + " 小時").contains(place.unit());
        boolean limit = before.endsWith("不逾") || before.endsWith("不超過");
        boolean condition = !limit && (before.endsWith("逾") || before.endsWith("超過")) || before.endsWith("近") || before.endsWith("最近");
        return time && !condition ? place.found("<=", place.number(), place.unit(), null, Strength.HARD) : null;
    }

    private static Found promise(Place place) {
        String unit = place.unit();
        String after = place.after();
        String told = period(after);
        boolean counting = Vocabulary.words("quantity.counting").contains(unit);
        boolean atLeast = Vocabulary.mentions("quantity.atleast", place.near()) || after.startsWith("以上") || after.startsWith("(含)以上") || after.startsWith("起");
        boolean expected = place.isAfter("quantity.expect");
        boolean over = place.near().endsWith("逾") || place.near().endsWith("超過");
        boolean accepted = isScore(unit) ? isReached(place, atLeast, expected)
            : counting && !unit.equals("小時") ? place.frequency() != null || told != null || atLeast || expected || isPledged(place)
            : isOwed(place) || (atLeast || expected) && !NO_COUNT.contains(unit) || isTimed(place);
        if (!accepted || over && !counting) {
            return null;
        }
        boolean soft = expected && !counting && !unit.equals("人");
        String comparator = place.upper() != null ? place.number() + ".." + place.upper() : over ? ">" : soft && !atLeast ? "~" : ">=";
        String period = told != null ? told : place.frequency() == null ? "年" : place.frequency().period();
        return place.found(comparator, place.upper() == null ? times(place) : place.upper(), named(place), period,
            soft ? Strength.EXPECTATION : Strength.HARD);
    }

    /** Per cent, tenths and points measure; they do not count. */
    private static boolean isScore(String unit) {
        return unit.equals("%") || unit.equals("成") || unit.equals("分");
    }

    /** A goal that is to be reached (滿意度達九成); points are one only of what is scored. */
    private static boolean isReached(Place place, boolean atLeast, boolean expected) {
        boolean reached = place.near().endsWith("達") || place.near().endsWith("達到") || place.near().endsWith("達成");
        boolean scored = place.unit().equals("%") || place.isAfter("quantity.scored");
        return scored && (reached || atLeast || expected && place.unit().equals("%"));
    }

    /** Work whose verb makes a bare number a promise: 招募志工10名, 抽樣問卷200份, 每人進修6小時. */
    private static boolean isOwed(Place place) {
        String unit = place.unit();
        return isPerson(place) || unit.equals("份") && place.isAfter("quantity.sampling")
            || (unit.equals("名") || unit.equals("人")) && place.isAfter("quantity.choosing");
    }

    private static boolean isPerson(Place place) {
        return place.unit().equals("小時") && place.isAfter("quantity.every.person");
    }

    private static boolean isPledged(Place place) {
        return (place.isAfter("quantity.pledge") || place.isAfter("quantity.duty")) && isPlainCount(place.m().group(1), place.number());
    }

    private static boolean isTimed(Place place) {
        boolean hours = place.unit().equals("小時");
        return place.frequency() != null && (!hours || place.isAfter("quantity.duty")) && !NO_COUNT.contains(place.unit()) && !place.unit().equals("人");
    }

    private static String named(Place place) {
        return isPerson(place) ? "小時/每人" : place.unit().equals("成") ? "%" : place.unit();
    }

    private static String times(Place place) {
        if (place.unit().equals("成")) {
            return Amount.percent(place.number());
        }
        Matcher months = EACH_MONTH.matcher(place.before());
        if (place.number().equals("1") && place.frequency() != null && place.frequency().period().equals("年") && months.find()) {
            return String.valueOf(months.group().split("[、,及和與]").length);
        }
        boolean often = place.frequency() != null && place.frequency().times() > 1 && place.number().equals("1");
        return often ? String.valueOf(place.frequency().times()) : place.number();
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

    private static boolean isExcluded(Place place) {
        String clause = place.clause();
        Matcher m = place.m();
        String unit = place.unit();
        String written = m.group(1);
        char before = m.start() == 0 ? ' ' : clause.charAt(m.start() - 1);
        String after = clause.substring(m.end());
        boolean numbered = "第字□☐▢./-0123456789號".indexOf(before) >= 0 || unit.equals("日") && before == '月'
            || unit.equals("期") && !Character.isDigit(written.charAt(0)) || after.startsWith("之") && after.length() > 1 && Character.isDigit(after.charAt(1));
        boolean phrase = unit.equals("次") && "一1".contains(written) && Vocabulary.words("quantity.oneword").stream().anyMatch(after::startsWith);
        return numbered || phrase || isOtherWord(unit, after) || unit.equals("分鐘") && written.length() >= 4;
    }

    /** 2通過 are no two calls; 兩百餘件 is a rough figure of the past. */
    private static boolean isOtherWord(String unit, String after) {
        String words = unit + after;
        return after.startsWith("數") || after.startsWith("餘") || Vocabulary.words("quantity.notunit").stream().anyMatch(words::startsWith);
    }
}
