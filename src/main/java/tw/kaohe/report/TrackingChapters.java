package tw.kaohe.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tw.kaohe.report.html.LogMatrix;
import tw.kaohe.report.html.ReportPage;
import tw.kaohe.report.html.VerdictView;
import tw.kaohe.report.html.WaitChart;
import tw.kaohe.report.odf.TextBody;
import tw.kaohe.report.odf.TextBody.Cell;
import tw.kaohe.report.odf.TextBody.Line;
import tw.kaohe.report.text.Wording;

/** Chapters 柒 to 玖 and the appendices of {@code report.odt}. */
final class TrackingChapters {
    private final ReportPage page;
    private final TextBody body;
    private final Wording words;

    TrackingChapters(ReportPage page, TextBody body) {
        this.page = page;
        this.body = body;
        this.words = page.words();
    }

    void write() {
        followUps();
        waivers();
        body.heading(1, words.get("section.merits")).paragraph("Standard", words.get("merits.fillIn"));
        boolean turned = !page.tracking().isEmpty();
        body.heading(1, turned ? "Heading_20_1_20_Landscape" : "Heading_20_1", words.get("section.tracking"));
        tracking();
        body.heading(1, turned ? "Heading_20_1_20_Portrait" : "Heading_20_1", words.get("section.logs"));
        logs();
        waits();
        AppendixChapters appendix = new AppendixChapters(page, body);
        appendix.ratios();
        appendix.tallies();
        inapplicable();
        appendix.cited();
        verdicts();
    }

    private void followUps() {
        body.heading(1, words.get("section.followups"));
        if (page.followUps().isEmpty()) {
            body.paragraph("Standard", words.get("followups.none"));
            return;
        }
        body.paragraph("Caption", words.get("followups.caption"));
        Grid grid = new Grid(body, 400, 300, 300, 300, 400).head(words, "followups.id", "verdicts.code", "followups.status", "block.due", "followups.review");
        page.followUps().forEach(row -> grid.row(Grid.text(row.id()), Grid.text(row.criterion()), Grid.text(row.status()),
            Grid.text(row.overdue() ? row.due() + "　" + words.get("followups.overdue") : row.due()), Grid.text("")));
        grid.write();
    }

    private void waivers() {
        if (page.waivers().isEmpty()) {
            return;
        }
        body.paragraph("Caption", words.get("waiver.caption"));
        Grid grid = new Grid(body, 300, 400, 380, 260, 220, 140).head(words, "waiver.what", "waiver.reason", "waiver.by", "waiver.days", "waiver.state",
            "waiver.findings");
        page.waivers().forEach(row -> grid.row(Grid.text(row.what()), Grid.text(row.reason()), Grid.text(row.who()), Grid.text(row.days()),
            Grid.text(row.state()), Grid.text(Integer.toString(row.findings()))));
        grid.write();
    }

    private void tracking() {
        if (page.tracking().isEmpty()) {
            body.paragraph("Standard", words.get("tracking.none"));
            return;
        }
        body.paragraph("Caption", words.get("tracking.caption"));
        Grid grid = new Grid(body, 110, 520, 200, 480, 240, 200, 200, 200, 180, 150, 200).head(words, "tracking.no", "tracking.deficiency", "block.due", "tracking.action",
            "tracking.unit", "tracking.planned", "tracking.done", "tracking.evidence", "tracking.reviewed", "tracking.result", "tracking.closed");
        page.tracking().forEach(block -> {
            List<Cell> cells = new ArrayList<>(List.of(Grid.number(block.number()),
                Grid.lines(Stream.of(new Line("Cell", block.title()), new Line("Cell_20_Small", block.code() + "　" + block.weight()))), Grid.small(block.due())));
            IntStream.range(0, 8).forEach(i -> cells.add(Grid.text("")));
            grid.row(cells);
        });
        grid.write();
        body.paragraph("Signs", String.join("　　　", words.get("tracking.signedBy"), words.get("tracking.head"), words.get("tracking.reviewer")));
    }

    private void logs() {
        if (page.matrices().isEmpty()) {
            body.paragraph("Standard", words.get("matrix.none"));
            return;
        }
        body.paragraph("Standard", String.join("　", page.legend().stream().map(entry -> entry.label() + " " + entry.value()).toList()));
        body.paragraph("Note", words.get("matrix.note"));
        for (LogMatrix matrix : page.matrices()) {
            body.heading(2, matrix.site());
            body.paragraph("Note", String.join("　", IntStream.range(0, matrix.slots().size()).mapToObj(i -> (i + 1) + " " + matrix.slots().get(i)).toList()));
            body.columns();
            matrix.months().forEach(month -> month(matrix, month));
            body.endColumns();
        }
    }

    private void month(LogMatrix matrix, LogMatrix.Month month) {
        int slots = matrix.slots().size();
        List<Integer> widths = new ArrayList<>(List.of(130));
        IntStream.range(0, slots).forEach(i -> widths.add(320 / slots));
        widths.add(90);
        List<String> titles = new ArrayList<>(List.of(words.get("matrix.day")));
        IntStream.rangeClosed(1, slots).forEach(i -> titles.add(Integer.toString(i)));
        titles.add(words.get("matrix.findings"));
        body.paragraph("Caption", month.name());
        Grid grid = new Grid(body, widths);
        grid.row(titles.stream().map(title -> Cell.of("head", "Cell_20_Tiny", title)).toList());
        for (LogMatrix.Day day : month.days()) {
            List<Cell> cells = new ArrayList<>(List.of(Cell.of(day.off() ? "rest" : "plain", "Cell_20_Tiny", day.label())));
            day.cells().forEach(cell -> cells.add(Cell.of(look(cell.style()), "Cell_20_Tiny", cell.symbol())));
            cells.add(Cell.of("Cell_20_Tiny", day.findings() > 0 ? Integer.toString(day.findings()) : ""));
            grid.row(cells);
        }
        grid.writeTogether();
    }

    private static String look(String style) {
        return switch (style) {
            case "full" -> "good";
            case "part" -> "advice";
            case "blank" -> "deficiency";
            case "none" -> "open";
            default -> "rest";
        };
    }

    private void waits() {
        body.heading(1, words.get("section.waits.table"));
        if (page.waits().isEmpty()) {
            body.paragraph("Standard", words.get("wait.none"));
        }
        note(page.waitsCapped());
        page.waits().forEach(this::waits);
    }

    private void waits(WaitChart chart) {
        body.heading(2, chart.title()).paragraph("Note", chart.label());
        Grid grid = new Grid(body, 400, 400, 400, 400).head(words, "wait.from", "wait.to", "wait.waited", "wait.diversion");
        chart.late().forEach(late -> grid.row(Grid.number(late.from()), Grid.number(late.to()), Grid.number(late.waited()), Grid.text(late.diverted())));
        grid.write();
        note(chart.capped());
        if (!chart.diversions().isEmpty()) {
            note(words.get("wait.diversions") + String.join(words.get("block.monthBreak"), chart.diversions()));
        }
    }

    private void inapplicable() {
        body.heading(1, words.get("section.inapplicable"));
        if (page.inapplicable().isEmpty()) {
            body.paragraph("Standard", words.get("inapplicable.none"));
            return;
        }
        body.paragraph("Caption", words.get("inapplicable.caption"));
        Grid grid = new Grid(body, 300, 700, 700).head(words, "verdicts.code", "verdicts.title", "verdicts.reason");
        page.inapplicable().forEach(row -> grid.row(Grid.text(row.code()), Grid.text(row.title()), Grid.text(row.reason())));
        grid.write();
    }

    private void verdicts() {
        body.heading(1, words.get("section.verdicts"));
        if (page.verdicts().isEmpty()) {
            body.paragraph("Standard", words.get("verdicts.none"));
        }
        for (VerdictView.Dimension dimension : page.verdicts()) {
            body.heading(2, dimension.name());
            note(dimension.document() == null ? null : words.get("verdicts.document", dimension.document()));
            Grid grid = new Grid(body, 290, 560, 330, 220, 300).head(words, "verdicts.code", "verdicts.title", "verdicts.source", "verdicts.verdict", "verdicts.reason");
            dimension.verdicts().forEach(row -> grid.row(Grid.small(row.code()), Grid.small(row.title()), Grid.small(row.source()),
                Cell.of(row.style(), "Cell_20_Small", row.number() == null ? row.verdict() : row.verdict() + " " + words.get("verdicts.see", row.number())),
                Grid.small(row.reason())));
            grid.write();
        }
    }

    private void note(String note) {
        if (note != null) {
            body.paragraph("Note", note);
        }
    }
}
