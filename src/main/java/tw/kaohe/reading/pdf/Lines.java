package tw.kaohe.reading.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts characters into lines, from the top and from the left. */
final class Lines {
    private static final float SAME_LINE = 0.45f;
    private static final float OVERPRINT = 0.3f;

    private Lines() {
    }

    static List<Line> of(List<Glyph> glyphs) {
        List<Glyph> sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble(Glyph::baseline));
        List<Line> lines = new ArrayList<>();
        List<Glyph> open = new ArrayList<>();
        Glyph base = null;
        for (Glyph glyph : sorted) {
            if (base != null && glyph.baseline() - base.baseline() > SAME_LINE * Math.min(base.size(), Math.max(glyph.size(), base.size() * 0.7f))) {
                add(open, base, lines);
                open.clear();
                base = null;
            }
            if (base == null || !glyph.isBlank() && (base.isBlank() || glyph.size() > base.size() * 1.2f)) {
                base = glyph;
            }
            open.add(glyph);
        }
        add(open, base, lines);
        return lines;
    }

    private static void add(List<Glyph> open, Glyph base, List<Line> lines) {
        List<Glyph> row = new ArrayList<>(open);
        row.sort(Comparator.comparingDouble(Glyph::x));
        List<Glyph> visible = new ArrayList<>();
        List<Boolean> blanks = new ArrayList<>();
        boolean blank = false;
        for (Glyph glyph : row) {
            if (glyph.isBlank()) {
                blank |= glyph.width() > 0;
            } else {
                visible.add(glyph);
                blanks.add(blank);
                blank = false;
            }
        }
        if (!visible.isEmpty()) {
            lines.add(new Line(visible, blanks, blank, base.baseline(), base.size()));
        }
    }

    /** The same without characters that were printed twice at nearly the same place to look bold or to cast a shadow. */
    static List<Glyph> withoutOverprint(List<Glyph> glyphs) {
        Map<String, List<Glyph>> kept = new HashMap<>();
        List<Glyph> all = new ArrayList<>(glyphs.size());
        for (Glyph glyph : glyphs) {
            String cell = glyph.text() + Math.round(glyph.baseline() / 8);
            boolean again = !glyph.isBlank() && (isAgain(glyph, kept.get(cell)) || isAgain(glyph, kept.get(glyph.text() + (Math.round(glyph.baseline() / 8) - 1)))
                || isAgain(glyph, kept.get(glyph.text() + (Math.round(glyph.baseline() / 8) + 1))));
            if (!again) {
                all.add(glyph);
                kept.computeIfAbsent(cell, c -> new ArrayList<>(2)).add(glyph);
            }
        }
        return all;
    }

    private static boolean isAgain(Glyph glyph, List<Glyph> others) {
        if (others == null) {
            return false;
        }
        float near = OVERPRINT * Math.max(0.5f, Math.min(glyph.width(), glyph.size()));
        for (int i = others.size() - 1; i >= 0 && i >= others.size() - 64; i--) {
            Glyph other = others.get(i);
            if (Math.abs(other.x() - glyph.x()) < near && Math.abs(other.baseline() - glyph.baseline()) < near && Math.abs(other.size() - glyph.size()) < 1) {
                return true;
            }
        }
        return false;
    }
}
