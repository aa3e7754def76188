package tw.kaohe.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import tw.kaohe.model.AgencyReport;
import tw.kaohe.model.AgencyReport.DimensionSummary;
import tw.kaohe.model.Period;
import tw.kaohe.model.Reference;

/**
 * Writes {@code report.json}, the report of one agency for programs ({@code kaohe-report/1}). It quotes verbatim: the file
 * stays with the evaluation team and the agency. The same report gives the same bytes on every machine.
 */
public final class ReportJsonWriter implements AgencyWriter {
    /** Name and version of the format. */
    public static final String SCHEMA = "kaohe-report/1";

    @Override
    public void write(AgencyReport report, OutputStream out) throws IOException {
        JsonPage.write(out, page -> {
            head(page, report);
            SharedJson shared = new SharedJson(page);
            shared.inputs(report.inputs());
            verdicts(page, report);
            shared.findings("findings", report.findings());
            followUps(page, report);
            waivers(page, report);
            page.object("summary", report.summary(), () -> byDimension(page, report.summary()));
            shared.coverage(report.grounds().coverage());
            shared.policies(report.grounds().policies());
            reference(page, report.grounds().reference());
            new ReckoningJson(page).write(report);
            page.texts("criteria", report.grounds().criteria());
            page.texts("people", report.people());
        });
    }

    private static void head(JsonPage page, AgencyReport report) throws IOException {
        page.text("schema", SCHEMA);
        page.object("agency", report.agency(), () -> {
            page.text("id", report.agency().id());
            page.text("name", report.agency().name());
            page.text("category", report.agency().category());
            page.text("group", report.agency().group());
        });
        page.text("edition", report.edition() == null ? null : report.edition().id());
        page.text("city", report.city());
        page.text("asOf", report.asOf().toString());
        page.flag("asOfFromClock", report.asOfFromClock());
        period(page, "period", report.period());
        period(page, "logPeriod", report.logPeriod());
        page.flag("binding", report.binding());
        page.object("rulebook", report.rulebook(), () -> {
            page.text("version", report.rulebook().version());
            page.text("sha256", report.rulebook().sha256());
        });
        page.object("calendar", report.calendar(), () -> {
            page.number("year", report.calendar().year());
            page.text("sha256", report.calendar().sha256());
        });
    }

    private static void period(JsonPage page, String name, Period period) throws IOException {
        page.object(name, period, () -> {
            page.date("from", period.from());
            page.date("to", period.to());
        });
    }

    private static void verdicts(JsonPage page, AgencyReport report) throws IOException {
        page.objects("verdicts", report.verdicts(), verdict -> {
            page.text("criterion", verdict.criterion().code());
            page.name("verdict", verdict.verdict());
            page.text("reason", verdict.reason());
            page.texts("policies", verdict.criterion().policies());
        });
    }

    /** For reference only: {@code score} is null where there are no weights or nothing could be scored. */
    private static void reference(JsonPage page, Reference reference) throws IOException {
        page.object("reference", reference, () -> {
            page.decimal("score", reference.score() == null ? null : reference.score().toPlainString());
            page.number("outOf", reference.sections().isEmpty() ? null : reference.outOf());
            page.flag("complete", reference.complete());
            page.objects("sections", reference.sections(), section -> {
                page.number("section", section.number());
                page.text("name", section.name());
                page.number("weight", section.weight());
                page.number("numerator", section.satisfied());
                page.number("denominator", section.decided());
                page.decimal("score", section.score() == null ? null : section.score().toPlainString());
            });
            page.objects("dimensions", reference.shares(), share -> {
                page.text("dimension", share.dimension());
                page.number("numerator", share.satisfied());
                page.number("denominator", share.decided());
            });
        });
    }

    private static void followUps(JsonPage page, AgencyReport report) throws IOException {
        page.objects("followUps", report.followUps(), followUp -> {
            page.text("id", followUp.id());
            page.text("criterion", followUp.criterion());
            page.text("status", followUp.status());
            page.date("dueDate", followUp.dueDate());
        });
    }

    /** Absent where there are none. */
    private static void waivers(JsonPage page, AgencyReport report) throws IOException {
        if (report.waivers().isEmpty()) {
            return;
        }
        page.objects("waivers", report.waivers(), waived -> {
            page.text("criteria", waived.waiver().criteria());
            page.text("site", waived.waiver().site());
            page.text("reason", waived.waiver().reason());
            page.text("requester", waived.waiver().requester());
            page.text("approver", waived.waiver().approver());
            page.date("from", waived.waiver().from());
            page.date("until", waived.waiver().until());
            page.name("state", waived.state());
            page.texts("findings", waived.findings());
        });
    }

    private static void byDimension(JsonPage page, List<DimensionSummary> summary) throws IOException {
        page.objects("byDimension", summary, row -> {
            page.text("dimension", row.dimension());
            page.number("checked", row.checked());
            page.number("satisfied", row.satisfied());
            page.number("alternative", row.alternative());
            page.number("major", row.major());
            page.number("deficiency", row.deficiency());
            page.number("advice", row.advice());
            page.number("notApplicable", row.notApplicable());
            page.number("notDue", row.notDue());
            page.number("notComputable", row.notComputable());
            page.number("needsHuman", row.needsHuman());
            page.number("noEvidence", row.noEvidence());
        });
    }
}
