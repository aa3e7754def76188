package tw.kaohe.reading.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import tw.kaohe.model.ServicePlan;
import tw.kaohe.model.SourceFile;
import tw.kaohe.reading.document.TextDocument;

/**
 * A plan text with what a person read out of it. The truth stands in a YAML beside the text and was written from the text and
 * the contract, not from what the reader gives; change it only where it is a slip against the contract.
 *
 * <p>Lists hold one entry a line, parts divided by {@code |}, in the order of the fields in {@code plan.json}; {@code -} is null,
 * {@code ?} leaves a part unscored because the contract does not settle it. An absent key is not scored.
 */
record LabelledPlan(String name, JsonNode truth, ServicePlan read) {
    private static final Path FOLDER = Path.of("src/test/resources/tw/kaohe/reading/plan/labelled");

    static List<LabelledPlan> in(String folder) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
            List<LabelledPlan> plans = new ArrayList<>();
            for (Path text : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
                plans.add(of(text));
            }
            return plans;
        }
    }

    private static LabelledPlan of(Path text) throws IOException {
        String name = text.getFileName().toString();
        String content = Files.readString(text).stripTrailing();
        Path truth = text.resolveSibling(name.replace(".txt", ".yml"));
        ServicePlan plan = new PlanReader().read(new SourceFile(name, "0"), TextDocument.ofLines(Arrays.asList(content.split("\n", -1)))).orElseThrow();
        return new LabelledPlan(name, new YAMLMapper().readTree(truth.toFile()), plan);
    }

    /** The entries of a list, each as its parts; null where the list is not scored. */
    List<List<String>> rows(String key) {
        JsonNode list = truth.get(key);
        if (list == null || list.isNull()) {
            return null;
        }
        List<List<String>> rows = new ArrayList<>();
        list.forEach(entry -> rows.add(Stream.of(entry.asText().split(" ?\\| ?")).map(part -> part.equals("-") ? null : part).toList()));
        return rows;
    }

    String text(String key) {
        JsonNode value = truth.path(key);
        return value.isMissingNode() || value.isNull() ? null : value.asText();
    }
}
