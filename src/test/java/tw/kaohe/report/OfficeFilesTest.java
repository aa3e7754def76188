package tw.kaohe.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import tw.kaohe.model.AgencyReport;
import tw.kaohe.model.Evidence;
import tw.kaohe.model.Finding;
import tw.kaohe.model.Phrases;
import tw.kaohe.model.Severity;

/** Letter, report, improvement form and city summary as OpenDocument: sound packages that say the same on every run. */
class OfficeFilesTest {
    private static final Phrases ZH = Phrases.in("zh-TW");
    private static final Phrases EN = Phrases.in("en");
    private static final HtmlOptions MASKED = new HtmlOptions(false, Set.of("李大同"));

    static byte[] written(String name, AgencyReport report, Phrases phrases, HtmlOptions options) throws IOException {
        String format = name.endsWith(".odt") ? "odt" : name.endsWith(".ods") ? "ods" : "xlsx";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AgencyReporters.files(format, report, phrases, options).get(name).write(report, out);
        return out.toByteArray();
    }

    static byte[] summary(Phrases phrases) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new CityOdsWriter(phrases, new HtmlOptions(false)).write(Sample.city(), out);
        return out.toByteArray();
    }

    /** Every kind of file, of a rich report, an empty one and one of 500 findings, in both languages. */
    static Map<String, byte[]> all() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (Phrases phrases : List.of(ZH, EN)) {
            String language = phrases.language() + "-";
            for (String name : List.of("letter.odt", "report.odt", "improvements.ods")) {
                files.put(language + name, written(name, Sample.report(), phrases, MASKED));
                files.put(language + "empty-" + name, written(name, Sample.empty(), phrases, MASKED));
            }
            files.put(language + "summary.ods", summary(phrases));
        }
        for (String name : List.of("letter.odt", "report.odt", "improvements.ods")) {
            files.put("many-" + name, written(name, Sample.report(many(), true, List.of()), ZH, MASKED));
        }
        return files;
    }

    private static List<Finding> many() {
        List<Finding> many = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            many.add(Sample.finding("many-" + i, "109L-1-" + i % 14, "項目" + i, i % 50 == 0 ? Severity.MAJOR : Severity.DEFICIENCY, Sample.day(11 + i % 20),
                "=HYPERLINK(\"http://example.invalid\")第" + i + "筆", Sample.cell("line " + i, "@SUM(1)")));
        }
        return many;
    }

    @Test
    void packagesAreSound() throws Exception {
        for (Map.Entry<String, byte[]> file : all().entrySet()) {
            OdfParts parts = OdfParts.of(file.getValue());
            List<String> names = List.copyOf(parts.parts().keySet());
            assertEquals("mimetype", names.get(0), file.getKey());
            String type = "application/vnd.oasis.opendocument." + (file.getKey().endsWith("odt") ? "text" : "spreadsheet");
            assertEquals("mimetype" + type, new String(file.getValue(), 30, 8 + type.length(), StandardCharsets.US_ASCII), "stored, without extra field");
            Set<String> listed = new TreeSet<>();
            for (Element entry : parts.elements("META-INF/manifest.xml", "manifest:file-entry")) {
                listed.add(entry.getAttribute("manifest:full-path"));
            }
            Set<String> expected = new TreeSet<>(names);
            expected.removeAll(Set.of("mimetype", "META-INF/manifest.xml"));
            expected.add("/");
            assertEquals(expected, listed, file.getKey());
            for (String part : names.subList(1, names.size())) {
                parts.xml(part);
            }
        }
    }

    /** Every style that the content names is defined, and every placeholder of the styles is filled. */
    @Test
    void stylesAreThere() throws Exception {
        for (Map.Entry<String, byte[]> file : all().entrySet()) {
            OdfParts parts = OdfParts.of(file.getValue());
            Set<String> known = new TreeSet<>();
            for (String part : List.of("styles.xml", "content.xml")) {
                for (String name : List.of("style:style", "text:list-style")) {
                    parts.elements(part, name).forEach(style -> known.add(style.getAttribute("style:name")));
                }
            }
            for (Element element : parts.elements("content.xml", "*")) {
                for (String attribute : List.of("text:style-name", "table:style-name", "style:parent-style-name")) {
                    assertTrue(!element.hasAttribute(attribute) || known.contains(element.getAttribute(attribute)),
                        file.getKey() + " names the style " + element.getAttribute(attribute));
                }
            }
            String styles = new String(parts.parts().get("styles.xml"), StandardCharsets.UTF_8);
            assertFalse(styles.matches("(?s).*@[a-z]+\\d?@.*"), file.getKey());
        }
    }

    @Test
    void contentIsThatOfTheGoldenFiles() throws Exception {
        for (String name : List.of("zh-TW-letter.odt", "zh-TW-report.odt", "zh-TW-improvements.ods", "zh-TW-summary.ods", "zh-TW-empty-letter.odt",
            "zh-TW-empty-improvements.ods", "en-letter.odt", "en-improvements.ods")) {
            String outline = OdfParts.of(all().get(name)).outline();
            Golden.check(name + ".txt", out -> out.write(outline.getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Test
    void twoRunsWriteTheSameBytesInAnyZone() throws Exception {
        Map<String, byte[]> first = all();
        TimeZone zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/Lima"));
            Map<String, byte[]> second = all();
            first.forEach((name, bytes) -> assertArrayEquals(bytes, second.get(name), name));
            assertArrayEquals(written("improvements.xlsx", Sample.report(), ZH, MASKED), written("improvements.xlsx", Sample.report(), ZH, MASKED));
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    /** A form is written in one pass: ten thousand rows take no thousand times longer than ten. */
    @Test
    void longFormsAreWrittenInTime() {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            findings.addAll(many());
        }
        AgencyReport report = Sample.report(findings, true, List.of());
        for (String name : List.of("improvements.ods", "improvements.xlsx", "report.odt", "letter.odt")) {
            assertTimeout(Duration.ofSeconds(20), () -> written(name, report, ZH, MASKED), name);
        }
    }

    @Test
    void namesAreMaskedUnlessAskedFor() throws Exception {
        for (String name : List.of("report.odt", "letter.odt", "improvements.ods")) {
            String masked = OdfParts.of(written(name, Sample.report(), ZH, MASKED)).outline();
            assertFalse(masked.contains("李大同"), name);
        }
        assertTrue(OdfParts.of(written("report.odt", Sample.report(), ZH, MASKED)).outline().contains("李○同"));
        assertTrue(OdfParts.of(written("report.odt", Sample.report(), ZH, new HtmlOptions(true))).outline().contains("李大同"));
    }

    /** No cell begins a formula, however it is opened, and only the checks hold formulas of our own. */
    @Test
    void noCellIsAFormula() throws Exception {
        byte[] many = written("improvements.ods", Sample.report(many(), true, List.of()), ZH, MASKED);
        for (byte[] file : List.of(many, summary(ZH))) {
            OdfParts parts = OdfParts.of(file);
            assertFalse(new String(parts.parts().get("content.xml"), StandardCharsets.UTF_8).contains("table:formula"));
            for (Element cell : parts.elements("content.xml", "table:table-cell")) {
                String text = OdfParts.text(cell);
                assertTrue(text.isEmpty() || "=+-@\t".indexOf(text.charAt(0)) < 0, text);
            }
        }
        assertEquals(500, OdfParts.of(many).elements("content.xml", "table:table-cell").stream()
            .filter(cell -> OdfParts.text(cell).startsWith("'=HYPERLINK")).count());
    }

    /** What XML cannot hold, and what a terminal or a reader would act out, is shown and never breaks the file. */
    @Test
    void hostileTextStaysText() throws Exception {
        String hostile = "]]></text:p><a>&amp;\u0000\u001B[31m\uFFFE\uD800 \u202Eabc 　  兩個空白\n換行\t";
        Finding finding = Sample.finding("h", "109L-1-1", hostile, Severity.MAJOR, null, hostile, new Evidence(hostile, Sample.SHA, "line 1", hostile));
        for (String name : List.of("report.odt", "letter.odt", "improvements.ods")) {
            OdfParts parts = OdfParts.of(written(name, Sample.report(List.of(finding), true, List.of()), ZH, MASKED));
            assertTrue(parts.outline().contains("]]></text:p><a>&amp;\\u0000\\u001b[31m\uFFFD\\ud800 \\u202eabc 　  兩個空白 換行"), name);
        }
    }

    @Test
    void formIsLockedButForTheAgencysColumns() throws Exception {
        OdfParts parts = OdfParts.of(written("improvements.ods", Sample.report(), ZH, MASKED));
        parts.elements("content.xml", "table:table").forEach(table -> assertEquals("true", table.getAttribute("table:protected")));
        Set<String> open = new TreeSet<>();
        for (Element style : parts.elements("styles.xml", "style:table-cell-properties")) {
            if (style.getAttribute("style:cell-protect").equals("none")) {
                open.add(((Element) style.getParentNode()).getAttribute("style:name"));
            }
        }
        assertEquals(Set.of("input"), open);
        assertEquals(List.of("none", "none", "unsorted"), parts.elements("content.xml", "table:content-validation").stream()
            .map(check -> check.getAttribute("table:display-list")).sorted().toList(), "words to choose from are shown as a list");
        assertEquals(Set.of("", "planned", "done", "status"), Set.copyOf(parts.elements("content.xml", "table:table-cell").stream()
            .map(cell -> cell.getAttribute("table:content-validation-name")).distinct().toList()), "cells bear their checks");
        String settings = new String(parts.parts().get("settings.xml"), StandardCharsets.UTF_8);
        assertTrue(settings.contains("config:name=\"VerticalSplitPosition\" config:type=\"int\">3<"), "the header stays in view");
        assertEquals("缺失編號", OdfParts.text(parts.elements("content.xml", "table:table-header-rows").get(0).getFirstChild().getFirstChild()));
    }

    @Test
    void xlsxHasTheSameFormForOtherPrograms() throws Exception {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(written("improvements.xlsx", Sample.report(), ZH, MASKED)))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertEquals("改善追蹤表", sheet.getSheetName());
            assertTrue(sheet.getProtect());
            assertEquals(3, sheet.getDataValidations().size());
            assertEquals("缺失編號", sheet.getRow(2).getCell(0).getStringCellValue());
            assertEquals("f-major", sheet.getRow(3).getCell(0).getStringCellValue());
            assertTrue(sheet.getRow(3).getCell(0).getCellStyle().getLocked());
            assertFalse(sheet.getRow(3).getCell(7).getCellStyle().getLocked());
            assertEquals("@", sheet.getRow(3).getCell(9).getCellStyle().getDataFormatString());
            assertEquals(3, sheet.getPaneInformation().getHorizontalSplitPosition());
        }
    }
}
