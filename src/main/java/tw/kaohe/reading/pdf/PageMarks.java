package tw.kaohe.reading.pdf;

import java.util.List;

/**
 * What a page shows.
 *
 * @param glyphs     visible text that stands upright, in the order of the file
 * @param hidden     text that is there without being shown, as scanners lay it over an image
 * @param images     share of the page that images cover, 0 to 1
 * @param outlines   whether shapes are drawn that may be letters turned into curves
 * @param unreadable how many glyphs have no character
 */
record PageMarks(int number, float width, float height, List<Glyph> glyphs, List<Glyph> hidden, List<Ruling> horizontal, List<Ruling> vertical,
                 float images, boolean outlines, int unreadable) {
    private static final int FEW_GLYPHS = 30;
    private static final float COVERED = 0.5f;

    /** A picture of a page with at most a stamp or a page number as text. */
    boolean isScan() {
        return visible() < FEW_GLYPHS && images > COVERED || visible() == 0 && (outlines || images > 0.1f);
    }

    /** A scan under which a program has laid the text that it recognised. */
    boolean hasRecognisedText() {
        return isScan() && hidden.stream().filter(g -> !g.isBlank()).count() > visible();
    }

    private long visible() {
        return glyphs.stream().filter(g -> !g.isBlank()).count();
    }

    /** The same page with other text. */
    PageMarks withGlyphs(List<Glyph> other) {
        return new PageMarks(number, width, height, other, List.of(), horizontal, vertical, images, outlines, unreadable);
    }
}
