package tw.kaohe.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import tw.kaohe.report.odf.TextBody;
import tw.kaohe.report.odf.TextBody.Cell;
import tw.kaohe.report.odf.TextBody.Line;
import tw.kaohe.report.text.Wording;

/** A table of a text document, put together row by row. Widths are tenths of a millimetre. */
final class Grid {
    private final TextBody body;
    private final List<Integer> widths;
    private final List<List<Cell>> head = new ArrayList<>();
    private final List<List<Cell>> rows = new ArrayList<>();

    Grid(TextBody body, Integer... widths) {
        this.body = body;
        this.widths = List.of(widths);
    }

    Grid(TextBody body, List<Integer> widths) {
        this.body = body;
        this.widths = List.copyOf(widths);
    }

    /** A header row by the keys of its phrases. */
    Grid head(Wording words, String... keys) {
        return head(Stream.of(keys).map(key -> words.get(key)).toList());
    }

    Grid head(Collection<String> titles) {
        head.add(titles.stream().map(title -> Cell.of("head", "Cell_20_Head", title)).toList());
        return this;
    }

    Grid row(Cell... cells) {
        rows.add(List.of(cells));
        return this;
    }

    Grid row(List<Cell> cells) {
        rows.add(List.copyOf(cells));
        return this;
    }

    /** A label with what it names. */
    Grid fact(String label, List<Line> lines) {
        return row(Cell.of("label", "Cell_20_Label", label), new Cell("plain", lines, 1));
    }

    Grid fact(String label, String value) {
        return fact(label, List.of(new Line("Cell", value)));
    }

    void write() {
        body.table(widths, head, rows, false);
    }

    void writeTogether() {
        body.table(widths, head, rows, true);
    }

    static Cell text(String text) {
        return Cell.of("Cell", text);
    }

    static Cell text(String look, String text) {
        return Cell.of(look, "Cell", text);
    }

    static Cell small(String text) {
        return Cell.of("Cell_20_Small", text);
    }

    static Cell number(Object number) {
        return Cell.of("Cell_20_Number", String.valueOf(number));
    }

    static Cell lines(Stream<Line> lines) {
        return new Cell("plain", lines.toList(), 1);
    }
}
