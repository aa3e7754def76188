package tw.kaohe.report.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tw.kaohe.model.Phrases;

class PlaceWordingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "sheet 1, C14|第1張工作表, C14|sheet 1, C14",
        "line 32|第32行|line 32",
        "page 2, paragraph 7|第2頁、第7段|page 2, paragraph 7",
        "page 2, table 1, row 3, cell 2|第2頁、表1第3列第2格|page 2, table 1, row 3, cell 2",
        "table 10, row 3, column 2|表10第3列第2欄|table 10, row 3, column 2"})
    void placesReadWellInBothLanguages(String place, String chinese, String english) {
        assertEquals(chinese, new Wording(Phrases.in("zh-TW"), NameMask.none()).place(place));
        assertEquals(english, new Wording(Phrases.in("en"), NameMask.none()).place(place));
    }
}
