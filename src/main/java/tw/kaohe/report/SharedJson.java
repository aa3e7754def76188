package tw.kaohe.report;

import java.io.IOException;
import java.util.List;
import tw.kaohe.model.Citation;
import tw.kaohe.model.Evidence;
import tw.kaohe.model.Finding;
import tw.kaohe.model.Grounds;
import tw.kaohe.model.InputKind;
import tw.kaohe.model.InputRecord;
import tw.kaohe.model.Policy;

/** The parts that report.json and summary.json have in common: findings and inputs. */
final class SharedJson {
    private final JsonPage page;

    SharedJson(JsonPage page) {
        this.page = page;
    }

    void inputs(List<InputRecord> inputs) throws IOException {
        page.objects("inputs", inputs, input -> {
            page.text("file", input.file());
            page.text("sha256", input.sha256());
            page.texts("kinds", input.kinds().stream().map(InputKind::id).toList());
            page.name("status", input.status());
            page.text("reason", input.reason());
            page.number("rows", input.rows());
        });
    }

    /** How far the judging edition is decided, and what judged beside it; without an edition its id is null and nothing counts. */
    void coverage(List<Grounds.Coverage> lines) throws IOException {
        boolean edition = !lines.isEmpty() && !lines.get(0).edition().equals(Grounds.COMMON);
        Grounds.Coverage first = edition ? lines.get(0) : new Grounds.Coverage(null, 0, 0, 0, 0, 0, 0);
        page.object("coverage", first, () -> {
            counts(first);
            page.objects("with", lines.subList(edition ? 1 : 0, lines.size()), this::counts);
        });
    }

    void counts(Grounds.Coverage line) throws IOException {
        page.text("edition", line.edition());
        page.number("criteria", line.criteria());
        page.number("automated", line.automated());
        page.number("partial", line.partial());
        page.number("manual", line.manual());
        page.number("informative", line.informative());
        page.number("rules", line.rules());
    }

    /** Policies, which are no law; {@code standard} is the value that {@code overridden} ones would have had. */
    void policies(List<Policy.InForce> policies) throws IOException {
        page.objects("policies", policies, policy -> {
            page.text("id", policy.id());
            page.text("value", policy.value());
            page.text("standard", policy.standard());
            page.flag("overridden", policy.overridden());
            page.flag("fixed", policy.fixed());
            page.name("nature", policy.nature());
            page.text("meaning", policy.meaning());
        });
    }

    void findings(String name, List<Finding> findings) throws IOException {
        page.objects(name, findings, this::finding);
    }

    private void finding(Finding finding) throws IOException {
        page.text("id", finding.id());
        page.shared("criterion", finding.criterion());
        page.name("verdict", finding.verdict());
        page.name("severity", finding.severity());
        page.shared("rule", finding.rule());
        page.text("subject", finding.subject());
        page.date("date", finding.date());
        page.numbers("slots", finding.slots());
        page.shared("site", finding.site());
        page.text("message", finding.message());
        page.text("reasonCode", finding.reasonCode());
        page.texts("alsoCites", finding.alsoCites());
        citation(finding.citation());
        page.objects("evidence", finding.evidence(), this::evidence);
        page.shared("remedy", finding.remedy());
        page.date("dueDate", finding.dueDate());
        page.text("responsibleUnit", finding.responsibleUnit());
    }

    private void citation(Citation citation) throws IOException {
        page.object("citation", citation, () -> {
            page.shared("document", citation.document());
            page.shared("clause", citation.clause());
        });
    }

    private void evidence(Evidence evidence) throws IOException {
        page.shared("file", evidence.file());
        page.shared("sha256", evidence.sha256());
        page.text("place", evidence.place());
        page.text("quote", evidence.quote());
    }
}
