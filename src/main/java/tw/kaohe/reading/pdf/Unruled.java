package tw.kaohe.reading.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tw.kaohe.reading.pdf.Columns.Piece;
import tw.kaohe.reading.pdf.PageText.Ruled;

/** A table without lines on one page: lines are put where its rows and columns part, and it is read as if they were printed. */
final class Unruled {
    private static final float MIDDLE = 0.35f;
    private static final float SAME_EDGE = 0.5f;
    private static final int SHORT = 10;
    private final Columns columns;
    private final List<Strip> strips;
    private final List<List<List<Piece>>> rows;

    /** @param rest whether the table began on an earlier page */
    Unruled(Columns columns, List<Strip> strips, boolean rest) {
        this.columns = columns;
        this.strips = strips;
        this.rows = RowGroups.of(IntStream.range(0, strips.size()).mapToObj(this::pieces).toList(), columns.count(), rest);
    }

    /** A line in one piece that runs across gutters, or stands in the middle of the table, is a title over all columns. */
    private List<Piece> pieces(int at) {
        List<Piece> pieces = columns.pieces(strips.get(at));
        Piece first = pieces.get(0);
        boolean title = pieces.size() == 1 && (first.isWide() || isTitle(first, isApart(at, at - 1) && isApart(at, at + 1)));
        return title ? List.of(new Piece(0, columns.count() - 1, first.line())) : pieces;
    }

    /** Whether a line stands too far from another to go on with its cell. */
    private boolean isApart(int at, int other) {
        return other < 0 || other >= strips.size()
            || Math.abs(strips.get(at).baseline() - strips.get(other).baseline()) > Region.CLOSE * strips.get(at).line().size();
    }

    private boolean isTitle(Piece piece, boolean alone) {
        boolean begins = piece.from() > 0 && Math.abs(piece.line().left() - columns.left(piece.from())) <= SAME_EDGE;
        boolean shortAndAlone = alone && piece.line().glyphs().size() <= SHORT;
        return piece.from() > 0 && (shortAndAlone || !begins)
            && Strip.isCentred(piece.line(), columns.edges().get(0), columns.edges().get(columns.count()));
    }

    Ruled table() {
        List<Float> heights = heights();
        List<Grid.Box> boxes = new ArrayList<>();
        for (int r = 0; r < rows.size(); r++) {
            boxes(r, heights, boxes);
        }
        Grid grid = new Grid(columns.edges(), heights, boxes);
        List<Glyph> glyphs = strips.stream().flatMap(s -> s.line().withBlanks().stream()).toList();
        return new Ruled(grid.top(), grid.bottom(), columns.edges(), TableText.rows(grid, glyphs));
    }

    private List<Float> heights() {
        List<Float> heights = new ArrayList<>();
        Line first = strips.get(0).line();
        Line last = strips.get(strips.size() - 1).line();
        heights.add(first.baseline() - first.size());
        for (int r = 1; r < rows.size(); r++) {
            Line above = line(rows.get(r - 1).get(rows.get(r - 1).size() - 1));
            Line below = line(rows.get(r).get(0));
            heights.add((above.baseline() - MIDDLE * above.size() + below.baseline() - MIDDLE * below.size()) / 2);
        }
        heights.add(last.baseline() + last.size());
        return heights;
    }

    private static Line line(List<Piece> pieces) {
        return pieces.get(0).line();
    }

    private void boxes(int row, List<Float> heights, List<Grid.Box> boxes) {
        List<Piece> wide = wide(rows.get(row));
        for (int c = 0; c < columns.count(); ) {
            int column = c;
            int to = wide.stream().filter(p -> p.from() == column).mapToInt(Piece::to).findFirst().orElse(c);
            boxes.add(new Grid.Box(row, c, 1, to - c + 1, columns.edges().get(c), heights.get(row), columns.edges().get(to + 1), heights.get(row + 1)));
            c = to + 1;
        }
    }

    private static List<Piece> wide(List<List<Piece>> row) {
        return row.size() > 1 ? List.of() : row.get(0).stream().filter(Piece::isWide).toList();
    }
}
