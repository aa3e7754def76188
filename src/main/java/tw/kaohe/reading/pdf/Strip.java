package tw.kaohe.reading.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * A printed line with the gaps that may be those between columns.
 *
 * @param gaps wide enough for it, and not the blank between two words or behind the number of a paragraph
 */
record Strip(Line line, Ink ink, List<Span> gaps) {
    /** More than a word processor puts between Chinese and Latin letters, as a multiple of the size. */
    private static final float GAP = 0.28f;
    private static final float GAP_WITH_BLANK = 0.9f;
    /** Letters are not spaced further apart than this; ticks in their columns are. */
    private static final float SPACED = 0.6f;

    Strip {
        gaps = List.copyOf(gaps);
    }

    static Strip of(Line line) {
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
        return new Strip(line, Ink.of(line), gaps);
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

    /** Whether it stands in the middle between two places. */
    boolean isCentred(float left, float right) {
        return Math.abs((line.left() + line.right()) / 2 - (left + right) / 2) < line.size();
    }

    /** Whether it has text on both sides of a gutter and a gap of so many times its size over it. */
    boolean separates(Span gutter, float wide) {
        return gaps.stream().anyMatch(gap -> gap.meets(gutter) && gap.width() >= wide * line.size());
    }
}
