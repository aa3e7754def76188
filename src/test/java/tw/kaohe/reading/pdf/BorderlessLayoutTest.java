package tw.kaohe.reading.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which text stands in a table without lines and which does not; pages are drawn here. */
class BorderlessLayoutTest {
    private static DrawnPdf rows(DrawnPdf pdf, double y, double pitch, List<List<String>> rows) {
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < rows.get(r).size(); c++) {
                pdf.text(60 + 120 * c, y + pitch * r, rows.get(r).get(c));
            }
        }
        return pdf;
    }

    private static final List<List<String>> DESKS = List.of(List.of("No", "Name", "Unit"), List.of("1", "Desk", "A"), List.of("2", "Chair", "B"));

    @Test
    void putsAWrappedCellIntoTheRowItStandsAround() {
        DrawnPdf pdf = new DrawnPdf().page();
        pdf.text(60, 100, "Item").text(180, 100, "Morning").text(300, 100, "Evening");
        for (int r = 0; r < 4; r++) {
            double y = 125 + 34 * r;
            pdf.text(60, y - 6, "an item over two").text(60, y + 6, "lines").text(180, y, "yes").text(300, y, "no");
        }
        assertEquals("[Item|Morning|Evening]" + "[an item over two/lines|yes|no]".repeat(4), PdfLayoutTest.told(pdf.bytes()));
    }

    @Test
    void keepsATitleThatRunsAcrossWithinTheTable() {
        DrawnPdf pdf = rows(new DrawnPdf().page(), 100, 20, DESKS).text(140, 160, "Things that stand in the hall");
        rows(pdf, 180, 20, List.of(List.of("3", "Lamp", "C"), List.of("4", "Shelf", "D")));
        assertEquals("[No|Name|Unit][1|Desk|A][2|Chair|B][Things that stand in the hall(3x1)][3|Lamp|C][4|Shelf|D]", PdfLayoutTest.told(pdf.bytes()));
    }

    @Test
    void joinsOverAPageBreakAndDropsTheRepeatedHeader() {
        DrawnPdf pdf = rows(new DrawnPdf().page(), 700, 20, DESKS).page();
        rows(pdf, 100, 20, List.of(List.of("No", "Name", "Unit"), List.of("3", "Lamp", "C"))).text(60, 200, "end");
        assertEquals("[No|Name|Unit][1|Desk|A][2|Chair|B][3|Lamp|C]\nend", PdfLayoutTest.told(pdf.bytes()));
    }

    @Test
    void leavesHangingNumbersAndLabelsAsText() {
        DrawnPdf numbers = new DrawnPdf().page();
        DrawnPdf labels = new DrawnPdf().page();
        for (int i = 1; i <= 6; i++) {
            numbers.text(60, 100 + 16 * i, i + ".").text(90, 100 + 16 * i, "paragraph number " + i);
            labels.text(60, 100 + 16 * i, "Label" + i + ":").text(160, 100 + 16 * i, "value " + i);
        }
        assertFalse(PdfLayoutTest.told(numbers.bytes()).contains("["));
        assertFalse(PdfLayoutTest.told(labels.bytes()).contains("["));
    }

    @Test
    void leavesJustifiedTextAsText() throws IOException {
        DrawnPdf pdf = new DrawnPdf().page();
        List<String> words = List.of("these", "words", "stand", "apart", "because", "both", "margins", "are", "kept", "even");
        for (int line = 0; line < 8; line++) {
            double x = 60;
            for (int w = 0; w < 7; w++) {
                String word = words.get((line * 3 + w * (line + 1)) % words.size());
                pdf.text(x, 100 + 14 * line, word + " ");
                x += DrawnPdf.FONT.getStringWidth(word) / 100 + 4 + (line * 7 + w * 5) % 4;
            }
        }
        String told = PdfLayoutTest.told(pdf.bytes());
        assertFalse(told.contains("["), told);
        assertTrue(told.contains("these"), told);
    }
}
