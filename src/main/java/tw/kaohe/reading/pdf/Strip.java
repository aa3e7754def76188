package tw.kaohe.reading.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * A printed line with the gaps that may be those between columns.
 *
 * @param row  its ink with that of the lines that stand so close above or below that they must be other cells of its row
 * @param gaps wide enough for it, and not the blank between two words
 */
record Strip(Line line, Ink ink, Ink row, List<Span> gaps) {
    /** Slightly more than a word processor puts between Chinese and Latin letters, as a multiple of the size. */
    private static final float GAP = 0.22f;
    private static final float GAP_WITH_BLANK = 0.9f;
    private static final float OVERLAP = 0.9f;
    private static final float MARGIN = 5f;
    /** Letters are not spaced further apart than this; ticks in their columns are. */
    private static final float SPACED = 0.6f;

    Strip {
        gaps = List.copyOf(gaps);
    }

    static List<Strip> of(List<Line> lines) {
        List<Strip> strips = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Strip strip = of(lines.get(i));
            strip = i > 0 ? strip.beside(lines.get(i - 1)) : strip;
            strips.add(i + 1 < lines.size() ? strip.beside(lines.get(i + 1)) : strip);
        }
        return strips;
    }

    /** With a neighbour that would overlap it if both stood in one column. */
    private Strip beside(Line other) {
        if (Math.abs(other.baseline() - line.baseline()) >= OVERLAP * Math.min(line.size(), other.size())) {
            return this;
        }
        Ink both = row.plus(Ink.of(other));
        List<Span> all = new ArrayList<>(gaps);
        both.gutters().stream().filter(g -> g.width() >= GAP * line.size() && isBetween(g, Ink.of(other))).forEach(all::add);
        return new Strip(line, ink, both, all);
    }

    /** Whether a gap has this line on one side and another on the other. */
    private boolean isBetween(Span gap, Ink other) {
        boolean left = ink.spans().stream().anyMatch(s -> s.to() == gap.from());
        boolean right = ink.spans().stream().anyMatch(s -> s.from() == gap.to());
        return left != right && other.spans().stream().anyMatch(s -> left ? s.from() == gap.to() : s.to() == gap.from());
    }

    private static Strip of(Line line) {
        List<Span> gaps = new ArrayList<>();
        float spread = line.spread() < SPACED ? line.spread() * line.size() : 0;
        float right = line.left();
        for (int i = 0; i < line.glyphs().size(); i++) {
            Glyph glyph = line.glyphs().get(i);
            float least = (line.blanks().get(i) ? GAP_WITH_BLANK : GAP) * line.size() + spread;
            if (i > 0 && glyph.x() - right >= least) {
                gaps.add(new Span(right, glyph.x()));
            }
            right = Math.max(right, glyph.right());
        }
        return new Strip(line, Ink.of(line), Ink.of(line), gaps);
    }

    boolean isDivided() {
        return !gaps.isEmpty();
    }

    float baseline() {
        return line.baseline();
    }

    float least() {
        return Ink.LEAST * line.size();
    }

    /** Whether its text runs across a gutter. */
    boolean crosses(Span gutter) {
        return ink.free(gutter).width() < least();
    }

    boolean crosses(List<Span> gutters) {
        return gutters.stream().anyMatch(this::crosses);
    }

    /** Whether it stands in the middle of a table, whose right edge may lie beyond its text. */
    static boolean isCentred(Line line, float left, float right) {
        float beyond = (line.left() + line.right()) / 2 - (left + right) / 2;
        return beyond > -line.size() && beyond < MARGIN * line.size();
    }

    /** How far above it the text of another line stands, where that has text in the same place. */
    float below(Line above) {
        float nearest = Float.MAX_VALUE;
        for (Glyph glyph : above.glyphs()) {
            nearest = glyph.right() > line.left() && glyph.x() < line.right() ? Math.min(nearest, line.baseline() - glyph.baseline()) : nearest;
        }
        return nearest == Float.MAX_VALUE ? line.baseline() - above.baseline() : nearest;
    }

    /** Whether it has text on both sides of a gutter and a gap of so many times its size over it. */
    boolean separates(Span gutter, float wide) {
        return gaps.stream().anyMatch(gap -> gap.meets(gutter) && gap.width() >= wide * line.size());
    }
}
