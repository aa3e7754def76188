package tw.kaohe.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tw.kaohe.model.Phrases;
import tw.kaohe.model.Severity;
import tw.kaohe.report.text.DisplayWidth;
import tw.kaohe.report.text.NameMask;

class TerminalTextsTest {
    private static final Phrases ZH = Phrases.in("zh-TW");

    private static String summary(TerminalSummary.Style style) {
        WorstFindings worst = new WorstFindings(10, new HtmlOptions(false));
        worst.add(Sample.report());
        return new TerminalSummary(ZH, NameMask.none(), style, 100).text(Sample.city(), worst.list(), List.of("out/index.html"));
    }

    @Test
    void agenciesWorstFirstAndTheWorstFindings() {
        String text = summary(TerminalSummary.Style.PLAIN);
        assertTrue(text.indexOf("安和") < text.indexOf("空白") && text.indexOf("空白") < text.indexOf("民生"), text);
        assertTrue(text.contains("重大缺失  109L-1-2") && text.contains("109L-1-7") && text.contains("未提送資料") && text.contains("out/index.html"), text);
        text.lines().forEach(line -> assertTrue(DisplayWidth.of(line) <= 100, line));
        assertFalse(text.contains("\u001b"));
    }

    @Test
    void columnsOfNumbersEndInOneColumn() {
        List<Integer> ends = summary(TerminalSummary.Style.PLAIN).lines().skip(2).limit(2).map(DisplayWidth::of).toList();
        assertEquals(ends.get(0), ends.get(1));
    }

    @Test
    void quietIsSilentAndColourIsAskedFor() {
        assertEquals("", summary(TerminalSummary.Style.QUIET));
        assertTrue(summary(TerminalSummary.Style.COLOUR).contains("\u001b[31;1m"));
    }

    @Test
    void aFileCannotPaintTheTerminal() {
        WorstFindings worst = new WorstFindings(10, new HtmlOptions(false));
        worst.add(Sample.report(List.of(Sample.finding("f", "X", "t", Severity.MAJOR, null, "\u001b]0;evil\u0007")), true, List.of()));
        String text = new TerminalSummary(ZH, NameMask.none(), TerminalSummary.Style.PLAIN, 100).text(Sample.city(), worst.list(), List.of());
        assertFalse(text.contains("\u001b"));
    }

    @Test
    void theWorstAreKeptWhateverTheOrder() {
        WorstFindings worst = new WorstFindings(1, new HtmlOptions(false));
        worst.add(Sample.report(List.of(Sample.finding("b", "B", "t", Severity.DEFICIENCY, null, "m")), true, List.of()));
        worst.add(Sample.report(List.of(Sample.finding("a", "A", "t", Severity.MAJOR, null, "m"), Sample.finding("c", "C", "t", Severity.ADVICE, null, "m")),
            true, List.of()));
        assertEquals(List.of("A"), worst.list().stream().map(entry -> entry.finding().criterion()).toList());
    }

    @Test
    void tasksByUnitWithTheDaysLeft() {
        String text = new TodoList(ZH, new NameMask(Set.of("王小明")), 80).text(Sample.report());
        assertTrue(text.contains("【秘書室】") && text.contains("【機關指定】") && text.indexOf("【秘書室】") < text.indexOf("【機關指定】"), text);
        assertTrue(text.contains("期限 109-06-30，剩 30 日"), text);
        assertTrue(text.contains("符合 2 項、以替代方案符合 1 項"), text);
        text.lines().forEach(line -> assertTrue(DisplayWidth.of(line) <= 120, line));
    }

    @Test
    void chineseTakesTwoColumns() {
        assertEquals(7, DisplayWidth.of("考核abc"));
        assertEquals("考核…", DisplayWidth.cut("考核缺失", 5));
        assertEquals(10, DisplayWidth.of(DisplayWidth.fit("考核", 10)));
    }
}
