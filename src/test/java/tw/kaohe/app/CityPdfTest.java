package tw.kaohe.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.kaohe.app.cli.Cli;
import tw.kaohe.app.cli.PdfFontsForTests;
import tw.kaohe.report.pdf.ReadPdf;

/** The PDF files of {@code fixtures/city}: sound, complete and readable; each says what the HTML beside it says. */
class CityPdfTest {
    private static final String CITY = "fixtures/city";
    private static final Map<Path, byte[]> FILES = new TreeMap<>();
    @TempDir
    private static Path root;

    @BeforeAll
    static void audit() throws IOException {
        PdfFontsForTests.get();
        Path out = root.resolve("out");
        Cli.Run run = Cli.run("audit", CITY, "--as-of", "110-01-31", "--out", out.toString(), "--reporter", "pdf", "html", "--quiet");
        assertEquals(1, run.code(), run.err());
        try (Stream<Path> files = Files.walk(out)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".pdf")).toList()) {
                FILES.put(file, Files.readAllBytes(file));
            }
        }
        assertEquals(5, FILES.size(), "four agencies and the city: " + FILES.keySet());
    }

    @Test
    void veraPdfAcceptsEveryFile() throws Exception {
        for (Map.Entry<Path, byte[]> file : FILES.entrySet()) {
            assertEquals(List.of(), ReadPdf.objections(file.getValue()), file.getKey().toString());
        }
    }

    @Test
    void everyPageHasTextAndItsNumber() throws IOException {
        for (Map.Entry<Path, byte[]> file : FILES.entrySet()) {
            try (ReadPdf pdf = new ReadPdf(file.getValue())) {
                List<String> pages = pdf.pages();
                List<String> footers = pdf.footers();
                for (int i = 0; i < pages.size(); i++) {
                    String number = "第 " + (i + 1) + " 頁，共 " + pages.size() + " 頁";
                    assertEquals(number, footers.get(i), file.getKey().toString());
                    assertTrue(pages.get(i).length() > number.length() + 30, file.getKey() + ": page " + (i + 1) + " is empty");
                }
            }
        }
    }

    @Test
    void nothingIsCutOffOrPrintedOver() throws IOException {
        for (Map.Entry<Path, byte[]> file : FILES.entrySet()) {
            try (ReadPdf pdf = new ReadPdf(file.getValue())) {
                assertEquals(List.of(), pdf.spoilt(), file.getKey().toString());
            }
        }
    }

    @Test
    void everyCellOfTheHtmlStandsInThePdf() throws IOException {
        for (Map.Entry<Path, byte[]> file : FILES.entrySet()) {
            Path html = file.getKey().resolveSibling("report.html");
            if (Files.exists(html)) {
                Document page = Jsoup.parse(Files.readString(html));
                try (ReadPdf pdf = new ReadPdf(file.getValue())) {
                    String text = bare(String.join("", pdf.pages()).replaceAll("U\\+[0-9A-F]+", "")
                        .replaceAll("第 \\d+ 頁，共 \\d+ 頁", ""));
                    List<String> absent = new ArrayList<>();
                    page.select("td, th, dd, h4").stream().filter(cell -> cell.select("td, th, dd, li, q, p").size() <= 1).map(CityPdfTest::words)
                        .filter(words -> !text.contains(words)).forEach(absent::add);
                    assertEquals(List.of(), absent, file.getKey().toString());
                }
            }
        }
    }

    private static String words(Element cell) {
        return bare(cell.text());
    }

    /** Without blanks, marks of quotation that the style sheet adds, and characters that no font has. */
    private static String bare(String text) {
        StringBuilder bare = new StringBuilder();
        text.codePoints().filter(c -> !Character.isWhitespace(c) && c != '「' && c != '」' && PdfFontsForTests.get().known().get(c)).forEach(bare::appendCodePoint);
        return bare.toString();
    }

    @Test
    void chaptersAreBookmarks() throws IOException {
        for (Map.Entry<Path, byte[]> file : FILES.entrySet()) {
            Path html = file.getKey().resolveSibling("report.html");
            if (Files.exists(html)) {
                List<String> chapters = Jsoup.parse(Files.readString(html)).select("main h2").eachText();
                try (ReadPdf pdf = new ReadPdf(file.getValue())) {
                    assertEquals(chapters, pdf.outline().lines().filter(line -> !line.startsWith(" ")).toList(), file.getKey().toString());
                }
            }
        }
    }

    @Test
    void anotherRunGivesTheSameBytes() throws IOException {
        Path again = root.resolve("again");
        Cli.run("audit", CITY, "--as-of", "110-01-31", "--out", again.toString(), "--reporter", "pdf", "--quiet");
        FILES.forEach((file, bytes) -> {
            Path other = again.resolve(root.resolve("out").relativize(file));
            try {
                assertEquals(-1, java.util.Arrays.mismatch(bytes, Files.readAllBytes(other)), other.toString());
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
    }

    @Test
    void withoutFontsNothingIsAudited() throws Exception {
        Path out = root.resolve("none");
        ProcessBuilder call = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Dfile.encoding=UTF-8",
            "-cp", System.getProperty("java.class.path"), "tw.kaohe.app.cli.Main", "audit", CITY, "--reporter", "pdf", "--out", out.toString());
        call.environment().put("KAOHE_FONTS", root.resolve("nowhere").toString());
        call.redirectErrorStream(true);
        Process process = call.start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertEquals(3, process.exitValue(), said);
        assertTrue(said.contains("./kaohe fonts"), said);
        assertFalse(Files.exists(out), "nothing is written");
    }
}
