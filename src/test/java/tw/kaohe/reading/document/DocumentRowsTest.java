package tw.kaohe.reading.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tw.kaohe.reading.Places;
import tw.kaohe.reading.document.TextDocument.Cell;
import tw.kaohe.reading.document.TextDocument.Row;
import tw.kaohe.reading.document.TextDocument.Table;
import tw.kaohe.reading.table.RowSink;

/** What stands below a cell that spans rows or columns stays in its own column. */
class DocumentRowsTest {

    private static Cell cell(String text, int columns, int rows) {
        return new Cell(List.of(text), false, columns, rows);
    }

    private static List<List<String>> rows(Row... rows) {
        List<List<String>> sent = new ArrayList<>();
        DocumentRows.send(new TextDocument(List.of(new Table(List.of(rows), "table 1"))), 10, new RowSink() {
            @Override
            public void startSheet(Places places) {
            }

            @Override
            public void row(int number, String[] cells) {
                sent.add(List.of(cells));
            }

            @Override
            public void endSheet() {
            }
        });
        return sent;
    }

    @Test
    void aCellOverTwoRowsLeavesItsPlaceBlankInTheSecond() {
        assertEquals(List.of(List.of("行政中心", "輪椅", "有"), List.of("", "影印機", "無"), List.of("服務站", "輪椅", "有")),
            rows(new Row(List.of(cell("行政中心", 1, 2), cell("輪椅", 1, 1), cell("有", 1, 1)), "row 1"),
                new Row(List.of(cell("影印機", 1, 1), cell("無", 1, 1)), "row 2"),
                new Row(List.of(cell("服務站", 1, 1), cell("輪椅", 1, 1), cell("有", 1, 1)), "row 3")));
    }

    @Test
    void aCellOverTwoColumnsLeavesTheSecondBlank() {
        assertEquals(List.of(List.of("合計", "", "3")), rows(new Row(List.of(cell("合計", 2, 1), cell("3", 1, 1)), "row 1")));
    }
}
