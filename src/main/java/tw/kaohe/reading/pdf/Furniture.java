package tw.kaohe.reading.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tw.kaohe.reading.pdf.PageText.Element;
import tw.kaohe.reading.pdf.PageText.Running;

/**
 * Running heads, feet and page numbers (頁首、頁尾、頁碼), which are no part of the text. Only what stands in a page's margin and
 * is repeated letter by letter goes, or is nothing but a page number; a form's title or date on each page stays.
 */
final class Furniture {
    private static final Pattern PAGE_NUMBER = Pattern.compile("第?\\d{1,4}頁?(?:[/,，、(]?共?\\d{1,4}頁?\\)?)?|[-–—~～•.·]{1,2}\\d{1,4}[-–—~～•.·]{1,2}|page\\d{1,4}(?:of\\d{1,4})?|[-–—(]?[ivx]{1,5}[-–—)]?");
    private static final float MARGIN = 0.11f;
    private static final int LINES = 3;
    private static final float SAME_PLACE = 4f;

    private Furniture() {
    }

    static List<PageText> without(List<PageText> pages) {
        float usual = usualSize(pages);
        Map<String, List<PageText>> repeated = new HashMap<>();
        for (PageText page : pages) {
            margin(page, usual).forEach(line -> repeated.computeIfAbsent(key(page, line), k -> new ArrayList<>()).add(page));
        }
        List<PageText> cleaned = new ArrayList<>();
        for (PageText page : pages) {
            List<Element> dropped = new ArrayList<>();
            for (Running line : margin(page, usual)) {
                boolean number = PAGE_NUMBER.matcher(plain(line)).matches() && !isAlone(page);
                int others = repeated.get(key(page, line)).size();
                if (number || others >= 2 && others * 2 > pages.size()) {
                    dropped.add(line);
                }
            }
            cleaned.add(page.without(dropped));
        }
        return cleaned;
    }

    private static boolean isAlone(PageText page) {
        return page.elements().size() == 1;
    }

    private static String plain(Running line) {
        return line.line().text().replace(" ", "").replace("\u3000", "").toLowerCase(java.util.Locale.ROOT);
    }

    private static String key(PageText page, Running line) {
        boolean top = line.line().baseline() < page.height() / 2;
        return (top ? "t" : "b") + Math.round((top ? line.line().baseline() : page.height() - line.line().baseline()) / SAME_PLACE) + plain(line);
    }

    /** The first and last lines of a page that stand in its margin and are not printed larger than its text. */
    private static List<Running> margin(PageText page, float usual) {
        List<Running> lines = new ArrayList<>();
        int count = page.elements().size();
        for (int i = 0; i < count; i++) {
            boolean outer = i < LINES || i >= count - LINES;
            if (outer && page.elements().get(i) instanceof Running line && !line.tabular() && line.line().size() < usual * 1.05f
                && (line.bottom() < page.height() * MARGIN || line.top() > page.height() * (1 - MARGIN))) {
                lines.add(line);
            }
        }
        return lines;
    }

    private static float usualSize(List<PageText> pages) {
        Map<Integer, Integer> sizes = new HashMap<>();
        for (PageText page : pages) {
            for (Element element : page.elements()) {
                if (element instanceof Running line && !line.tabular()) {
                    sizes.merge(Math.round(line.line().size() * 2), line.line().glyphs().size(), Integer::sum);
                }
            }
        }
        int usual = sizes.entrySet().stream().max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey).orElse(24);
        return usual / 2f;
    }
}
