package tw.kaohe.report;

import java.io.IOException;
import java.io.OutputStream;
import tw.kaohe.model.AgencyReport;
import tw.kaohe.model.Phrases;
import tw.kaohe.report.html.Limits;
import tw.kaohe.report.html.ReportPage;
import tw.kaohe.report.pdf.PdfSheets;
import tw.kaohe.report.pdf.PrintPage;
import tw.kaohe.report.text.Wording;

/** Writes {@code report.pdf}: the deficiency report (缺失報告) of one agency on A4, to be printed, sent and filed. */
public final class ReportPdfWriter implements AgencyWriter {
    private final Phrases phrases;
    private final HtmlOptions options;

    /** @param options with fonts */
    public ReportPdfWriter(Phrases phrases, HtmlOptions options) {
        this.phrases = phrases;
        this.options = options;
    }

    @Override
    public void write(AgencyReport report, OutputStream out) throws IOException {
        Wording words = new Wording(phrases, options.mask(report));
        String html = Pages.text("print/report.jte", ReportPage.of(report, Limits.PRINT, words));
        new PdfSheets(options.fonts()).write(PrintPage.of(html, options.fonts(), words), report.asOf(), out);
    }
}
