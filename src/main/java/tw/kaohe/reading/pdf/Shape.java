package tw.kaohe.reading.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What lines between gutters are. Numbers that hang before paragraphs, and labels before a colon, are running text. */
enum Shape {
    TABLE, PROSE, TEXT;

    private static final int LONG = 14;
    private static final int NUMBER = 5;
    private static final double MOSTLY = 0.8;

    static Shape of(Region region) {
        List<List<Line>> columns = columns(region);
        if (columns.stream().allMatch(Shape::isProse)) {
            return PROSE;
        }
        List<Line> first = columns.get(0);
        boolean text = columns.size() == 2 && (mostly(first, l -> l.glyphs().size() <= NUMBER && Flow.isBeginning(l.text() + " ")) || mostly(first, Shape::isLabel));
        return text ? TEXT : TABLE;
    }

    static List<List<Line>> columns(Region region) {
        Columns layout = Columns.of(region.gutters(), region.strips());
        List<List<Line>> columns = new ArrayList<>();
        for (int c = 0; c < layout.count(); c++) {
            columns.add(new ArrayList<>());
        }
        region.strips().forEach(strip -> layout.pieces(strip).forEach(piece -> columns.get(piece.from()).add(piece.line())));
        return columns;
    }

    private static boolean mostly(List<Line> lines, Predicate<Line> is) {
        return !lines.isEmpty() && lines.stream().filter(is).count() >= MOSTLY * lines.size();
    }

    private static boolean isLabel(Line line) {
        String text = line.text();
        return text.endsWith("：") || text.endsWith(":") || text.endsWith("︰");
    }

    /** Long lines, as in a column of text, rather than the entries of a table. */
    private static boolean isProse(List<Line> column) {
        return column.stream().mapToInt(l -> l.glyphs().size()).average().orElse(0) >= LONG;
    }
}
