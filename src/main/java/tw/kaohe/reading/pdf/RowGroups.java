package tw.kaohe.reading.pdf;

import java.util.ArrayList;
import java.util.List;
import tw.kaohe.reading.pdf.Columns.Piece;

/**
 * Puts the lines of a table without lines into rows. A row's cells stand beside each other: their texts begin, end or have their
 * middle at the same height; the lines of one cell are closer together than those of two; and hardly a row lacks its first cell.
 * What speaks against a row is counted, and the division with the least of it is taken.
 */
final class RowGroups {
    private static final int TALLEST = 60;
    private static final double ROW = 1;
    private static final double NO_KEY = 2;
    private static final double SINGLE = 3;
    private static final double APART = 2.5;
    private static final double FAR_APART = 4;
    private static final double NOT_FULL = 1;
    private static final double ASKEW = 6;
    private static final double UNEVEN = 2;
    private static final double BEGINNING = 2.5;
    private static final double CLOSE_BOUNDARY = 1.5;
    private static final float SAME = 1.06f;
    private static final float FAR = 2.2f;
    private static final float STRAIGHT = 0.25f;
    private static final double EVEN = 0.6;
    private static final int SHOWN = 7;
    private final List<List<Piece>> lines;
    private final int columns;
    private final boolean[] even;
    private final float[] full;
    private final float close;
    private final boolean rest;

    private RowGroups(List<List<Piece>> lines, int columns, boolean rest) {
        this.lines = lines;
        this.columns = columns;
        this.rest = rest;
        this.full = new float[columns];
        this.even = new boolean[columns];
        measure();
        this.close = closeness();
    }

    /**
     * Lines of each row.
     *
     * @param rest whether the first may be the rest of a row that the page break cut
     */
    static List<List<List<Piece>>> of(List<List<Piece>> lines, int columns, boolean rest) {
        return new RowGroups(lines, columns, rest).divide();
    }

    private List<List<List<Piece>>> divide() {
        int count = lines.size();
        double[] least = new double[count + 1];
        int[] from = new int[count + 1];
        for (int end = 1; end <= count; end++) {
            least[end] = Double.MAX_VALUE;
            for (int start = end - 1; start >= Math.max(0, end - TALLEST); start--) {
                if (start < end - 1 && (crosses(start) || crosses(end - 1))) {
                    break;
                }
                double cost = least[start] + cost(start, end);
                if (cost < least[end] - 1e-6) {
                    least[end] = cost;
                    from[end] = start;
                }
            }
        }
        List<List<List<Piece>>> rows = new ArrayList<>();
        for (int end = count; end > 0; end = from[end]) {
            rows.add(0, lines.subList(from[end], end));
        }
        return rows;
    }

    private boolean crosses(int line) {
        return lines.get(line).stream().anyMatch(Piece::isWide);
    }

    private double cost(int start, int end) {
        if (crosses(start)) {
            return ROW;
        }
        double cost = ROW;
        float top = 0;
        float[][] blocks = new float[columns][];
        for (int i = start; i < end; i++) {
            for (Piece piece : lines.get(i)) {
                float[] block = blocks[piece.from()];
                if (block == null) {
                    blocks[piece.from()] = new float[] {piece.line().baseline(), piece.line().baseline()};
                } else {
                    block[1] = piece.line().baseline();
                    cost += inside(piece, above(i, piece.from(), start));
                }
            }
        }
        boolean mayLack = rest && start == 0;
        long filled = java.util.Arrays.stream(blocks).filter(java.util.Objects::nonNull).count();
        cost += blocks[0] == null && !mayLack ? NO_KEY + (filled == 1 ? SINGLE : 0) : 0;
        cost += mayLack ? 0 : skew(blocks, lines.get(start).get(0).line().size());
        return cost + (isCloseAbove(start) ? CLOSE_BOUNDARY : 0);
    }

    /** What speaks against two lines being one cell's. */
    private double inside(Piece piece, Line above) {
        float distance = piece.line().baseline() - above.baseline();
        double cost = distance > FAR * piece.line().size() ? FAR_APART : close > 0 && distance > close * SAME * piece.line().size() ? APART : 0;
        boolean begins = piece.from() == 0 && Flow.isBeginning(piece.line().text());
        return cost + (isFull(piece, above) ? 0 : NOT_FULL) + (begins ? BEGINNING : 0);
    }

    /** Whether a line was broken because its next word had no room; where entries are of one width, each would seem so. */
    private boolean isFull(Piece piece, Line above) {
        return above.right() + Flow.firstWord(piece.line()) > full[piece.from()] && (close > 0 || !even[piece.from()]);
    }

    private void measure() {
        java.util.Arrays.fill(full, -Float.MAX_VALUE);
        int[] counts = new int[columns];
        int[] longest = new int[columns];
        List<Piece> pieces = lines.stream().flatMap(List::stream).filter(p -> !p.isWide()).toList();
        pieces.forEach(p -> full[p.from()] = Math.max(full[p.from()], p.line().right()));
        for (Piece piece : pieces) {
            counts[piece.from()]++;
            longest[piece.from()] += piece.line().right() + piece.line().size() > full[piece.from()] ? 1 : 0;
        }
        for (int c = 0; c < columns; c++) {
            even[c] = longest[c] > EVEN * counts[c];
        }
    }

    private Line above(int line, int column, int least) {
        for (int i = line - 1; i >= least; i--) {
            for (Piece piece : lines.get(i)) {
                if (piece.from() == column && !piece.isWide()) {
                    return piece.line();
                }
            }
        }
        return null;
    }

    private static double skew(float[][] blocks, float size) {
        float[] least = {Float.MAX_VALUE, Float.MAX_VALUE, Float.MAX_VALUE};
        float[] most = {-Float.MAX_VALUE, -Float.MAX_VALUE, -Float.MAX_VALUE};
        for (float[] block : blocks) {
            if (block != null) {
                float[] heights = {block[0], (block[0] + block[1]) / 2, block[1]};
                for (int i = 0; i < heights.length; i++) {
                    least[i] = Math.min(least[i], heights[i]);
                    most[i] = Math.max(most[i], heights[i]);
                }
            }
        }
        float skew = Math.min(most[0] - least[0], Math.min(most[1] - least[1], most[2] - least[2]));
        boolean overlap = most[0] <= least[2] + STRAIGHT * size;
        return skew <= STRAIGHT * size ? 0 : overlap ? UNEVEN : ASKEW;
    }

    /** Whether a cell above a boundary is as close to the one below as the lines of one cell are. */
    private boolean isCloseAbove(int start) {
        if (start == 0 || crosses(start - 1) || close == 0) {
            return false;
        }
        for (Piece piece : lines.get(start)) {
            Line above = above(start, piece.from(), Math.max(0, start - TALLEST));
            if (above != null && piece.line().baseline() - above.baseline() <= close * SAME * piece.line().size()) {
                return true;
            }
        }
        return false;
    }

    /**
     * Distance of lines within a cell as a multiple of the size, seen where lines fill few columns; 0 where it cannot be told, because
     * rows are no further apart.
     */
    private float closeness() {
        List<Float> distances = new ArrayList<>();
        List<Float> all = new ArrayList<>();
        int most = lines.stream().mapToInt(List::size).max().orElse(1);
        for (int i = 1; i < lines.size(); i++) {
            for (Piece piece : lines.get(i)) {
                Line above = piece.isWide() ? null : above(i, piece.from(), Math.max(0, i - 2));
                boolean few = lines.get(i).get(0) == piece && (lines.get(i).size() * 3 <= most || lines.get(i).size() == 1);
                float distance = above == null ? 0 : (piece.line().baseline() - above.baseline()) / piece.line().size();
                if (above != null) {
                    all.add(distance);
                }
                if (above != null && few) {
                    distances.add(distance);
                }
            }
        }
        distances.sort(null);
        float least = usual(distances);
        long further = all.stream().filter(distance -> distance > least * SAME).count();
        return further >= 2 && further * SHOWN >= all.size() ? least : 0;
    }

    /** The least distance that is seen several times. */
    private static float usual(List<Float> sorted) {
        for (int i = 0; i + 2 < sorted.size(); i++) {
            if (sorted.get(i + 2) <= sorted.get(i) * SAME) {
                return sorted.get(i + 1);
            }
        }
        return sorted.size() < 2 ? 0 : sorted.get(0);
    }
}
