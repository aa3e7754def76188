package tw.kaohe.reading.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.junit.jupiter.api.Test;
import tw.kaohe.model.InputStatus;
import tw.kaohe.model.ReadFile;
import tw.kaohe.model.ServicePlan;
import tw.kaohe.reading.PdfLimits;
import tw.kaohe.reading.Reading;
import tw.kaohe.reading.ReadingLimits;
import tw.kaohe.reading.SampleForm;
import tw.kaohe.reading.SubmissionReader;
import tw.kaohe.reading.document.TextDocument;

/** PDF files that cannot be read, or not wholly: each says why and what to do, in bounded time and memory. */
class PdfRefusalTest {
    /** A page's text counts as a document of the tests' own. */
    private static final SubmissionReader ANY = reader(ReadingLimits.DEFAULT);

    private static SubmissionReader reader(ReadingLimits limits) {
        return new SubmissionReader(SampleForm.FORM, limits, (file, document) -> java.util.Optional.of(new tw.kaohe.reading.plan.PlanReader().read(file,
            TextDocument.ofLines(plan(document))).orElseThrow()));
    }

    private static List<String> plan(TextDocument document) {
        List<String> lines = new java.util.ArrayList<>(List.of("示範市安和區公所109年度提升服務品質執行計畫"));
        lines.addAll(document.lines());
        return lines;
    }

    private static ReadFile read(byte[] pdf) {
        return Reading.read(ANY, pdf);
    }

    private static void refused(String key, byte[] pdf) {
        ReadFile file = read(pdf);
        assertEquals(InputStatus.UNREADABLE, file.status(), () -> String.valueOf(file.notes()));
        assertTrue(Reading.keys(file).contains(key), () -> String.valueOf(file.notes()));
        assertTrue(file.facts().isEmpty());
    }

    private static DrawnPdf good() {
        return new DrawnPdf().page().text(60, 100, "some words of a document").text(60, 120, "and some more of them, enough to see");
    }

    @Test
    void refusesAScanAndNamesScannedPages() {
        refused("read.pdf.scan", new DrawnPdf().page().scan().page().scan().bytes());
        ReadFile partly = read(good().page().scan().page().scan().text(300, 810, "3").bytes());
        assertEquals(InputStatus.PARTLY_READ, partly.status());
        assertEquals(List.of("2、3"), partly.notes().get(0).values());
    }

    @Test
    void readsRecognisedTextOfAScanAndSaysSo() {
        DrawnPdf pdf = new DrawnPdf().page().scan();
        for (int i = 0; i < 5; i++) {
            pdf.text(60, 100 + 20 * i, 10, "recognised words of a scan", RenderingMode.NEITHER);
        }
        ReadFile file = read(pdf.bytes());
        assertEquals(InputStatus.READ, file.status(), () -> String.valueOf(file.notes()));
        assertTrue(Reading.keys(file).contains("read.pdf.recognised"));
    }

    @Test
    void asksForThePasswordOnlyWhereOpeningNeedsIt() {
        refused("read.encrypted", good().protect("owner", "user"));
        assertEquals(InputStatus.READ, read(good().protect("owner", null)).status());
    }

    @Test
    void refusesWhatIsEmptyOrBroken() {
        refused("read.empty", new DrawnPdf().page().bytes());
        refused("read.pdf.broken", "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII));
        refused("read.pdf.broken", ("%PDF-1.7\n" + "1 0 obj <</Type /Catalog>> endobj\n".repeat(20_000)).getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void findsItsWayWithoutATableOfObjects() {
        byte[] pdf = good().bytes();
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        byte[] cut = Arrays.copyOf(pdf, text.lastIndexOf("xref"));
        assertNotEquals(null, read(cut).status());
        byte[] wrong = text.replaceAll("startxref\\s+\\d+", "startxref\n7").getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(InputStatus.READ, read(wrong).status());
    }

    @Test
    void neverTakesACutFileForTheWhole() {
        DrawnPdf drawn = new DrawnPdf();
        for (int i = 0; i < 10; i++) {
            drawn.page().grid(60, 100, units(20));
        }
        byte[] pdf = drawn.bytes();
        int all = lines(read(pdf));
        assertTrue(all > 200);
        for (int tenth = 1; tenth < 10; tenth++) {
            ReadFile file = read(Arrays.copyOf(pdf, pdf.length * tenth / 10));
            assertFalse(file.status() == InputStatus.READ && lines(file) < all && file.notes().isEmpty(), "cut at " + tenth + "/10");
        }
    }

    private static int lines(ReadFile file) {
        return Reading.facts(file, ServicePlan.class).stream().mapToInt(plan -> plan.text().raw().size()).sum();
    }

    private static List<List<String>> units(int rows) {
        List<List<String>> table = new java.util.ArrayList<>(List.of(List.of("id", "name")));
        for (int i = 1; i <= rows; i++) {
            table.add(List.of("unit " + i, "head " + i));
        }
        return table;
    }

    @Test
    void flippedBitsNeverThrow() {
        byte[] pdf = new DrawnPdf().page().grid(60, 100, units(10)).page().text(60, 60, "more").bytes();
        Random random = new Random(11);
        for (int i = 0; i < 200; i++) {
            byte[] bad = pdf.clone();
            for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
                bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
            }
            assertNotEquals(null, read(bad).status());
        }
    }

    @Test
    void refusesWhatUnpacksToTooMuch() throws IOException {
        DrawnPdf pdf = good();
        PDStream bomb = new PDStream(pdf.document);
        try (OutputStream out = bomb.createOutputStream(COSName.FLATE_DECODE)) {
            byte[] blanks = new byte[1 << 20];
            Arrays.fill(blanks, (byte) ' ');
            for (int i = 0; i < 300; i++) {
                out.write(blanks);
            }
        }
        PDPage page = new PDPage();
        page.setContents(bomb);
        pdf.document.addPage(page);
        refused("read.pdf.bomb", pdf.bytes());
    }

    @Test
    void stopsAtItsLimits() {
        DrawnPdf pages = new DrawnPdf();
        for (int i = 0; i < 30; i++) {
            pages.page().text(60, 100, "page with some words");
        }
        byte[] pdf = pages.bytes();
        ReadFile few = Reading.read(reader(ReadingLimits.DEFAULT.withPdf(new PdfLimits(10, 10_000, 10_000, 1 << 24, 10))), pdf);
        assertEquals(InputStatus.PARTLY_READ, few.status());
        assertEquals(List.of(30, 10), few.notes().get(0).values());
        ReadFile letters = Reading.read(reader(ReadingLimits.DEFAULT.withPdf(new PdfLimits(100, 100, 10_000, 1 << 24, 10))), pdf);
        assertEquals(InputStatus.PARTLY_READ, letters.status());
        assertTrue(Reading.keys(letters).containsAll(List.of("read.pdf.stopped", "read.pdf.too-long")));
        ReadFile late = Reading.read(reader(ReadingLimits.DEFAULT.withPdf(new PdfLimits(100, 10_000, 10_000, 1 << 24, 0))), pdf);
        assertEquals(InputStatus.UNREADABLE, late.status());
    }

    @Test
    void doesNotFollowPartsThatContainEachOther() throws IOException {
        DrawnPdf pdf = good();
        COSStream[] forms = new COSStream[24];
        for (int i = 0; i < forms.length; i++) {
            forms[i] = pdf.document.getDocument().createCOSStream();
            forms[i].setItem(COSName.TYPE, COSName.XOBJECT);
            forms[i].setItem(COSName.SUBTYPE, COSName.FORM);
            forms[i].setItem(COSName.BBOX, new PDRectangle(600, 900).getCOSArray());
        }
        for (int i = 0; i < forms.length; i++) {
            COSDictionary objects = new COSDictionary();
            objects.setItem("A", forms[(i + 1) % forms.length]);
            COSDictionary resources = new COSDictionary();
            resources.setItem(COSName.XOBJECT, objects);
            forms[i].setItem(COSName.RESOURCES, resources);
            try (OutputStream out = forms[i].createOutputStream()) {
                out.write("/A Do /A Do /A Do ".getBytes(StandardCharsets.US_ASCII));
            }
        }
        COSDictionary objects = new COSDictionary();
        objects.setItem("A", forms[0]);
        pdf.lastPage().getCOSObject().getCOSDictionary(COSName.RESOURCES).setItem(COSName.XOBJECT, objects);
        pdf.draw(c -> c.appendRawCommands("/A Do\n"));
        byte[] bytes = pdf.bytes();
        ReadFile file = Reading.read(reader(ReadingLimits.DEFAULT.withPdf(new PdfLimits(100, 10_000, 400_000, 1 << 24, 10))), bytes);
        assertEquals(InputStatus.UNREADABLE, file.status());
    }

    @Test
    void survivesTreesOfPagesThatLoopOrNeverEnd() {
        DrawnPdf pdf = good();
        COSDictionary root = pdf.document.getDocumentCatalog().getPages().getCOSObject();
        root.getCOSArray(COSName.KIDS).add(root);
        assertNotEquals(null, read(pdf.bytes()).status());
        StringBuilder deep = new StringBuilder("%PDF-1.4\n1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\n");
        for (int i = 2; i < 20_000; i++) {
            deep.append(i).append(" 0 obj <</Type /Pages /Count 1 /Kids [").append(i + 1).append(" 0 R]>> endobj\n");
        }
        deep.append("20000 0 obj <</Type /Page /MediaBox [0 0 600 800]>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n");
        assertEquals(InputStatus.UNREADABLE, read(deep.toString().getBytes(StandardCharsets.US_ASCII)).status());
    }

    @Test
    void refusesAFormThatOnlyItsMakerCanDraw() {
        DrawnPdf pdf = new DrawnPdf().page().text(60, 100, "Please wait... your viewer cannot show this form.");
        COSDictionary form = new COSDictionary();
        form.setString(COSName.XFA, "<xdp/>");
        form.setItem(COSName.FIELDS, new COSArray());
        pdf.document.getDocumentCatalog().getCOSObject().setItem(COSName.ACRO_FORM, form);
        refused("read.pdf.xfa", pdf.bytes());
    }

    @Test
    void ignoresScripts() {
        DrawnPdf pdf = good();
        pdf.document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('x')"));
        assertEquals(InputStatus.READ, read(pdf.bytes()).status());
    }
}
