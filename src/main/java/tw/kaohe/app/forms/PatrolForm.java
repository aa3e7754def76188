package tw.kaohe.app.forms;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tw.kaohe.app.forms.PatrolRows.LogDay;
import tw.kaohe.app.forms.PatrolRows.Page;
import tw.kaohe.model.InputKind;
import tw.kaohe.report.odf.OdsFile;
import tw.kaohe.report.odf.OdtFile;
import tw.kaohe.report.odf.Sheet;
import tw.kaohe.report.odf.Sheet.Cell;
import tw.kaohe.report.odf.Sheet.Look;
import tw.kaohe.report.odf.XlsxFile;

/** The patrol log's form (巡檢日誌附表), one sheet or page a day. */
final class PatrolForm implements BlankForm {
    private static final int INSTRUCTIONS_WIDTH = 170;
    private final FormPaper paper;
    private final PatrolRows rows;
    private final List<LogDay> days;
    private final String fileName;

    /** @param days at least one */
    PatrolForm(FormPaper paper, PatrolRows rows, List<LogDay> days, String fileName) {
        this.paper = paper;
        this.rows = rows;
        this.days = List.copyOf(days);
        this.fileName = fileName;
    }

    @Override
    public String id() {
        return InputKind.PATROL_LOG.id();
    }

    @Override
    public String title() {
        return InputKind.PATROL_LOG.title();
    }

    @Override
    public String use() {
        return paper.texts().get(PatrolRows.PART, "use");
    }

    @Override
    public String fileName() {
        return fileName;
    }

    @Override
    public Set<FormFormat> formats() {
        return Set.of(FormFormat.values());
    }

    List<Page> pages() {
        return days.stream().map(rows::of).toList();
    }

    @Override
    public void write(FormFormat format, OutputStream out) throws IOException {
        write(format, pages(), out);
    }

    /** @param pages those of {@link #pages()}, which may have been filled in */
    void write(FormFormat format, List<Page> pages, OutputStream out) throws IOException {
        switch (format) {
            case ODS -> new OdsFile(paper.about(title()), sheets(pages), paper.footer()).write(out);
            case XLSX -> new XlsxFile(paper.about(title()), sheets(pages)).write(out);
            case ODT -> new OdtFile(paper.about(title()), PatrolText.of(pages), paper.pageTexts(title())).write(out);
            case CSV -> PlainCsv.write(pages.stream().map(page -> lines(page, "csv")).flatMap(List::stream).toList(), out);
            case PDF -> new PatrolPrint(paper, title()).write(days, pages, out);
            default -> throw new IllegalArgumentException(format.name());
        }
    }

    private List<Sheet> sheets(List<Page> pages) {
        List<Sheet> sheets = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            Page page = pages.get(i);
            sheets.add(new Sheet(days.get(i).name(title()), false, true, page.head().size() + 2, 0, rows.widths(), lines(page, Integer.toString(i + 1))));
        }
        sheets.add(paper.instructions(paper.texts().list(PatrolRows.PART, "instructions"), INSTRUCTIONS_WIDTH));
        return sheets;
    }

    private List<List<Cell>> lines(Page page, String sheet) {
        int columns = page.slots().size();
        List<List<Cell>> lines = new ArrayList<>();
        lines.add(List.of(Cell.wide(Look.TITLE, page.title(), columns)));
        page.head().forEach(row -> lines.add(cells(row, sheet)));
        lines.add(List.of(Cell.wide(Look.NOTE, page.note(), columns)));
        lines.add(cells(page.slots(), sheet));
        page.body().forEach(row -> lines.add(cells(row, sheet)));
        return lines;
    }

    private List<Cell> cells(List<FormField> row, String sheet) {
        List<Cell> cells = new ArrayList<>();
        int column = 0;
        for (FormField field : row) {
            cells.add(new Cell(field.look(), field.text(), null, field.span(), field.check(paper.texts(), sheet, column)));
            column += field.span();
        }
        return cells;
    }
}
