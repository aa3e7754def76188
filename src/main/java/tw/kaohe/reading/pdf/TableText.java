package tw.kaohe.reading.pdf;

import java.util.ArrayList;
import java.util.List;

/** The text of a table's rows. */
final class TableText {
    private static final float WIDEST_MARGIN = 12f;
    private static final float FULL = 1.2f;

    private TableText() {
    }

    /**
     * Cells that begin in a row, from the left.
     *
     */
    record Row(List<Cell> cells) {
        Row {
            cells = List.copyOf(cells);
        }

        List<String> texts() {
            return cells.stream().map(Cell::text).toList();
        }

        boolean isBlank() {
            return cells.stream().allMatch(c -> c.paragraphs().isEmpty());
        }

        Cell at(int column) {
            return cells.stream().filter(c -> c.column() == column).findFirst().orElse(null);
        }
    }

    /**
     * A cell.
     *
     * @param lines how many lines it was printed in
     * @param room what its last line leaves free in points, by which one knows whether it goes on behind a page break
     * @param word how much room its own first word would need there
     * @param trailing whether a blank stands at its end, which what goes on behind a page break needs
     */
    record Cell(int column, int columns, int rows, List<String> paragraphs, boolean printed, int lines, float room, float word, boolean trailing) {
        Cell {
            paragraphs = List.copyOf(paragraphs);
        }

        String text() {
            return String.join("", paragraphs).replace(" ", "");
        }

        /** Whether the same cell behind the page break goes on in the middle of a paragraph. */
        boolean goesOn(Cell next) {
            return !next.paragraphs.isEmpty() && next.word > room && !Flow.isBeginning(next.paragraphs.get(0));
        }

        /** Together with the piece behind the page break. */
        Cell plus(Cell next) {
            List<String> all = new ArrayList<>(paragraphs);
            if (!all.isEmpty() && goesOn(next)) {
                all.set(all.size() - 1, all.get(all.size() - 1) + (trailing ? " " : "") + next.paragraphs.get(0));
                all.addAll(next.paragraphs.subList(1, next.paragraphs.size()));
            } else {
                all.addAll(next.paragraphs);
            }
            return new Cell(column, columns, rows, all, printed || next.printed, lines + next.lines, next.paragraphs.isEmpty() ? room : next.room, word,
                next.paragraphs.isEmpty() ? trailing : next.trailing);
        }
    }

    /** The rows of a grid with the characters that stand in its cells. */
    static List<Row> rows(Grid grid, List<Glyph> glyphs) {
        List<List<Line>> lines = new ArrayList<>();
        List<List<Glyph>> parts = new ArrayList<>();
        grid.boxes().forEach(box -> parts.add(new ArrayList<>()));
        BoxFinder finder = new BoxFinder(grid);
        for (Glyph glyph : glyphs) {
            int box = finder.find(glyph.isBlank() ? glyph.x() : glyph.middleX(), glyph.middleY());
            if (box >= 0) {
                parts.get(box).add(glyph);
            }
        }
        parts.forEach(part -> lines.add(Lines.of(part)));
        float leading = Flow.leading(lines);
        float[] margins = margins(grid, lines);
        List<Row> rows = new ArrayList<>();
        List<Cell> cells = new ArrayList<>();
        for (int i = 0, row = 0; i <= grid.boxes().size(); i++) {
            if (i == grid.boxes().size() || grid.boxes().get(i).row() != row) {
                rows.add(new Row(cells));
                cells.clear();
                for (row++; i < grid.boxes().size() && row < grid.boxes().get(i).row(); row++) {
                    rows.add(new Row(List.of()));
                }
            }
            if (i < grid.boxes().size()) {
                cells.add(cell(grid, i, lines, margins, leading));
            }
        }
        return rows;
    }

    /** Blank space left and right of the text in each column: what the line that comes nearest leaves. */
    private static float[] margins(Grid grid, List<List<Line>> lines) {
        float[] margins = new float[grid.columns().size()];
        java.util.Arrays.fill(margins, Float.MAX_VALUE);
        for (int i = 0; i < lines.size(); i++) {
            Grid.Box box = grid.boxes().get(i);
            for (Line line : lines.get(i)) {
                float padding = Math.max(0.5f, Math.min(line.left() - box.left(), box.right() - line.right()));
                margins[box.column()] = Math.min(margins[box.column()], padding);
            }
        }
        return margins;
    }

    private static Cell cell(Grid grid, int index, List<List<Line>> columns, float[] margins, float leading) {
        Grid.Box box = grid.boxes().get(index);
        List<Line> lines = columns.get(index);
        float limit = box.right() - Math.min(margins[box.column()], WIDEST_MARGIN);
        List<Flow.Joined> joined = Flow.ofCell(lines, limit, leading, isEvident(grid, box, columns, limit));
        boolean sure = joined.stream().allMatch(Flow.Joined::sure);
        List<String> paragraphs = sure ? joined.stream().map(Flow.Joined::text).toList() : lines.stream().map(l -> l.trailing() ? l.text() + " " : l.text()).toList();
        boolean ends = lines.isEmpty() || paragraphs.get(paragraphs.size() - 1).endsWith("。");
        float room = ends ? Float.MAX_VALUE : limit - lines.get(lines.size() - 1).right();
        float word = lines.isEmpty() ? 0 : Flow.firstWord(lines.get(0));
        boolean trailing = sure && !lines.isEmpty() && lines.get(lines.size() - 1).trailing();
        return new Cell(box.column(), box.columns(), box.rows(), paragraphs, !sure, lines.size(), room, word, trailing);
    }

    /** Whether several lines of a column end at its right margin. */
    private static boolean isEvident(Grid grid, Grid.Box box, List<List<Line>> lines, float limit) {
        int full = 0;
        for (int i = 0; i < lines.size(); i++) {
            Grid.Box other = grid.boxes().get(i);
            if (other.column() == box.column() && other.columns() == box.columns()) {
                full += (int) lines.get(i).stream().filter(l -> l.right() + FULL * l.size() > limit).count();
            }
        }
        return full >= 2;
    }

    /** Finds the cell at a place by the grid's lines. */
    private static final class BoxFinder {
        private final Grid grid;
        private final int[][] fields;

        BoxFinder(Grid grid) {
            this.grid = grid;
            this.fields = new int[grid.rows().size() - 1][grid.columns().size() - 1];
            for (int i = 0; i < grid.boxes().size(); i++) {
                Grid.Box box = grid.boxes().get(i);
                for (int r = box.row(); r < box.row() + box.rows(); r++) {
                    java.util.Arrays.fill(fields[r], box.column(), box.column() + box.columns(), i);
                }
            }
        }

        int find(float x, float y) {
            return grid.holds(x, y) ? fields[below(grid.rows(), y)][below(grid.columns(), x)] : -1;
        }

        private static int below(List<Float> places, float at) {
            int i = 0;
            while (i < places.size() - 2 && places.get(i + 1) <= at) {
                i++;
            }
            return i;
        }
    }
}
