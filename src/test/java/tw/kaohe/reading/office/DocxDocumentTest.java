package tw.kaohe.reading.office;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tw.kaohe.reading.Carrier;
import tw.kaohe.reading.ReadingLimits;
import tw.kaohe.reading.document.TextDocument;
import tw.kaohe.reading.zip.ZipContainer;

/** What a reader of a DOCX sees, feature by feature. */
class DocxDocumentTest {
    private static final String LEVELS = level(0, "taiwaneseCountingThousand", "%1、") + level(1, "taiwaneseCountingThousand", "(%2)") + level(2, "decimal", "%3.");

    private static String level(int at, String format, String text) {
        return "<w:lvl w:ilvl=\"" + at + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format + "\"/><w:lvlText w:val=\"" + text + "\"/></w:lvl>";
    }

    private static String numbering(String levels, String more) {
        return "<w:abstractNum w:abstractNumId=\"7\">" + levels + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num>" + more;
    }

    private static String run(String inside) {
        return "<w:r>" + inside + "</w:r>";
    }

    private static String text(String text) {
        return run("<w:t xml:space=\"preserve\">" + text + "</w:t>");
    }

    private static String paragraph(String text) {
        return "<w:p>" + text(text) + "</w:p>";
    }

    private static String item(int level, String text) {
        return item(1, level, text);
    }

    private static String item(int list, int level, String text) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + list + "\"/></w:numPr></w:pPr>" + text(text) + "</w:p>";
    }

    private static TextDocument read(String body, Map<String, String> parts) {
        return new DocxDocument(ZipContainer.open(Carrier.docx(body, parts), ReadingLimits.DEFAULT), ReadingLimits.DEFAULT).read();
    }

    private static List<String> lines(String body, Map<String, String> parts) {
        return DocumentLines.of(read(body, parts));
    }

    private static List<String> lines(String body) {
        return lines(body, Map.of());
    }

    @Test
    void putsTheNumbersOfListsBeforeTheirItems() {
        assertEquals(List.of("一、依據", "二、作法", "(一)禮儀", "1. 5場", "(二)設施", "1. 燈", "三、其他", "(一)附"), lines(item(0, "依據") + item(0, "作法") + item(1, "禮儀") + item(2, "5場")
            + item(1, "設施") + item(2, "燈") + item(0, "其他") + item(1, "附"), Map.of("word/numbering.xml", numbering(LEVELS, ""))));
    }

    @Test
    void listsOfOneDefinitionCountOnUnlessTheyStartAnew() {
        String more = "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"7\"/></w:num>"
            + "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"7\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride></w:num>"
            + "<w:num w:numId=\"4\"><w:abstractNumId w:val=\"7\"/><w:lvlOverride w:ilvl=\"0\">" + level(0, "upperRoman", "%1)") + "</w:lvlOverride></w:num>";
        assertEquals(List.of("一、甲", "二、乙", "五、丙", "六、丁", "VII)戊", "己"), lines(item(1, 0, "甲") + item(2, 0, "乙") + item(3, 0, "丙") + item(3, 0, "丁") + item(4, 0, "戊")
            + item(0, 0, "己"), Map.of("word/numbering.xml", numbering(LEVELS, more))));
    }

    @Test
    void showsOuterLevelsAndLegalNumbers() {
        String levels = level(0, "ideographLegalTraditional", "%1") + level(1, "decimal", "%1-%2") + level(2, "decimal", "%1.%2.%3").replace("<w:numFmt", "<w:isLgl/><w:numFmt");
        assertEquals(List.of("壹 甲", "壹-1 乙", "1.1.1 丙"), lines(item(0, "甲") + item(1, "乙") + item(2, "丙"), Map.of("word/numbering.xml", numbering(levels, ""))));
    }

    @ParameterizedTest
    @CsvSource({"decimal,12", "taiwaneseCounting,十二", "taiwaneseCountingThousand,十二", "chineseCounting,十二", "chineseCountingThousand,十二", "ideographDigital,一二",
        "ideographTraditional,12", "ideographLegalTraditional,壹拾貳", "chineseLegalSimplified,壹拾貳", "upperRoman,XII", "lowerLetter,l", "decimalEnclosedCircle,⑫",
        "decimalFullWidth,１２", "ideographZodiac,亥", "somethingNew,12"})
    void writesTheNumberFormatsOfWord(String format, String twelfth) {
        String numbering = numbering(level(0, format, "%1、").replace("w:start w:val=\"1\"", "w:start w:val=\"12\""), "");
        assertEquals(List.of(twelfth + "、甲"), lines(item(0, "甲"), Map.of("word/numbering.xml", numbering)));
    }

    @Test
    void stylesGiveHeadingsAndLists() {
        String styles = "<w:style w:type=\"paragraph\" w:styleId=\"A\"><w:name w:val=\"heading 1\"/><w:pPr><w:outlineLvl w:val=\"0\"/><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"B\"><w:name w:val=\"b\"/><w:basedOn w:val=\"A\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"T\"><w:name w:val=\"toc 1\"/></w:style>";
        assertEquals(List.of("#1 一、依據", "#1 二、目標"), lines("<w:p><w:pPr><w:pStyle w:val=\"T\"/></w:pPr>" + text("依據 1") + "</w:p><w:p><w:pPr><w:pStyle w:val=\"A\"/></w:pPr>" + text("依據")
            + "</w:p><w:p><w:pPr><w:pStyle w:val=\"B\"/></w:pPr>" + text("目標") + "</w:p>", Map.of("word/styles.xml", styles, "word/numbering.xml", numbering(LEVELS, ""))));
    }

    @Test
    void acceptsTrackedChanges() {
        assertEquals(List.of("每月二次", "前段後段", "一、留"), lines("<w:p>" + text("每月") + "<w:del>" + run("<w:delText>一</w:delText>") + "</w:del><w:ins>" + text("二") + "</w:ins><w:moveFrom>" + text("搬")
            + "</w:moveFrom>" + text("次") + "</w:p><w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + text("前段") + "</w:p>" + paragraph("後段")
            + "<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>" + paragraph("刪列") + "</w:tc></w:tr></w:tbl>" + item(0, "留"), Map.of("word/numbering.xml", numbering(LEVELS, ""))));
    }

    @Test
    void leavesOutWhatIsNotShown() {
        String field = run("<w:fldChar w:fldCharType=\"begin\"/>") + run("<w:instrText>DATE \\@ y</w:instrText>") + run("<w:fldChar w:fldCharType=\"separate\"/>") + text("109年")
            + run("<w:fldChar w:fldCharType=\"end\"/>");
        assertEquals(List.of("甲109年乙-", "上", "下", "漢"), lines("<w:p>" + text("甲") + run("<w:rPr><w:vanish/></w:rPr><w:t>祕密</w:t>") + field + text("乙") + run("<w:noBreakHyphen/><w:softHyphen/>") + "</w:p><w:p>"
            + text("上") + run("<w:br/>") + text("下") + "</w:p><w:p>" + run("<w:ruby><w:rubyPr/><w:rt>" + text("ㄏ") + "</w:rt><w:rubyBase>" + text("漢") + "</w:rubyBase></w:ruby>") + "</w:p><w:sectPr/>"));
    }

    @Test
    void aDamagedFieldDoesNotSwallowTheRest() {
        assertEquals(List.of("甲", "乙"), lines("<w:p>" + text("甲") + run("<w:fldChar w:fldCharType=\"begin\"/>") + text("碼") + "</w:p>" + paragraph("乙")));
    }

    @Test
    void readsTextBoxesOnceAndNotesAtTheEnd() {
        String box = "<mc:AlternateContent><mc:Choice><wps:txbx><w:txbxContent>" + paragraph("方塊") + "</w:txbxContent></wps:txbx></mc:Choice><mc:Fallback><v:textbox><w:txbxContent>"
            + paragraph("方塊") + "</w:txbxContent></v:textbox></mc:Fallback></mc:AlternateContent>";
        assertEquals(List.of("前後", "方塊", "末段", "註腳"), lines("<w:p>" + text("前") + run(box) + run("<w:footnoteReference w:id=\"2\"/>") + text("後") + "</w:p>" + paragraph("末段"),
            Map.of("word/footnotes.xml", "<w:footnote w:id=\"0\">" + paragraph("線") + "</w:footnote><w:footnote w:id=\"2\">" + paragraph("註腳") + "</w:footnote>")));
    }

    @Test
    void readsTablesWithMergedCells() {
        String merged = "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>" + paragraph("項目") + "</w:tc><w:tc>" + paragraph("期限") + "</w:tc></w:tr>"
            + "<w:tr><w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr>" + paragraph("甲") + "</w:tc><w:tc>" + paragraph("乙") + paragraph("丙") + "</w:tc><w:tc>" + paragraph("丁") + "</w:tc></w:tr>"
            + "<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:sdt><w:sdtContent><w:tc>" + paragraph("戊") + "</w:tc></w:sdtContent></w:sdt><w:tc><w:p/></w:tc></w:tr>"
            + "<w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr><w:tc>" + paragraph("己") + "</w:tc><w:tc>" + paragraph("庚") + "</w:tc></w:tr></w:tbl>";
        assertEquals(List.of("項目/2x1 期限/1x1", "甲/1x2 乙|丙/1x1 丁/1x1", "戊/1x1 /1x1", "/1x1 己/1x1 庚/1x1"), lines(merged));
    }

    @Test
    void showsCheckBoxesHoweverTheyAreMade() {
        String control = "<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val=\"%s\"/></w14:checkbox></w:sdtPr><w:sdtContent>" + text("\u2612") + "</w:sdtContent></w:sdt>";
        String legacy = run("<w:fldChar w:fldCharType=\"begin\"><w:ffData><w:checkBox><w:default w:val=\"%s\"/></w:checkBox></w:ffData></w:fldChar>") + run("<w:instrText>FORMCHECKBOX</w:instrText>")
            + run("<w:fldChar w:fldCharType=\"separate\"/>") + run("<w:fldChar w:fldCharType=\"end\"/>");
        assertEquals(List.of("☑是□否", "☑是□否", "☑是□否", "☑是", ""), lines("<w:p>" + control.formatted("1") + text("是") + control.formatted("0") + text("否") + "</w:p>"
            + "<w:p>" + legacy.formatted("1") + text("是") + legacy.formatted("0") + text("否") + "</w:p>"
            + "<w:p>" + run("<w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/>") + text("是") + run("<w:sym w:font=\"Wingdings 2\" w:char=\"F0A3\"/>") + text("否") + "</w:p>"
            + "<w:p>" + run("<w:rPr><w:rFonts w:ascii=\"Wingdings\"/></w:rPr><w:t>\u00FE</w:t>") + text("是") + "</w:p>"
            + "<w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + text("按一下以輸入文字") + "</w:sdtContent></w:sdt></w:p>"));
    }

    @Test
    void countsPagesWhereWordSavedThem() {
        TextDocument document = read(paragraph("一") + "<w:p>" + run("<w:lastRenderedPageBreak/><w:t>二</w:t>") + "</w:p>", Map.of());
        assertEquals(List.of("page 1, paragraph 1", "page 2, paragraph 2"), document.parts().stream().map(TextDocument.Part::place).toList());
    }
}
