package tw.kaohe.reading.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.kaohe.model.InputStatus;
import tw.kaohe.model.Phrases;
import tw.kaohe.model.ReadFile;
import tw.kaohe.model.ServicePlan;
import tw.kaohe.reading.Carrier;
import tw.kaohe.reading.Reading;
import tw.kaohe.reading.ReadingLimits;
import tw.kaohe.reading.SampleForm;
import tw.kaohe.reading.SubmissionReader;
import tw.kaohe.reading.plan.PlanReader;

/** Documents that are broken or made to harm: each gets a status and a reason that says what to do, in bounded time. */
class HostileDocumentsTest {
    private static final SubmissionReader PLANS = new SubmissionReader(SampleForm.FORM, ReadingLimits.DEFAULT, new PlanReader());

    private static void refused(String key, byte[] bytes) {
        ReadFile file = Reading.read(PLANS, bytes);
        assertEquals(InputStatus.UNREADABLE, file.status(), () -> String.valueOf(file.notes()));
        assertEquals(key, file.notes().get(0).key());
        assertFalse(Phrases.in("zh-TW").get(file.notes().get(0)).isBlank());
        assertTrue(file.facts().isEmpty());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] word(String content) {
        return Carrier.zip(Map.of("word/document.xml", utf8(content)));
    }

    private static byte[] text(String content, String manifest) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("mimetype", utf8("application/vnd.oasis.opendocument.text"));
        parts.put("content.xml", utf8(content));
        parts.put("META-INF/manifest.xml", utf8(manifest));
        return Carrier.zip(parts);
    }

    private static byte[] container(String... streams) throws IOException {
        try (POIFSFileSystem file = new POIFSFileSystem(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (String stream : streams) {
                file.createDocument(new ByteArrayInputStream(new byte[5_000]), stream);
            }
            file.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    @Test
    void sendsEncryptedDocumentsBack() throws IOException {
        refused("read.encrypted", text("<a/>", "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"));
        refused("read.encrypted", container("EncryptedPackage", "EncryptionInfo"));
    }

    @Test
    void saysWhichOldFormatItIs() throws IOException {
        refused("read.format.xls", container("Workbook"));
        refused("read.format.ppt", container("PowerPoint Document"));
        refused("read.format.ole2", container("Contents"));
        refused("read.format.old-word", container("WordDocument"));
        refused("read.format.rtf", utf8("{\\rtf1\\ansi}"));
    }

    @Test
    void refusesBrokenXmlDoctypesAndDeepNesting() {
        for (String body : List.of("<w:document xmlns:w=\"w\"><w:body><w:p>", "<w:document xmlns:w=\"w\"><w:body></w:p></w:body>", "no xml", "")) {
            refused("read.document.broken", word(body));
        }
        refused("read.xml.doctype", word("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><w:document xmlns:w=\"w\"><w:body>&x;</w:body></w:document>"));
        refused("read.xml.doctype", text("<!DOCTYPE a><a/>", ""));
        refused("read.too-deep", Carrier.odt("<text:section>".repeat(50_000)));
        refused("read.too-deep", Carrier.odt("<table:table><table:table-row><table:table-cell>".repeat(5_000)));
        refused("read.too-deep", Carrier.docx("<w:sdt><w:sdtContent>".repeat(50_000)));
        refused("read.too-deep", Carrier.docx("<w:tbl><w:tr><w:tc>".repeat(5_000)));
        refused("read.document.broken", Carrier.docx("<w:tc><w:p/></w:tc>"));
        refused("read.document.broken", Carrier.odt("<table:table><table:table-row><table:table-cell><table:table-cell/></table:table-cell></table:table-row></table:table>"));
    }

    @Test
    void refusesBombs() {
        refused("read.zip.bomb", Carrier.docx(" ".repeat(100 << 20)));
        refused("read.document.too-many", Carrier.odt("<table:table>" + ("<table:table-row table:number-rows-repeated=\"100000\"><table:table-cell table:number-columns-repeated=\"1000\">"
            + "<text:p>甲</text:p></table:table-cell></table:table-row>") + "</table:table>"));
        StringBuilder long9 = new StringBuilder();
        Random random = new Random(9);
        for (int i = 0; i < 9 << 20; i++) {
            long9.append((char) ('a' + random.nextInt(26)));
            if (i % 100_000 == 0) {
                long9.append("</text:p><text:p>");
            }
        }
        refused("read.document.too-large", Carrier.odt("<text:p>" + long9 + "</text:p>"));
    }

    @Test
    void readsDocumentsOfAnySensibleSize() {
        String paragraph = "<text:p>每月辦理一次服務禮儀抽測。</text:p>";
        ReadFile many = Reading.read(PLANS, Carrier.odt("<text:p>示範市安和區公所109年度提升服務品質執行計畫</text:p><text:p>壹、依據：略</text:p><text:p>貳、推動作法</text:p>" + paragraph.repeat(50_000)));
        assertEquals(InputStatus.READ, many.status(), () -> String.valueOf(many.notes()));
        assertEquals(1, Reading.facts(many, ServicePlan.class).size());
        String wide = "<w:tbl>" + ("<w:tr>" + "<w:tc><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc>".repeat(1_000) + "</w:tr>").repeat(20) + "</w:tbl>";
        assertNotEquals(null, Reading.read(PLANS, Carrier.docx("<w:p><w:r><w:t>示範市安和區公所109年度提升服務品質執行計畫</w:t></w:r></w:p>" + wide)).status());
    }

    @Test
    void goesByContentNotByName(@TempDir Path folder) throws IOException {
        Path misnamed = Files.write(folder.resolve("計畫.odt"), Carrier.docx("<w:p><w:r><w:t>示範市安和區公所109年度提升服務品質執行計畫</w:t></w:r></w:p>"));
        assertEquals(InputStatus.READ, PLANS.read(misnamed, "計畫.odt").status());
    }

    @Test
    void anEmptyDocumentIsEmpty() {
        refused("read.empty", Carrier.odt("<text:p/>"));
        refused("read.empty", Carrier.docx("<w:p/>"));
    }

    @Test
    void damagedListsAndStylesDoNoHarm() {
        Map<String, String> parts = Map.of("word/styles.xml", "<w:style w:styleId=\"A\"><w:basedOn w:val=\"B\"/></w:style><w:style w:styleId=\"B\"><w:basedOn w:val=\"A\"/></w:style>",
            "word/numbering.xml", "<w:abstractNum w:abstractNumId=\"1\"><w:numStyleLink w:val=\"X\"/></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num><w:num w:numId=\"2\"/>");
        ReadFile file = Reading.read(PLANS, Carrier.docx("<w:p><w:pPr><w:pStyle w:val=\"A\"/><w:numPr><w:ilvl w:val=\"99\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>示範市109年度提升服務品質執行計畫</w:t></w:r></w:p>"
            + "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"-3\"/><w:numId w:val=\"2\"/></w:numPr></w:pPr></w:p>", parts));
        assertEquals(InputStatus.READ, file.status(), () -> String.valueOf(file.notes()));
    }

    /** A document of LibreOffice with flipped or missing bytes: any answer but an exception. */
    @Test
    void flippedAndMissingBytesOfAnOldDocumentNeverThrow(@TempDir Path work) throws IOException, InterruptedException {
        Soffice.needed();
        Path source = Files.createDirectories(work.resolve("source"));
        try (InputStream features = HostileDocumentsTest.class.getResourceAsStream("features.fodt")) {
            Files.write(source.resolve("f.fodt"), features.readAllBytes());
        }
        byte[] good = Files.readAllBytes(Soffice.convert(source, null, "doc:MS Word 97", work).resolve("f.doc"));
        Random random = new Random(11);
        for (int i = 0; i < 1_000; i++) {
            byte[] bad = good.clone();
            for (int flips = 1 + random.nextInt(8); flips > 0; flips--) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            }
            assertNotEquals(null, Reading.read(PLANS, bad).status());
        }
        for (int tenth = 1; tenth < 10; tenth++) {
            assertEquals(InputStatus.UNREADABLE, Reading.read(PLANS, Arrays.copyOf(good, good.length * tenth / 10)).status());
        }
    }
}
