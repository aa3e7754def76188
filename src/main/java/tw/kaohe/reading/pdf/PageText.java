package tw.kaohe.reading.pdf;

import java.util.List;

/** A page in reading order, before anything is joined over its end. */
record PageText(int number, float width, float height, List<Element> elements) {

    PageText {
        elements = List.copyOf(elements);
    }

    /** A line of running text or a table. */
    sealed interface Element permits Running, Ruled {
        float top();

        float bottom();
    }

    /**
     * Lines that follow each other.
     *
     * @param line  the printed line
     * @param limit   how far to the right a line may reach here
     * @param tabular whether it seems to stand in a table without lines, and so is no running head
     */
    record Running(Line line, float limit, float leading, boolean tabular) implements Element {
        @Override
        public float top() {
            return line.baseline() - line.size();
        }

        @Override
        public float bottom() {
            return line.baseline();
        }
    }

    /**
     * A table.
     *
     * @param columns x of its columns' edges, by which it is known again on the next page
     */
    record Ruled(float top, float bottom, List<Float> columns, List<TableText.Row> rows) implements Element {
        public Ruled {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    PageText with(List<Element> others) {
        return new PageText(number, width, height, others);
    }

    PageText without(List<Element> dropped) {
        return new PageText(number, width, height, elements.stream().filter(e -> !dropped.contains(e)).toList());
    }
}
