package tw.kaohe.reading.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tw.kaohe.reading.text.TextFolding;

/**
 * What stands above the first chapter: title, agency, year and the plan's own letter number and date.
 *
 * @param agencies those that the title, or a name alone on a line above it, names as authors
 * @param title    as written, or null
 */
record Head(String title, int titleLine, List<String> agencies, Integer rocYear, String number, LocalDate date, boolean revision) {
    private static final int SEARCHED = 40;
    private static final int LONGEST_TITLE = 80;
    private static final int LONGEST_NAME = 40;
    private static final Pattern NUMBER = Pattern.compile("日?([\\u4e00-\\u9fff&&[^日]][\\u4e00-\\u9fff]{0,13}字) ?第 ?([0-9A-Za-z]{3,14}) ?號");
    private static final Pattern OWN = Pattern.compile("修訂|修正|核定|訂定|發布|頒布|函頒|簽准|核准|奉核|公布|通過");
    private static final Pattern QUOTED = Pattern.compile("特?(?:訂定|制定|研訂)(?:本)?「([^」]{6,60}計[畫劃])」");

    /** @param above lines of text before the first chapter; @param all every line of text */
    static Head of(List<Passage> above, List<Passage> all) {
        List<Passage> searched = above.isEmpty() ? all.subList(0, Math.min(3, all.size())) : above.subList(0, Math.min(SEARCHED, above.size()));
        int at = titleAt(searched);
        Passage title = at < 0 ? null : searched.get(at);
        List<String> agencies = at < 0 ? List.of() : agencies(title.text());
        if (at > 0 && agencies.isEmpty()) {
            Passage before = searched.get(at - 1);
            List<String> alone = alone(before);
            if (!alone.isEmpty()) {
                agencies = alone;
                title = Passage.join(List.of(before, title), "");
            }
        }
        if (agencies.isEmpty()) {
            agencies = quoted(all);
        }
        Own own = own(searched);
        String words = title == null ? null : title.text().strip();
        Integer year = words == null ? null : Dates.titleYear(title.key());
        return new Head(words, title == null ? 0 : title.line(), agencies, year, own.number, own.date, own.revision);
    }

    String agency() {
        return agencies.isEmpty() ? null : agencies.get(0);
    }

    private static int titleAt(List<Passage> lines) {
        for (String key : List.of("title.plan", "title.checklist", "title.report", "title.regulation")) {
            for (int i = 0; i < lines.size(); i++) {
                Passage line = lines.get(i);
                if (line.length() <= LONGEST_TITLE && !Section.isEnd(line.key()) && endsWithOne(key, TextFolding.key(line.text()))
                        && Numbering.leading(line.key()) == null) {
                    return i;
                }
            }
        }
        return -1;
    }

    /** Whether a line ends with such a word; brackets behind it, such as (草案), do not count. */
    private static boolean endsWithOne(String words, String label) {
        String bare = label.replaceAll("\\([^()]{1,12}\\)$", "").replaceAll("[」』》]$", "");
        for (String word : Vocabulary.words(words)) {
            if (bare.endsWith(word)) {
                return true;
            }
        }
        return false;
    }

    /** The agencies that a title begins with, or names behind its year. */
    static List<String> agencies(String title) {
        String text = title.strip();
        String key = TextFolding.align(text);
        int year = Dates.titleYearAt(key);
        List<String> found = year > 0 ? names(text.substring(0, year)) : List.of();
        if (found.isEmpty()) {
            int from = Math.max(0, Dates.titleYearEnd(key));
            int topic = topicAt(key, from);
            found = topic > from ? names(text.substring(from, topic)) : List.of();
        }
        return found;
    }

    private static int topicAt(String key, int from) {
        int first = -1;
        for (String topic : Vocabulary.words("title.topic")) {
            int at = key.indexOf(topic, from + 2);
            boolean inName = at >= 0 && key.startsWith("服務", at) && (key.startsWith("服務中心", at) || key.startsWith("服務所", at) || key.startsWith("服務處", at));
            if (at >= 0 && !inName && (first < 0 || at < first)) {
                first = at;
            }
        }
        return first;
    }

    private static List<String> names(String text) {
        String compact = compact(text);
        for (String lead : Vocabulary.words("agency.lead")) {
            if (TextFolding.align(compact).startsWith(lead)) {
                compact = compact.substring(lead.length());
            }
        }
        List<String> names = new ArrayList<>();
        for (String part : compact.split("[、暨及]")) {
            if (!part.isEmpty() && isName(part)) {
                names.add(undoubled(part));
            } else {
                names.clear();
                break;
            }
        }
        return !names.isEmpty() ? List.copyOf(names) : isName(compact) ? List.of(undoubled(compact)) : List.of();
    }

    private static List<String> alone(Passage line) {
        return line.length() > LONGEST_NAME || Numbering.leading(line.key()) != null ? List.of() : names(line.text());
    }

    /** A name without the blanks and marks around it; blanks between words of Latin letters stay out too, names have none. */
    private static String compact(String text) {
        StringBuilder compact = new StringBuilder();
        for (char c : text.toCharArray()) {
            if (!TextFolding.isBlank(c) && "#*「」『』《》【】:：".indexOf(c) < 0) {
                compact.append(c);
            }
        }
        return compact.toString();
    }

    static boolean isName(String text) {
        String key = TextFolding.align(text);
        if (key.length() < 3 || key.length() > LONGEST_NAME || key.startsWith("本") || key.startsWith("各")) {
            return false;
        }
        if (Vocabulary.words("agency.never").stream().anyMatch(key::endsWith)) {
            return false;
        }
        for (String suffix : Vocabulary.words("agency.suffixes")) {
            if (key.endsWith(suffix)) {
                return key.chars().allMatch(c -> c >= 0x3400 || Character.isLetterOrDigit(c) || c == '(' || c == ')');
            }
        }
        return false;
    }

    private static String undoubled(String name) {
        int half = name.length() / 2;
        return name.length() % 2 == 0 && name.substring(0, half).equals(name.substring(half)) ? name.substring(0, half) : name;
    }

    /** A plan without a name in its title may name its author where it introduces itself: 特訂定「某所…計畫」. */
    private static List<String> quoted(List<Passage> all) {
        for (Passage line : all) {
            Matcher m = QUOTED.matcher(line.key());
            if (m.find()) {
                List<String> names = agencies(line.text().substring(m.start(1), m.end(1)));
                if (!names.isEmpty()) {
                    return names;
                }
            }
        }
        return List.of();
    }

    private record Own(String number, LocalDate date, boolean revision) {
    }

    /** Its own number and date: of several the latest; a letter that the plan merely follows (依…函辦理) is not its own. */
    private static Own own(List<Passage> lines) {
        Own own = new Own(null, null, false);
        for (Passage line : lines) {
            String key = line.key().strip();
            Matcher number = NUMBER.matcher(key);
            boolean numbered = number.find();
            LocalDate date = Dates.firstDay(key);
            boolean approving = OWN.matcher(key).find();
            if (key.length() > LONGEST_TITLE || key.startsWith("依") || key.contains("辦理") || !numbered && (date == null || !approving)) {
                continue;
            }
            boolean later = date == null || own.date == null || !date.isBefore(own.date);
            if (later) {
                String no = numbered ? compact(number.group(1)) + "第" + number.group(2) + "號" : null;
                own = new Own(no == null ? own.number : no, date == null ? own.date : date, key.contains("修訂") || key.contains("修正"));
            }
        }
        return own;
    }
}
