package tw.kaohe.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tw.kaohe.report.html.BlockView;
import tw.kaohe.report.html.FindingsView;
import tw.kaohe.report.html.ReportPage;
import tw.kaohe.report.odf.TextBody;
import tw.kaohe.report.odf.TextBody.Line;
import tw.kaohe.report.text.Wording;

/** Chapters 肆 to 陸 of {@code report.odt}: findings, what people decide, and what is to be supplied. */
final class FindingChapters {
    /** A block with no more evidence than this stays on one page. */
    private static final int SHORT = 8;
    private final ReportPage page;
    private final TextBody body;
    private final Wording words;

    FindingChapters(ReportPage page, TextBody body) {
        this.page = page;
        this.body = body;
        this.words = page.words();
    }

    void write() {
        body.heading(1, words.get("section.findings"));
        if (page.findings().clean()) {
            body.paragraph("Strong", words.get(page.judged() ? "findings.none" : "findings.notJudged"));
        }
        page.findings().groups().stream().filter(group -> group.count() > 0).forEach(this::group);
        human();
        supply();
    }

    private void group(FindingsView.Group group) {
        body.heading(2, words.get("findings.group", group.heading(), group.count()));
        note(group.capped());
        group.blocks().forEach(this::block);
    }

    private void block(BlockView block) {
        body.heading(3, block.number() + ". " + block.title());
        Grid grid = new Grid(body, 300, 1400);
        grid.row(TextBody.Cell.of(block.style(), "Cell_20_Label", block.weight()), Grid.text(block.code()));
        where(block, grid);
        grid.fact(words.get(block.open() ? "block.known" : "block.fact"), facts(block));
        if (block.question() != null && block.open()) {
            grid.fact(words.get("block.question"), block.question());
        }
        if (!block.basis().isEmpty()) {
            grid.fact(words.get("block.basis"), block.basis().stream().map(line -> new Line("Cell", line)).toList());
        }
        if (block.policies() != null) {
            grid.fact(words.get("block.policies"), block.policies());
        }
        grid.fact(words.get("block.evidence"), evidence(block));
        if (!block.open()) {
            grid.fact(words.get("block.remedy"), block.remedy());
        }
        grid.fact(words.get(block.open() ? "block.answerBy" : "block.due"), block.due() + "　" + words.get("block.unit") + words.get("colon") + block.unit());
        if (block.waived() != null) {
            grid.fact(words.get("waiver.label"), block.waived());
        }
        grid.fact(words.get(block.open() ? "human.answer" : "block.review"), words.get(block.open() ? "block.answerBlank" : "block.reviewBlank"));
        grid.fact(words.get(block.id() == null ? "block.rule" : block.open() ? "human.id" : "block.id"),
            block.id() == null ? block.rule() : block.id() + "　" + words.get("block.rule") + words.get("colon") + block.rule());
        if (block.evidence().size() <= SHORT) {
            grid.writeTogether();
        } else {
            grid.write();
        }
        days(block);
    }

    private void where(BlockView block, Grid grid) {
        if (block.subject() != null) {
            grid.fact(words.get("block.subject"), block.subject() + (block.site() == null ? "" : "　" + words.get("block.site", block.site())));
        } else if (block.site() != null) {
            grid.fact(words.get("block.place"), block.site());
        }
    }

    private List<Line> facts(BlockView block) {
        return block.several() == null ? List.of(new Line("Cell", block.fact()))
            : List.of(new Line("Cell_20_Label", block.several() + words.get("colon") + block.days()), new Line("Cell", words.get("block.first") + block.fact()));
    }

    private List<Line> evidence(BlockView block) {
        if (block.several() != null) {
            return List.of(new Line("Cell", words.get("block.evidenceBelow")));
        }
        return block.evidence().isEmpty() ? List.of(new Line("Cell", words.get("block.evidenceNone"))) : proofs(block.evidence(), block.moreEvidence(), "Cell");
    }

    private List<Line> proofs(List<BlockView.Proof> proofs, String more, String style) {
        List<Line> lines = new ArrayList<>();
        for (BlockView.Proof proof : proofs) {
            lines.add(new Line(style, proof.file() + " " + proof.place()));
            if (proof.quote() != null) {
                lines.add(new Line("Quote", words.get("block.quote", proof.quote())));
            }
        }
        if (more != null) {
            lines.add(new Line(style, more));
        }
        return lines;
    }

    private void days(BlockView block) {
        if (block.several() == null) {
            return;
        }
        body.paragraph("Caption", words.get("block.lines", block.count()));
        Grid grid = new Grid(body, 200, 250, 520, 390, 170, 170).head(words, "block.date", "block.slots", "block.fact", "block.evidence", "block.due", "block.id");
        block.lines().forEach(line -> grid.row(Grid.small(line.date()), Grid.small(line.subject()), Grid.small(line.fact()),
            Grid.lines(proofs(line.evidence(), line.more(), "Cell_20_Small").stream()), Grid.small(line.due()), Grid.small(line.id())));
        grid.write();
        note(block.capped());
    }

    private void human() {
        FindingsView.Group human = page.findings().human();
        List<FindingsView.Manual> manual = page.findings().manual();
        body.heading(1, words.get("section.human"));
        body.paragraph("Standard", words.get(human.count() == 0 && manual.isEmpty() ? "human.none" : "human.note"));
        if (human.count() > 0) {
            group(human);
        }
        if (!manual.isEmpty()) {
            body.paragraph("Caption", words.get("human.manual"));
            Grid grid = new Grid(body, 260, 560, 580, 300).head(words, "verdicts.code", "verdicts.title", "human.question", "human.answer");
            manual.forEach(row -> grid.row(Grid.text(row.code()), Grid.lines(Stream.of(new Line("Cell", row.title()), new Line("Cell_20_Small", row.clause()))),
                Grid.text(row.question()), Grid.text(words.get("human.boxes"))));
            grid.write();
        }
    }

    private void supply() {
        FindingsView.Group supply = page.findings().supply();
        body.heading(1, words.get("section.supply"));
        if (supply.count() == 0) {
            body.paragraph("Standard", words.get("supply.none"));
        } else {
            body.paragraph("Caption", words.get("supply.caption"));
            Grid grid = new Grid(body, 140, 620, 490, 240, 210).head(words, "supply.no", "supply.what", "supply.for", "block.unit", "supply.due");
            supply.blocks().forEach(block -> grid.row(Grid.number(block.number()), Grid.lines(facts(block).stream()),
                Grid.lines(Stream.concat(Stream.of(new Line("Cell", block.code() + " " + block.title())), block.basis().stream().map(line -> new Line("Cell_20_Small", line)))),
                Grid.text(block.unit()), Grid.text(block.due())));
            grid.write();
            note(supply.capped());
        }
        note(page.findings().waiting());
    }

    private void note(String note) {
        if (note != null) {
            body.paragraph("Note", note);
        }
    }
}
