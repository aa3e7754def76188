package tw.kaohe.oracle;

import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
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
        long first = Long.getLong("kaohe.oracle.seed", 1);
        int cases = Integer.getInteger("kaohe.oracle.cases", 300);
        int tolerated = Integer.getInteger("kaohe.oracle.failures", 1);
        List<String> failures = new ArrayList<>();
        Set<String> kinds = new TreeSet<>();
        for (long seed = first; seed < first + cases && failures.size() < tolerated; seed++) {
            List<String> differences = differences(FiledGenerator.generate(seed));
            String kind = kind(differences);
            if (!differences.isEmpty() && kinds.add(kind)) {
                Filed small = FiledShrinker.shrink(FiledGenerator.generate(seed), f -> kind(differences(f)).equals(kind));
                failures.add("seed " + seed + "\n  " + String.join("\n  ", differences) + "\nsmallest: " + Described.of(small) + "\n  "
                    + String.join("\n  ", differences(small)));
            }
        }
        if (!failures.isEmpty()) {
            fail(String.join("\n\n", failures));
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

    private List<String> differences(Filed filed) {
        Path here = root.resolve("run" + runs++);
        List<Expected> expected;
        try {
            expected = new ArrayList<>(PatrolOracle.judge(filed));
        } catch (RuntimeException e) {
            return List.of();
        }
        Cli.Run run = audit(filed, FiledWriter.write(filed, here));
        List<String> differences = new ArrayList<>();
        if (!run.out().startsWith("{")) {
            differences.add("EXIT " + run.code() + "|no report: " + run.err());
            return differences;
        }
        List<Actual> actual = new ArrayList<>();
        run.report().get("findings").forEach(f -> actual.add(Actual.of(f)));
        boolean deficient = expected.stream().anyMatch(e -> e.verdict().equals("DEFICIENT"));
        expected.removeIf(e -> {
            Actual found = actual.stream().filter(a -> a.meets(e)).findFirst().orElse(null);
            return found != null && actual.remove(found);
        });
        expected.forEach(e -> differences.add("MISSING " + e));
        actual.forEach(a -> differences.add("EXTRA " + a.line()));
        if (differences.isEmpty() && run.code() != (deficient ? 1 : 0)) {
            differences.add("EXIT " + run.code() + "|" + run.err());
        }
        delete(here);
        return differences;
    }

    private static Cli.Run audit(Filed filed, Path folder) {
        List<String> arguments = new ArrayList<>(List.of("audit", folder.toString(), "--criteria", "109L-*,GEN-07,GEN-10", "--edition", "roc109",
            "--as-of", Year109.roc(filed.asOf.toLocalDate()) + "T" + filed.asOf.toLocalTime(), "--reporter", "json:-"));
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
            throw new java.io.UncheckedIOException(e);
        }
    }
}
