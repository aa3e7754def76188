package tw.kaohe.report;

import java.io.IOException;
import java.io.OutputStream;
import tw.kaohe.model.CityReport;
import tw.kaohe.model.Phrases;
import tw.kaohe.report.html.CityPage;
import tw.kaohe.report.html.Limits;
import tw.kaohe.report.text.Wording;

/** Writes {@code index.html}: all agencies of a run, worst first, with links to {@code <id>/report.html} beside it. */
public final class CityHtmlWriter {
    private final Phrases phrases;
    private final HtmlOptions options;

    public CityHtmlWriter(Phrases phrases, HtmlOptions options) {
        this.phrases = phrases;
        this.options = options;
    }

    /** Leaves {@code out} open. */
    public void write(CityReport report, OutputStream out) throws IOException {
        Wording words = new Wording(phrases, options.mask());
        Pages.render("city.jte", CityPage.of(report, Limits.SCREEN, words), words, out);
    }
}
