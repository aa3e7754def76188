package tw.kaohe.app.forms;

import java.util.ArrayList;
import java.util.List;
import tw.kaohe.app.forms.PatrolRows.Page;
import tw.kaohe.report.odf.Sheet.Look;
import tw.kaohe.report.odf.TextBody;
import tw.kaohe.report.odf.TextBody.Cell;
import tw.kaohe.report.odf.TextBody.Line;

/** The patrol log as a text document: a page for each day, with boxes to be ticked in place of drop-downs. */
final class PatrolText {
    private static final int LABEL = 860;
    private static final int SLOT = 192;

    private PatrolText() {
    }

    static TextBody of(List<Page> pages) {
        TextBody body = new TextBody();
        for (Page page : pages) {
            int slots = page.slots().size() - 1;
            body.heading(1, "Heading_20_1_20_Portrait", page.title());
            body.table(List.of(LABEL, SLOT * slots), List.of(), page.head().stream().map(row -> row(row, 1)).toList(), false);
            body.paragraph("Note", page.note());
            List<Integer> widths = new ArrayList<>(List.of(LABEL));
            for (int i = 0; i < slots; i++) {
                widths.add(SLOT);
            }
            body.table(widths, List.of(row(page.slots(), slots)), page.body().stream().map(row -> row(row, slots)).toList(), false);
        }
        return body;
    }

    /** @param most columns that an entry may cover in this table */
    private static List<Cell> row(List<FormField> fields, int most) {
        return fields.stream().map(field -> cell(field, most)).toList();
    }

    private static Cell cell(FormField field, int most) {
        String look = field.look() == Look.HEAD ? "head" : field.look() == Look.REST ? "rest" : "plain";
        String style = style(field);
        List<Line> lines = field.print().lines().map(line -> new Line(style, line)).toList();
        return new Cell(look, lines.isEmpty() ? List.of(new Line(style, "")) : lines, most == 1 ? 1 : field.span());
    }

    /** Small, so that a day fits on both sides of a sheet; boxes in one line stand in the middle. */
    private static String style(FormField field) {
        if (field.look() == Look.HEAD) {
            return "Cell_20_Head";
        }
        boolean boxes = field.entry() != null && !field.entry().paper().isEmpty() && field.entry().paper().indexOf('\n') < 0;
        return boxes ? "Cell_20_Tiny" : "Cell_20_Small";
    }
}
