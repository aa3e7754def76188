package tw.kaohe.reading.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * A printed line: characters on one baseline from the left, or a stretch of them.
 *
 * @param glyphs   the visible ones; a gap tells where a blank is
 * @param trailing whether a blank stood at its end, which tells how the next line goes on
 */
record Line(List<Glyph> glyphs, List<Boolean> blanks, boolean trailing, float baseline, float size) {
    private static final float BLANK_GLYPH = 0.12f;
    private static final float BETWEEN_LETTERS = 0.2f;
    private static final float BETWEEN_SCRIPTS = 0.45f;
    private static final float BETWEEN_WIDE = 0.5f;
    private static final float DOUBLE = 1.8f;

    float left() {
        return glyphs.get(0).x();
    }

    float right() {
        float right = 0;
        for (Glyph glyph : glyphs) {
            right = Math.max(right, glyph.right());
        }
        return right;
    }

    /** Its characters with the blanks between them and behind them. */
    List<Glyph> withBlanks() {
        List<Glyph> all = new ArrayList<>();
        for (int i = 0; i < glyphs.size(); i++) {
            if (i > 0 && blanks.get(i)) {
                all.add(blankBehind(glyphs.get(i - 1)));
            }
            all.add(glyphs.get(i));
        }
        if (trailing) {
            all.add(blankBehind(glyphs.get(glyphs.size() - 1)));
        }
        return all;
    }

    private static Glyph blankBehind(Glyph glyph) {
        return new Glyph(" ", glyph.right(), glyph.baseline(), BLANK_GLYPH, glyph.size());
    }

    /** Its words; of superfluous blanks one is kept, of a wide gap two. */
    String text() {
        StringBuilder text = new StringBuilder();
        float spread = spread();
        for (int i = 0; i < glyphs.size(); i++) {
            if (i > 0) {
                text.append(blank(i, spread));
            }
            text.append(glyphs.get(i).text());
        }
        return text.toString().strip();
    }

    private String blank(int i, float spread) {
        Glyph last = glyphs.get(i - 1);
        Glyph next = glyphs.get(i);
        float gap = (next.x() - last.right()) / Math.max(0.1f, Math.min(last.size(), next.size()));
        if (gap > DOUBLE + spread) {
            return "  ";
        }
        boolean lastWide = Glyph.isWide(last.text().codePointBefore(last.text().length()));
        boolean nextWide = Glyph.isWide(next.text().codePointAt(0));
        float least = blanks.get(i) ? BLANK_GLYPH : lastWide && nextWide ? BETWEEN_WIDE + spread
            : lastWide || nextWide ? BETWEEN_SCRIPTS + spread : BETWEEN_LETTERS + Math.min(spread, 0.15f);
        return gap > least ? " " : "";
    }

    /** The gap that justification or letter-spacing puts between all characters. */
    float spread() {
        List<Float> gaps = new ArrayList<>();
        for (int i = 1; i < glyphs.size(); i++) {
            if (!blanks.get(i)) {
                gaps.add((glyphs.get(i).x() - glyphs.get(i - 1).right()) / Math.max(0.1f, glyphs.get(i).size()));
            }
        }
        gaps.sort(null);
        return gaps.size() < 4 ? 0 : Math.max(0, gaps.get(gaps.size() / 2));
    }

    /** Its stretches between gaps of at least so many points. */
    List<Line> split(float gap) {
        List<Line> parts = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= glyphs.size(); i++) {
            if (i == glyphs.size() || glyphs.get(i).x() - glyphs.get(i - 1).right() >= gap) {
                parts.add(new Line(glyphs.subList(from, i), blanks.subList(from, i), false, baseline, size));
                from = i;
            }
        }
        return parts;
    }
}
