package tw.kaohe.app.cli;

import java.nio.file.Files;
import org.junit.jupiter.api.Assumptions;
import tw.kaohe.report.pdf.PdfFonts;

/** The fonts as the program finds them. Without any, tests of PDF are skipped; under ./verify, which names a folder, they fail. */
public final class PdfFontsForTests {
    private static PdfFonts fonts;

    private PdfFontsForTests() {
    }

    public static synchronized PdfFonts get() {
        Home home = Home.find();
        if (fonts == null) {
            Assumptions.assumeTrue(System.getenv("KAOHE_FONTS") != null || Files.isDirectory(home.fonts()),
                "no fonts for PDF in " + home.fonts() + "; run ./kaohe fonts");
            fonts = PdfFonts.in(home.fonts(), home.furtherFonts());
        }
        return fonts;
    }
}
