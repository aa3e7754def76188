package tw.kaohe.reading.plan;

import java.util.List;

/**
 * Which scheme (方案) a plan follows. Its structure decides before any name that it cites, and the word 躍升 in a title
 * decides nothing: plans of other schemes carry it too.
 */
final class Schemes {
    static final String LEAP = "leap106";
    static final String AWARD = "award3";
    static final String INNOVATION = "innovation97";
    static final String OLDER = "older";

    private Schemes() {
    }

    /** @param text the whole document in matching form; @param basis the chapter 計畫依據 in matching form
     *  @param dimensions how many dimensions of the 106 scheme head a table or a list */
    static String of(String text, String basis, long dimensions, Integer rocYear) {
        int leap = present("scheme.leap106.dimensions", text);
        int award = present("scheme.award3.dimensions", canonical(text));
        int innovation = present("scheme.innovation97.dimensions", text);
        if (dimensions >= 2 || leap >= 3 && leap >= innovation) {
            return LEAP;
        }
        if (award >= 2) {
            return AWARD;
        }
        if (innovation >= 2) {
            return INNOVATION;
        }
        if (Vocabulary.mentions("scheme.leap106.cited", basis)) {
            return LEAP;
        }
        if (Vocabulary.mentions("scheme.innovation97.cited", basis)) {
            return INNOVATION;
        }
        if (Vocabulary.mentions("scheme.award3.cited", basis)) {
            return AWARD;
        }
        return Vocabulary.mentions("scheme.older.cited", basis) || rocYear != null && rocYear < 97 ? OLDER : null;
    }

    /** The letter of a dimension (構面) of the 106 scheme, or null. */
    static String letter(String label) {
        List<String> dimensions = Vocabulary.ordered("scheme.leap106.dimensions");
        int at = dimensions.indexOf(label);
        return at < 0 ? null : Vocabulary.ordered("scheme.leap106.letters").get(at);
    }

    /** Whether a label is a dimension of any scheme. */
    static boolean isDimension(String label) {
        return letter(label) != null || Vocabulary.words("scheme.award3.dimensions").contains(canonical(label));
    }

    private static String canonical(String text) {
        String result = text;
        for (String pair : Vocabulary.words("scheme.synonyms")) {
            int mark = pair.indexOf('>');
            result = result.replace(pair.substring(0, mark), pair.substring(mark + 1));
        }
        return result;
    }

    private static int present(String words, String text) {
        int count = 0;
        for (String word : Vocabulary.words(words)) {
            count += text.contains(word) ? 1 : 0;
        }
        return count;
    }
}
