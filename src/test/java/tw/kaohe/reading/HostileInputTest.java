package tw.kaohe.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tw.kaohe.model.InputKind;
import tw.kaohe.model.InputStatus;
import tw.kaohe.model.ReadFile;
import tw.kaohe.model.TableRow;

/** Files that are broken or made to harm: each gets a status and a reason, in bounded time. */
class HostileInputTest {
    private static final List<List<String>> UNITS = units(40);

    private static List<List<String>> units(int rows) {
        List<List<String>> table = new java.util.ArrayList<>();
        table.add(List.of("課室", "主管職稱"));
        for (int i = 1; i <= rows; i++) {
            table.add(List.of("第" + i + "課", "課長"));
        }
        return table;
    }

    private static void refused(String key, byte[] bytes) {
        ReadFile file = Reading.read(bytes);
        assertEquals(InputStatus.UNREADABLE, file.status(), () -> String.valueOf(file.notes()));
        assertEquals(key, file.notes().get(0).key());
        assertTrue(file.facts().isEmpty());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void refusesWhatHasNoContent() {
        refused("read.empty", new byte[0]);
        refused("read.empty", new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        refused("read.empty", utf8(" \r\n\n  "));
    }

    @Test
    void saysThatItFoundNothing() throws IOException {
        for (byte[] nothing : List.of(utf8("{}"), utf8("[]"), Carrier.workbook(List.of(List.of())), Carrier.ods("<table:table/>"), utf8("hello\n"))) {
            ReadFile file = Reading.read(nothing);
            assertEquals(InputStatus.IGNORED, file.status());
            assertFalse(file.notes().isEmpty());
        }
    }

    @Test
    void refusesWhatIsNoText() {
        byte[] noise = new byte[50_000];
        new Random(7).nextBytes(noise);
        refused("read.binary", noise);
        byte[] program = new byte[2_000];
        program[0] = 'M';
        program[1] = 'Z';
        refused("read.format.program", program);
        refused("read.pdf.broken", utf8("%PDF-1.7\n"));
        refused("read.document.broken", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0, 0});
    }

    @Test
    void refusesAnErrorPageWhateverItsName() {
        refused("read.html.error-page", utf8("<html><head><title>404 Not Found</title></head><body><h1>Not Found</h1></body></html>"));
        refused("read.html.error-page", utf8("<!DOCTYPE html><html><body>系統維護中，請稍候</body></html>"));
    }

    @Test
    void ignoresArchivesAndWhatIsNoFile(@TempDir Path folder) throws IOException {
        ReadFile archive = Reading.read(Carrier.zip(Map.of("a.txt", utf8("x"))));
        assertEquals(InputStatus.IGNORED, archive.status());
        assertEquals(List.of("read.archive"), Reading.keys(archive));
        Path link = Files.createSymbolicLink(folder.resolve("link"), Files.createFile(folder.resolve("a")));
        assertEquals(InputStatus.IGNORED, Reading.READER.read(link, "link").status());
        assertEquals(InputStatus.IGNORED, Reading.READER.read(folder, "folder").status());
        assertEquals(InputStatus.IGNORED, Reading.READER.read(folder.resolve("missing"), "missing").status());
    }

    @Test
    void refusesAFileBeyondTheLimitButHashesIt() {
        SubmissionReader small = new SubmissionReader(SampleForm.FORM, ReadingLimits.DEFAULT.withFileBytes(1_000), (f, l) -> java.util.Optional.empty());
        ReadFile file = Reading.read(small, new byte[5_000]);
        assertEquals(List.of("read.too-large"), Reading.keys(file));
        assertEquals(64, file.source().sha256().length());
    }

    /** A text that ends exactly at the end of a row cannot be told from a whole one; every other cut can. */
    @ParameterizedTest
    @EnumSource(Carrier.class)
    void neverTakesAPartOfAFileForTheWhole(Carrier carrier) {
        byte[] whole = carrier.write(UNITS);
        assertEquals(InputStatus.READ, Reading.read(whole).status());
        for (int tenth = 1; tenth < 10; tenth++) {
            int length = whole.length * tenth / 10;
            if (whole[length - 1] == '\n') {
                length--;
            }
            ReadFile file = Reading.read(Arrays.copyOf(whole, length));
            boolean silent = file.status() == InputStatus.READ && file.facts().size() < UNITS.size() - 1 && file.notes().isEmpty();
            assertFalse(silent, carrier + " cut at " + tenth + "/10: " + file.facts().size() + " rows");
        }
    }

    @ParameterizedTest
    @EnumSource(value = Carrier.class, names = "JSON", mode = EnumSource.Mode.EXCLUDE)
    void neverTakesAPartOfALogForTheWhole(Carrier carrier) {
        byte[] whole = carrier.write(SampleForm.filled("109年5月12日", "V", ""));
        for (int tenth = 1; tenth < 10; tenth++) {
            ReadFile file = Reading.read(Arrays.copyOf(whole, whole.length * tenth / 10));
            assertFalse(file.status() == InputStatus.READ && file.notes().isEmpty(), carrier + " cut at " + tenth + "/10");
        }
    }

    @Test
    void namesTheKindOfACutSpreadsheet() {
        byte[] log = Carrier.ODS.write(SampleForm.filled("109年5月12日", "V", ""));
        ReadFile file = Reading.read(Arrays.copyOf(log, log.length - 100));
        assertEquals(InputStatus.UNREADABLE, file.status());
        assertEquals(List.of(InputKind.PATROL_LOG), file.kinds());
        byte[] units = Carrier.XLSX.write(UNITS);
        assertEquals(List.of(InputKind.UNITS), Reading.read(Arrays.copyOf(units, units.length - 30)).kinds());
    }

    @Test
    void flippedBitsNeverThrow() {
        Random random = new Random(3);
        for (Carrier carrier : Carrier.values()) {
            byte[] good = carrier.write(UNITS);
            for (int i = 0; i < 60; i++) {
                byte[] bad = good.clone();
                bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
                assertNotEquals(null, Reading.read(bad).status());
            }
        }
    }

    /** Flips within the parts of an office file, which the checksum of the zip would hide. */
    @Test
    void flippedBitsInsideOfficePartsNeverThrow() throws IOException {
        Random random = new Random(5);
        for (Carrier carrier : List.of(Carrier.XLSX, Carrier.ODS, Carrier.ODT, Carrier.DOCX)) {
            Map<String, byte[]> parts = parts(carrier.write(SampleForm.filled("109年5月12日", "V", "")));
            List<String> names = List.copyOf(parts.keySet());
            for (int i = 0; i < 1_500; i++) {
                String name = names.get(random.nextInt(names.size()));
                byte[] bad = parts.get(name).clone();
                for (int flips = 1 + random.nextInt(3); flips > 0; flips--) {
                    bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
                }
                Map<String, byte[]> changed = new LinkedHashMap<>(parts);
                changed.put(name, bad);
                assertNotEquals(null, Reading.read(Carrier.zip(changed)).status());
            }
        }
    }

    private static Map<String, byte[]> parts(byte[] file) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (var zip = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    @Test
    void neverOpensExternalEntities() throws IOException {
        try (ServerSocket canary = new ServerSocket(0)) {
            canary.setSoTimeout(300);
            String url = "http://127.0.0.1:" + canary.getLocalPort() + "/x";
            for (String target : List.of("file:///etc/passwd", url)) {
                refused("read.xml.doctype", odsWith("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"" + target + "\">]><office:document-content xmlns:office=\"o\">&x;</office:document-content>"));
                refused("read.xml.doctype", odsWith("<?xml version=\"1.0\"?><!DOCTYPE a SYSTEM \"" + target + "\"><a/>"));
            }
            org.junit.jupiter.api.Assertions.assertThrows(SocketTimeoutException.class, canary::accept);
        }
    }

    private static byte[] odsWith(String content) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("mimetype", utf8("application/vnd.oasis.opendocument.spreadsheet"));
        parts.put("content.xml", utf8(content));
        return Carrier.zip(parts);
    }

    @Test
    void stopsAtExpandingEntitiesAndDeepNesting() {
        refused("read.xml.doctype", odsWith("<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><a>&b;</a>"));
        refused("read.too-deep", odsWith("<a>".repeat(100_000)));
        refused("read.json.broken", utf8("[".repeat(100_000)));
        refused("read.json.broken", utf8("{\"a\":".repeat(100_000)));
        String html = "<html><body>" + "<div>".repeat(100_000) + "<table><tr><td>課室</td><td>主管職稱</td></tr></table></body></html>";
        assertNotEquals(InputStatus.READ, Reading.read(html).status());
    }

    @Test
    void refusesZipBombsDuplicatesAndPathsThatLeadOut() {
        Map<String, byte[]> bomb = new LinkedHashMap<>();
        bomb.put("xl/workbook.xml", new byte[100 << 20]);
        refused("read.zip.bomb", Carrier.zip(bomb));
        refused("read.zip.path", Carrier.zip(Map.of("../../x", utf8("x"), "content.xml", utf8("x"))));
        byte[] twins = Carrier.zip(Map.of("content.xml", utf8("x"), "content.xmm", utf8("y")));
        String text = new String(twins, StandardCharsets.ISO_8859_1).replace("content.xmm", "content.xml");
        refused("read.zip.duplicate", text.getBytes(StandardCharsets.ISO_8859_1));
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i < 10_000; i++) {
            many.put("p" + i, new byte[0]);
        }
        refused("read.zip.entries", Carrier.zip(many));
    }

    @Test
    void boundsRepeatedRowsAndColumns() {
        String row = "<table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell office:value-type=\"string\" table:number-columns-repeated=\"16384\"><text:p>甲</text:p></table:table-cell></table:table-row>";
        ReadFile file = Reading.read(Carrier.ods("<table:table><table:table-row><table:table-cell office:value-type=\"string\"><text:p>課室</text:p></table:table-cell>"
            + "<table:table-cell office:value-type=\"string\"><text:p>主管職稱</text:p></table:table-cell></table:table-row>" + row + "</table:table>"));
        assertNotEquals(InputStatus.READ, file.status());
    }

    @Test
    void reportsFormulasWithoutResult() throws IOException {
        try (var book = new org.apache.poi.xssf.usermodel.XSSFWorkbook(); var out = new java.io.ByteArrayOutputStream()) {
            var sheet = book.createSheet();
            sheet.createRow(0).createCell(0).setCellValue("課室");
            sheet.getRow(0).createCell(1).setCellValue("主管職稱");
            sheet.createRow(1).createCell(0).setCellValue("會計室");
            sheet.getRow(1).createCell(1).setCellFormula("CONCATENATE(\"主\",\"任\")");
            book.write(out);
            ReadFile file = Reading.read(out.toByteArray());
            assertEquals(InputStatus.PARTLY_READ, file.status(), () -> String.valueOf(file.facts()));
            assertTrue(Reading.keys(file).contains("read.cell.formula"));
        }
    }

    @Test
    void keepsFormulaTextsOfACsvAsText() {
        ReadFile file = Reading.read("課室,主管職稱\n=cmd|'/c calc'!A1,主任\n");
        assertEquals("=cmd|'/c calc'!A1", Reading.facts(file, TableRow.class).get(0).get("課室"));
    }

    @Test
    void tellsOfAnOpenQuotationMarkAndOfOverlongCells() {
        ReadFile file = Reading.read("課室,主管職稱\n會計室,主任\n\"民政課,課長\n社會課,課長\n");
        assertNotEquals(InputStatus.READ, file.status());
        assertEquals(List.of("line 3"), file.notes().get(0).values());
        assertEquals(1, file.facts().size());
        assertEquals(InputStatus.READ, Reading.read("課室,主管職稱\n5\" 管線課,主任\n民政課,課長\n").status());
        ReadFile longLine = Reading.read("課室,主管職稱\n會計室,主任\n" + "x".repeat(60 << 20));
        assertEquals(InputStatus.PARTLY_READ, longLine.status());
        assertEquals(1, longLine.facts().size());
    }

    @Test
    void isNotKeptBusyByEndlessCells() {
        String blanks = "1" + " ".repeat(900_000) + "1";
        assertEquals(InputStatus.UNREADABLE, Reading.read("日期,類型\n" + blanks + ",訓練\n").status());
        assertEquals(InputStatus.READ, Reading.read(Carrier.CSV.write(withIncident("10:40 ".repeat(100_000)))).status());
        assertEquals(InputStatus.READ, Reading.read(Carrier.XLSX.write(withIncident("10:40 " + "一(七)、".repeat(5_000)))).status());
    }

    private static List<List<String>> withIncident(String text) {
        List<List<String>> rows = new java.util.ArrayList<>(SampleForm.filled("109年5月12日", "V", ""));
        rows.replaceAll(row -> row.get(0).startsWith("六、") ? List.of(row.get(0), text) : row);
        return rows;
    }

    @Test
    void readsMixedLineEnds() {
        assertEquals(3, Reading.read("課室,主管職稱\r\n甲課,課長\n乙課,課長\r丙課,課長\r\n").facts().size());
    }
}
