package tw.kaohe.reading.office;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tw.kaohe.reading.Carrier;
import tw.kaohe.reading.ReadingLimits;
import tw.kaohe.reading.document.TextDocument;
import tw.kaohe.reading.document.TextDocument.Paragraph;
import tw.kaohe.reading.document.TextDocument.Table;
import tw.kaohe.reading.zip.ZipContainer;

/** What a reader of an ODT sees, feature by feature. */
class OdtDocumentTest {
    private static final String CHAPTERS = "<text:list-style style:name=\"L1\">"
        + "<text:list-level-style-number text:level=\"1\" style:num-format=\"一, 二, 三, ...\" style:num-suffix=\"、\"/>"
        + "<text:list-level-style-number text:level=\"2\" style:num-format=\"一, 二, 三, ...\" style:num-prefix=\"(\" style:num-suffix=\")\"/>"
        + "<text:list-level-style-number text:level=\"3\" style:num-format=\"1\" style:num-suffix=\".\"/></text:list-style>";

    private static TextDocument read(byte[] file) {
        return new OdtDocument(ZipContainer.open(file, ReadingLimits.DEFAULT), ReadingLimits.DEFAULT).read();
    }

    private static List<String> lines(String styles, String body) {
        return DocumentLines.of(read(Carrier.odt(styles, body)));
    }

    private static List<String> lines(String body) {
        return lines("", body);
    }

    private static String item(String text) {
        return "<text:list-item><text:p>" + text + "</text:p></text:list-item>";
    }

    @Test
    void readsHeadingsBlanksAndBreaks() {
        assertEquals(List.of("#2 執行計畫", "甲  乙 丙", "上", "下", ""), lines("<text:h text:outline-level=\"2\">執行計畫</text:h>"
            + "<text:p>甲<text:s text:c=\"2\"/>乙<text:tab/>丙</text:p><text:p>上<text:line-break/>下</text:p><text:p/>"));
    }

    @Test
    void putsTheNumbersOfListsBeforeTheirItems() {
        assertEquals(List.of("一、依據", "二、作法", "(一)禮儀", "1. 5場", "(二)設施", "三、其他"), lines(CHAPTERS, "<text:list text:style-name=\"L1\">" + item("依據")
            + "<text:list-item><text:p>作法</text:p><text:list>" + "<text:list-item><text:p>禮儀</text:p><text:list>" + item("5場") + "</text:list></text:list-item>"
            + item("設施") + "</text:list></text:list-item>" + item("其他") + "</text:list>"));
    }

    @Test
    void continuesAndRestartsLists() {
        String list = "<text:list text:style-name=\"L1\"";
        assertEquals(List.of("一、甲", "文", "二、乙", "一、丙", "三、丁", "九、戊", "無號"), lines(CHAPTERS, list + " xml2:id=\"a\">" + item("甲") + "</text:list><text:p>文</text:p>"
            + list + " text:continue-numbering=\"true\">" + item("乙") + "</text:list>" + list + ">" + item("丙") + "</text:list>"
            + list + " text:continue-list=\"a\">" + item("丁") + "<text:list-item text:start-value=\"9\"><text:p>戊</text:p></text:list-item>"
            + "<text:list-header><text:p>無號</text:p></text:list-header></text:list>"));
    }

    @Test
    void showsOuterNumbersWhereTheLevelAsksForThem() {
        String style = "<text:list-style style:name=\"L\"><text:list-level-style-number text:level=\"1\" style:num-format=\"1\"/>"
            + "<text:list-level-style-number text:level=\"2\" style:num-format=\"a\" text:display-levels=\"2\"/>"
            + "<text:list-level-style-number text:level=\"3\" style:num-format=\"I\" loext:num-list-format=\"第%3%款\"/>"
            + "<text:list-level-style-bullet text:level=\"4\" text:bullet-char=\"\uF0A8\"/></text:list-style>";
        String deep = "<text:list><text:list-item><text:list><text:list-item><text:p>丙</text:p><text:list>" + item("丁") + "</text:list></text:list-item></text:list></text:list-item></text:list>";
        assertEquals(List.of("1 甲", "1.a 乙", "第I款 丙", "□ 丁"), lines(style, "<text:list text:style-name=\"L\"><text:list-item><text:p>甲</text:p><text:list>"
            + item("乙") + "<text:list-item>" + deep.replaceFirst("<text:list><text:list-item>", "").replaceFirst("</text:list-item></text:list>$", "")
            + "</text:list-item></text:list></text:list-item></text:list>"));
    }

    @Test
    void numbersHeadingsByTheOutline() {
        String outline = "<text:outline-style><text:outline-level-style text:level=\"1\" style:num-format=\"壹, 貳, 參, ...\" style:num-suffix=\"、\"/></text:outline-style>";
        assertEquals(List.of("#1 壹、依據", "#1 貳、目標", "#1 附註"), lines(outline, "<text:h text:outline-level=\"1\">依據</text:h><text:h text:outline-level=\"1\">目標</text:h>"
            + "<text:h text:outline-level=\"1\" text:is-list-header=\"true\">附註</text:h>"));
    }

    @Test
    void readsTablesWithSpans() {
        TextDocument document = read(Carrier.odt("<table:table><table:table-header-rows><table:table-row><table:table-cell table:number-columns-spanned=\"2\"><text:p>項目</text:p></table:table-cell>"
            + "<table:covered-table-cell/><table:table-cell><text:p>期限</text:p></table:table-cell></table:table-row></table:table-header-rows>"
            + "<table:table-row><table:table-cell table:number-rows-spanned=\"2\"><text:p>甲</text:p></table:table-cell><table:table-cell table:number-columns-repeated=\"2\"><text:p>乙</text:p></table:table-cell></table:table-row>"
            + "<table:table-row><table:covered-table-cell/><table:table-cell><text:p>丙</text:p><text:p>丁</text:p></table:table-cell><table:table-cell/></table:table-row></table:table>"));
        Table table = (Table) document.parts().get(0);
        assertEquals(List.of("項目/2x1 期限/1x1", "甲/1x2 乙/1x1 乙/1x1", "丙|丁/1x1 /1x1"), DocumentLines.cells(table));
        assertEquals("table 1, row 3", table.rows().get(2).place());
    }

    @Test
    void aDraggedBorderIsNoSpan() {
        TextDocument document = read(Carrier.odt("<table:table><table:table-row><table:table-cell table:number-columns-spanned=\"2\"><text:p>項目</text:p></table:table-cell><table:table-cell><text:p>期限</text:p></table:table-cell></table:table-row>"
            + "<table:table-row><table:table-cell><text:p>甲</text:p></table:table-cell><table:table-cell table:number-columns-spanned=\"2\"><text:p>乙</text:p></table:table-cell></table:table-row></table:table>"));
        assertEquals(List.of("項目/1x1 期限/1x1", "甲/1x1 乙/1x1"), DocumentLines.cells((Table) document.parts().get(0)));
    }

    @Test
    void tellsNestedTablesAsParagraphsAndFramesNotAtAll() {
        String inner = "<table:table><table:table-row><table:table-cell><text:p>內一</text:p></table:table-cell><table:table-cell><text:p>內二</text:p></table:table-cell></table:table-row></table:table>";
        String nested = "<table:table><table:table-row><table:table-cell><text:p>前</text:p>" + inner + "</table:table-cell><table:table-cell/></table:table-row></table:table>";
        assertEquals(List.of("前|內一|內二/1x1 /1x1"), DocumentLines.cells((Table) read(Carrier.odt(nested)).parts().get(0)));
        String frame = "<table:table><table:table-row><table:table-cell><text:p>前</text:p>" + inner + "</table:table-cell></table:table-row></table:table>";
        TextDocument framed = read(Carrier.odt(frame));
        assertEquals("前", ((Paragraph) framed.parts().get(0)).text());
        assertEquals(List.of("內一/1x1 內二/1x1"), DocumentLines.cells((Table) framed.parts().get(1)));
    }

    @Test
    void leavesOutWhatIsNotShown() {
        String styles = "<style:style style:name=\"H\" style:family=\"text\"><style:text-properties text:display=\"none\"/></style:style>";
        assertEquals(List.of("每月一次", "漢字", "乙"), lines(styles, "<text:tracked-changes><text:changed-region><text:deletion><text:p>舊字</text:p></text:deletion></text:changed-region></text:tracked-changes>"
            + "<text:table-of-content><text:index-body><text:p>一、依據 1</text:p></text:index-body></text:table-of-content>"
            + "<text:p>每月<text:change-start/>一<text:change-end/><text:span text:style-name=\"H\">祕密</text:span><office:annotation><text:p>意見</text:p></office:annotation>次</text:p>"
            + "<text:p><text:ruby><text:ruby-base>漢字</text:ruby-base><text:ruby-text>ㄏㄢˋ</text:ruby-text></text:ruby></text:p>"
            + "<text:section text:display=\"none\"><text:p>甲</text:p></text:section><text:p>乙</text:p>"));
    }

    @Test
    void putsBoxesBehindTheirAnchorAndNotesBehindTheText() {
        assertEquals(List.of("前後", "方塊", "末段", "註腳"), lines("<text:p>前<draw:frame><draw:text-box><text:p>方塊</text:p></draw:text-box></draw:frame>"
            + "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>註腳</text:p></text:note-body></text:note>後</text:p><text:p>末段</text:p>"));
    }

    @Test
    void showsCheckBoxesHoweverTheyAreMade() {
        List<String> lines = lines("<style:style style:name=\"W\" style:family=\"text\"><style:text-properties style:font-name=\"Wingdings\"/></style:style>",
            "<office:forms><form:form><form:checkbox form:id=\"c1\" form:current-state=\"checked\"/><form:checkbox form:id=\"c2\"/></form:form></office:forms>"
            + "<text:p><draw:control draw:control=\"c1\"/>是</text:p><text:p><draw:control draw:control=\"c2\"/>是</text:p><text:p>\uF0FE是\uF0A8否</text:p>"
            + "<text:p><text:span text:style-name=\"W\">\u00FE</text:span>是</text:p>"
            + "<text:p><field:fieldmark field:type=\"vnd.oasis.opendocument.field.FORMCHECKBOX\"><field:param field:name=\"Checkbox_Checked\" field:value=\"true\"/></field:fieldmark>是</text:p>");
        assertEquals(List.of("☑是", "□是", "☑是□否", "☑是", "☑是"), lines);
    }

    @Test
    void countsPagesWhereTheDocumentKnowsThem() {
        String styles = "<style:style style:name=\"B\" style:family=\"paragraph\"><style:paragraph-properties fo:break-before=\"page\"/></style:style>";
        List<String> places = new ArrayList<>();
        read(Carrier.odt(styles, "<office:text text:use-soft-page-breaks=\"true\"><text:p>一</text:p><text:p><text:soft-page-break/>二</text:p><text:p text:style-name=\"B\">三</text:p>"
            + "<table:table><table:table-row><table:table-cell><text:p>四</text:p></table:table-cell><table:table-cell/></table:table-row></table:table></office:text>"))
            .parts().forEach(part -> places.add(part.place()));
        assertEquals(List.of("page 1, paragraph 1", "page 2, paragraph 2", "page 3, paragraph 3", "page 3, table 1"), places);
    }
}
