package tw.kaohe.reading.pdf;

import java.util.List;

/**
 * A table by its lines (框線).
 *
 * @param columns x of the lines between columns, with those at both ends
 * @param rows    y of the lines between rows, with those at both ends
 * @param boxes   its cells, row by row from the left
 */
record Grid(List<Float> columns, List<Float> rows, List<Box> boxes) {

    /** A cell: where it begins and how many columns and rows of the grid it covers. */
    record Box(int row, int column, int rows, int columns, float left, float top, float right, float bottom) {

        boolean holds(float x, float y) {
            return left <= x && x < right && top <= y && y < bottom;
        }
    }

    float left() {
        return columns.get(0);
    }

    float right() {
        return columns.get(columns.size() - 1);
    }

    float top() {
        return rows.get(0);
    }

    float bottom() {
        return rows.get(rows.size() - 1);
    }

    boolean holds(float x, float y) {
        return left() <= x && x < right() && top() <= y && y < bottom();
    }

    boolean encloses(Grid other) {
        return other != this && left() <= other.left() + 1 && other.right() <= right() + 1 && top() <= other.top() + 1 && other.bottom() <= bottom() + 1;
    }
}
