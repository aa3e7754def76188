package tw.kaohe.reading.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * Columns of a table without lines: between two of them stands a gutter.
 *
 * @param edges x of the columns' edges with those at both ends, close before the text of the column behind
 */
record Columns(List<Span> gutters, List<Float> edges) {
    private static final float PADDING = 2f;

    Columns {
        gutters = List.copyOf(gutters);
        edges = List.copyOf(edges);
    }

    /** @param strips all lines of the table, over all of its pages */
    static Columns of(List<Span> gutters, List<Strip> strips) {
        List<Float> edges = new ArrayList<>();
        List<Strip> inside = strips.stream().filter(s -> !s.crosses(gutters)).toList();
        List<Strip> all = inside.isEmpty() ? strips : inside;
        edges.add(all.stream().map(s -> s.line().left()).min(Float::compare).orElse(0f) - PADDING);
        gutters.forEach(g -> edges.add(g.to() - Math.min(PADDING, g.width() / 2)));
        edges.add(all.stream().map(s -> s.line().right()).max(Float::compare).orElse(0f) + PADDING);
        return new Columns(gutters, edges);
    }

    /** Where the text of a column begins that is not the first. */
    float left(int column) {
        return gutters.get(column - 1).to();
    }

    int count() {
        return edges.size() - 1;
    }

    /** The pieces of a line between the gutters that it leaves blank, each in the column where its piece begins. */
    List<Piece> pieces(Strip strip) {
        if (strip.gaps().isEmpty()) {
            Line line = strip.line();
            return List.of(new Piece(at(line.glyphs().get(0).middleX()), at(line.glyphs().get(line.glyphs().size() - 1).middleX()), line));
        }
        List<Piece> pieces = new ArrayList<>();
        List<Glyph> open = new ArrayList<>();
        List<Boolean> blanks = new ArrayList<>();
        int from = -1;
        int last = -1;
        for (int i = 0; i < strip.line().glyphs().size(); i++) {
            Glyph glyph = strip.line().glyphs().get(i);
            int column = at(glyph.middleX());
            if (!open.isEmpty() && column != last && isApart(strip, last, column)) {
                pieces.add(piece(from, last, open, blanks, strip.line()));
                open.clear();
                blanks.clear();
            }
            from = open.isEmpty() ? column : from;
            open.add(glyph);
            blanks.add(strip.line().blanks().get(i));
            last = Math.max(column, open.size() == 1 ? column : last);
        }
        pieces.add(piece(from, last, open, blanks, strip.line()));
        return pieces;
    }

    private boolean isApart(Strip strip, int from, int to) {
        for (int g = Math.min(from, to); g < Math.max(from, to); g++) {
            if (!strip.crosses(gutters.get(g))) {
                return true;
            }
        }
        return false;
    }

    private static Piece piece(int from, int to, List<Glyph> glyphs, List<Boolean> blanks, Line line) {
        return new Piece(from, to, new Line(List.copyOf(glyphs), List.copyOf(blanks), false, glyphs.get(0).baseline(), line.size()));
    }

    int at(float x) {
        int column = 0;
        while (column < count() - 1 && edges.get(column + 1) <= x) {
            column++;
        }
        return column;
    }

    /** A piece of a line and the columns that it reaches over. */
    record Piece(int from, int to, Line line) {
        boolean isWide() {
            return to > from;
        }
    }
}
