package tw.kaohe.reading.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds tables in the lines of a page: lines that meet form a grid, and where a line is missing between two fields of it these are
 * one cell. Sides left open are closed.
 */
final class Grids {
    private static final float MEET = 3.5f;
    private static final float SAME = 4f;
    private static final float OPEN_SIDE = 10f;
    private static final int MOST_LINES = 3_000;

    private final List<Ruling> horizontal;
    private final List<Ruling> vertical;
    private final int[] parents;

    private Grids(List<Ruling> horizontal, List<Ruling> vertical) {
        this.horizontal = horizontal;
        this.vertical = vertical;
        this.parents = new int[horizontal.size() + vertical.size()];
        for (int i = 0; i < parents.length; i++) {
            parents[i] = i;
        }
    }

    /** Tables from the top; a table inside a cell belongs to that cell and is left out. */
    static List<Grid> of(List<Ruling> horizontal, List<Ruling> vertical) {
        if (horizontal.isEmpty() || vertical.isEmpty() || horizontal.size() > MOST_LINES || vertical.size() > MOST_LINES) {
            return List.of();
        }
        List<Grid> grids = new Grids(horizontal, vertical).find();
        grids.removeIf(g -> g.boxes().size() < 2);
        List<Grid> all = List.copyOf(grids);
        grids.removeIf(g -> all.stream().anyMatch(other -> other.encloses(g) && !(g.encloses(other) && all.indexOf(g) < all.indexOf(other))));
        grids.sort(Comparator.comparingDouble(Grid::top).thenComparingDouble(Grid::left));
        return grids;
    }

    private List<Grid> find() {
        for (int h = 0; h < horizontal.size(); h++) {
            Ruling across = horizontal.get(h);
            for (int v = 0; v < vertical.size(); v++) {
                Ruling down = vertical.get(v);
                if (meets(across, down.at()) && meets(down, across.at())) {
                    parents[root(h)] = root(horizontal.size() + v);
                }
            }
        }
        List<Grid> grids = new ArrayList<>();
        for (int i = 0; i < parents.length; i++) {
            if (root(i) == i) {
                Grid grid = grid(i);
                if (grid != null) {
                    grids.add(grid);
                }
            }
        }
        return grids;
    }

    private static boolean meets(Ruling line, float place) {
        return line.from() - MEET <= place && place <= line.to() + MEET;
    }

    private int root(int i) {
        int root = i;
        while (parents[root] != root) {
            parents[root] = parents[parents[root]];
            root = parents[root];
        }
        return root;
    }

    private Grid grid(int root) {
        List<Ruling> across = new ArrayList<>();
        List<Ruling> down = new ArrayList<>();
        for (int h = 0; h < horizontal.size(); h++) {
            if (root(h) == root) {
                across.add(horizontal.get(h));
            }
        }
        for (int v = 0; v < vertical.size(); v++) {
            if (root(horizontal.size() + v) == root) {
                down.add(vertical.get(v));
            }
        }
        if (across.isEmpty() || down.isEmpty()) {
            return null;
        }
        List<Float> columns = places(down, across);
        List<Float> rows = places(across, down);
        return columns.size() < 2 || rows.size() < 2 ? null : new Grid(columns, rows, new Fields(columns, rows, across, down).boxes());
    }

    /** Places of the lines of one direction; where the others reach well beyond them a side was left open. */
    private static List<Float> places(List<Ruling> lines, List<Ruling> crossing) {
        List<Float> places = new ArrayList<>();
        lines.stream().map(Ruling::at).sorted().forEach(at -> {
            if (places.isEmpty() || at - places.get(places.size() - 1) > SAME) {
                places.add(at);
            }
        });
        float least = Float.MAX_VALUE;
        float most = -Float.MAX_VALUE;
        for (Ruling line : crossing) {
            least = Math.min(least, line.from());
            most = Math.max(most, line.to());
        }
        if (least < places.get(0) - OPEN_SIDE) {
            places.add(0, least);
        }
        if (most > places.get(places.size() - 1) + OPEN_SIDE) {
            places.add(most);
        }
        return places;
    }

    /** The fields between neighbouring lines, put together to cells. */
    private record Fields(List<Float> columns, List<Float> rows, List<Ruling> across, List<Ruling> down) {

        List<Grid.Box> boxes() {
            int width = columns.size() - 1;
            int height = rows.size() - 1;
            boolean[][] right = new boolean[height][width];
            boolean[][] below = new boolean[height][width];
            walls(right, below);
            boolean[][] taken = new boolean[height][width];
            List<Grid.Box> boxes = new ArrayList<>();
            for (int r = 0; r < height; r++) {
                for (int c = 0; c < width; c++) {
                    if (!taken[r][c]) {
                        boxes.add(box(r, c, right, below, taken));
                    }
                }
            }
            return boxes;
        }

        private void walls(boolean[][] right, boolean[][] below) {
            for (Ruling line : down) {
                int c = nearest(columns, line.at()) - 1;
                for (int r = 0; r < right.length && c >= 0 && c < columns.size() - 2; r++) {
                    right[r][c] |= line.covers((rows.get(r) + rows.get(r + 1)) / 2);
                }
            }
            for (Ruling line : across) {
                int r = nearest(rows, line.at()) - 1;
                for (int c = 0; r >= 0 && r < rows.size() - 2 && c < columns.size() - 1; c++) {
                    below[r][c] |= line.covers((columns.get(c) + columns.get(c + 1)) / 2);
                }
            }
        }

        private static int nearest(List<Float> places, float at) {
            int nearest = 0;
            for (int i = 1; i < places.size(); i++) {
                nearest = Math.abs(places.get(i) - at) < Math.abs(places.get(nearest) - at) ? i : nearest;
            }
            return nearest;
        }

        private Grid.Box box(int row, int column, boolean[][] right, boolean[][] below, boolean[][] taken) {
            int toColumn = column;
            while (toColumn + 1 < columns.size() - 1 && !right[row][toColumn] && !taken[row][toColumn + 1]) {
                toColumn++;
            }
            int toRow = row;
            while (toRow + 1 < rows.size() - 1 && isOpen(toRow, column, toColumn, right, below, taken)) {
                toRow++;
            }
            for (int r = row; r <= toRow; r++) {
                for (int c = column; c <= toColumn; c++) {
                    taken[r][c] = true;
                }
            }
            return new Grid.Box(row, column, toRow - row + 1, toColumn - column + 1, columns.get(column), rows.get(row), columns.get(toColumn + 1),
                rows.get(toRow + 1));
        }

        /** Whether a cell goes on below a row: no line under it, and none between its columns there. */
        private static boolean isOpen(int row, int from, int to, boolean[][] right, boolean[][] below, boolean[][] taken) {
            for (int c = from; c <= to; c++) {
                if (below[row][c] || taken[row + 1][c] || c < to && right[row + 1][c]) {
                    return false;
                }
            }
            return true;
        }
    }
}
