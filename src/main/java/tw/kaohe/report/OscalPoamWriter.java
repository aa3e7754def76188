package tw.kaohe.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tw.kaohe.model.AgencyReport;
import tw.kaohe.model.AgencyReport.FollowUp;
import tw.kaohe.model.Finding;
import tw.kaohe.model.Verdict;
import tw.kaohe.report.text.Wording;

/**
 * Writes {@code oscal-poam.json}: what is to be put right, until when and how far it is, as NIST's OSCAL plan of action and
 * milestones. OSCAL has no plan without an item, so that an agency with nothing to put right gets no such file.
 */
public final class OscalPoamWriter implements AgencyWriter {
    private static final Map<String, String> STATUS = Map.of("OPEN", "open", "IN_PROGRESS", "remediating", "AWAITING_REVIEW", "investigating",
        "CLOSED", "closed", "REOPENED", "open", "EXEMPT", "deviation-approved");
    private final Wording words;

    public OscalPoamWriter(Wording words) {
        this.words = words;
    }

    /** What is to be put right: deficiencies and advice. */
    static List<Finding> items(AgencyReport report) {
        return report.findings().stream().filter(f -> f.verdict() == Verdict.DEFICIENT || f.verdict() == Verdict.ADVICE).toList();
    }

    @Override
    public void write(AgencyReport report, OutputStream out) throws IOException {
        List<Finding> items = items(report);
        Map<String, FollowUp> followUps = new HashMap<>();
        report.followUps().forEach(f -> followUps.put(f.id(), f));
        JsonPage.write(out, page -> page.object("plan-of-action-and-milestones", report, () -> {
            OscalPage oscal = new OscalPage(page, report, words);
            page.text("uuid", oscal.uuid("poam"));
            oscal.metadata(words.get("oscal.poam", OscalResultsWriter.name(report)));
            page.object("system-id", report, () -> page.text("id", oscal.line(report.agency().id())));
            oscal.observations(items);
            page.objects("risks", items, finding -> risk(page, oscal, finding, followUps.get(finding.id())));
            page.objects("poam-items", items, finding -> {
                page.text("uuid", oscal.uuid("item", finding.id()));
                page.text("title", oscal.line(finding.criterion() + " " + finding.title()));
                page.text("description", oscal.line(finding.message()));
                oscal.properties(properties(oscal, finding));
                page.objects("related-observations", List.of(finding), f -> page.text("observation-uuid", oscal.uuid("observation", f.id())));
                page.objects("related-risks", List.of(finding), f -> page.text("risk-uuid", oscal.uuid("risk", f.id())));
            });
            oscal.backMatter();
        }));
    }

    private static Map<String, String> properties(OscalPage oscal, Finding finding) {
        Map<String, String> properties = new LinkedHashMap<>(oscal.propertiesOf(finding));
        properties.put("responsible-unit", oscal.words.unit(finding));
        return properties;
    }

    private void risk(JsonPage page, OscalPage oscal, Finding finding, FollowUp followUp) throws IOException {
        page.text("uuid", oscal.uuid("risk", finding.id()));
        page.text("title", oscal.line(finding.title()));
        page.text("description", oscal.line(finding.message()));
        page.text("statement", oscal.line(words.weight(finding)));
        page.text("status", followUp == null ? "open" : STATUS.getOrDefault(followUp.status(), "open"));
        if (finding.dueDate() != null) {
            page.text("deadline", oscal.moment(finding.dueDate().plusDays(1)));
        }
        page.objects("remediations", List.of(finding), remedy -> {
            page.text("uuid", oscal.uuid("remediation", remedy.id()));
            page.text("lifecycle", "recommendation");
            page.text("title", words.get("block.remedy"));
            page.text("description", oscal.line(remedy.remedy()));
        });
        page.objects("related-observations", List.of(finding), f -> page.text("observation-uuid", oscal.uuid("observation", f.id())));
    }
}
