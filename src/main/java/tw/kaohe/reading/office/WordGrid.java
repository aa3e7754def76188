package tw.kaohe.reading.office;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;

/** The columns of a table of an old Word document, which knows the edges of each cell only. */
final class WordGrid {
    /** Edges nearer to each other than this (twentieths of a point, 2 mm) are one. */
    private static final int SAME = 120;

    private WordGrid() {
    }

    static List<Integer> edges(Table table) {
        TreeSet<Integer> all = new TreeSet<>();
        for (int r = 0; r < table.numRows(); r++) {
            TableRow row = table.getRow(r);
            for (int c = 0; c < row.numCells(); c++) {
                all.add(row.getCell(c).getLeftEdge());
                all.add(row.getCell(c).getLeftEdge() + row.getCell(c).getWidth());
            }
        }
        List<Integer> edges = new ArrayList<>();
        for (int edge : all) {
            if (edges.isEmpty() || edge - edges.get(edges.size() - 1) > SAME) {
                edges.add(edge);
            }
        }
        return edges;
    }

    /** How many columns a cell covers. */
    static int columns(TableCell cell, List<Integer> edges) {
        int left = cell.getLeftEdge();
        int right = left + cell.getWidth();
        return Math.max(1, (int) edges.stream().filter(edge -> edge > left + SAME && edge <= right + SAME / 2).count());
    }
}
