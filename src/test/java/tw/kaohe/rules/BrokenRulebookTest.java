package tw.kaohe.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broken edit is refused with file, row and reason; a good one is compiled once and kept. */
class BrokenRulebookTest {
    @TempDir
    private Path folder;
    private Path rules;

    @BeforeEach
    void copy() throws IOException {
        rules = folder.resolve("rules");
        try (var files = Files.walk(Path.of("rules"))) {
            for (Path file : files.toList()) {
                Path target = rules.resolve(Path.of("rules").relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    private String problem(String file, UnaryOperator<String> edit) throws IOException {
        Path path = rules.resolve(file);
        String before = Files.readString(path);
        String after = edit.apply(before);
        assertNotEquals(before, after, "the edit must hit");
        Files.writeString(path, after);
        return assertThrows(RulebookException.class, () -> Rulebook.load(rules, folder.resolve("cache"))).problems().get(0);
    }

    @Test
    void aRowOfATableIsNamed() throws IOException {
        String problem = problem("roc109/patrol-log/sign-offs.drl.csv", t -> t.replaceFirst("\"秘書室研考\",\"109L-7-1\"", "\"秘書室研考\\\\\"\" && nonsense == \\\\\"\"\",\"109L-7-1\""));
        assertTrue(problem.matches("(?s)roc109/patrol-log/sign-offs\\.drl\\.csv, row \\d+: .*"), problem);
    }

    @Test
    void aRowWithoutItsLastCellIsRefused() throws IOException {
        String problem = problem("roc109/patrol-log/conflicts.drl.csv", t -> t.replace("\"109L-1-5/conflict\",\"1-5\",\"109L-1-5\"", "\"109L-1-5/conflict\",\"1-5\""));
        assertTrue(problem.matches("roc109/patrol-log/conflicts\\.drl\\.csv, row \\d+: the cell of column 4 \\(ACTION\\) is empty"), problem);
    }

    @Test
    void aCriterionThatNoFrameworkHasIsNamed() throws IOException {
        String problem = problem("roc109/patrol-log/people.drl", t -> t.replace("deficient(\"109L-6-1\"", "deficient(\"109L-9-9\""));
        assertTrue(problem.matches("roc109/patrol-log/people.drl, line \\d+: no framework.yml has the criterion 109L-9-9"), problem);
    }

    @Test
    void aSentenceThatIsMissingIsNamed() throws IOException {
        String problem = problem("roc109/patrol-log/people.drl", t -> t.replace("patrol-log/unhandled", "patrol-log/unheard"));
        assertTrue(problem.contains("no messages.yml has the sentence patrol-log/unheard in en"), problem);
    }

    @Test
    void aMisspeltPropertyIsFound() throws IOException {
        String problem = problem("roc109/patrol-log/people.drl", t -> t.replace("nameless > 0", "namelss > 0"));
        assertTrue(problem.matches("(?s)roc109/patrol-log/people.drl, line \\d+: .*namelss.*"), problem);
    }

    @Test
    void aConditionThatCannotBeParsedIsNamed() throws IOException {
        String problem = problem("roc109/patrol-log/people.drl", t -> t.replace("nameless > 0", "!nameless == 0"));
        assertTrue(problem.matches("roc109/patrol-log/people.drl, line \\d+: rule 109L-5-1 cannot be understood: .*"), problem);
    }

    @Test
    void aLineOfARuleIsNamed() throws IOException {
        String problem = problem("roc109/patrol-log/days.drl", t -> t.replace("late.size() > 0", "latte.size() > 0"));
        assertTrue(problem.startsWith("roc109/patrol-log/days.drl, line "), problem);
    }

    @Test
    void aCriterionOfAFrameworkIsNamed() throws IOException {
        String problem = problem("roc107/framework.yml", t -> t.replaceFirst("severity: 缺失", "severity: 嚴重"));
        assertTrue(problem.startsWith("roc107/framework.yml, criteria 107-P-1: severity must be one of"), problem);
    }

    @Test
    void aRuleNameIsUsedOnce() throws IOException {
        String problem = problem("roc109/patrol-log/people.drl", t -> t.replace("rule \"109L-6-1\"", "rule \"109L-H-1\""));
        assertTrue(problem.contains("rule 109L-H-1 is also in roc109/patrol-log/days.drl"), problem);
    }

    @Test
    void rulesSeeTheModelOnly() throws IOException {
        String problem = problem("roc109/patrol-log/people.drl", t -> t.replace("import tw.kaohe.model.*;", "import tw.kaohe.model.*;\nimport java.io.File;"));
        assertTrue(problem.contains("rules may import tw.kaohe.model.* only, not java.io.File"), problem);
    }

    @Test
    void anEditedRulebookIsKeptUnderItsHash() throws IOException {
        Path policy = rules.resolve("policy.yml");
        Files.writeString(policy, Files.readString(policy) + "# edited\n");
        Rulebook first = Rulebook.load(rules, folder.resolve("cache"));
        assertEquals(1, kept());
        Rulebook second = Rulebook.load(rules, folder.resolve("cache"));
        assertEquals(first.sha256(), second.sha256());
        assertEquals(1, kept());
        assertNotEquals(Rulebook.load(Path.of("rules"), null).sha256(), first.sha256());
        Files.writeString(policy, Files.readString(policy) + "# edited again\n");
        Rulebook.load(rules, folder.resolve("cache"));
        assertEquals(2, kept());
    }

    private long kept() throws IOException {
        try (var files = Files.list(folder.resolve("cache"))) {
            return files.count();
        }
    }
}
