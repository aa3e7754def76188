package tw.kaohe.reading.pdf;

import java.util.ArrayList;
import java.util.List;
import tw.kaohe.reading.pdf.PageText.Ruled;

/**
 * Tables without lines (無框線表格) and columns of text, by the blank strip that runs down between them. Only what is clear is
 * taken apart: a strip through at least three lines.
 */
final class Aligned {
    private static final float GUTTER = 1.6f;
    private static final int LEAST_ROWS = 3;
    private static final int PROSE = 14;
    private static final int NUMBER = 5;
    private static final float FAR = 2.6f;

    private Aligned() {
    }

    /**
     * Lines that belong together.
     *
     * @param rows   the table that they form, or null of running text
     * @param column whether they are a column of a page that has several
     */
    record Block(List<Line> lines, Ruled rows, boolean column) {
    }

    static List<Block> of(List<Line> lines) {
        List<Block> blocks = new ArrayList<>();
        List<Line> open = new ArrayList<>();
        for (int i = 0; i < lines.size(); ) {
            int end = end(lines, i);
            if (end - i >= LEAST_ROWS) {
                flush(open, blocks);
                table(lines.subList(i, end), blocks);
                i = end;
            } else {
                open.add(lines.get(i));
                i++;
            }
        }
        flush(open, blocks);
        return blocks;
    }

    private static void flush(List<Line> open, List<Block> blocks) {
        if (!open.isEmpty()) {
            blocks.add(new Block(List.copyOf(open), null, false));
            open.clear();
        }
    }

    /** How far lines go on whose gaps lie above each other. */
    private static int end(List<Line> lines, int start) {
        List<float[]> common = gutters(lines.get(start));
        int columns = common.size();
        int end = start + 1;
        while (columns > 0 && end < lines.size() && lines.get(end).baseline() - lines.get(end - 1).baseline() < FAR * lines.get(end).size()) {
            List<float[]> next = shared(common, gutters(lines.get(end)));
            if (next.size() < columns) {
                break;
            }
            common = next;
            end++;
        }
        return end;
    }

    /** The wide gaps of a line; the one behind the number of a paragraph is none. */
    private static List<float[]> gutters(Line line) {
        List<float[]> gutters = new ArrayList<>();
        List<Line> parts = line.split(GUTTER * line.size());
        boolean numbered = parts.get(0).glyphs().size() <= NUMBER && Flow.isBeginning(parts.get(0).text() + " ");
        for (int i = numbered ? 2 : 1; i < parts.size(); i++) {
            gutters.add(new float[] {parts.get(i - 1).right(), parts.get(i).left()});
        }
        return gutters;
    }

    private static List<float[]> shared(List<float[]> one, List<float[]> other) {
        List<float[]> shared = new ArrayList<>();
        for (float[] a : one) {
            for (float[] b : other) {
                float from = Math.max(a[0], b[0]);
                float to = Math.min(a[1], b[1]);
                if (to - from > 3) {
                    shared.add(new float[] {from, to});
                    break;
                }
            }
        }
        return shared;
    }

    private static void table(List<Line> lines, List<Block> blocks) {
        List<float[]> gutters = gutters(lines.get(0));
        for (Line line : lines) {
            gutters = shared(gutters, gutters(line));
        }
        List<Float> edges = new ArrayList<>();
        edges.add(lines.stream().map(Line::left).min(Float::compare).orElse(0f) - 1);
        gutters.forEach(g -> edges.add((g[0] + g[1]) / 2));
        edges.add(lines.stream().map(Line::right).max(Float::compare).orElse(0f) + 1);
        List<List<Line>> columns = new ArrayList<>();
        List<TableText.Row> rows = new ArrayList<>();
        for (int c = 0; c + 1 < edges.size(); c++) {
            columns.add(new ArrayList<>());
        }
        for (Line line : lines) {
            List<TableText.Cell> cells = new ArrayList<>();
            for (int c = 0; c + 1 < edges.size(); c++) {
                Line part = part(line, edges.get(c), edges.get(c + 1));
                columns.get(c).add(part);
                cells.add(new TableText.Cell(c, 1, 1, part == null ? List.of() : List.of(part.text()), false, 1, Float.MAX_VALUE, 0));
            }
            rows.add(new TableText.Row(cells));
        }
        if (columns.stream().allMatch(Aligned::isProse)) {
            columns.forEach(column -> blocks.add(new Block(column.stream().filter(l -> l != null).toList(), null, true)));
        } else {
            blocks.add(new Block(lines, new Ruled(lines.get(0).baseline() - lines.get(0).size(), lines.get(lines.size() - 1).baseline(), edges, rows), false));
        }
    }

    private static Line part(Line line, float from, float to) {
        List<Glyph> glyphs = new ArrayList<>();
        List<Boolean> blanks = new ArrayList<>();
        for (int i = 0; i < line.glyphs().size(); i++) {
            Glyph glyph = line.glyphs().get(i);
            if (glyph.middleX() >= from && glyph.middleX() < to) {
                glyphs.add(glyph);
                blanks.add(line.blanks().get(i));
            }
        }
        return glyphs.isEmpty() ? null : new Line(glyphs, blanks, false, line.baseline(), line.size());
    }

    /** Long lines, as in a column of text, rather than the entries of a table. */
    private static boolean isProse(List<Line> column) {
        return column.stream().filter(l -> l != null).mapToInt(l -> l.glyphs().size()).average().orElse(0) >= PROSE;
    }
}
