package tw.kaohe.report;

import java.io.IOException;
import java.io.OutputStream;
import tw.kaohe.model.Phrases;
import tw.kaohe.model.ServicePlan;

/**
 * Writes {@code plan.json}: what was read out of the agency's plan (執行計畫), so that people can check the reading apart
 * from the judging. What was not found is null, never guessed.
 */
public final class PlanJsonWriter {
    private final Phrases phrases;

    /** @param phrases words the reader's notes */
    public PlanJsonWriter(Phrases phrases) {
        this.phrases = phrases;
    }

    /**
     * Leaves {@code out} open.
     *
     * @param edition the edition that the plan itself leads to, or null
     */
    public void write(ServicePlan plan, String edition, OutputStream out) throws IOException {
        JsonPage.write(out, page -> {
            head(page, plan, edition);
            basis(page, plan);
            chapters(page, plan);
            measures(page, plan);
            commitments(page, plan);
            weights(page, plan);
            page.texts("notes", plan.notes().stream().map(phrases::get).toList());
        });
    }

    private static void head(JsonPage page, ServicePlan plan, String edition) throws IOException {
        page.name("documentKind", plan.documentKind());
        page.text("agency", plan.agency());
        page.texts("agencies", plan.agencies());
        page.text("title", plan.title());
        page.number("rocYear", plan.rocYear());
        page.text("scheme", plan.scheme());
        page.text("edition", edition);
        page.text("documentNumber", plan.documentNumber());
    }

    private static void basis(JsonPage page, ServicePlan plan) throws IOException {
        page.objects("basis", plan.basis(), basis -> {
            page.text("issuer", basis.issuer());
            page.date("date", basis.date());
            page.text("no", basis.no());
            page.text("name", basis.name());
        });
    }

    private static void chapters(JsonPage page, ServicePlan plan) throws IOException {
        page.objects("chapters", plan.chapters(), chapter -> {
            page.text("no", chapter.no());
            page.text("title", chapter.title());
            page.number("line", chapter.line());
            page.text("place", plan.text().place(chapter.line()));
        });
    }

    private static void measures(JsonPage page, ServicePlan plan) throws IOException {
        page.objects("measures", plan.measures(), measure -> {
            page.text("path", measure.path());
            page.text("no", measure.no());
            page.text("code", measure.code());
            page.text("text", measure.text());
            page.text("deadline", measure.deadline());
            page.text("unit", measure.unit());
            page.text("benefit", measure.benefit());
            page.text("lines", measure.lines());
            page.text("place", plan.text().place(measure.line()));
            page.name("pairing", measure.pairing());
        });
    }

    private static void commitments(JsonPage page, ServicePlan plan) throws IOException {
        page.objects("commitments", plan.commitments(), commitment -> {
            page.text("measure", commitment.measure());
            page.text("what", commitment.what());
            page.text("comparator", commitment.comparator());
            page.decimal("quantity", commitment.quantity());
            page.text("unit", commitment.unit());
            page.text("period", commitment.period());
            page.name("strength", commitment.strength());
            page.number("line", commitment.line());
            page.text("place", plan.text().place(commitment.line()));
            page.text("quote", commitment.quote());
        });
    }

    private static void weights(JsonPage page, ServicePlan plan) throws IOException {
        page.objects("weights", plan.weights(), weight -> {
            page.number("section", weight.section());
            page.text("name", weight.name());
            page.number("weight", weight.weight());
        });
    }
}
