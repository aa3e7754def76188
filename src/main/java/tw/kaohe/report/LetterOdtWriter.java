package tw.kaohe.report;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tw.kaohe.model.AgencyReport;
import tw.kaohe.model.Finding;
import tw.kaohe.model.Phrases;
import tw.kaohe.model.Severity;
import tw.kaohe.model.Verdict;
import tw.kaohe.report.html.ReportPage;
import tw.kaohe.report.odf.OdtFile;
import tw.kaohe.report.odf.TextBody;
import tw.kaohe.report.odf.TextBody.Item;
import tw.kaohe.report.text.FindingBlock;
import tw.kaohe.report.text.Wording;

/**
 * Writes {@code letter.odt}: the official letter (函) that sends an agency its report, in the parts that the rules for official
 * documents (公文程式) ask for. Date, number and signature are left to the office that sends it.
 */
public final class LetterOdtWriter implements AgencyWriter {
    private static final int MOST = 5;
    private final Phrases phrases;
    private final HtmlOptions options;

    public LetterOdtWriter(Phrases phrases, HtmlOptions options) {
        this.phrases = phrases;
        this.options = options;
    }

    @Override
    public void write(AgencyReport report, OutputStream out) throws IOException {
        Wording words = new Wording(phrases, options.mask(report));
        ReportPage page = ReportPage.of(report, words);
        String sender = report.city() == null || report.city().isBlank() ? words.get("letter.senderBlank") : page.head().government();
        String title = words.get("letter.title", sender);
        TextBody body = new TextBody();
        head(report, words, title, body);
        body.paragraph("Letter_20_Subject", words.get("letter.subject", subject(report, words)));
        body.paragraph("Letter_20_Item", words.get("letter.explanation"));
        body.list("Official", "Letter_20_Item", explanation(report, page, words));
        foot(report, words, body);
        new OdtFile(OfficeTexts.about(title, report, words), body, OfficeTexts.text(words, "")).write(out);
    }

    private static void head(AgencyReport report, Wording words, String title, TextBody body) {
        body.paragraph("Letter_20_Title", title);
        for (String line : List.of("address", "officer", "phone", "mail")) {
            body.paragraph("Letter_20_Contact", words.get("letter." + line));
        }
        body.paragraph("Letter_20_To", words.get("letter.to", words.text(report.agency().name())));
        for (String line : List.of("date", "number", "speed", "secrecy")) {
            body.paragraph("Letter_20_Small", words.get("letter." + line));
        }
        body.paragraph("Letter_20_Small", words.get("letter.enclosures", words.get("letter.enclosed")));
    }

    private static String subject(AgencyReport report, Wording words) {
        List<LocalDate> due = due(report);
        int year = OfficeTexts.year(report);
        return due.isEmpty() ? words.get("letter.subject.none", year) : words.get("letter.subject.due", year, words.date(due.get(0)));
    }

    /** Days by which tracked deficiencies are due, in order. */
    private static List<LocalDate> due(AgencyReport report) {
        return ImprovementSheets.tracked(report).stream().map(Finding::dueDate).filter(Objects::nonNull).distinct().sorted().toList();
    }

    private static List<Item> explanation(AgencyReport report, ReportPage page, Wording words) {
        List<Item> items = new ArrayList<>();
        List<String> basis = page.head().basis();
        items.add(Item.of(basis.isEmpty() ? words.get("letter.basis.none") : words.get(report.binding() ? "letter.basis" : "letter.basis.reference", basis.get(0))));
        items.add(Item.of(words.get("letter.period", words.date(report.period().from()), words.date(report.period().to()), words.moment(report.asOf()))));
        items.add(new Item(words.get("letter.results"), results(report, words)));
        if (!ImprovementSheets.tracked(report).isEmpty()) {
            items.add(new Item(words.get("letter.reply"), List.of(Item.of(words.get("letter.reply.fill")), Item.of(words.get("letter.reply.due")),
                Item.of(words.get("letter.reply.review")))));
        }
        if (count(report, Verdict.NO_EVIDENCE) > 0) {
            items.add(Item.of(words.get("letter.supply", count(report, Verdict.NO_EVIDENCE))));
        }
        items.add(Item.of(words.get("letter.objection")));
        return items;
    }

    private static List<Item> results(AgencyReport report, Wording words) {
        List<Item> items = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            List<Finding> findings = report.findings().stream().filter(f -> f.severity() == severity).toList();
            items.add(new Item(words.get("letter.count", words.severity(severity), findings.size()),
                severity == Severity.MAJOR ? worst(FindingBlock.group(findings), words) : List.of()));
        }
        items.add(Item.of(words.get("letter.count", words.verdict(Verdict.NEEDS_HUMAN), count(report, Verdict.NEEDS_HUMAN))));
        items.add(Item.of(words.get("letter.count", words.verdict(Verdict.NO_EVIDENCE), count(report, Verdict.NO_EVIDENCE))));
        return items;
    }

    /** Major deficiencies by name, with what was found below each; the rest stands in the report. */
    private static List<Item> worst(List<FindingBlock> blocks, Wording words) {
        List<Item> items = new ArrayList<>(blocks.stream().limit(MOST).map(block -> new Item(
            words.get("letter.deficiency", words.orNothing(block.first().title()), words.text(block.first().criterion()), block.findings().size()),
            block.findings().size() > 1 ? List.of() : List.of(Item.of(words.orNothing(block.first().message()))))).toList());
        if (blocks.size() > MOST) {
            items.add(Item.of(words.get("letter.more", blocks.size() - MOST)));
        }
        return items;
    }

    private static long count(AgencyReport report, Verdict verdict) {
        return report.findings().stream().filter(f -> f.severity() == null && f.verdict() == verdict).count();
    }

    private static void foot(AgencyReport report, Wording words, TextBody body) {
        body.paragraph("Letter_20_Subject", "");
        body.paragraph("Letter_20_Copies", words.get("letter.enclosureList"));
        body.list("Plain", "Letter_20_Small", List.of(Item.of(words.get("letter.enclosure.report", words.text(report.agency().name()), OfficeTexts.year(report))),
            Item.of(words.get("letter.enclosure.table"))));
        body.paragraph("Letter_20_Copies", words.get("letter.original", words.text(report.agency().name())));
        body.paragraph("Letter_20_Copies", words.get("letter.copy"));
        body.paragraph("Letter_20_Sign", words.get("letter.sign"));
    }
}
