package tw.kaohe.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Marks Chinese in an English page as such ({@code lang="zh-TW"}): titles and remedies of criteria, names and quotes stay in
 * the words of the original, and a screen reader must be told to read them in Chinese.
 */
final class ChineseMarks {
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}[\\p{IsHan}\\u3000-\\u303F\\uFF00-\\uFF65\\u00B7\\u2027]*");
    /** Elements whose text can hold no other element. */
    private static final Pattern PLAIN = Pattern.compile("<(title|style|text)\\b", Pattern.CASE_INSENSITIVE);

    private ChineseMarks() {
    }

    /** The page with every run of Chinese in its texts marked; attributes stay as they are. */
    static String mark(String page) {
        StringBuilder marked = new StringBuilder(page.length() + page.length() / 8);
        Matcher plain = PLAIN.matcher(page);
        int at = 0;
        while (at < page.length()) {
            int tag = page.indexOf('<', at);
            marked.append(CHINESE.matcher(page.substring(at, tag < 0 ? page.length() : tag)).replaceAll("<span lang=\"zh-TW\">$0</span>"));
            if (tag < 0) {
                break;
            }
            boolean closed = plain.region(tag, page.length()).lookingAt();
            int end = closed ? page.indexOf("</" + plain.group(1), tag) : page.indexOf('>', tag) + 1;
            marked.append(page, tag, end);
            at = end;
            if (closed) {
                int after = page.indexOf('>', at) + 1;
                marked.append(page, at, after);
                at = after;
            }
        }
        return marked.toString();
    }
}
