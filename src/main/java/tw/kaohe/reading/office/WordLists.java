package tw.kaohe.reading.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.hwpf.usermodel.HWPFList;
import org.apache.poi.hwpf.usermodel.Paragraph;
import tw.kaohe.reading.document.ListCount;
import tw.kaohe.reading.document.ListLevel;
import tw.kaohe.reading.document.NumberStyle;
import tw.kaohe.reading.document.SymbolGlyphs;

/** Gives the paragraphs of an old Word document their labels. */
final class WordLists {
    private static final int LEVELS = 9;
    /** The number formats of [MS-OSHARED] MSONFC by the names of its successor. */
    private static final Map<Integer, String> FORMATS = Map.ofEntries(
        Map.entry(0, "decimal"), Map.entry(1, "upperRoman"), Map.entry(2, "lowerRoman"), Map.entry(3, "upperLetter"), Map.entry(4, "lowerLetter"),
        Map.entry(10, "ideographDigital"), Map.entry(11, "japaneseCounting"), Map.entry(14, "decimalFullWidth"), Map.entry(16, "japaneseLegal"),
        Map.entry(17, "japaneseDigitalTenThousand"), Map.entry(18, "decimalEnclosedCircle"), Map.entry(19, "decimalFullWidth2"), Map.entry(22, "decimalZero"),
        Map.entry(23, "bullet"), Map.entry(26, "decimalEnclosedFullstop"), Map.entry(27, "decimalEnclosedParen"), Map.entry(28, "decimalEnclosedCircleChinese"),
        Map.entry(30, "ideographTraditional"), Map.entry(31, "ideographZodiac"), Map.entry(33, "taiwaneseCounting"), Map.entry(34, "ideographLegalTraditional"),
        Map.entry(35, "taiwaneseCountingThousand"), Map.entry(36, "taiwaneseDigital"), Map.entry(37, "chineseCounting"), Map.entry(38, "chineseLegalSimplified"),
        Map.entry(39, "chineseCountingThousand"), Map.entry(255, "none"));
    private final Map<Integer, ListCount> counts = new HashMap<>();
    private final Map<Integer, List<ListLevel>> levels = new HashMap<>();
    private final Set<Integer> used = new HashSet<>();

    /** The label of the next paragraph; empty where it is in no list. */
    String label(Paragraph paragraph) {
        if (!paragraph.isInList()) {
            return "";
        }
        HWPFList list = paragraph.getList();
        int instance = paragraph.getIlfo();
        ListCount count = counts.computeIfAbsent(list.getLsid(), id -> new ListCount());
        if (used.add(instance)) {
            for (char level = 0; level < LEVELS; level++) {
                if (list.isStartAtOverriden(level)) {
                    count.startAt(level, list.getStartAt(level));
                }
            }
        }
        return count.next(levels.computeIfAbsent(instance, i -> levels(list)), paragraph.getIlvl());
    }

    private static List<ListLevel> levels(HWPFList list) {
        List<ListLevel> levels = new ArrayList<>();
        for (char level = 0; level < LEVELS; level++) {
            NumberStyle style = NumberStyle.named(FORMATS.getOrDefault(list.getNumberFormat(level), "decimal"));
            String pattern = list.getNumberText(level);
            pattern = pattern == null ? "" : pattern;
            levels.add(new ListLevel(style, style == NumberStyle.NONE ? SymbolGlyphs.shown(pattern, null) : pattern, list.getStartAt(level), false, level));
        }
        return levels;
    }
}
