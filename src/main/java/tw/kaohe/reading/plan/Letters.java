package tw.kaohe.reading.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tw.kaohe.model.ServicePlan.Basis;

/** The letters and schemes that a plan rests on (計畫依據): issuer, date, number and name, as far as each is written. */
final class Letters {
    private static final Pattern NUMBER = Pattern.compile("([\\u4e00-\\u9fff]{1,14}字)\\s*第\\s*([0-9A-Za-z〇○零一二三四五六七八九]{3,14})\\s*號");
    private static final Pattern QUOTE = Pattern.compile("「([^「」]{2,80})」([^，。；「」、]{0,30}(?:計[畫劃]|方案|要點|規定|注意事項))?");
    private static final Pattern SPLIT = Pattern.compile("(?<=[」號函理])(?:暨|及|與|、)(?=[\\u4e00-\\u9fff]{2})");
    private static final Pattern ISSUER = Pattern.compile("^[\\s、，]*(?:依據|依照|根據|遵照|奉|依)?[\\s]*([\\u4e00-\\u9fff]{2,30}?"
        + "(?:政府[\\u4e00-\\u9fff]{0,8}?(?:局|處|會|部)|政府|行政院|委員會|院[\\u4e00-\\u9fff]{2,12}(?:署|會|部)|局|處|署|部|院|公所|總處|所))(?=\\s*(?:民國|[0-9〇○一二三四五六七八九十]|函|訂|頒|核|修|提|為|「|所|政|暨|及|第|發|年|於))");
    private static final Pattern NAME = Pattern.compile("^([\\u4e00-\\u9fff0-9A-Za-z\\s]{4,60}?(?:計[畫劃]|方案|要點|規定|注意事項|辦法))");
    private static final int LONGEST = 1200;

    private Letters() {
    }

    static List<Basis> of(List<Section> sections) {
        List<Basis> found = new ArrayList<>();
        for (Section section : sections) {
            if (section.role() == Section.Role.BASIS) {
                for (Passage clause : section.clauses()) {
                    read(clause, found);
                }
            }
        }
        return found;
    }

    private static void read(Passage clause, List<Basis> found) {
        Numbering number = Numbering.leading(clause.key());
        Passage body = number == null ? clause : clause.from(number.end());
        Passage bounded = body.sub(0, Math.min(body.length(), LONGEST));
        Matcher m = SPLIT.matcher(bounded.key());
        int from = 0;
        while (m.find()) {
            one(bounded.sub(from, m.start()), found);
            from = m.end();
        }
        one(bounded.from(from), found);
    }

    private static void one(Passage part, List<Basis> found) {
        String key = part.key();
        Matcher issuer = ISSUER.matcher(key);
        boolean issued = issuer.find();
        Matcher number = NUMBER.matcher(key);
        boolean numbered = number.find();
        LocalDate date = Dates.firstDay(key);
        String name = name(part, issued ? issuer.end(1) : 0);
        if (!issued && !numbered && name == null) {
            return;
        }
        String no = numbered ? (part.text().substring(number.start(1), number.end(1)) + "第" + number.group(2) + "號").replace(" ", "") : null;
        found.add(new Basis(issued ? part.text().substring(issuer.start(1), issuer.end(1)).replaceAll("\\s", "") : null, date,
            no == null ? null : withoutDate(no), name, part.line()));
    }

    /** A number's letters begin behind the date: 日府行設字 is 府行設字. */
    private static String withoutDate(String no) {
        return no.replaceFirst("^(?:.{0,12}?月)?[〇○一二三四五六七八九十廿卅]{0,4}日", "");
    }

    private static String name(Passage part, int from) {
        Matcher quote = QUOTE.matcher(part.key());
        if (quote.find()) {
            return quote.group(2) == null ? part.text().substring(quote.start(1), quote.end(1))
                : part.text().substring(quote.start(), quote.end());
        }
        Matcher name = NAME.matcher(part.key().substring(from).strip());
        return name.find() ? name.group(1).strip() : null;
    }
}
