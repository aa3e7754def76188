package tw.kaohe.report;

import java.io.IOException;
import java.io.OutputStream;
import tw.kaohe.model.CityReport;
import tw.kaohe.model.CityReport.AgencyLine;

/** Writes {@code summary.json}: all agencies of a run, the files that no agency owns, and the city's own duties. */
public final class SummaryJsonWriter {
    /** Name and version of the format. */
    public static final String SCHEMA = "kaohe-summary/1";

    /** Leaves {@code out} open. */
    public void write(CityReport report, OutputStream out) throws IOException {
        JsonPage.write(out, page -> {
            page.text("schema", SCHEMA);
            page.text("asOf", report.asOf().toString());
            page.text("edition", report.edition());
            page.objects("agencies", report.agencies(), line -> agency(page, line));
            SharedJson shared = new SharedJson(page);
            shared.inputs(report.inputs());
            page.object("exit", report.exitReasons(), () -> {
                page.number("code", report.exitCode());
                page.texts("reasons", report.exitReasons());
            });
            shared.findings("city", report.city());
            page.objects("coverage", report.coverage(), shared::counts);
            shared.policies(report.policies());
        });
    }

    private static void agency(JsonPage page, AgencyLine line) throws IOException {
        page.text("id", line.id());
        page.text("name", line.name());
        page.text("group", line.group());
        page.name("status", line.status());
        page.object("counts", line.counts(), () -> {
            page.number("major", line.counts().major());
            page.number("deficiency", line.counts().deficiency());
            page.number("advice", line.counts().advice());
            page.number("needsHuman", line.counts().needsHuman());
            page.number("noEvidence", line.counts().noEvidence());
        });
        page.text("report", line.id() + "/report.json");
    }
}
