package tw.kaohe.reading.html;

import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import tw.kaohe.reading.document.NumberStyle;

/** The numbers that a browser puts before the items of {@code <ol>}; items of other lists have none. */
final class HtmlLists {
    private static final Pattern STYLE = Pattern.compile("list-style(?:-type)?\\s*:\\s*([^;]+)");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,6}");
    private final Map<Element, Integer> next = new IdentityHashMap<>();

    void start(Element list) {
        boolean down = list.hasAttr("reversed");
        next.put(list, number(list.attr("start"), down ? (int) list.children().stream().filter(c -> c.normalName().equals("li")).count() : 1));
    }

    private static int number(String text, int otherwise) {
        String stripped = text.strip();
        return NUMBER.matcher(stripped).matches() ? Integer.parseInt(stripped) : otherwise;
    }

    /** The number of an item with its mark, or nothing. */
    String label(Element item) {
        Element list = item.parent();
        Integer number = list == null ? null : next.get(list);
        if (number == null) {
            return "";
        }
        int own = number(item.attr("value"), number);
        next.put(list, own + (list.hasAttr("reversed") ? -1 : 1));
        NumberStyle style = style(item);
        style = style == null ? style(list) : style;
        return switch (style == null ? NumberStyle.DECIMAL : style) {
            case NONE -> "";
            case HAN, HAN_DIGITS, HAN_FORMAL, STEMS, BRANCHES -> style.write(own) + "、";
            default -> (style == null ? NumberStyle.DECIMAL : style).write(own) + ".";
        };
    }

    private static NumberStyle style(Element element) {
        Matcher css = STYLE.matcher(element.attr("style").toLowerCase(Locale.ROOT));
        if (css.find()) {
            for (String word : css.group(1).strip().split("\\s+")) {
                if (NumberStyle.isKnown(word)) {
                    return NumberStyle.named(word);
                }
            }
        }
        String type = element.attr("type").strip();
        return !type.isEmpty() && NumberStyle.isKnown(type) ? NumberStyle.named(type) : null;
    }
}
