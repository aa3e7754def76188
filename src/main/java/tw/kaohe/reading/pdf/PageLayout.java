package tw.kaohe.reading.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import tw.kaohe.reading.pdf.PageText.Element;
import tw.kaohe.reading.pdf.PageText.Ruled;
import tw.kaohe.reading.pdf.PageText.Running;

/** Puts what a page shows into reading order: tables by their lines, and lines of text between them. */
final class PageLayout {
    private static final String BOXES = "□☐▢◻";
    private static final int EVIDENT = 3;
    private static final int MANY = 8;
    private static final float USUAL = 0.85f;
    private static final float NEAR = 1.2f;

    private PageLayout() {
    }

    static PageText of(PageMarks marks) {
        List<Glyph> glyphs = Lines.withoutOverprint(withoutCoveredBoxes(marks.glyphs()));
        List<Grid> grids = Grids.of(Rulings.merge(marks.horizontal()), Rulings.merge(marks.vertical()));
        List<List<Glyph>> inside = new ArrayList<>();
        grids.forEach(g -> inside.add(new ArrayList<>()));
        List<Glyph> body = new ArrayList<>();
        for (Glyph glyph : glyphs) {
            int at = indexOf(grids, glyph);
            (at < 0 ? body : inside.get(at)).add(glyph);
        }
        List<Element> elements = new ArrayList<>(running(Lines.of(body), marks.width()));
        for (int i = 0; i < grids.size(); i++) {
            Grid grid = grids.get(i);
            List<TableText.Row> rows = TableText.rows(grid, inside.get(i));
            if (!rows.stream().allMatch(TableText.Row::isBlank)) {
                insert(new Ruled(grid.top(), grid.bottom(), grid.columns(), rows), elements);
            }
        }
        return new PageText(marks.number(), marks.width(), marks.height(), elements);
    }

    /** Puts a table before the first line that stands below its upper edge; columns of text stay one after the other. */
    private static void insert(Ruled table, List<Element> elements) {
        int at = 0;
        while (at < elements.size() && (elements.get(at) instanceof Running r ? r.bottom() - r.line().size() * 0.3f : elements.get(at).top()) <= table.top()) {
            at++;
        }
        elements.add(at, table);
    }

    /** Where a field of a form lies on a box that the page prints, the field says what is ticked. */
    private static List<Glyph> withoutCoveredBoxes(List<Glyph> glyphs) {
        List<Glyph> ticks = glyphs.stream().filter(g -> g.text().equals(FormFields.TICKED) || g.text().equals(FormFields.EMPTY)).toList();
        if (ticks.isEmpty()) {
            return glyphs;
        }
        List<Glyph> kept = new ArrayList<>(glyphs);
        kept.removeIf(g -> BOXES.contains(g.text()) && ticks.stream().anyMatch(t -> t != g && isBehind(t, g, glyphs)));
        return kept;
    }

    private static boolean isBehind(Glyph field, Glyph printed, List<Glyph> order) {
        return Math.abs(field.middleX() - printed.middleX()) < printed.size() * 0.6f && Math.abs(field.middleY() - printed.middleY()) < printed.size() * 0.6f
            && (field.text().equals(FormFields.TICKED) || order.indexOf(field) > order.indexOf(printed));
    }

    private static int indexOf(List<Grid> grids, Glyph glyph) {
        for (int i = 0; i < grids.size(); i++) {
            if (grids.get(i).holds(glyph.middleX(), glyph.middleY())) {
                return i;
            }
        }
        return -1;
    }

    private static List<Element> running(List<Line> lines, float pageWidth) {
        float leading = Flow.leading(List.of(lines));
        List<Element> elements = new ArrayList<>();
        float limit = limit(lines, pageWidth);
        Set<Line> tabular = Collections.newSetFromMap(new IdentityHashMap<>());
        tabular.addAll(Aligned.tabular(lines));
        lines.forEach(line -> elements.add(new Running(line, limit, leading, tabular.contains(line))));
        return elements;
    }

    /** The right margin: where several lines end, else as far from the edge as the text begins on the left. */
    private static float limit(List<Line> lines, float pageWidth) {
        float most = 0;
        float left = Float.MAX_VALUE;
        for (Line line : lines) {
            most = Math.max(most, line.right());
            left = Math.min(left, line.left());
        }
        float margin = most;
        long near = lines.stream().filter(l -> l.right() + NEAR * l.size() > margin).count();
        boolean evident = near >= EVIDENT && most > (pageWidth - left) * USUAL || near >= MANY;
        return evident ? most : Math.max(most, pageWidth - left);
    }
}
