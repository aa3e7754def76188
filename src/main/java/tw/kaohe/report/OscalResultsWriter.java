package tw.kaohe.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tw.kaohe.model.AgencyReport;
import tw.kaohe.model.AgencyReport.CriterionVerdict;
import tw.kaohe.model.Verdict;
import tw.kaohe.report.text.Wording;

/**
 * Writes {@code oscal-ar.json}: the audit as NIST's OSCAL assessment results, for tools that compare audits of all kinds. Each
 * criterion that was assessed is a finding, each of Kaohe's findings an observation with its evidence. OSCAL knows only
 * satisfied and not satisfied: what could not be decided is "not satisfied" for the reason "other", never satisfied.
 */
public final class OscalResultsWriter implements AgencyWriter {
    private static final Set<Verdict> LEFT_OUT = Set.of(Verdict.NOT_APPLICABLE, Verdict.NOT_DUE);
    private static final Set<Verdict> SATISFIED = Set.of(Verdict.SATISFIED, Verdict.SATISFIED_BY_ALTERNATIVE);
    private final Wording words;

    public OscalResultsWriter(Wording words) {
        this.words = words;
    }

    @Override
    public void write(AgencyReport report, OutputStream out) throws IOException {
        JsonPage.write(out, page -> page.object("assessment-results", report, () -> {
            OscalPage oscal = new OscalPage(page, report, words);
            page.text("uuid", oscal.uuid("assessment-results"));
            oscal.metadata(words.get("oscal.results", name(report)));
            page.object("import-ap", report, () -> page.text("href", "#" + oscal.uuid("rulebook")));
            page.objects("results", List.of(report), result -> result(page, oscal, result));
            oscal.backMatter();
        }));
    }

    static String name(AgencyReport report) {
        return report.agency().name() == null ? report.agency().id() : report.agency().name();
    }

    private void result(JsonPage page, OscalPage oscal, AgencyReport report) throws IOException {
        List<CriterionVerdict> assessed = report.verdicts().stream().filter(v -> !LEFT_OUT.contains(v.verdict())).toList();
        page.text("uuid", oscal.uuid("result"));
        page.text("title", oscal.line(words.get("oscal.result", name(report), report.edition() == null ? Wording.NOTHING : report.edition().title())));
        page.text("description", oscal.line(words.get("oscal.description", report.verdicts().size(), assessed.size(), report.findings().size())));
        page.text("start", report.period() == null ? oscal.moment(report.asOf()) : oscal.moment(report.period().from()));
        page.text("end", oscal.moment(report.asOf()));
        oscal.properties(properties(report));
        page.object("reviewed-controls", assessed, () -> page.objects("control-selections", List.of(assessed), selection -> {
            page.text("description", words.get("oscal.selection"));
            if (!selection.isEmpty()) {
                page.objects("include-controls", selection, v -> page.text("control-id", OscalPage.control(v.criterion().code())));
            }
        }));
        oscal.observations(report.findings());
        if (!assessed.isEmpty()) {
            page.objects("findings", assessed, verdict -> finding(page, oscal, verdict));
        }
    }

    /** How many criteria have each verdict, those that were left out included, and how far each edition's are decided by rules. */
    private static Map<String, String> properties(AgencyReport report) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("edition", report.edition() == null ? null : report.edition().id());
        properties.put("binding", Boolean.toString(report.binding()));
        Map<Verdict, Long> counts = report.verdicts().stream().collect(Collectors.groupingBy(CriterionVerdict::verdict, Collectors.counting()));
        for (Verdict verdict : Verdict.values()) {
            properties.put("verdicts-" + verdict.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'), Long.toString(counts.getOrDefault(verdict, 0L)));
        }
        report.grounds().coverage().forEach(line -> properties.put("coverage-" + line.edition(), "criteria " + line.criteria() + ", automated "
            + line.automated() + ", partial " + line.partial() + ", manual " + line.manual() + ", informative " + line.informative() + ", rules " + line.rules()));
        return properties;
    }

    private void finding(JsonPage page, OscalPage oscal, CriterionVerdict verdict) throws IOException {
        String code = verdict.criterion().code();
        page.text("uuid", oscal.uuid("finding", code));
        page.text("title", oscal.line(code + " " + verdict.criterion().title()));
        page.text("description", oscal.line(words.verdict(verdict.verdict()) + (verdict.reason() == null ? "" : ": " + verdict.reason())));
        page.object("target", verdict, () -> {
            boolean satisfied = SATISFIED.contains(verdict.verdict());
            page.text("type", "objective-id");
            page.text("target-id", OscalPage.control(code));
            oscal.properties(Map.of("verdict", verdict.verdict().name()));
            page.object("status", verdict, () -> {
                page.text("state", satisfied ? "satisfied" : "not-satisfied");
                page.text("reason", satisfied ? "pass" : verdict.verdict() == Verdict.DEFICIENT ? "fail" : "other");
            });
        });
        if (!verdict.findings().isEmpty()) {
            page.objects("related-observations", verdict.findings(), id -> page.text("observation-uuid", oscal.uuid("observation", id)));
        }
    }
}
