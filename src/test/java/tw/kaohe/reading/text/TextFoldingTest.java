package tw.kaohe.reading.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What looks alike folds alike, and every folded character can be traced to the raw text. */
class TextFoldingTest {

    @ParameterizedTest
    @CsvSource({"帄時測詴, 平時測試", "塡寫, 填寫", "台北市, 臺北市", "提昇, 提升", "１０４年度（２４％）, 104年度(24%)", "⼀、⼤門, 一、大門",
        "示 範 市 政 府 函, 示範市政府函", "㈠①⒈, ㈠①⒈", "服\u00ad務\u200b品\u202e質, 服務品質", "壹：目標, 壹:目標"})
    void foldsToTheMatchingKey(String raw, String key) {
        assertEquals(key, TextFolding.key(raw));
    }

    @ParameterizedTest
    @CsvSource({"示 範 市 政 府 函, 示範市政府函", "97 年 2 月, 97 年 2 月", "便 利洽公空間, 便 利洽公空間"})
    void closesUpOnlyWhereEveryCharacterIsSpaced(String raw, String clean) {
        assertEquals(clean, TextFolding.clean(raw));
    }

    @Property(tries = 500)
    void offsetsAscendAndStayInside(@ForAll("texts") String raw) {
        TextFolding.Folded folded = TextFolding.fold(raw);
        assertEquals(folded.text().length() + 1, folded.offsets().length);
        for (int i = 0; i < folded.text().length(); i++) {
            assertTrue(folded.offsets()[i] < folded.offsets()[i + 1]);
        }
        assertEquals(raw.length(), folded.offsets()[folded.text().length()]);
    }

    @Property(tries = 500)
    void everyRangeTracesToRawTextThatFoldsToIt(@ForAll("texts") String raw) {
        TextFolding.Folded folded = TextFolding.fold(raw);
        for (int i = 0; i < folded.text().length(); i++) {
            assertEquals(folded.text().substring(i, i + 1), TextFolding.align(folded.raw(raw, i, i + 1)));
        }
    }

    @Property(tries = 300)
    void aligningKeepsTheLengthAndIsIdempotent(@ForAll("texts") String raw) {
        String aligned = TextFolding.align(raw);
        assertEquals(raw.length(), aligned.length());
        assertEquals(aligned, TextFolding.align(aligned));
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> seeds = Arbitraries.of("帄", "台", "一", "㈠", "①", "（", "２", " ", "\u200b", "\u00ad", "\u202e", "⼀", "年", "A", "\t", "\u3000", "𠀋", "。");
        return Arbitraries.oneOf(seeds.list().ofMaxSize(30).map(parts -> String.join("", parts)), Arbitraries.strings().ofMaxLength(40));
    }
}
