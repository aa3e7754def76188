package tw.kaohe.report.pdf;

import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import tw.kaohe.report.text.Wording;

/**
 * Characters that no font can draw (缺字), as they occur in names of people and places: each stands as a box with its code, and
 * a note at the end says how many there are. A report must not lose a character without saying so. A ticked box, which many
 * fonts lack, is drawn as what it is: a tick in a box.
 */
final class MissingGlyphs {
    private static final int SHOWN = 40;

    private MissingGlyphs() {
    }

    static void box(Document page, BitSet known, Wording words) {
        Map<Integer, Integer> missing = new TreeMap<>();
        Map<Integer, String> standIns = standIns(words);
        PrintPage.texts(page.body()).forEach(text -> box(text, known, standIns, missing));
        if (!missing.isEmpty()) {
            int places = missing.values().stream().mapToInt(Integer::intValue).sum();
            String codes = missing.keySet().stream().limit(SHOWN).map(MissingGlyphs::code).collect(Collectors.joining(words.get("comma")));
            page.body().appendElement("p").addClass("note").attr("id", "missing-glyphs")
                .text(words.get("print.missing", places, missing.size(), codes + (missing.size() > SHOWN ? "…" : "")));
        }
    }

    private static void box(TextNode text, BitSet known, Map<Integer, String> standIns, Map<Integer, Integer> missing) {
        String whole = text.getWholeText();
        if (whole.codePoints().allMatch(c -> Character.isWhitespace(c) || known.get(c))) {
            return;
        }
        StringBuilder plain = new StringBuilder();
        for (int c : whole.codePoints().toArray()) {
            if (Character.isWhitespace(c) || known.get(c)) {
                plain.appendCodePoint(c);
            } else {
                text.before(new TextNode(plain.toString()));
                text.before(new Element("span").addClass("boxed").text(standIns.getOrDefault(c, code(c))));
                if (!standIns.containsKey(c)) {
                    missing.merge(c, 1, Integer::sum);
                }
                plain.setLength(0);
            }
        }
        text.text(plain.toString());
    }

    /** Pairs of a character and what stands for it in a box. */
    private static Map<Integer, String> standIns(Wording words) {
        int[] pairs = words.get("print.standIns").codePoints().toArray();
        Map<Integer, String> standIns = new TreeMap<>();
        for (int i = 0; i + 1 < pairs.length; i += 2) {
            standIns.put(pairs[i], Character.toString(pairs[i + 1]));
        }
        return standIns;
    }

    private static String code(int c) {
        return String.format("U+%04X", c);
    }
}
