package tw.kaohe.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.kaohe.app.cli.PdfFontsForTests;
import tw.kaohe.model.AgencyReport;
import tw.kaohe.model.Finding;
import tw.kaohe.model.Phrases;
import tw.kaohe.model.Severity;
import tw.kaohe.report.pdf.PdfFonts;
import tw.kaohe.report.pdf.ReadPdf;

/** The PDF of a made-up agency and city: what they say, and that it is the same bytes each time. */
class PdfWritersTest {
    private static final Phrases ZH = Phrases.in("zh-TW");
    private static PdfFonts fonts;

    @BeforeAll
    static void needFonts() {
        fonts = PdfFontsForTests.get();
    }

    private static byte[] agency(AgencyReport report, boolean withNames) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ReportPdfWriter(ZH, new HtmlOptions(withNames, Set.of("王小明"), fonts)).write(report, out);
        return out.toByteArray();
    }

    private static byte[] city(Phrases phrases) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new CityPdfWriter(phrases, new HtmlOptions(false, Set.of(), fonts)).write(Sample.city(), out);
        return out.toByteArray();
    }

    private static AgencyReport with(AgencyReport r, List<Finding> findings) {
        return new AgencyReport(r.agency(), r.status(), r.edition(), r.city(), r.asOf(), r.asOfFromClock(), r.period(), r.logPeriod(), r.binding(),
            r.rulebook(), r.calendar(), r.inputs(), r.verdicts(), findings, r.followUps(), r.summary(), r.plan(), r.planEdition(), r.logs(),
            r.waits(), r.notes(), r.grounds(), r.reckoning(), r.people());
    }

    /** Bookmarks, counts of the structure's types, and the text page by page. */
    private static String content(byte[] bytes) throws IOException {
        try (ReadPdf pdf = new ReadPdf(bytes)) {
            StringBuilder content = new StringBuilder(pdf.outline()).append(pdf.structure()).append('\n');
            for (String page : pdf.pages()) {
                content.append("\n----\n").append(page).append('\n');
            }
            return content.toString();
        }
    }

    private static void golden(String name, byte[] pdf) throws IOException {
        String content = content(pdf);
        Golden.check(name, out -> out.write(content.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void agencyReportSaysWhatTheGoldenFileSays() throws IOException {
        golden("report.pdf.txt", agency(Sample.report(), false));
    }

    @Test
    void citySummarySaysWhatTheGoldenFileSays() throws IOException {
        golden("summary.pdf.txt", city(ZH));
    }

    @Test
    void sameReportGivesTheSameBytesInAnyTimeZone() throws IOException {
        byte[] first = agency(Sample.report(), false);
        TimeZone zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertArrayEquals(first, agency(Sample.report(), false));
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    /** Every Java has this profile but for the name of its maker; with that name in it, the same report differs from Java to Java. */
    @Test
    void colourProfileIsThatOfEveryJava() throws Exception {
        try (ReadPdf pdf = new ReadPdf(agency(Sample.report(), false))) {
            byte[] profile = pdf.document().getDocumentCatalog().getOutputIntents().get(0).getDestOutputIntent().createInputStream().readAllBytes();
            assertEquals("6d91df9c7a13fef7ec9ed42644e804d7fdc6d8d6585fa690f67c83273ee00e15", HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(profile)));
        }
    }

    @Test
    void namesAreMaskedUnlessAskedFor() throws IOException {
        String masked = content(agency(Sample.report(), false));
        assertFalse(masked.contains("王小明") || masked.contains("李大同"), masked);
        assertTrue(masked.contains("王○明") && masked.contains("李○同"), masked);
        assertTrue(content(agency(Sample.report(), true)).contains("李大同"));
    }

    @Test
    void characterWithoutAFontIsBoxedAndCounted() throws Exception {
        Finding odd = Sample.finding("f-odd", "109L-1-7", "照明設備正常", Severity.DEFICIENCY, null, "經查☑號櫃檯\uE000、\uE000未符。");
        List<Finding> findings = new ArrayList<>(Sample.findings());
        findings.add(4, odd);
        byte[] bytes = agency(with(Sample.report(), findings), false);
        String content = content(bytes);
        assertTrue(content.contains("U+E000"), content);
        assertTrue(content.replaceAll("\\s", "").contains("本文件有2處、1種字無字型可印"), content);
        assertTrue(content.contains("✓ U+E000"), "a ticked box is a tick in a box, and not missing");
        assertEquals(List.of(), ReadPdf.objections(bytes), "a document with boxes is still a sound one");
        assertFalse(content(agency(Sample.report(), false)).contains("無字型可印"), "nothing is said where nothing is missing");
    }

    @Test
    void veryLongReportIsBoundedAndSaysSo() throws Exception {
        List<Finding> many = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            many.add(Sample.finding("f-" + i, "109L-1-" + i, "照明設備正常", Severity.DEFICIENCY, null, "經查第" + i + "項未符。"));
        }
        byte[] bytes = agency(with(Sample.report(), many), false);
        try (ReadPdf pdf = new ReadPdf(bytes)) {
            assertTrue(pdf.document().getNumberOfPages() < 80, pdf.document().getNumberOfPages() + " pages");
            assertTrue(String.join("\n", pdf.pages()).contains("顯示前 100 筆，共 1000 筆；其餘見 findings.csv 或 report.json"));
        }
    }

    @Test
    void englishSummaryIsSound() throws Exception {
        byte[] bytes = city(Phrases.in("en"));
        try (ReadPdf pdf = new ReadPdf(bytes)) {
            assertEquals("Page 1 of " + pdf.document().getNumberOfPages(), pdf.footers().get(0));
        }
        assertEquals(List.of(), ReadPdf.objections(bytes));
    }

    /** With findings, without, of an agency that sent nothing, in both languages. */
    @Test
    void everyKindOfReportIsSound() throws Exception {
        for (String language : List.of("zh-TW", "en")) {
            for (AgencyReport report : List.of(Sample.report(), Sample.report(List.of(), false, List.of()), Sample.empty())) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                new ReportPdfWriter(Phrases.in(language), new HtmlOptions(false, Set.of(), fonts)).write(report, out);
                String name = language + " " + report.agency().id() + " " + report.findings().size();
                assertEquals(List.of(), ReadPdf.objections(out.toByteArray()), name);
                try (ReadPdf pdf = new ReadPdf(out.toByteArray())) {
                    assertEquals(language, pdf.document().getDocumentCatalog().getLanguage(), name);
                    assertEquals(List.of(), pdf.spoilt(), name);
                }
            }
        }
    }

    @Test
    void fullDiskIsToldAndNotSwallowed() {
        OutputStream full = new OutputStream() {
            private int room = 10_000;

            @Override
            public void write(int b) throws IOException {
                if (room-- == 0) {
                    throw new IOException("No space left on device");
                }
            }
        };
        ReportPdfWriter writer = new ReportPdfWriter(ZH, new HtmlOptions(false, Set.of(), fonts));
        assertEquals("No space left on device", assertThrows(IOException.class, () -> writer.write(Sample.report(), full)).getMessage());
    }

    @Test
    void missingFontIsNamed(@TempDir Path empty) {
        assertEquals(empty.resolve(PdfFonts.REGULAR).toString(), assertThrows(PdfFonts.Missing.class, () -> PdfFonts.in(empty, null)).getMessage());
    }
}
