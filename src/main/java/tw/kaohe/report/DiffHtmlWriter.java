package tw.kaohe.report;

import java.io.IOException;
import java.io.OutputStream;
import tw.kaohe.model.Phrases;
import tw.kaohe.report.diff.DiffDigest;
import tw.kaohe.report.html.DiffPage;

/** Writes {@code diff.html}: what changed between two runs, for people; one file without scripts or references. */
public final class DiffHtmlWriter {
    private final Phrases phrases;
    private final HtmlOptions options;

    public DiffHtmlWriter(Phrases phrases, HtmlOptions options) {
        this.phrases = phrases;
        this.options = options;
    }

    /** Leaves {@code out} open. */
    public void write(DiffDigest digest, OutputStream out) throws IOException {
        DiffPage page = DiffPage.of(digest, phrases, options.withNames());
        Pages.render("diff.jte", page, page.words(), out);
    }
}
