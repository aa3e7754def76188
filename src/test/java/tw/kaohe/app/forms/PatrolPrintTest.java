package tw.kaohe.app.forms;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tw.kaohe.app.cli.PdfFontsForTests;
import tw.kaohe.app.forms.PatrolRows.Page;
import tw.kaohe.model.InputStatus;
import tw.kaohe.model.PatrolLog;
import tw.kaohe.model.Phrases;
import tw.kaohe.model.ReadFile;
import tw.kaohe.report.pdf.ReadPdf;

/** The patrol log's form on paper: sound, complete, legible, and read back. */
class PatrolPrintTest {
    private static final List<LocalDate> DAYS = List.of(LocalDate.of(2020, 5, 11), LocalDate.of(2020, 5, 12), LocalDate.of(2020, 5, 13));
    private static final int SIDES = 2;
    private static final int ITEMS = 47;
    private static final int SLOTS = 5;
    private static FormCatalogue catalogue;

    @BeforeAll
    static void needFonts() {
        catalogue = new FormCatalogue(Forms.RULEBOOK, Phrases.in("zh-TW"), PdfFontsForTests.get());
    }

    private static PatrolForm blank() {
        return (PatrolForm) catalogue.patrolLog(null, "");
    }

    private static PatrolForm month() {
        return (PatrolForm) catalogue.patrolLogs(DAYS, "行政中心", "109-05");
    }

    private static byte[] bytes(PatrolForm form) throws IOException {
        return bytes(form, form.pages());
    }

    private static byte[] bytes(PatrolForm form, List<Page> pages) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        form.write(FormFormat.PDF, pages, out);
        return out.toByteArray();
    }

    private static int count(String text, String part) {
        return (int) Pattern.compile(Pattern.quote(part)).matcher(text).results().count();
    }

    @Test
    void veraPdfAcceptsIt() throws Exception {
        assertEquals(List.of(), ReadPdf.objections(bytes(blank())));
        assertEquals(List.of(), ReadPdf.objections(bytes(month())));
    }

    @Test
    void aSheetHoldsADayAndAllItemsStandOnItsFront() throws IOException {
        try (ReadPdf pdf = new ReadPdf(bytes(month()))) {
            List<String> pages = pdf.pages();
            assertEquals(DAYS.size() * SIDES, pages.size());
            for (int day = 0; day < DAYS.size(); day++) {
                String front = pages.get(day * SIDES);
                String back = pages.get(day * SIDES + 1);
                assertEquals(ITEMS * SLOTS, count(front, "□ 是"), front);
                assertTrue(front.contains("109-05-1" + (day + 1)) && back.contains("109-05-1" + (day + 1)), "each side bears its day");
                assertEquals(2 * SLOTS, count(back, "□是 □否"), back);
                assertEquals(2 * SLOTS, count(back, "□正常"), back);
                for (String label : List.of("值星人員簽名", "四、優良服務人員", "五、", "六、", "七、", "秘書室研考(簽章)", "秘書室主任(簽章)")) {
                    assertTrue(back.contains(label), label);
                }
                for (String side : List.of(front, back)) {
                    assertTrue(side.replaceAll("\\s", "").contains("08:30-10:3010:30-12:3012:30-13:3013:30-15:3015:30-17:30"), side);
                }
            }
            assertEquals(List.of("第 1 頁，共 6 頁", "第 6 頁，共 6 頁"), List.of(pdf.footers().get(0), pdf.footers().get(5)));
        }
    }

    @Test
    void daysAreBookmarks() throws IOException {
        try (ReadPdf pdf = new ReadPdf(bytes(month()))) {
            assertEquals("109-05-11\n109-05-12\n109-05-13\n", pdf.outline());
            assertEquals(DAYS.size(), pdf.structure().get("H1"));
        }
        try (ReadPdf pdf = new ReadPdf(bytes(blank()))) {
            assertEquals("巡檢日誌\n", pdf.outline());
        }
    }

    @Test
    void everythingIsDrawnInFontsOfItsOwnAndInsideTheMargins() throws IOException {
        try (ReadPdf pdf = new ReadPdf(bytes(month()))) {
            assertEquals(List.of(), pdf.spoilt(18));
            for (PDPage page : pdf.document().getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertTrue(font.isEmbedded(), font.getName());
                }
            }
            assertEquals(-1, String.join("", pdf.pages()).indexOf("U+"), "no character is without a glyph");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatIsFilledInIsReadBack(long seed) throws IOException {
        FilledLog log = FilledLog.of(seed);
        PatrolForm form = blank();
        byte[] filled = bytes(form, List.of(log.on(form.pages().get(0), "■")));
        PatrolFormTest.isRead(log, Forms.read(filled), "PDF " + seed);
    }

    @Test
    void aBlankFormIsIgnored() throws IOException {
        ReadFile file = Forms.read(bytes(blank()));
        assertEquals(InputStatus.IGNORED, file.status());
        assertEquals(List.of("read.log.blank-form"), file.notes().stream().map(note -> note.key()).toList());
    }

    @Test
    void eachDayOfAFileIsALog() throws IOException {
        List<PatrolLog> logs = Forms.read(bytes(month())).facts().stream().map(PatrolLog.class::cast).toList();
        assertEquals(DAYS, logs.stream().map(PatrolLog::date).toList());
        assertTrue(logs.stream().allMatch(log -> "行政中心".equals(log.site()) && log.ticks().anyMask() == 0 && log.itemRows() == ITEMS));
    }

    @Test
    void equalFormsHaveEqualBytes() throws IOException {
        assertArrayEquals(bytes(month()), bytes(month()));
    }

    /** A name with a character that no font has is boxed, not dropped. */
    @Test
    void aSiteWithARareCharacterIsStillPrinted() throws Exception {
        byte[] bytes = bytes((PatrolForm) catalogue.patrolLog(DAYS.get(0), "\uE000里辦公處"));
        assertEquals(List.of(), ReadPdf.objections(bytes));
        try (ReadPdf pdf = new ReadPdf(bytes)) {
            assertTrue(new TreeSet<>(pdf.pages().get(0).lines().toList()).stream().anyMatch(line -> line.contains("U+E000")), pdf.pages().get(0));
        }
    }
}
