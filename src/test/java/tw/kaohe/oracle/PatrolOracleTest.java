package tw.kaohe.oracle;

import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.kaohe.app.cli.Cli;

/**
 * Audits random submissions through the command's entry point and compares every finding with the oracle's.
 * {@code -Dkaohe.oracle.cases=20000} tries more, {@code -Dkaohe.oracle.seed=7} begins elsewhere.
 */
class PatrolOracleTest {
    @TempDir
    private Path root;
    private int runs;

    @Test
    void findsWhatTheSpecificationAsksForAndNothingElse() {
        long first = Math.floorDiv(Long.getLong("kaohe.oracle.seed", 0), FiledGenerator.BLOCK);
        int blocks = (Integer.getInteger("kaohe.oracle.cases", 300) + FiledGenerator.BLOCK - 1) / FiledGenerator.BLOCK;
        int tolerated = Integer.getInteger("kaohe.oracle.failures", 1);
        Map<String, String> failures = new TreeMap<>();
        for (long block = first; block < first + blocks && failures.size() < tolerated; block++) {
            block(block, failures);
        }
        if (!failures.isEmpty()) {
            fail(String.join("\n\n", failures.values()));
        }
    }

    /** Audits the cases of a block in one run, as the agencies of a city; what differs is tried again alone and made small. */
    private void block(long block, Map<String, String> failures) {
        Path here = root.resolve("block" + block);
        List<Filed> cases = new ArrayList<>();
        for (long seed = block * FiledGenerator.BLOCK; seed < (block + 1) * FiledGenerator.BLOCK; seed++) {
            cases.add(FiledGenerator.generate(seed));
        }
        cases.forEach(filed -> FiledWriter.write(filed, here.resolve("in")));
        Cli.Run run = audit(cases.get(0), here.resolve("in"), "--out", here.resolve("out").toString(), "--reporter", "json");
        boolean deficient = false;
        for (int i = 0; i < cases.size(); i++) {
            Filed filed = cases.get(i);
            deficient |= PatrolOracle.judge(filed).stream().anyMatch(e -> e.verdict().equals("DEFICIENT"));
            List<String> differences = compare(filed, report(here.resolve("out").resolve(filed.agency).resolve("report.json"), run));
            String kind = kind(differences);
            if (!differences.isEmpty() && !failures.containsKey(kind)) {
                Filed small = FiledShrinker.shrink(filed, f -> kind(alone(f)).equals(kind));
                failures.put(kind, "seed " + (block * FiledGenerator.BLOCK + i) + "\n  " + String.join("\n  ", differences) + "\nsmallest: "
                    + Described.of(small) + "\n  " + String.join("\n  ", alone(small)));
            }
        }
        if (run.code() != (deficient ? 1 : 0)) {
            failures.put("EXIT", "block " + block + ": exit " + run.code() + "\n" + run.err());
        }
        delete(here);
    }

    private static JsonNode report(Path file, Cli.Run run) {
        try {
            return new ObjectMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("exit " + run.code() + "\n" + run.err(), e);
        }
    }

    /** Which criteria differ, and how. */
    private static String kind(List<String> differences) {
        return differences.stream().map(d -> d.replaceAll("^(\\S+ [^|]*\\|[^|]*)\\|.*", "$1")).limit(1).collect(Collectors.joining());
    }

    /** A finding of the report, and the words that tell about it. */
    private record Actual(String key, Set<Integer> slots, String text, String line) {
        static Actual of(JsonNode f) {
            Set<Integer> slots = new TreeSet<>();
            f.get("slots").forEach(s -> slots.add(s.asInt()));
            String date = f.get("date").isNull() ? "-" : Year109.roc(LocalDate.parse(f.get("date").asText()));
            String key = String.join("|", f.get("criterion").asText(), f.get("verdict").asText(), text(f, "severity"), date, text(f, "site"));
            String words = f.get("subject").asText() + " " + f.get("message").asText();
            return new Actual(key, slots, words, key + "|" + slots + " " + words);
        }

        private static String text(JsonNode f, String field) {
            return f.get(field) == null || f.get(field).isNull() ? "-" : f.get(field).asText();
        }

        boolean meets(Expected e) {
            return key.equals(e.key()) && (e.slots() == null || e.slots().equals(slots)) && e.mentions().stream().allMatch(text::contains);
        }
    }

    /** The differences of one case audited by itself; none where shrinking has left nothing to set a period by. */
    private List<String> alone(Filed filed) {
        if (filed.from == null && filed.logs.stream().noneMatch(l -> l.date != null)) {
            return List.of();
        }
        Path here = root.resolve("alone" + runs++);
        Cli.Run run = audit(filed, FiledWriter.write(filed, here), "--reporter", "json:-");
        delete(here);
        return run.out().startsWith("{") ? compare(filed, run.report()) : List.of("EXIT " + run.code() + "|" + run.err());
    }

    private static List<String> compare(Filed filed, JsonNode report) {
        List<String> differences = new ArrayList<>();
        List<Expected> expected = new ArrayList<>(PatrolOracle.judge(filed));
        List<Actual> actual = new ArrayList<>();
        report.get("findings").forEach(f -> actual.add(Actual.of(f)));
        expected.removeIf(e -> actual.stream().filter(a -> a.meets(e)).findFirst().map(actual::remove).orElse(false));
        expected.forEach(e -> differences.add("MISSING " + e));
        actual.forEach(a -> differences.add("EXTRA " + a.line()));
        report.get("inputs").forEach(i -> {
            if (!Set.of("READ", "DUPLICATE", "OUT_OF_PERIOD").contains(i.get("status").asText())) {
                differences.add("INPUT " + i.get("status").asText() + "|" + i.get("file").asText() + " " + i.get("reason").asText());
            }
        });
        return differences;
    }

    private static Cli.Run audit(Filed filed, Path folder, String... more) {
        List<String> arguments = new ArrayList<>(List.of("audit", folder.toString(), "--criteria", "109L-*,GEN-07,GEN-10", "--edition", "roc109",
            "--as-of", Year109.roc(filed.asOf.toLocalDate()) + "T" + filed.asOf.toLocalTime()));
        arguments.addAll(List.of(more));
        if (filed.from != null) {
            arguments.addAll(List.of("--period", Year109.roc(filed.from) + ".." + Year109.roc(filed.to)));
        }
        return Cli.run(arguments.toArray(String[]::new));
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
