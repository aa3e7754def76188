package tw.kaohe.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tw.kaohe.app.cli.Cli;

/** An edition with a hole, a name that nothing bears and a policy of the wrong type are refused, each with file, row and reason. */
class EditionWithAHoleTest {
    private static final RulesFolder WHOLE = RulesFolder.read(Path.of("rules"));

    private static List<String> problems(TreeMap<String, byte[]> files) {
        RulesFolder broken = new RulesFolder(WHOLE.root(), files);
        return assertThrows(RulebookException.class, () -> Rulebook.of(broken)).problems();
    }

    private static List<String> without(String file) {
        TreeMap<String, byte[]> files = new TreeMap<>(WHOLE.files());
        files.remove(file);
        return problems(files);
    }

    private static List<String> edited(String file, UnaryOperator<String> edit) {
        TreeMap<String, byte[]> files = new TreeMap<>(WHOLE.files());
        String after = edit.apply(WHOLE.text(file));
        assertNotEquals(WHOLE.text(file), after, "the edit must hit");
        files.put(file, after.getBytes(StandardCharsets.UTF_8));
        return problems(files);
    }

    private static void says(List<String> problems, String start, String reason) {
        assertTrue(problems.stream().anyMatch(p -> p.startsWith(start) && p.contains(reason)), String.join("\n", problems));
    }

    @ParameterizedTest
    @CsvSource({"roc104/framework.yml", "common/framework.yml", "kinds.yml", "policy.yml", "common/repeats.yml", "common/suppressions.yml",
        "common/topics/hints.yml", "common/words/metrics.csv", "common/words/promise-units.csv"})
    void aRequiredFileIsMissed(String file) {
        says(without(file), file, "missing");
    }

    @Test
    void anEditionWithoutRulesIsNamed() {
        TreeMap<String, byte[]> files = new TreeMap<>(WHOLE.files());
        files.keySet().removeIf(f -> f.startsWith("roc102/") && f.contains(".drl"));
        says(problems(files), "roc102: ", "no rules");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {
        "roc104/framework.yml ~ kind: FAC ~ kind: FACE ~ roc104/framework.yml, criteria 104-A1- ~ unknown kind 'FACE'",
        "roc104/framework.yml ~ needs: [facilities] ~ needs: [faculties] ~ roc104/framework.yml, criteria 104-A1- ~ unknown kind of input 'faculties'",
        "roc109/framework.yml ~ dimension: 巡檢日誌 ~ dimension: '' ~ roc109/framework.yml, criteria 109L- ~ 'dimension' has no name",
        "roc109/framework.yml ~ policies: [P-LOGMISS] ~ policies: [P-LOGMIST] ~ roc109/framework.yml, criteria 109L-H-2 ~ P-LOGMIST",
        "roc109/framework.yml ~ edition: roc109 ~ edition: roc110 ~ roc109/framework.yml ~ like its folder",
        "roc109/framework.yml ~ years: [109, 116] ~ years: [109, ever] ~ roc109/framework.yml ~ two ROC years",
        "roc104/topics/topics.yml ~ one-of: 104-A1-1.3.1.3.1b ~ one-of: 104-A9 ~ roc104/topics/topics.yml, topics ~ has the criterion 104-A9",
        "roc109/patrol-log/form.yml ~ inspectors: [109L-H-9] ~ inspectors: [109L-H-99] ~ roc109/patrol-log/form.yml, sections inspectors ~ 109L-H-99",
        "roc107/papers/report.yml ~ 107-P-6.1 ~ 107-P-9.9 ~ roc107/papers/report.yml, receipts ~ 107-P-9.9",
        "common/suppressions.yml ~ plan: [GEN-01] ~ plan: [GEN-91] ~ common/suppressions.yml, missing-input plan ~ GEN-91",
        "common/words/roc104-facilities.csv ~ 104-A1-1.3.1.2.1f ~ 104-A1-1.3.1.2.1x ~ common/words/roc104-facilities.csv, row ~ 104-A1-1.3.1.2.1x",
        "roc109/roster/roster.drl ~ \"109P-R-4\" ~ \"109P-R-9\" ~ roc109/roster/roster.drl, line ~ 109P-R-9",
        "roc109/patrol-log/people.drl ~ rule \"109L-6-1\" ~ rule \"109L-6-9\" ~ roc109/patrol-log/people.drl, line ~ rule 109L-6-9 is of no criterion",
        "roc109/patrol-log/days.drl ~ P-LOGMISS ~ P-LOGMIST ~ roc109/patrol-log/days.drl, line ~ policy.yml has no policy P-LOGMIST",
        "roc109/patrol-log/people.drl ~ rulebook.roc109 ~ rulebook.roc190 ~ roc109/patrol-log/people.drl ~ the package must be"})
    void aNameThatNothingBearsIsFound(String file, String before, String after, String start, String reason) {
        says(edited(file, t -> t.replaceFirst(java.util.regex.Pattern.quote(before), after.replace("''", "\"\""))), start, reason);
    }

    @Test
    void anAutomatedCriterionNeedsARule() {
        says(edited("roc104/framework.yml", t -> t.replaceFirst("status: manual", "status: automated")), "roc104/framework.yml, criteria 104-",
            "no rule, topic or table speaks of it");
    }

    @Test
    void aKeyThatStandsTwiceIsFound() {
        says(edited("roc104/framework.yml", t -> t.replaceFirst("(?m)^    kind: DOC$", "    kind: DOC\n    kind: DOC")), "roc104/framework.yml, line ", "uplicate");
    }

    @Test
    void aRowThatYieldsNoRuleIsFound() {
        String table = "roc109/patrol-log/conflicts.drl.csv";
        says(edited(table, t -> t.replaceFirst("(?m)^(\"\",\"109L-1-5/conflict\".*)$", "\"\",\"\",\"\",\"\"\n$1")), table + ", row ", "yields no rule");
        says(edited(table, t -> t.replaceAll("(?m)^\"\",\"109L-.*\n", "")), table + ", row ", "no rows");
    }

    @Test
    void oneNameInTwoTablesIsFound() {
        says(edited("roc104/metrics/metrics.drl.csv", t -> t.replaceFirst("\"104-A1-[^\"]*/misreported\"", "\"104-A1-1.2.1.1.1b/core-absent\"")),
            "roc104/metrics/metrics.drl.csv", "every rule needs a name of its own");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {"value: 30 ~ value: soon ~ P-FIXDAYS: the value must be a whole number from 1 to 366, not 'soon'",
        "value: 30 ~ value: 0 ~ P-FIXDAYS: the value must be a whole number from 1 to 366, not '0'",
        "value: 30 ~ value: ~ needs a value for 'value'", "value: HALF_UP ~ value: UPWARDS ~ P-ROUND: the value must be one of [DOWN, HALF_EVEN, HALF_UP]",
        "value: 30 ~ vlaue: 30 ~ P-FIXDAYS: unknown key 'vlaue'", "id: P-FIXDAYS ~ id: P-FIXDAY ~ the policy P-FIXDAYS is missing",
        "id: P-SUPPLYDAYS ~ id: P-FIXDAYS ~ the policy stands in the file twice", "type: list ~ type: text ~ P-STATUTORY: the program reads it as list",
        "type: list ~ type: table ~ 'type' must be", "nature: ENGINEERING ~ nature: LAW ~ 'nature' must be one of"})
    void aPolicyOfTheWrongTypeIsRefused(String before, String after, String reason) {
        List<String> problems = edited("policy.yml", t -> t.replaceFirst(before, after == null ? "" : after));
        says(problems, "policy.yml", reason);
    }

    @Test
    void everyPolicyOfTheCatalogueIsThere() {
        var settings = Rulebook.load(Path.of("rules"), null).policy().settings();
        List.of("P-REPEAT", "P-LOGMISS", "P-ZERO", "P-SIGNGRACE", "P-MAXLAG", "P-DIVOPEN", "P-FIXDAYS", "P-SUPPLYDAYS", "P-SUBMIT", "P-STATUTORY",
            "P-BADGE", "P-ROUND", "P-NOW").forEach(id -> assertTrue(settings.containsKey(id), id));
        assertEquals(List.of("P-BADGE", "P-NOW"), settings.values().stream().filter(s -> s.fixed()).map(s -> s.id()).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {"P-REPEAT: often ~ line 1, P-REPEAT: the value must be a whole number from 2 to 366, not 'often'",
        "P-REPEAT: 1 ~ not '1'", "P-REPAET: 4 ~ line 1, P-REPAET: there is no such policy", "P-NOW: now ~ P-NOW: it says how the program works",
        "P-LOGMISS: 1.5 ~ a number from 0 to 1", "P-ZERO: maybe ~ on or off", "P-SUBMIT: 104-02-30 ~ a date like 109-02-28, or off",
        "P-STATUTORY: [] ~ a list of names", "P-STATUTORY: {a: b} ~ needs a value", "P-DIVOPEN: forever ~ one of [slot, slot-or-wait, wait]"})
    void aPolicyFileIsRefusedWithExitThree(String line, String reason, @org.junit.jupiter.api.io.TempDir Path folder) throws java.io.IOException {
        Path file = java.nio.file.Files.writeString(folder.resolve("policy.yml"), line + "\n");
        Path plan = java.nio.file.Files.writeString(folder.resolve("示範.txt"), "示範市東安區公所109年度提升服務品質執行計畫\n");
        Cli.Run run = Cli.run("audit", plan.toString(), "--policy", file.toString(), "--reporter", "json:-");
        assertEquals(3, run.code(), run.err());
        assertTrue(run.err().contains(file.toString()) && run.err().contains(reason), run.err());
    }
}
