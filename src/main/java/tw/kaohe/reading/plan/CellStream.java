package tw.kaohe.reading.plan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tw.kaohe.model.ServicePlan.Column;
import tw.kaohe.reading.plan.Numbering.Style;
import tw.kaohe.reading.text.TextFolding;

/**
 * A table that was flattened to one cell per line. Which column a cell belongs to follows from the style of its number, from
 * what a deadline or a unit looks like, and from the order of the columns.
 */
final class CellStream {
    private static final int HEADER_LINES = 24;
    private final Header header;
    private final int table;
    private final boolean tabbed;
    private final List<Column> order;
    private final Map<Column, Style> styles = new EnumMap<>(Column.class);
    private final List<Entry> entries = new ArrayList<>();
    private Map<Column, Cell> open = new EnumMap<>(Column.class);
    private final List<Passage> cell = new ArrayList<>();
    private final List<Passage> inner = new ArrayList<>();
    private Column last;
    private int line;

    CellStream(Header header, int table, boolean tabbed) {
        this.header = header;
        this.table = table;
        this.tabbed = tabbed;
        this.order = header.columns().stream().filter(c -> c != null).toList();
    }

    /**
     * @param end    index behind the header's last line
     * @param tabbed whether a tab begins each cell, so that a line without one goes on with the cell above
     */
    record Opening(Header header, int end, boolean tabbed) {
    }

    /** The header that begins here with one word per line (the word may be split over two lines), or null. */
    static Opening opening(List<Block> blocks, int start) {
        List<String> labels = new ArrayList<>();
        String open = "";
        boolean tabbed = false;
        int end = start;
        for (int i = start; i < blocks.size() && i - start < HEADER_LINES; i++) {
            Block block = blocks.get(i);
            String label = label(block);
            if (label == null) {
                if (i == start || !(block instanceof Block.Gap) && !(block instanceof Block.Row row && row.isBlank())) {
                    break;
                }
                continue;
            }
            if (Header.column(label) != null && open.isEmpty() && !splitWith(label, blocks, i)) {
                labels.add(label);
            } else if (Header.column(open + label) != null) {
                labels.add(open + label);
                open = "";
            } else if (open.isEmpty() && label.length() <= 4 && splitWith(label, blocks, i)) {
                open = label;
                continue;
            } else {
                break;
            }
            tabbed |= block instanceof Block.Row;
            end = i + 1;
        }
        Header header = labels.size() < 3 ? null : Header.of(labels);
        return header == null || header.columns().stream().filter(c -> c != null && c != Column.REMARK).count() < 3 ? null
            : new Opening(header, end, tabbed);
    }

    private static boolean splitWith(String label, List<Block> blocks, int i) {
        for (int next = i + 1; next < blocks.size() && next <= i + 2; next++) {
            String below = label(blocks.get(next));
            if (below != null) {
                boolean whole = Header.column(label) != null && Header.column(below) != null;
                return below.length() <= 6 && !whole && Header.column(label + below) != null;
            }
        }
        return false;
    }

    private static String label(Block block) {
        Passage only = block instanceof Block.Text text ? text.passage()
            : block instanceof Block.Row row && row.onlyCell() != null ? row.onlyCell().joined() : null;
        return only == null || only.length() > 24 ? null : TextFolding.key(only.text());
    }

    List<Entry> entries() {
        return entries;
    }

    /** @return index of the first block behind the table */
    int read(List<Block> blocks, int start, MeasureTables.ChapterStarts ends) {
        int i = start;
        while (i < blocks.size() && !ends.at(blocks.get(i).line())) {
            Opening again = opening(blocks, i);
            if (again != null) {
                closeCell();
                if (!again.header().equals(header)) {
                    break;
                }
                i = again.end();
                continue;
            }
            Block block = blocks.get(i);
            if (block instanceof Block.Text text && Chapters.isAnnex(text) || block instanceof Block.Row row && Header.ofRow(row) != null) {
                break;
            }
            take(block);
            i++;
        }
        closeCell();
        closeRow();
        return i;
    }

    private void take(Block block) {
        if (block instanceof Block.Row row) {
            for (Cell each : row.cells()) {
                if (!each.isBlank()) {
                    closeCell();
                    cell.addAll(each.paragraphs());
                }
            }
            if (row.isBlank()) {
                closeCell();
            }
        } else if (block instanceof Block.Text text) {
            if (!tabbed && !continues(text.passage())) {
                closeCell();
            }
            cell.add(text.passage());
        }
    }

    /** Without tabs a line goes on with the cell above only where that one plainly breaks off. */
    private boolean continues(Passage next) {
        if (cell.isEmpty() || Numbering.leading(next.key()) != null) {
            return false;
        }
        String above = cell.get(cell.size() - 1).key().stripTrailing();
        return above.length() >= 12 && !Section.isEnd(above) && !Values.isDeadline(next.key()) && !Values.isUnit(next.key())
            && !Values.isUnit(above);
    }

    private void closeCell() {
        if (cell.isEmpty()) {
            return;
        }
        Cell done = new Cell(cell, false);
        cell.clear();
        if (last != null && last == header.measure() && isInner(done)) {
            inner.addAll(done.paragraphs());
            return;
        }
        Column column = column(done);
        if (column == null) {
            return;
        }
        int at = order.indexOf(column);
        if (last != null && at <= order.indexOf(last)) {
            closeRow();
        }
        line = line == 0 ? done.line() : line;
        open.put(column, done);
        last = column;
    }

    /** Whether a cell is a point inside the measure above: (1) below 1. */
    private boolean isInner(Cell done) {
        Numbering number = Numbering.leading(done.paragraphs().get(0).key());
        Style measure = styles.get(header.measure());
        return number != null && measure != null && number.style().rank > measure.rank;
    }

    private Column column(Cell done) {
        Passage text = done.joined();
        Numbering number = Numbering.leading(text.key());
        int next = last == null ? 0 : order.indexOf(last) + 1;
        if (number != null) {
            return numbered(number, next);
        }
        if (order.contains(Column.FACET) && Schemes.isDimension(TextFolding.key(text.text()))) {
            return Column.FACET;
        }
        for (int i = next; i < order.size(); i++) {
            Column column = order.get(i);
            boolean fits = column == Column.DEADLINE ? Values.isDeadline(text.key()) : column == Column.UNIT ? Values.isUnit(text.key())
                : !styles.containsKey(column) || column == header.measure();
            if (fits) {
                return column;
            }
        }
        return header.measure() != null && !Values.isDeadline(text.key()) && !Values.isUnit(text.key()) ? header.measure() : null;
    }

    private Column numbered(Numbering number, int next) {
        for (Map.Entry<Column, Style> known : styles.entrySet()) {
            if (known.getValue() == number.style()) {
                return known.getKey();
            }
        }
        for (int i = next; i < order.size(); i++) {
            Column column = order.get(i);
            if (!styles.containsKey(column) && (Header.LABELS.contains(column) || column == header.measure())) {
                styles.put(column, number.style());
                return column;
            }
        }
        return header.measure();
    }

    private void closeRow() {
        if (!inner.isEmpty()) {
            List<Passage> whole = new ArrayList<>(open.get(header.measure()).paragraphs());
            whole.addAll(inner);
            open.put(header.measure(), new Cell(whole, false));
            inner.clear();
        }
        if (!open.isEmpty()) {
            entries.add(new Entry(line, table, header, open));
        }
        open = new EnumMap<>(Column.class);
        last = null;
        line = 0;
    }
}
