package tw.kaohe.reading.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tw.kaohe.model.ServicePlan.Column;
import tw.kaohe.reading.text.TextFolding;

/** The headings that hold for the row being read, from the outermost; a cell that is blank leaves them as they are. */
final class Levels {
    private static final Pattern WEIGHT = Pattern.compile("\\((?:權重|配分|占|佔)?:? {0,3}(\\d{1,3}) {0,3}%\\)|(?:權重|配分|占|佔):? {0,3}(\\d{1,3}) {0,3}%");
    private static final int DEFINITION = 20;
    private final List<Level> open = new ArrayList<>();
    private final List<Level> all = new ArrayList<>();

    /** The headings that hold now. */
    List<Level> now() {
        return open;
    }

    /** Every heading seen, in order. */
    List<Level> all() {
        return all;
    }

    void clear() {
        open.clear();
    }

    /** Reads a label cell: its headings replace those of the same column and further in. */
    void read(Column column, Cell cell) {
        Passage text = Passage.join(cell.paragraphs(), cell.divided() ? " " : "");
        if (isTableHeading(text)) {
            return;
        }
        List<Numbering> found = Numbering.in(text.key());
        List<Numbering> numbers = headings(found, column);
        int first = found.isEmpty() ? text.length() : found.get(0).start();
        Passage lead = text.sub(0, first).strip();
        if (!lead.isBlank()) {
            unnumbered(column, lead);
        }
        Set<Numbering> chosen = new HashSet<>(numbers);
        for (int i = 0; i < found.size(); i++) {
            Numbering number = found.get(i);
            int end = i + 1 < found.size() ? found.get(i + 1).start() : text.length();
            if (chosen.contains(number)) {
                push(level(column, number, text.sub(number.end(), end).strip()));
            } else {
                point(column, number, text.sub(number.end(), end).strip(), lead.isBlank() && number == found.get(0));
            }
        }
    }

    /** A point below a heading (1.資訊公開 below (四)); where a row of its own begins with one, the measures answer the points. */
    private void point(Column column, Numbering number, Passage title, boolean ownRow) {
        Level heading = open.stream().filter(l -> l.column == column && l.number != null).reduce((a, b) -> b).orElse(null);
        if (heading != null && number.value() == heading.points.size() + 1) {
            heading.points.add(number.value() + "." + title.text());
            heading.pointsHead |= ownRow;
        }
    }

    private static boolean isTableHeading(Passage text) {
        Numbering number = Numbering.leading(text.key());
        String label = TextFolding.key(number == null ? text.text() : text.text().substring(number.end()));
        return Vocabulary.words("table.headings").contains(label) || Vocabulary.words("ditto.words").contains(label);
    }

    /** Points below a numbered heading of the same column (1. under (一)) ask for nothing of their own. */
    private List<Numbering> headings(List<Numbering> numbers, Column column) {
        List<Numbering> headings = new ArrayList<>();
        boolean han = open.stream().anyMatch(l -> l.column == column && l.number != null && l.rank() <= Numbering.Style.HAN_PAREN.rank);
        for (Numbering number : numbers) {
            han |= number.style().rank <= Numbering.Style.HAN_PAREN.rank;
            boolean point = number.style().rank > Numbering.Style.DIGIT.rank || han && number.style().rank > Numbering.Style.HAN_PAREN.rank;
            if (!point) {
                headings.add(number);
            }
        }
        return headings;
    }

    private void unnumbered(Column column, Passage lead) {
        String label = TextFolding.key(lead.text());
        Level current = open.stream().filter(l -> l.column == column).reduce((a, b) -> b).orElse(null);
        if (current != null && current.number != null && !Schemes.isDimension(label)) {
            if (!current.title().equals(lead.text())) {
                current.lengthen(lead.text());
            }
            return;
        }
        push(level(column, null, lead));
    }

    static Level level(Column column, Numbering number, Passage title) {
        Matcher weight = WEIGHT.matcher(title.key());
        Integer percent = null;
        Passage name = title;
        if (weight.find()) {
            percent = Integer.valueOf(weight.group(1) != null ? weight.group(1) : weight.group(2));
            name = title.sub(0, weight.start()).plus(title.from(weight.end())).strip();
        }
        int colon = name.key().endsWith(":") ? 1 : 0;
        String words = name.text().substring(0, name.length() - colon).strip();
        return new Level(column, number, Schemes.letter(TextFolding.key(words)), withoutDefinition(words), percent, title.line());
    }

    /** A long explanation in brackets behind a title (創新性係指 …) is no part of it. */
    private static String withoutDefinition(String words) {
        String key = TextFolding.align(words);
        int end = key.endsWith("。") ? key.length() - 1 : key.length();
        int bracket = key.indexOf('(');
        boolean definition = bracket > 1 && end - bracket > DEFINITION && key.charAt(end - 1) == ')';
        return definition ? words.substring(0, bracket).strip() : words;
    }

    private void push(Level level) {
        for (Level current : open) {
            if (current.same(level)) {
                return;
            }
        }
        open.removeIf(l -> l.column != null && level.column != null && (l.column.ordinal() > level.column.ordinal()
            || l.column == level.column && l.rank() >= level.rank()) || l.column == null && level.column == null && l.rank() >= level.rank());
        open.add(level);
        all.add(level);
    }

    /** A heading in running text. */
    void push(Numbering number, Passage title) {
        push(level(null, number, title));
    }
}
