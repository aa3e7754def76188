package tw.kaohe.reading.plan;

import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tw.kaohe.model.SourceFile;
import tw.kaohe.reading.document.TextDocument;
import tw.kaohe.reading.html.HtmlPage;

/** Nothing that a file may hold makes the reader fail, hang or run out of stack. */
class AnyInputTest {
    private static final List<String> HEAD = List.of("示範市安和區公所104年度提升服務品質執行計畫", "壹、計畫依據", "貳、推動作法");
    private static final String HEADER = "構面\t推動作法\t完成期限\t承辦單位";

    @ParameterizedTest
    @ValueSource(strings = {"字", "(一)", "每月1次", "<p>", "|", "(", "「", "97 年 1 月 "})
    void aVeryLongLineIsReadInTime(String unit) {
        String line = unit.repeat(300_000 / unit.length());
        assertTimeout(Duration.ofSeconds(30), () -> read(List.of(HEAD.get(0), HEAD.get(1), line, HEAD.get(2), line)));
        assertTimeout(Duration.ofSeconds(30), () -> read(List.of(HEAD.get(0), HEADER, "一、甲\t" + line + "\t" + line + "\t" + line)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"字", "(一) 每月1次", "甲\t乙", "|甲|乙|", "├──┤"})
    void manyLinesAreReadInTime(String unit) {
        assertTimeout(Duration.ofSeconds(60), () -> read(Collections.nCopies(20_000, unit)));
        List<String> rows = new ArrayList<>(HEAD);
        rows.add(HEADER);
        rows.addAll(Collections.nCopies(20_000, "\t" + unit + "\t持續辦理\t第一課"));
        assertTimeout(Duration.ofSeconds(60), () -> read(rows));
    }

    @Test
    void nestingDeeperThanTheStackIsRead() {
        assertTrue(new HtmlPage("<div>".repeat(100_000) + "文字", tw.kaohe.reading.ReadingLimits.DEFAULT).document().parts().size() <= 1);
        assertTimeout(Duration.ofSeconds(60), () -> new HtmlPage("<table><tr><td>".repeat(2_000) + "文字", tw.kaohe.reading.ReadingLimits.DEFAULT).document());
    }

    @Property(tries = 200)
    void neverThrows(@ForAll("documents") List<String> lines) {
        new PlanReader().read(new SourceFile("any", "0"), TextDocument.ofLines(lines)).ifPresent(plan ->
            plan.measures().forEach(m -> assertTrue(m.line() >= 1 && m.line() <= lines.size())));
    }

    @Provide
    Arbitrary<List<String>> documents() {
        Arbitrary<String> pieces = Arbitraries.of("壹、計畫依據", "貳、推動作法", "一、", "(一)", "1.", "1-1 ", "每月至少1次", "\t", "|", "構面", "推動作法", "完成期限",
            "承辦單位", "持續辦理", "97 年 1 月", "民政課", "<p>", "</p>", "<b>", "<table><tr><td>", "</td></tr></table>", "：", "。", "，", " ", "(40%)", "同上",
            "姓名", "職稱", "組別", "08:30 至 10:30", "□是", "─┼─", "├", "示範市安和區公所", "109年度", "執行計畫", "依據", "字第123號", "\ud840", "第一章", "24小時",
            "10萬人次", "請推薦1-3名", "年度查核", "逐年提升滿意度");
        return pieces.list().ofMaxSize(9).map(parts -> String.join("", parts)).list().ofMaxSize(30);
    }

    private static void read(List<String> lines) {
        new PlanReader().read(new SourceFile("any", "0"), TextDocument.ofLines(lines));
    }

    @Test
    void aColumnThatNobodyKnowsIsNoValue() {
        assertTrue(!Header.of(List.of("構面", "無此欄名", "推動作法")).hasValues());
    }
}
