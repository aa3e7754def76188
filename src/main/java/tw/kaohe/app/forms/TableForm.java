package tw.kaohe.app.forms;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import tw.kaohe.app.forms.FormTexts.Column;
import tw.kaohe.app.forms.FormTexts.Table;
import tw.kaohe.app.forms.FormTexts.Type;
import tw.kaohe.reading.table.TableKind;
import tw.kaohe.report.odf.OdsFile;
import tw.kaohe.report.odf.Sheet;
import tw.kaohe.report.odf.Sheet.Cell;
import tw.kaohe.report.odf.Sheet.Check;
import tw.kaohe.report.odf.Sheet.Look;
import tw.kaohe.report.odf.XlsxFile;

/** The form of a table (填報表單): the headers that the reader knows, an example row that it passes over, and rows to fill in. */
final class TableForm implements BlankForm {
    private static final String PART = "table";
    private static final int HEADER = 2;
    private static final int COLUMN_WIDTH = 34;
    private static final int MEANING_WIDTH = 136;
    private final FormPaper paper;
    private final Table table;
    private final TableKind kind;

    TableForm(FormPaper paper, Table table, TableKind kind) {
        this.paper = paper;
        this.table = table;
        this.kind = kind;
    }

    @Override
    public String id() {
        return table.id();
    }

    @Override
    public String title() {
        return table.kind().title();
    }

    @Override
    public String use() {
        return table.use();
    }

    @Override
    public Set<FormFormat> formats() {
        return EnumSet.of(FormFormat.ODS, FormFormat.XLSX, FormFormat.CSV);
    }

    Table table() {
        return table;
    }

    @Override
    public void write(FormFormat format, OutputStream out) throws IOException {
        write(format, List.of(), out);
    }

    /** @param filled rows below the example, each with a text for every column, which may be null */
    void write(FormFormat format, List<List<String>> filled, OutputStream out) throws IOException {
        switch (format) {
            case ODS -> new OdsFile(paper.about(title()), sheets(filled), paper.footer()).write(out);
            case XLSX -> new XlsxFile(paper.about(title()), sheets(filled)).write(out);
            case CSV -> PlainCsv.write(csv(filled), out);
            default -> throw new IllegalArgumentException(format.name());
        }
    }

    private List<List<Cell>> csv(List<List<String>> filled) {
        List<List<Cell>> rows = new ArrayList<>(List.of(header(), example()));
        filled.forEach(row -> rows.add(row.stream().map(text -> Cell.of(Look.INPUT, text == null ? "" : text)).toList()));
        return rows;
    }

    private List<Sheet> sheets(List<List<String>> filled) {
        int columns = table.columns().size();
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(List.of(Cell.wide(Look.TITLE, title(), columns)));
        rows.add(List.of(Cell.wide(Look.NOTE, paper.marks().form() + paper.texts().get(PART, "note"), columns)));
        rows.add(header());
        rows.add(example());
        int open = Math.max(filled.size(), Integer.parseInt(paper.texts().get(PART, "rows")));
        List<Check> checks = table.columns().stream().map(this::check).toList();
        for (int i = 0; i < open; i++) {
            rows.add(open(i < filled.size() ? filled.get(i) : Collections.nCopies(columns, ""), checks));
        }
        List<Integer> widths = table.columns().stream().map(Column::width).toList();
        return List.of(new Sheet(title(), true, false, HEADER, 0, widths, rows), instructions());
    }

    private List<Cell> header() {
        return table.columns().stream().map(column -> Cell.of(Look.HEAD, column.name())).toList();
    }

    private List<Cell> example() {
        List<Cell> cells = new ArrayList<>();
        for (Column column : table.columns()) {
            cells.add(Cell.of(Look.REST, (cells.isEmpty() ? paper.marks().example() : "") + column.example()));
        }
        return cells;
    }

    private static List<Cell> open(List<String> texts, List<Check> checks) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < checks.size(); i++) {
            cells.add(Cell.input(texts.get(i), checks.get(i)));
        }
        return cells;
    }

    private Check check(Column column) {
        if (column.choices().isEmpty() && column.type() != Type.DAY) {
            return null;
        }
        return new Check(column.name(), column.choices(), meaning(column),
            paper.texts().get(PART, column.type() == Type.DAY ? "dayRefused" : "choiceRefused"));
    }

    /** 必填。日期，寫如 109-05-12。 */
    private String meaning(Column column) {
        List<String> parts = new ArrayList<>();
        parts.add(text(kind.required().contains(column.name()) ? "required" : "blank"));
        if (column.type() != Type.TEXT) {
            parts.add(text(column.type().name().toLowerCase(java.util.Locale.ROOT)));
        }
        if (!column.choices().isEmpty()) {
            parts.add(text("choice") + String.join("、", column.choices()));
        }
        if (!column.hint().isEmpty()) {
            parts.add(column.hint());
        }
        return String.join("；", parts) + "。";
    }

    private String text(String key) {
        return paper.texts().get(PART, key);
    }

    private Sheet instructions() {
        Sheet general = paper.instructions(paper.texts().list(PART, "instructions"), COLUMN_WIDTH);
        List<List<Cell>> rows = new ArrayList<>();
        general.rows().forEach(row -> rows.add(List.of(Cell.wide(row.get(0).look(), row.get(0).text(), 2))));
        rows.add(List.of(Cell.of(Look.HEAD, text("column")), Cell.of(Look.HEAD, text("meaning"))));
        for (Column column : table.columns()) {
            String like = column.example().isEmpty() ? "" : text("like") + column.example();
            rows.add(List.of(Cell.of(Look.TEXT, column.name()), Cell.of(Look.TEXT, meaning(column) + like)));
        }
        return new Sheet(general.name(), false, true, -1, 0, List.of(COLUMN_WIDTH, MEANING_WIDTH), rows);
    }
}
