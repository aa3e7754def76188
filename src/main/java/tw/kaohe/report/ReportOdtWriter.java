package tw.kaohe.report;

import java.io.IOException;
import java.io.OutputStream;
import tw.kaohe.model.AgencyReport;
import tw.kaohe.model.Phrases;
import tw.kaohe.report.html.Labelled;
import tw.kaohe.report.html.ReportPage;
import tw.kaohe.report.odf.OdtFile;
import tw.kaohe.report.odf.TextBody;
import tw.kaohe.report.text.Wording;

/**
 * Writes {@code report.odt}: the deficiency report (缺失報告) as a text that officers can edit, in the same order and from the same
 * views as {@code report.html}.
 */
public final class ReportOdtWriter implements AgencyWriter {
    private final Phrases phrases;
    private final HtmlOptions options;

    public ReportOdtWriter(Phrases phrases, HtmlOptions options) {
        this.phrases = phrases;
        this.options = options;
    }

    @Override
    public void write(AgencyReport report, OutputStream out) throws IOException {
        Wording words = new Wording(phrases, options.mask(report));
        ReportPage page = ReportPage.of(report, words);
        TextBody body = new TextBody();
        String header = page.head().header().stream().filter(row -> row.label().equals(words.get("head.number"))).map(Labelled::value).findFirst().orElse("");
        ReportChapters chapters = new ReportChapters(page, body);
        chapters.front();
        new FindingChapters(page, body).write();
        new TrackingChapters(page, body).write();
        body.paragraph("Note", words.get("footer"));
        new OdtFile(OfficeTexts.about(page.head().title(), report, words), body,
            OfficeTexts.text(words, words.text(report.agency().name()) + "　" + header)).write(out);
    }
}
