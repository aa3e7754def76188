package tw.kaohe.reading.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * Where text stands across a page, whatever its height: looked at from above, the columns of a table without lines (無框線表格) are
 * stretches of ink and the gutters between them are what no line covers.
 *
 * @param spans stretches from the left that do not touch
 */
record Ink(List<Span> spans) {
    static final Ink NONE = new Ink(List.of());
    /** The least blank between two cells as a multiple of the size: less is the space between two characters. */
    static final float LEAST = 0.2f;

    Ink {
        spans = List.copyOf(spans);
    }

    static Ink of(Line line) {
        List<Span> spans = new ArrayList<>();
        for (Glyph glyph : line.glyphs()) {
            Span last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
            if (last != null && glyph.x() - last.to() < LEAST * line.size()) {
                spans.set(spans.size() - 1, new Span(Math.min(last.from(), glyph.x()), Math.max(last.to(), glyph.right())));
            } else {
                spans.add(new Span(glyph.x(), glyph.right()));
            }
        }
        return new Ink(spans);
    }

    Ink plus(Ink other) {
        List<Span> all = new ArrayList<>(spans);
        all.addAll(other.spans);
        all.sort((a, b) -> Float.compare(a.from(), b.from()));
        List<Span> merged = new ArrayList<>();
        for (Span span : all) {
            Span last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && span.from() <= last.to()) {
                merged.set(merged.size() - 1, new Span(last.from(), Math.max(last.to(), span.to())));
            } else {
                merged.add(span);
            }
        }
        return new Ink(merged);
    }

    /** What is blank between its stretches. */
    List<Span> gutters() {
        List<Span> gutters = new ArrayList<>();
        for (int i = 1; i < spans.size(); i++) {
            gutters.add(new Span(spans.get(i - 1).to(), spans.get(i).from()));
        }
        return gutters;
    }

    /**
     * The same with stretches put together that no line fills side by side: a heading in the middle of a column above entries at its
     * edge. The closest go first.
     *
     * @param known gutters that are sure
     */
    Ink together(List<Ink> lines, List<Span> known) {
        Ink all = this;
        while (true) {
            Span narrowest = null;
            for (Span gutter : all.gutters()) {
                boolean parted = known.stream().anyMatch(gutter::meets) || all.parting(gutter, lines) > 0;
                narrowest = !parted && (narrowest == null || gutter.width() < narrowest.width()) ? gutter : narrowest;
            }
            if (narrowest == null) {
                return all;
            }
            all = all.plus(new Ink(List.of(narrowest)));
        }
    }

    /** How many lines have text in both stretches beside a gutter. */
    long parting(Span gutter, List<Ink> lines) {
        Span before = spans.stream().filter(s -> s.to() == gutter.from()).findFirst().orElseThrow();
        Span behind = spans.stream().filter(s -> s.from() == gutter.to()).findFirst().orElseThrow();
        return lines.stream().filter(line -> line.spans.stream().anyMatch(before::meets) && line.spans.stream().anyMatch(behind::meets)).count();
    }

    /** The widest stretch of a gutter that stays blank. */
    Span free(Span gutter) {
        Span widest = new Span(gutter.from(), gutter.from());
        float from = gutter.from();
        for (Span span : spans) {
            if (span.meets(gutter)) {
                widest = wider(widest, new Span(from, span.from()));
                from = Math.max(from, span.to());
            }
        }
        return wider(widest, new Span(from, gutter.to()));
    }

    private static Span wider(Span one, Span other) {
        return other.width() > one.width() ? other : one;
    }

    float left() {
        return spans.get(0).from();
    }

    float right() {
        return spans.get(spans.size() - 1).to();
    }
}
