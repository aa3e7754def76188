package tw.kaohe.report;

import java.io.IOException;
import java.io.OutputStream;
import tw.kaohe.model.AgencyReport;
import tw.kaohe.model.Phrases;
import tw.kaohe.report.html.Limits;
import tw.kaohe.report.html.ReportPage;
import tw.kaohe.report.text.Wording;

/**
 * Writes {@code report.html}: the deficiency report (缺失報告) of one agency for people, in the order in which the evaluation
 * team reads it. One file without scripts or references to anything outside; made to be printed on A4 and read on a phone.
 */
public final class ReportHtmlWriter implements AgencyWriter {
    private final Phrases phrases;
    private final HtmlOptions options;

    public ReportHtmlWriter(Phrases phrases, HtmlOptions options) {
        this.phrases = phrases;
        this.options = options;
    }

    @Override
    public void write(AgencyReport report, OutputStream out) throws IOException {
        Wording words = new Wording(phrases, options.mask(report));
        Pages.render("report.jte", ReportPage.of(report, Limits.SCREEN, words), words, out);
    }
}
