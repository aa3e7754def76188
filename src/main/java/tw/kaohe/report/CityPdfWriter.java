package tw.kaohe.report;

import java.io.IOException;
import java.io.OutputStream;
import tw.kaohe.model.CityReport;
import tw.kaohe.model.Phrases;
import tw.kaohe.report.html.CityPage;
import tw.kaohe.report.html.Limits;
import tw.kaohe.report.pdf.PdfSheets;
import tw.kaohe.report.pdf.PrintPage;
import tw.kaohe.report.text.Wording;

/** Writes {@code summary.pdf}: all agencies of a run, ranked within their peer groups, on A4. */
public final class CityPdfWriter {
    private final Phrases phrases;
    private final HtmlOptions options;

    /** @param options with fonts */
    public CityPdfWriter(Phrases phrases, HtmlOptions options) {
        this.phrases = phrases;
        this.options = options;
    }

    /** Leaves {@code out} open. */
    public void write(CityReport report, OutputStream out) throws IOException {
        Wording words = new Wording(phrases, options.mask());
        String html = Pages.text("print/city.jte", CityPage.of(report, Limits.PRINT, words));
        new PdfSheets(options.fonts()).write(PrintPage.of(html, options.fonts(), words), report.asOf(), out);
    }
}
