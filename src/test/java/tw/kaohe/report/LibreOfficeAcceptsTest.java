package tw.kaohe.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.FileInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** LibreOffice opens every office document, prints it, and shows the text that stands in it. */
class LibreOfficeAcceptsTest {
    @TempDir
    static Path folder;
    static LibreOffice office;
    static Map<String, Path> files = new TreeMap<>();

    @BeforeAll
    static void write() throws Exception {
        assumeTrue(LibreOffice.isThere(), "LibreOffice is not installed");
        office = new LibreOffice(folder);
        for (Map.Entry<String, byte[]> file : OfficeFilesTest.all().entrySet()) {
            files.put(file.getKey(), Files.write(folder.resolve(file.getKey()), file.getValue()));
        }
    }

    private static Path[] ending(String ending) {
        return files.values().stream().filter(file -> file.toString().endsWith(ending)).toArray(Path[]::new);
    }

    @Test
    void printsThem() throws Exception {
        Path[] all = files.values().toArray(Path[]::new);
        Path out = office.convert("pdf", all);
        for (Path file : all) {
            byte[] start = Files.readAllBytes(out.resolve(file.getFileName().toString().replaceAll("od[st]$", "pdf")));
            assertTrue(start.length > 4000 && start[0] == '%' && start[1] == 'P', file.toString());
        }
    }

    @Test
    void textsShowWhatStandsInThem() throws Exception {
        Path[] texts = ending(".odt");
        Path out = office.convert("txt:Text (encoded):UTF8", texts);
        for (Path file : texts) {
            String shown = bare(Files.readString(out.resolve(file.getFileName().toString().replace(".odt", ".txt"))));
            for (String name : new String[] {"text:h", "text:p"}) {
                for (var element : OdfParts.of(Files.readAllBytes(file)).elements("content.xml", name)) {
                    String text = bare(OdfParts.text(element));
                    assertTrue(shown.contains(text), () -> file + " does not show: " + text);
                }
            }
        }
    }

    @Test
    void officialNumberingIsThatOfLetters() throws Exception {
        Path out = office.convert("txt:Text (encoded):UTF8", files.get("zh-TW-letter.odt"));
        String text = Files.readString(out.resolve("zh-TW-letter.txt"));
        for (String number : new String[] {"一、", "(一)", "1.", "(1)", "二、", "(五)"}) {
            assertTrue(text.lines().anyMatch(line -> line.strip().startsWith(number)), number + "\n" + text);
        }
    }

    @Test
    void sheetsShowWhatStandsInThem() throws Exception {
        Path[] sheets = ending(".ods");
        Path out = office.convert("csv:Text - txt - csv (StarCalc):44,34,76,1", sheets);
        for (Path file : sheets) {
            String shown = bare(Files.readString(out.resolve(file.getFileName().toString().replace(".ods", ".csv"))).replace("\"\"", "\""));
            var first = OdfParts.of(Files.readAllBytes(file)).elements("content.xml", "table:table").get(0);
            var cells = first.getElementsByTagName("table:table-cell");
            for (int i = 0; i < cells.getLength(); i++) {
                String text = bare(OdfParts.text(cells.item(i)).replace(" / ", ""));
                assertTrue(shown.contains(text), () -> file + " does not show: " + text);
            }
        }
    }

    @Test
    void formKeepsItsLocksAndChecks() throws Exception {
        Path out = office.convert("xlsx", files.get("zh-TW-improvements.ods"));
        try (XSSFWorkbook book = new XSSFWorkbook(new FileInputStream(out.resolve("zh-TW-improvements.xlsx").toFile()))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertTrue(sheet.getProtect());
            assertEquals(3, sheet.getDataValidations().size());
            assertTrue(sheet.getDataValidations().stream().anyMatch(check -> check.getValidationConstraint().getFormula1().contains("DATEVALUE")));
            assertEquals("改善追蹤表!$3:$3", book.getName("_xlnm.Print_Titles").getRefersToFormula());
        }
    }

    /** The judge is one that says no: its XML cut short, an end of a row lost, a tag spoilt. */
    @Test
    void damagedFilesAreNotOpened() throws Exception {
        for (String name : new String[] {"zh-TW-report.odt", "zh-TW-improvements.ods"}) {
            assertTrue(office.opens(files.get(name)), name);
            OdfParts parts = OdfParts.of(Files.readAllBytes(files.get(name)));
            String content = new String(parts.parts().get("content.xml"), StandardCharsets.UTF_8);
            String[] damaged = {content.substring(0, content.length() / 2), content.replaceFirst("</table:table-row>", ""), content.replaceFirst("<text:p", "<text:p <")};
            for (int i = 0; i < damaged.length; i++) {
                parts.parts().put("content.xml", damaged[i].getBytes(StandardCharsets.UTF_8));
                Path file = Files.write(folder.resolve("damaged-" + i + "-" + name), parts.zipped());
                assertFalse(office.opens(file), file.toString());
            }
        }
    }

    /** Without what programs space and break differently. */
    private static String bare(String text) {
        return text.replaceAll("[\\s　\\uFEFF]+", "");
    }
}
