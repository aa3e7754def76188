package tw.kaohe.reading.plan;

import java.util.ArrayList;
import java.util.List;
import tw.kaohe.model.ServicePlan.Column;

/** Puts the cells of a row under their columns where the row has fewer cells than the header: spanned cells may be left out. */
final class Alignment {
    private Alignment() {
    }

    /** @param before rows read so far, which show how each column is numbered */
    static List<Cell> of(Header header, List<Cell> cells, List<Entry> before) {
        int missing = header.columns().size() - cells.size();
        if (missing <= 0 || cells.isEmpty() || cells.get(0).isBlank()) {
            return cells;
        }
        int best = 0;
        int bestScore = score(header, cells, 0, before);
        for (int shift = 1; shift <= missing; shift++) {
            int score = score(header, cells, shift, before);
            if (score > bestScore) {
                best = shift;
                bestScore = score;
            }
        }
        List<Cell> shifted = new ArrayList<>();
        for (int i = 0; i < best; i++) {
            shifted.add(Cell.EMPTY);
        }
        shifted.addAll(cells);
        return shifted;
    }

    private static int score(Header header, List<Cell> cells, int shift, List<Entry> before) {
        int score = 0;
        for (int i = 0; i < cells.size() && i + shift < header.columns().size(); i++) {
            Column column = header.columns().get(i + shift);
            Cell cell = cells.get(i);
            if (!cell.isBlank() && column != null) {
                score += fits(column, cell, before);
            }
        }
        return score;
    }

    private static int fits(Column column, Cell cell, List<Entry> before) {
        if (column == Column.DEADLINE) {
            return Values.isDeadline(cell.joined().key()) ? 3 : -3;
        }
        if (column == Column.UNIT) {
            return Values.isUnit(cell.joined().key()) ? 3 : -3;
        }
        Numbering here = Numbering.leading(cell.joined().key());
        for (int i = before.size() - 1; i >= 0 && i >= before.size() - 20; i--) {
            Cell above = before.get(i).cell(column);
            if (!above.isBlank()) {
                Numbering there = Numbering.leading(above.joined().key());
                boolean same = here == null ? there == null : there != null && here.style() == there.style();
                return same ? 2 : -1;
            }
        }
        return 0;
    }
}
