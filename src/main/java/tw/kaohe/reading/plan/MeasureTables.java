package tw.kaohe.reading.plan;

import java.util.ArrayList;
import java.util.List;
import tw.kaohe.model.ServicePlan.Column;

/** Collects the rows of a document's tables of measures, whatever way the tables were flattened. */
final class MeasureTables {
    private final List<Block> blocks;
    private final List<Entry> entries = new ArrayList<>();
    private Header header;
    private int table;

    private MeasureTables(List<Block> blocks) {
        this.blocks = blocks;
    }

    /** @param ends indexes in {@code blocks} where a chapter begins, at which a table without lines ends */
    static List<Entry> of(List<Block> blocks, ChapterStarts ends) {
        MeasureTables tables = new MeasureTables(blocks);
        for (int i = 0; i < blocks.size(); ) {
            i = tables.read(i, ends);
        }
        return tables.entries;
    }

    /** Lines on which chapters begin. */
    interface ChapterStarts {
        boolean at(int line);
    }

    private int read(int i, ChapterStarts ends) {
        Block block = blocks.get(i);
        if (block instanceof Block.Row row && row.onlyCell() == null && !row.isBlank()) {
            return row(i, row);
        }
        CellStream.Opening opening = CellStream.opening(blocks, i);
        if (opening != null) {
            begin(opening.header());
            CellStream stream = new CellStream(opening.header(), table, opening.tabbed());
            int end = stream.read(blocks, opening.end(), ends);
            entries.addAll(stream.entries());
            header = null;
            return end;
        }
        if (block instanceof Block.Row row && header != null && !row.isBlank() && !ends.at(row.line())) {
            return row(i, row);
        }
        if (ends.at(block.line())) {
            header = null;
        }
        return i + 1;
    }

    /** @return index of the next block */
    private int row(int i, Block.Row row) {
        Header here = Header.ofRow(row);
        Header both = i + 1 < blocks.size() && blocks.get(i + 1) instanceof Block.Row next ? split(row, next) : null;
        if (both != null && known(both) > (here == null ? 0 : known(here))) {
            begin(both);
            return i + 2;
        }
        if (here != null) {
            begin(here);
        } else if (header != null && foreign(row)) {
            header = null;
        } else if (header != null) {
            entries.add(new Entry(row.line(), table, header, header.entry(Alignment.of(header, row.cells(), entries))));
        }
        return i + 1;
    }

    /** A header of another kind of table (roster, form) ends the table of measures. */
    private static boolean foreign(Block.Row row) {
        return Rosters.isHeader(row) || PatrolForms.isHeader(row) || row.cells().stream().anyMatch(c -> c.label().contains("時間:__"));
    }

    private void begin(Header next) {
        if (header == null || !header.columns().equals(next.columns())) {
            table++;
        }
        header = next;
    }

    /** A header whose words are split over two rows (承辦 above 單位). */
    private static Header split(Block.Row upper, Block.Row lower) {
        if (upper.cells().size() != lower.cells().size() || upper.cells().size() > 40) {
            return null;
        }
        List<String> labels = new ArrayList<>();
        for (int c = 0; c < upper.cells().size(); c++) {
            labels.add(upper.cells().get(c).label() + lower.cells().get(c).label());
        }
        return Header.of(labels);
    }

    private static long known(Header header) {
        return header.columns().stream().filter(c -> c != null && c != Column.REMARK).count();
    }
}
