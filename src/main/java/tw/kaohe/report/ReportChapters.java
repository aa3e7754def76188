package tw.kaohe.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tw.kaohe.report.html.GroundsView;
import tw.kaohe.report.html.Labelled;
import tw.kaohe.report.html.ReportPage;
import tw.kaohe.report.html.SourcesView;
import tw.kaohe.report.html.SummaryView;
import tw.kaohe.report.odf.TextBody;
import tw.kaohe.report.odf.TextBody.Cell;
import tw.kaohe.report.odf.TextBody.Item;
import tw.kaohe.report.text.Wording;

/** Title, header table, and chapters 壹 to 參 of {@code report.odt}. */
final class ReportChapters {
    private final ReportPage page;
    private final TextBody body;
    private final Wording words;

    ReportChapters(ReportPage page, TextBody body) {
        this.page = page;
        this.body = body;
        this.words = page.words();
    }

    void front() {
        body.paragraph("Title", String.join("\n", page.head().titleParts()));
        page.head().banner().forEach(line -> body.paragraph("Banner", line));
        facts(page.head().header());
        basis();
        sources();
        summary();
    }

    private void facts(List<Labelled> rows) {
        Grid grid = new Grid(body, 400, 1300);
        rows.forEach(row -> grid.fact(row.label(), row.value()));
        grid.write();
    }

    private void basis() {
        body.heading(1, words.get("section.basis"));
        if (page.head().basis().isEmpty()) {
            body.paragraph("Standard", words.get("basis.none"));
        } else {
            body.list("Plain", "Standard", page.head().basis().stream().map(Item::of).toList());
        }
        body.heading(2, words.get("plan.heading"));
        if (page.head().plan().isEmpty()) {
            body.paragraph("Standard", words.get("plan.none"));
        } else {
            facts(page.head().plan());
        }
        policies(page.grounds().policies());
    }

    private void policies(List<GroundsView.PolicyRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        body.heading(2, words.get("policies.heading")).paragraph("Note", words.get("policies.note")).paragraph("Caption", words.get("policies.caption"));
        Grid grid = new Grid(body, 320, 330, 750, 300).head(words, "policies.id", "policies.value", "policies.meaning", "policies.nature");
        rows.forEach(row -> grid.row(Grid.text(row.id()), Grid.lines(Stream.of(row.value(), row.standard()).filter(java.util.Objects::nonNull)
            .map(line -> new TextBody.Line("Cell", line))), Grid.text(row.meaning()), Grid.text(row.nature())));
        grid.write();
    }

    private void sources() {
        body.heading(1, words.get("section.sources"));
        List<SourcesView.Input> inputs = page.sources().inputs();
        if (inputs.isEmpty()) {
            body.paragraph("Standard", words.get("inputs.none"));
        } else {
            body.paragraph("Caption", words.get("inputs.caption"));
            Grid grid = new Grid(body, 480, 260, 150, 290, 190, 330).head(words, "inputs.file", "inputs.kinds", "inputs.rows", "inputs.hash", "inputs.status", "inputs.reason");
            inputs.forEach(input -> grid.row(Grid.text(input.file()), Grid.text(input.kinds()), Grid.number(input.rows()), Grid.small(input.hash()),
                Grid.text(input.status()), Grid.small(input.reason())));
            grid.write();
        }
        note(page.sources().capped());
        logs();
    }

    private void logs() {
        if (page.sources().logs().isEmpty()) {
            return;
        }
        body.paragraph("Caption", words.get("logs.caption"));
        Grid grid = new Grid(body, 500, 180, 180, 180, 660).head(words, "logs.site", "logs.expected", "logs.received", "logs.missing", "logs.months");
        page.sources().logs().forEach(site -> grid.row(Grid.text(site.site()), Grid.number(site.expected()), Grid.number(site.received()),
            Grid.number(site.missing()), Grid.text(site.months())));
        grid.write();
    }

    private void summary() {
        SummaryView summary = page.summary();
        body.heading(1, words.get("section.summary"));
        Grid big = new Grid(body, summary.big().stream().map(x -> 500).toList()).head(summary.big().stream().map(SummaryView.Big::label).toList());
        big.row(summary.big().stream().map(count -> Cell.of(count.count() > 0 ? count.style() : "plain", "Cell_20_Number", Long.toString(count.count()))).toList());
        big.write();
        body.paragraph("Caption", words.get("summary.caption"));
        List<Integer> widths = new ArrayList<>(List.of(320));
        summary.columns().forEach(column -> widths.add(115));
        Grid grid = new Grid(body, widths);
        grid.head(Stream.concat(Stream.of(words.get("column.dimension")), summary.columns().stream()).toList());
        summary.rows().forEach(row -> grid.row(row(row)));
        grid.row(row(summary.total())).write();
        body.paragraph("Note", words.get("summary.note"));
        reference(page.grounds());
        coverage(page.grounds().coverage());
    }

    private static List<Cell> row(SummaryView.Row row) {
        List<Cell> cells = new ArrayList<>(List.of(Grid.text(row.dimension())));
        row.counts().forEach(count -> cells.add(Grid.number(count)));
        cells.add(Grid.number(row.rate()));
        return cells;
    }

    private void reference(GroundsView grounds) {
        if (grounds.sections().isEmpty()) {
            return;
        }
        body.heading(2, words.get("reference.heading")).paragraph("Caption", words.get("reference.caption"));
        Grid grid = new Grid(body, 800, 200, 400, 300).head(words, "reference.section", "reference.weight", "reference.share", "reference.points");
        grounds.sections().forEach(row -> grid.row(Grid.text(row.name()), Grid.number(row.weight()), Grid.number(row.share()), Grid.number(row.score())));
        grid.row(new Cell("label", List.of(new TextBody.Line("Cell_20_Label", words.get("reference.total"))), 3),
            Grid.number(String.join("\n", Stream.concat(Stream.of(grounds.total()), grounds.note().stream()).toList()))).write();
        body.paragraph("Note", words.get("reference.note"));
    }

    private void coverage(List<GroundsView.CoverageRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        body.paragraph("Caption", words.get("coverage.caption"));
        Grid grid = new Grid(body, 500, 200, 200, 200, 200, 200, 200).head(words, "coverage.edition", "coverage.criteria", "coverage.automated",
            "coverage.partial", "coverage.manual", "coverage.informative", "coverage.rules");
        rows.forEach(row -> grid.row(Stream.concat(Stream.of(Grid.text(row.edition())), row.counts().stream().map(Grid::number)).toList()));
        grid.write();
    }

    private void note(String note) {
        if (note != null) {
            body.paragraph("Note", note);
        }
    }
}
