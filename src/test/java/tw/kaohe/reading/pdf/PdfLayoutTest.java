package tw.kaohe.reading.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tw.kaohe.model.SourceFile;
import tw.kaohe.reading.FactCollector;
import tw.kaohe.reading.ReadingLimits;
import tw.kaohe.reading.document.TextDocument;
import tw.kaohe.reading.document.TextDocument.Paragraph;
import tw.kaohe.reading.document.TextDocument.Table;

/** What a page looks like becomes paragraphs and tables; pages are drawn here. */
class PdfLayoutTest {
    private static final List<List<String>> ROWS = List.of(List.of("No", "Name", "Unit"), List.of("1", "Desk", "A"), List.of("2", "Chair", "B"));
    private static final String TABLE = "[No|Name|Unit][1|Desk|A][2|Chair|B]";

    static String told(byte[] pdf) {
        TextDocument document = new PdfFile(pdf, ReadingLimits.DEFAULT, new FactCollector(new SourceFile("in", "0"), 40)).document();
        return document.parts().stream().map(part -> part instanceof Table table ? table(table) : ((Paragraph) part).text()).collect(Collectors.joining("\n"));
    }

    private static String table(Table table) {
        return table.rows().stream().map(row -> "[" + row.cells().stream()
            .map(c -> String.join("/", c.paragraphs()) + (c.columns() + c.rows() > 2 ? "(" + c.columns() + "x" + c.rows() + ")" : "")).collect(Collectors.joining("|")) + "]")
            .collect(Collectors.joining());
    }

    @Test
    void keepsTheOrderOfTextAndTables() {
        byte[] pdf = new DrawnPdf().page().grid(60, 200, ROWS).text(60, 150, "before").text(60, 300, "between").grid(60, 350, ROWS).text(60, 500, "after").bytes();
        assertEquals("before\n" + TABLE + "\nbetween\n" + TABLE + "\nafter", told(pdf));
    }

    @Test
    void findsLinesHoweverTheyAreDrawn() {
        DrawnPdf dashed = new DrawnPdf().page();
        DrawnPdf filled = new DrawnPdf().page();
        DrawnPdf doubled = new DrawnPdf().page();
        DrawnPdf boxes = new DrawnPdf().page();
        for (int r = 0; r <= 3; r++) {
            int y = 100 + 20 * r;
            for (int x = 60; x < 360; x += 5) {
                dashed.line(x, y, x + 3, y);
            }
            filled.draw(c -> {
                c.addRect(60, 841.89f - y, 300, 0.8f);
                c.fill();
            });
            doubled.line(60, y, 360, y).line(60, y + 2, 360, y + 2);
            for (int c = 0; c < 3 && r < 3; c++) {
                int x = 60 + 100 * c;
                boxes.draw(content -> {
                    content.addRect(x, 841.89f - y - 20, 100, 20);
                    content.stroke();
                });
            }
        }
        for (int x = 60; x <= 360; x += 100) {
            for (int y = 100; y < 160; y += 5) {
                dashed.line(x, y, x, y + 3);
            }
            int left = x;
            filled.draw(c -> {
                c.addRect(left, 841.89f - 160, 0.8f, 60);
                c.fill();
            });
            doubled.line(x, 100, x, 162).line(x + 2, 100, x + 2, 162);
        }
        for (DrawnPdf pdf : List.of(dashed, filled, doubled, boxes)) {
            for (int r = 0; r < 3; r++) {
                for (int c = 0; c < 3; c++) {
                    pdf.text(66 + 100 * c, 114 + 20 * r, ROWS.get(r).get(c));
                }
            }
            assertEquals(TABLE, told(pdf.bytes()));
        }
    }

    @Test
    void readsMergedCells() {
        DrawnPdf pdf = new DrawnPdf().page().line(60, 100, 360, 100).line(60, 120, 360, 120).line(160, 140, 360, 140).line(60, 160, 360, 160)
            .line(60, 100, 60, 160).line(160, 120, 160, 160).line(260, 120, 260, 160).line(360, 100, 360, 160);
        pdf.text(100, 114, "title").text(66, 140, "group").text(166, 134, "a").text(266, 134, "b").text(166, 154, "c").text(266, 154, "d");
        assertEquals("[title(3x1)][group(1x2)|a|b][c|d]", told(pdf.bytes()));
    }

    @Test
    void closesOpenSidesAndIgnoresUnderlines() {
        DrawnPdf pdf = new DrawnPdf().page().line(60, 100, 360, 100).line(60, 120, 360, 120).line(60, 140, 360, 140).line(160, 100, 160, 140).line(260, 100, 260, 140);
        pdf.text(66, 114, "No").text(166, 114, "Name").text(266, 114, "Unit").text(66, 134, "1").text(166, 134, "Desk").text(266, 134, "A");
        assertEquals("[No|Name|Unit][1|Desk|A]", told(pdf.bytes()));
        assertEquals("underlined", told(new DrawnPdf().page().text(60, 100, "underlined").line(60, 102, 110, 102).bytes()));
    }

    @Test
    void readsTablesWithoutLines() {
        DrawnPdf pdf = new DrawnPdf().page();
        for (int r = 0; r < 3; r++) {
            for (int c = 0; c < 3; c++) {
                pdf.text(60 + 120 * c, 100 + 16 * r, ROWS.get(r).get(c));
            }
        }
        assertEquals(TABLE, told(pdf.bytes()));
    }

    @Test
    void readsColumnsOfTextOneAfterTheOther() {
        List<String> left = List.of("the left column tells its story line", "by line and does not care what stands", "beside it on the page");
        List<String> right = List.of("the right column begins only where the", "left one ends, because a reader does", "the same with a newspaper");
        String told = told(new DrawnPdf().page().lines(60, 100, left).lines(320, 100, right).bytes());
        assertTrue(told.startsWith("the left column"), told);
        assertTrue(told.indexOf("beside it") < told.indexOf("the right column"), told);
    }

    @Test
    void joinsATableOverAPageBreak() {
        List<List<String>> more = List.of(ROWS.get(0), List.of("3", "Lamp", "C"));
        byte[] pdf = new DrawnPdf().page().grid(60, 700, ROWS).page().grid(60, 60, more).text(60, 150, "end").bytes();
        assertEquals(TABLE + "[3|Lamp|C]\nend", told(pdf));
        List<List<String>> rest = List.of(ROWS.get(0), List.of("", "and bench", ""), List.of("3", "Lamp", "C"));
        assertEquals("[No|Name|Unit][1|Desk|A][2|Chair/and bench|B][3|Lamp|C]", told(new DrawnPdf().page().grid(60, 700, ROWS).page().grid(60, 60, rest).bytes()));
    }

    @Test
    void namesPageTableAndRow() {
        List<List<String>> more = List.of(ROWS.get(0), List.of("3", "Lamp", "C"));
        TextDocument document = new PdfFile(new DrawnPdf().page().text(60, 80, "head").grid(60, 700, ROWS).page().grid(60, 60, more).bytes(), ReadingLimits.DEFAULT,
            new FactCollector(new SourceFile("in", "0"), 40)).document();
        Table table = (Table) document.parts().get(1);
        assertEquals("page 1, line 1", document.parts().get(0).place());
        assertEquals(List.of("page 1, table 1, row 1", "page 1, table 1, row 2", "page 1, table 1, row 3", "page 2, table 1, row 2"),
            table.rows().stream().map(TextDocument.Row::place).toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {90, 180, 270})
    void readsTurnedPages(int rotation) {
        DrawnPdf turned = new DrawnPdf().page();
        turned.lastPage().setRotation(rotation);
        double angle = Math.toRadians(rotation);
        float width = 595.28f;
        float height = 841.89f;
        turned.draw(c -> c.transform(new Matrix((float) Math.cos(angle), (float) Math.sin(angle), (float) -Math.sin(angle), (float) Math.cos(angle),
            rotation == 90 ? height : rotation == 180 ? width : 0, rotation == 270 ? width : rotation == 180 ? height : 0)));
        byte[] pdf = turned.text(60, 60, "before").grid(60, 100, ROWS).bytes();
        assertEquals("before\n" + TABLE, told(pdf));
    }

    @ParameterizedTest
    @ValueSource(ints = {90, 180, 270})
    void readsPagesPrintedSideways(int angle) {
        DrawnPdf sideways = new DrawnPdf().page();
        sideways.draw(c -> c.transform(Matrix.getRotateInstance(Math.toRadians(angle), 300, 500)));
        byte[] pdf = sideways.text(0, 800, "before").grid(0, 820, ROWS).bytes();
        assertEquals("before\n" + TABLE, told(pdf));
    }

    @Test
    void printsTwiceWhatIsBoldButReadsItOnce() {
        byte[] pdf = new DrawnPdf().page().text(60, 100, "all hello").text(60.4, 100, "all hello").text(60, 120, "book").bytes();
        assertEquals("all hello\nbook", told(pdf));
    }

    @Test
    void dropsWhatIsHiddenOrAslant() {
        DrawnPdf pdf = new DrawnPdf().page().text(60, 100, "seen").text(60, 140, 10, "hidden", RenderingMode.NEITHER);
        pdf.draw(c -> {
            c.beginText();
            c.setFont(DrawnPdf.FONT, 60);
            c.setTextMatrix(Matrix.getRotateInstance(Math.PI / 4, 100, 300));
            c.showText("DRAFT");
            c.endText();
        });
        assertEquals("seen", told(pdf.bytes()));
    }

    @Test
    void dropsRunningHeadsAndPageNumbers() {
        DrawnPdf pdf = new DrawnPdf();
        List<String> expected = new ArrayList<>();
        for (int p = 1; p <= 3; p++) {
            pdf.page().text(60, 40, "Yearly plan").text(60, 200, "Text of page " + p + ".").text(60, 700, "1 a footnote of page " + p + ".").text(290, 810, "- " + p + " -");
            expected.add("Text of page " + p + ".\n1 a footnote of page " + p + ".");
        }
        assertEquals(String.join("\n", expected), told(pdf.bytes()));
    }

    @Test
    void keepsTheTitleAndDateOfAForm() {
        DrawnPdf pdf = new DrawnPdf();
        for (int day = 1; day <= 3; day++) {
            pdf.page().text(200, 50, 16, "Patrol log", RenderingMode.FILL).text(60, 75, "Date: 109-05-0" + day).grid(60, 100, ROWS);
        }
        String told = told(pdf.bytes());
        assertEquals(3, told.split("Patrol log", -1).length - 1);
        assertEquals(3, told.split("Date: 109-05-0", -1).length - 1);
    }

    @Test
    void joinsTheLinesOfAParagraph() {
        List<String> lines = List.of("1. This paragraph is so long that the page has to break it somewhere to the right, and then it goes on",
            "notwithstanding with a second line that is full as well, because there is a lot to be told about these",
            "circumstances, and ends here.", "2. The next one begins with a number.", "3. So does this.");
        assertEquals(lines.get(0) + " " + lines.get(1) + " " + lines.get(2) + "\n" + lines.get(3) + "\n" + lines.get(4), told(new DrawnPdf().page().lines(60, 100, lines).bytes()));
    }

    @Test
    void joinsAParagraphOverAPageBreak() {
        String first = "This paragraph is so long that the page has to break it somewhere to the right, and then it goes on and";
        DrawnPdf pdf = new DrawnPdf().page().lines(60, 100, List.of(first, first, first)).page().lines(60, 100, List.of("on the next page."));
        assertEquals(first + " " + first + " " + first + " on the next page.", told(pdf.bytes()));
    }
}
