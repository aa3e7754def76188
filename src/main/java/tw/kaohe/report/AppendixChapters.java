package tw.kaohe.report;

import java.util.stream.Stream;
import tw.kaohe.report.html.AppendixView;
import tw.kaohe.report.html.RatioRow;
import tw.kaohe.report.html.ReportPage;
import tw.kaohe.report.html.TallyRow;
import tw.kaohe.report.odf.TextBody;
import tw.kaohe.report.odf.TextBody.Cell;
import tw.kaohe.report.odf.TextBody.Line;
import tw.kaohe.report.text.Wording;

/** The appendices of {@code report.odt} on what was calculated and what is cited. */
final class AppendixChapters {
    private final AppendixView appendix;
    private final TextBody body;
    private final Wording words;

    AppendixChapters(ReportPage page, TextBody body) {
        this.appendix = page.appendix();
        this.body = body;
        this.words = page.words();
    }

    void ratios() {
        body.heading(1, words.get("section.ratios"));
        if (appendix.ratios().isEmpty()) {
            body.paragraph("Standard", words.get("ratio.none"));
            return;
        }
        body.paragraph("Note", words.get("ratio.note"));
        note(appendix.ratiosCapped());
        body.paragraph("Caption", words.get("ratio.caption"));
        Grid grid = new Grid(body, 270, 270, 450, 120, 230, 160, 200).head(words, "verdicts.code", "ratio.name", "ratio.formula", "ratio.reported",
            "ratio.recomputed", "ratio.agreement", "ratio.place");
        appendix.ratios().forEach(row -> grid.row(cells(row)));
        grid.write();
    }

    private static Cell[] cells(RatioRow row) {
        return new Cell[] {Grid.small(row.code()), Grid.small(row.name()), Grid.lines(Stream.of(row.formula(), row.inserted()).map(AppendixChapters::small)),
            Grid.small(row.reported()), Grid.small(row.recomputed()), Cell.of(row.style(), "Cell_20_Small", row.agreement()), Grid.small(row.place())};
    }

    void tallies() {
        body.heading(1, words.get("section.tallies"));
        if (appendix.tallies().isEmpty()) {
            body.paragraph("Standard", words.get("tally.none"));
            return;
        }
        body.paragraph("Note", words.get("tally.note"));
        note(appendix.talliesCapped());
        body.paragraph("Caption", words.get("tally.caption"));
        Grid grid = new Grid(body, 270, 420, 200, 230, 240, 180, 160).head(words, "verdicts.code", "tally.what", "tally.target", "tally.counted",
            "tally.missing", "tally.standing", "block.unit");
        appendix.tallies().forEach(row -> grid.row(cells(row)));
        grid.write();
    }

    private static Cell[] cells(TallyRow row) {
        return new Cell[] {Grid.small(row.code()), Grid.small(row.what()), Grid.small(row.target()),
            Grid.lines(Stream.of(row.progress(), row.due()).filter(java.util.Objects::nonNull).map(AppendixChapters::small)), Grid.small(row.missing()),
            Cell.of(row.style(), "Cell_20_Small", row.standing()), Grid.small(row.owner())};
    }

    void cited() {
        body.heading(1, words.get("section.cited"));
        if (appendix.cited().isEmpty()) {
            body.paragraph("Standard", words.get("cited.none"));
            return;
        }
        note(appendix.citedCapped());
        body.paragraph("Caption", words.get("cited.caption"));
        Grid grid = new Grid(body, 270, 510, 380, 380, 160).head(words, "verdicts.code", "verdicts.title", "cited.path", "verdicts.source", "csv.severity");
        appendix.cited().forEach(row -> grid.row(Grid.small(row.code()), Grid.small(row.title()), Grid.small(row.path()), Grid.small(row.source()),
            Grid.small(row.severity())));
        grid.write();
    }

    private static Line small(String text) {
        return new Line("Cell_20_Small", text);
    }

    private void note(String note) {
        if (note != null) {
            body.paragraph("Note", note);
        }
    }
}
