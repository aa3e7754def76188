package tw.kaohe.reading.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tw.kaohe.model.Phrases;
import tw.kaohe.model.ServicePlan;
import tw.kaohe.model.SourceFile;
import tw.kaohe.reading.document.TextDocument;
import tw.kaohe.reading.html.HtmlPage;

/**
 * Reads fictional plans in the layouts that agencies use; beside each stands what it states, one fact a line. To add a case,
 * put the text and its {@code .expected} into the resources of this package.
 */
class FictionalPlansTest {

    @ParameterizedTest
    @ValueSource(strings = {"boxed-96.txt", "cells-104.txt", "chapters-104.txt", "checklist.txt", "cut-page-99.txt", "dimensions-109.txt",
        "form-110.txt", "html-105.html", "html-table-112.txt", "indented-106.txt", "lists-98.txt", "markdown-104.md", "noise.txt",
        "one-line-101.txt", "pipes-103.txt", "report-108.txt", "requirements-110.txt", "spaced-100.txt", "template2-104.txt",
        "two-agencies-107.txt", "unnumbered-105.txt"})
    void readsWhatItStates(String name) throws IOException {
        String content = resource(name);
        TextDocument document = name.endsWith(".html") ? new HtmlPage(content, tw.kaohe.reading.ReadingLimits.DEFAULT).document() : TextDocument.ofLines(Arrays.asList(content.split("\n", -1)));
        ServicePlan plan = new PlanReader().read(new SourceFile(name, "0"), document).orElseThrow();
        plan.notes().forEach(n -> assertTrue(!Phrases.in("zh-TW").get(n).isEmpty() && !Phrases.in("en").get(n).isEmpty()));
        assertEquals(resource(name + ".expected").strip(), String.join("\n", facts(plan)));
    }

    static List<String> facts(ServicePlan plan) {
        List<String> facts = new ArrayList<>();
        facts.add("kind " + plan.documentKind() + " | agencies " + plan.agencies() + " | year " + plan.rocYear() + " | scheme " + plan.scheme());
        facts.add("title " + plan.title());
        facts.add("period " + plan.periodFrom() + " " + plan.periodTo() + " | own " + plan.documentNumber() + " " + plan.documentDate()
            + " " + plan.revision());
        plan.basis().forEach(b -> facts.add("basis " + b.issuer() + " | " + b.date() + " | " + b.no() + " | " + b.name() + " | " + b.line()));
        plan.chapters().forEach(c -> facts.add("chapter " + c.no() + " | " + c.title() + " | " + c.line() + " | " + c.hasContent()));
        plan.weights().forEach(w -> facts.add("weight " + w.section() + " | " + w.name() + " | " + w.weight()));
        plan.items().forEach(i -> facts.add("item " + i.path() + " | " + i.section() + " | " + i.title() + " | " + i.measures()));
        plan.measures().forEach(m -> facts.add("measure " + m.code() + " | " + m.text() + " | " + m.deadline() + " | " + m.unit() + " | "
            + m.benefit() + " | " + m.item() + " | " + m.pairing() + " | " + m.lines()));
        plan.commitments().forEach(c -> facts.add("commitment " + c.measure() + " | " + c.comparator() + " " + c.quantity() + " " + c.unit()
            + " " + c.period() + " | " + c.strength() + " | " + c.what() + " | " + c.line() + " | " + c.quote()));
        plan.roster().forEach(r -> facts.add("roster " + r.group() + " | " + r.title() + " | " + r.name() + " | " + r.unit()));
        if (plan.blankForm() != null) {
            facts.add("form " + plan.blankForm().items() + " items, " + plan.blankForm().slots() + " slots, inspector "
                + plan.blankForm().inspectorRow() + ", " + plan.blankForm().signOffRoles());
        }
        plan.glitches().forEach(g -> facts.add("glitch " + g.kind() + " | " + g.where() + " | " + g.what() + " | " + g.line()));
        plan.notes().forEach(n -> facts.add("note " + n.key() + " " + n.values()));
        return facts;
    }

    private static String resource(String name) throws IOException {
        try (var stream = FictionalPlansTest.class.getResourceAsStream(name)) {
            return stream == null ? "" : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
