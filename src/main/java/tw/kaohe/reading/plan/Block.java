package tw.kaohe.reading.plan;

import java.util.List;

/** What a document consists of: lines of text and rows of tables, in their order. */
sealed interface Block {
    int line();

    /** A line of running text without its markup; {@code heading} where the document marks it as one. */
    record Text(Passage passage, boolean heading) implements Block {
        @Override
        public int line() {
            return passage.line();
        }
    }

    /** A row of a table, cells from the left; blank cells included. */
    record Row(int line, List<Cell> cells) implements Block {
        public Row {
            cells = List.copyOf(cells);
        }

        /** The only cell that is not blank, or null. */
        Cell onlyCell() {
            Cell only = null;
            for (Cell cell : cells) {
                if (!cell.isBlank()) {
                    if (only != null) {
                        return null;
                    }
                    only = cell;
                }
            }
            return only;
        }

        boolean isBlank() {
            return cells.stream().allMatch(Cell::isBlank);
        }
    }

    /** A blank line. */
    record Gap(int line) implements Block {
    }
}
