package tw.kaohe.reading.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import tw.kaohe.reading.ReadingLimits;
import tw.kaohe.reading.document.TextDocument;
import tw.kaohe.reading.office.DocumentLines;

/** What a browser shows of a page, feature by feature. */
class HtmlPageTest {

    private static List<String> lines(String body) {
        return DocumentLines.of(new HtmlPage("<html><body>" + body + "</body></html>", ReadingLimits.DEFAULT).document());
    }

    @Test
    void numbersOrderedLists() {
        assertEquals(List.of("1. 甲", "2. 乙", "a. 丙", "9. 丁", "10. 戊"), lines("<ol><li>甲</li><li>乙<ol type=a><li>丙</li></ol></li><li value=9>丁<li>戊</ol>"));
        assertEquals(List.of("三、甲", "四、乙"), lines("<ol start=3 style='list-style-type: cjk-ideographic'><li>甲</li><li><p>乙</p></li></ol>"));
        assertEquals(List.of("壹、甲", "2. 乙", "1. 丙", "丁"), lines("<ol style='list-style:trad-chinese-formal outside'><li>甲</li></ol><ol reversed><li>乙</li><li>丙</li></ol><ul><li>丁</li></ul>"));
    }

    @Test
    void keepsLinesAndTermsApart() {
        assertEquals(List.of("一、依據", "二、目標"), lines("<pre>一、依據\n二、目標</pre>"));
        assertEquals(List.of("期限", "6月", "#2 標題", "甲", "乙"), lines("<dl><dt>期限</dt><dd>6月</dd></dl><h2>標題</h2>甲<br>乙"));
    }

    @Test
    void leavesOutWhatIsNotShown() {
        assertEquals(List.of("每月二次"), lines("每月<del>一</del><ins>二</ins><span style='display: none'>x</span><b hidden>y</b>次<input type=hidden value=z><script>q</script>"));
        assertEquals(List.of("☑ 是 □ 否 乙"), lines("<input type=checkbox checked> 是 <input type=checkbox> 否 <select><option>甲</option><option selected>乙</option></select>"));
    }

    @Test
    void readsTables() {
        assertEquals(List.of("表名", "項目/2x1 期限/1x1", "甲/1x2 乙|丙/1x1 丁/1x1", "戊/1x1 /1x1"), lines("<table><caption>表名</caption><thead><tr><th colspan=2>項目<th>期限</thead>"
            + "<tr><td rowspan=2>甲<td><p>乙</p><p>丙</p><td>丁<tr><td>戊<td></table>"));
        assertEquals(List.of("外|內/1x1 右/1x1"), lines("<table><tr><td>外<table><tr><td>內</td></tr></table></td><td>右</td></tr></table>"));
        assertEquals(List.of("前", "甲/1x1 乙/1x1"), lines("<table><tr><td>前<table><tr><td>甲<td>乙</table></table>"));
    }

    @Test
    void bearsDamage() {
        assertEquals(List.of("甲", "乙"), lines("<tr><td>甲</table><div>乙"));
        assertEquals(List.of("甲/1x1", "乙/1x1"), lines("<table><tr><td>甲<tr></div><td>乙</p>").stream().filter(line -> !line.isEmpty()).toList());
        TextDocument document = new HtmlPage("<table>\n<tr><td>甲</td></tr></table>", ReadingLimits.DEFAULT).document();
        assertEquals("line 1", document.parts().get(0).place());
    }
}
