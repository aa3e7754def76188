package tw.kaohe.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhraseQueryTest {
    @ParameterizedTest
    @CsvSource({"單一窗口|一處收件,設一處收件櫃臺,1", "滿意度&(調查|問卷),辦理問卷瞭解滿意度,2", "滿意度&調查,辦理滿意度說明,-1",
        "案件~6查詢,案件進度均可查詢,0", "案件~2查詢,案件辦理情形與進度可查詢,-1", "查詢~6(案件|進度),進度隨時可查詢,5",
        "(案件|進度)~6查詢,查詢進度,2", "!紙本&申辦,網路申辦,0", "!紙本&申辦,紙本申辦,-1", "A|B&C,A,0", "A|B&C,B,-1"})
    void findsWhereAQueryIsMet(String query, String text, int place) {
        assertEquals(place, PhraseQuery.parse(query).find(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "(甲", "甲 |", "甲 ~ 乙", "甲)乙", "& 甲"})
    void aMistakeIsTold(String query) {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> PhraseQuery.parse(query)).getMessage().startsWith("'"));
    }

    @Test
    void aWordOfTwoCharactersTellsNothingAlone() {
        assertEquals(-1, PhraseQuery.parse("在家 ~8 辦理").mention("持續辦理"));
        assertEquals(2, PhraseQuery.parse("電子閘門 & 查驗").mention("設有電子閘門"));
    }
}
