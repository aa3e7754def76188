package tw.kaohe.report.pdf;

import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The pictures of a page as paper needs them. Whoever draws them knows no style sheet, so each shape gets its colour here; a
 * picture has its words as alternative text, and one that only decorates (a key's swatch) becomes a coloured box.
 */
final class PrintPictures {
    private static final Map<String, String> FILLS = Map.ofEntries(Map.entry("major", "#9a1b1b"), Map.entry("deficiency", "#d08a2e"),
        Map.entry("advice", "#5b86bd"), Map.entry("open", "#a39dba"), Map.entry("good", "#7fae95"), Map.entry("rest", "#dcdad2"),
        Map.entry("w0", "#c9d6cf"), Map.entry("w1", "#c9c2b4"), Map.entry("late", "#9a1b1b"), Map.entry("diverted", "#7fae95"),
        Map.entry("band", "#dfe9f5"), Map.entry("track", "#ecebe5"));
    private static final Map<String, String> LINES = Map.of("mark", "#1c1c1a", "axis", "#595954", "grid", "#c9c7be", "half", "#5b86bd");

    private PrintPictures() {
    }

    static void colour(Document page) {
        for (Element picture : page.select("svg")) {
            if (picture.hasAttr("aria-hidden")) {
                Element swatch = new Element("span").addClass("swatch");
                picture.children().forEach(shape -> swatch.addClass(shape.className()));
                picture.replaceWith(swatch);
            } else {
                draw(picture);
            }
        }
    }

    private static void draw(Element picture) {
        String box = picture.attr("viewbox");
        picture.attr("alt", picture.attr("aria-label")).removeAttr("viewbox").attr("viewBox", box);
        for (Element shape : picture.children()) {
            for (String name : shape.classNames()) {
                if (FILLS.containsKey(name)) {
                    shape.attr("fill", FILLS.get(name));
                }
                if (LINES.containsKey(name)) {
                    shape.attr("stroke", LINES.get(name)).attr("stroke-width", "1");
                }
            }
        }
    }
}
