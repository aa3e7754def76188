package tw.kaohe.reading.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tw.kaohe.model.ServicePlan.Column;
import tw.kaohe.model.ServicePlan.Glitch;
import tw.kaohe.reading.plan.Numbering.Style;
import tw.kaohe.reading.text.ChineseNumerals;
import tw.kaohe.reading.text.TextFolding;

/** Slips of numbering (GEN-04), told apart from what flattening does to a table. */
final class Glitches {
    private static final int FORMULA = 14;
    private static final int WIDEST_GAP = 3;
    private final List<Glitch> found = new ArrayList<>();

    static List<Glitch> of(List<Section> chapters, List<Draft> drafts, List<Entry> entries) {
        Glitches glitches = new Glitches();
        glitches.chapters(chapters);
        glitches.measures(drafts);
        glitches.points(entries);
        return glitches.found;
    }

    private void chapters(List<Section> chapters) {
        Map<Style, Integer> styles = new LinkedHashMap<>();
        chapters.stream().filter(s -> s.style() != null).forEach(s -> styles.merge(s.style(), 1, Integer::sum));
        Style usual = styles.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(null);
        int last = 0;
        for (Section section : chapters) {
            String no = section.chapter().no();
            int line = section.chapter().line();
            if (section.style() == null) {
                continue;
            }
            if (section.style() != usual) {
                add(Glitch.Kind.MIXED_FORMAT, null, no, line);
            }
            step(last, section.value(), null, no, section.style(), line, section == chapters.get(0));
            last = section.value();
            String words = TextFolding.key(section.chapter().text());
            if (section.chapter().title().isEmpty() && !isClosingFormula(words)) {
                add(Glitch.Kind.NO_TITLE, null, no, line);
            }
        }
    }

    private static boolean isClosingFormula(String words) {
        return Vocabulary.mentions("chapter.closing.formula", words.substring(0, Math.min(words.length(), FORMULA)));
    }

    private void measures(List<Draft> drafts) {
        Map<Level, List<Draft>> groups = new LinkedHashMap<>();
        drafts.stream().filter(d -> d.number != null).forEach(d -> groups.computeIfAbsent(d.innermost(), l -> new ArrayList<>()).add(d));
        int before = 0;
        for (List<Draft> group : groups.values()) {
            before = measures(group, before);
        }
    }

    /** @param before last number of the group above: numbers may run on through the whole table */
    private int measures(List<Draft> group, int before) {
        Level section = group.get(0).levels.isEmpty() ? null : group.get(0).levels.get(0);
        String where = section == null ? null : section.title();
        Style style = group.get(0).number.style();
        int last = 0;
        int point = 0;
        for (Draft draft : group) {
            Numbering number = draft.number;
            if (number.style() != style) {
                return 0;
            }
            boolean pair = style == Style.PAIR;
            boolean first = draft == group.get(0) || pair && number.value() != point;
            int value = pair ? number.sub() : number.value();
            boolean runsOn = first && (pair || value == before + 1);
            if (!runsOn) {
                step(last, value, where, number.written(), style, draft.text().line(), first);
            }
            last = value;
            point = number.value();
        }
        return last;
    }

    private void step(int last, int value, String where, String written, Style style, int line, boolean first) {
        if (first && value != 1) {
            add(Glitch.Kind.START, where, written, line);
        } else if (!first && value == last) {
            add(Glitch.Kind.DUPLICATE, where, written, line);
        } else if (!first && value > last + 1 && value - last - 1 <= WIDEST_GAP) {
            for (int missing = last + 1; missing < value; missing++) {
                add(Glitch.Kind.GAP, where, write(missing, style), line);
            }
        }
    }

    /** Lists of points that a table only restates, without measures. */
    private void points(List<Entry> entries) {
        Levels levels = new Levels();
        for (Entry entry : entries) {
            if (entry.header().measure() != null) {
                continue;
            }
            Column innermost = Header.LABELS.stream().filter(c -> entry.header().has(c)).reduce((a, b) -> b).orElse(null);
            Header.LABELS.stream().filter(c -> c != innermost && !entry.cell(c).isBlank()).forEach(c -> levels.read(c, entry.cell(c)));
            String where = levels.now().isEmpty() ? null : levels.now().get(levels.now().size() - 1).title();
            list(Numbering.in(entry.cell(innermost).joined().key()), where, entry.line());
        }
    }

    private void list(List<Numbering> numbers, String where, int line) {
        if (numbers.isEmpty()) {
            return;
        }
        Style style = numbers.get(0).style();
        int last = 0;
        for (Numbering number : numbers) {
            if (number.style() == style) {
                step(last, number.value(), where, number.written(), style, line, last == 0);
                last = number.value();
            }
        }
    }

    private void add(Glitch.Kind kind, String where, String what, int line) {
        found.add(new Glitch(kind, where, what, line));
    }

    /** A number as its neighbours are written. */
    private static String write(int value, Style style) {
        String han = value >= 1 && value <= 99 ? ChineseNumerals.write(value) : String.valueOf(value);
        return switch (style) {
            case HAN_PAREN -> "(" + han + ")";
            case HAN -> han;
            case FORMAL -> value <= 10 ? "壹貳參肆伍陸柒捌玖拾".substring(value - 1, value) : han;
            case DIGIT -> value + ".";
            case DIGIT_PAREN -> "(" + value + ")";
            default -> String.valueOf(value);
        };
    }
}
