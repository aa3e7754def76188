package tw.kaohe.reading.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tw.kaohe.model.ServicePlan;
import tw.kaohe.model.ServicePlan.Basis;
import tw.kaohe.reading.text.TextFolding;

/**
 * Measures the reader against plans that people labelled, and holds floors. The table is also in {@code target/plan-reading.txt},
 * with every miss. A plan of a kind that is not in the set yet goes into {@code labelled/}, with its truth, before the reader sees it.
 */
class LabelledPlansTest {
    private static final Map<String, Double> FLOORS = Map.ofEntries(Map.entry("agency", 0.98), Map.entry("year", 0.98), Map.entry("scheme", 0.98),
        Map.entry("edition", 0.98), Map.entry("document kind", 0.98), Map.entry("document number", 0.98), Map.entry("cut off", 0.98),
        Map.entry("basis letters", 0.97), Map.entry("chapters", 0.98), Map.entry("measures", 0.97), Map.entry("  deadline", 0.97),
        Map.entry("  unit of measure", 0.97), Map.entry("  benefit", 0.97), Map.entry("commitments", 0.96), Map.entry("weights", 0.98));

    @Test
    void readsWhatPeopleRead() throws IOException {
        ReadingScore score = new ReadingScore();
        List<LabelledPlan> plans = LabelledPlan.in("");
        plans.forEach(plan -> add(score, plan));
        String table = score.table(plans.size() + " plans");
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/plan-reading.txt"), table + "\n" + String.join("\n", score.misses()) + "\n");
        System.out.println(table);
        List<String> below = FLOORS.entrySet().stream().filter(f -> score.field(f.getKey()).f1() < f.getValue()).map(Map.Entry::getKey).sorted().toList();
        assertEquals(List.of(), below, "fields below their floor; target/plan-reading.txt names every miss");
    }

    private static void add(ReadingScore score, LabelledPlan plan) {
        ServicePlan read = plan.read();
        JsonNode truth = plan.truth();
        if (!truth.path("agencies").isNull()) {
            List<String> agencies = new ArrayList<>();
            truth.path("agencies").forEach(a -> agencies.add(a.asText()));
            score.value(plan.name(), "agency", agencies.isEmpty() ? null : agencies.toString(), read.agencies().isEmpty() ? null
                : read.agencies().toString());
        }
        score.value(plan.name(), "year", plan.text("year"), text(read.rocYear()));
        score.value(plan.name(), "scheme", plan.text("scheme"), read.scheme());
        score.value(plan.name(), "edition", plan.text("edition"), Editions.of(read));
        score.value(plan.name(), "document kind", plan.text("kind"), read.documentKind().name());
        score.value(plan.name(), "document number", plan.text("number"), read.documentNumber());
        boolean cutOff = read.notes().stream().anyMatch(n -> n.key().startsWith("plan.cut-off"));
        score.value(plan.name(), "cut off", truth.path("cutOff").asBoolean(), cutOff);
        score.list(plan.name(), "basis letters", letters(plan.rows("basis")), plan.read().basis().stream().flatMap(b -> parts(b)).toList());
        if (plan.rows("chapters") != null) {
            score.list(plan.name(), "chapters", plan.rows("chapters").stream().map(r -> TextFolding.key(r.get(0))).toList(),
                read.chapters().stream().map(c -> TextFolding.key(c.no() + c.title())).toList());
        }
        measures(score, plan);
        CommitmentScore.add(score, plan);
        List<List<String>> weights = Objects.requireNonNullElse(plan.rows("weights"), List.of());
        score.list(plan.name(), "weights", weights.stream().map(r -> r.get(0)).toList(),
            read.weights().stream().map(w -> w.section() + " " + w.name() + " " + w.weight()).toList());
    }

    private static void measures(ReadingScore score, LabelledPlan plan) {
        List<List<String>> truth = plan.rows("measures");
        score.list(plan.name(), "measures", truth.stream().map(r -> TextFolding.key(r.get(0))).toList(),
            plan.read().measures().stream().map(m -> TextFolding.key(m.text())).toList());
        for (List<String> row : truth) {
            plan.read().measures().stream().filter(m -> row.size() > 1 && TextFolding.key(m.text()).equals(TextFolding.key(row.get(0)))).findFirst()
                .ifPresent(m -> {
                    score.value(plan.name(), "  deadline", key(row.get(1)), key(m.deadline()));
                    score.value(plan.name(), "  unit of measure", key(row.get(2)), key(m.unit()));
                    score.value(plan.name(), "  benefit", key(row.get(3)), key(m.benefit()));
                });
        }
    }

    private static List<String> letters(List<List<String>> rows) {
        return rows.stream().flatMap(r -> Stream.of("issuer " + r.get(0), "date " + r.get(1), "no " + r.get(2), "name " + key(r.get(3))))
            .filter(part -> !part.endsWith(" null")).toList();
    }

    private static Stream<String> parts(Basis b) {
        return Stream.of("issuer " + b.issuer(), "date " + b.date(), "no " + b.no(), "name " + key(b.name())).filter(part -> !part.endsWith(" null"));
    }

    private static String key(String text) {
        return text == null ? null : TextFolding.key(text);
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    /** The edition that a plan's scheme and year give, by the editions' own years. */
    private static final class Editions {
        static String of(ServicePlan plan) {
            try (Stream<Path> files = Files.list(Path.of("rules"))) {
                for (Path file : files.map(f -> f.resolve("framework.yml")).filter(Files::isRegularFile).sorted().toList()) {
                    JsonNode edition = new YAMLMapper().readTree(file.toFile());
                    JsonNode years = edition.path("years");
                    if (plan.rocYear() != null && edition.path("scheme").asText().equals(plan.scheme()) && years.get(0).asInt() <= plan.rocYear()
                            && plan.rocYear() <= years.get(1).asInt()) {
                        return file.getParent().getFileName().toString();
                    }
                }
                return null;
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    @Test
    void theSetIsLargeEnough() throws IOException {
        assertTrue(LabelledPlan.in("").size() >= 53, "the set shrank");
    }
}
