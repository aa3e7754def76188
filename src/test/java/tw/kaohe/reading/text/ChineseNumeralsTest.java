package tw.kaohe.reading.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChineseNumeralsTest {
    @ParameterizedTest
    @CsvSource({"一,1", "十,10", "二十四,24", "廿四,24", "卅,30", "一00,100", "一○九,109", "ㄧ,1", "１０９,109", "乙,1", "壹,1", "一百零五,105",
        "兩千,2000", "3千,3000", "一萬二千,12000", "參,3", "拾壹,11"})
    void readsWhatPlansWrite(String text, int number) {
        assertEquals(number, ChineseNumerals.parse(text).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "次", "第一", "1.5", "二十四次", "999999999999999"})
    void refusesAnythingElse(String text) {
        assertTrue(ChineseNumerals.parse(text).isEmpty());
    }

    @Test
    void readsWhatItWrites() {
        IntStream.rangeClosed(1, 99).forEach(n -> assertEquals(n, ChineseNumerals.parse(ChineseNumerals.write(n)).orElseThrow()));
    }
}
