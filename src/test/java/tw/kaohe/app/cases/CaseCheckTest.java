package tw.kaohe.app.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tw.kaohe.rules.Rulebook;
import tw.kaohe.rules.RulebookException;

/** A case that names what nobody knows would expect silence and get it for ever; it is refused with its file and line. */
class CaseCheckTest {
    private static final Path RULES = Path.of("rules");
    private static final String CASES = """
        # A case that passes.
        cases:
          - name: nothing is wrong
            rule: 109L-1-7/some-slots
            outcome: pass
            criteria: ["109L-1-7"]
            policy: {P-REPEAT: 3}
            given:
              logs: [{date: 109-05-12, incidents: [{time: "10:40", text: 無異常}], sign: {秘書室主任: {by: 員工A03}}}]
              activities: [{日期: 109-05-12, 類型: 講習, 佐證編號: E1}]
              register: {類別: 第一線}
            find: []
            verdict: {109L-1-7: SATISFIED}
        """;
    private static Rulebook rulebook;
    @TempDir
    private Path folder;

    @BeforeAll
    static void load() {
        rulebook = Rulebook.load(RULES, null);
    }

    private void check(String text) throws IOException {
        Path file = folder.resolve("roc109/patrol-log/cases/own.yml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        List<RuleCase> cases = CaseFiles.read(folder).cases();
        new CaseCheck(rulebook, Rulebook.ruleNames(RULES).keySet()).checkAll(cases);
    }

    @Test
    void aCaseThatNamesOnlyWhatExistsIsTaken() throws IOException {
        check(CASES);
        check(CASES.replace("[\"109L-1-7\"]", "[\"109L-*\", \"109-M-1.*\", \"97-M-1.8\", \"109M-B.2.1.1-3\"]"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        rule: 109L-1-7/some-slots | rule: 109L-1-7/some-slot  | there is no rule '109L-1-7/some-slot'
        ["109L-1-7"]              | ["109L-1-77"]             | criteria: no criterion is called '109L-1-77'
        ["109L-1-7"]              | ["109K-*"]                | criteria: no criterion is called '109K-*'
        : SATISFIED               | : SATISFIED_              | there is no verdict 'SATISFIED_'
        {109L-1-7: SAT            | {109L-1-99: SAT           | verdict: no criterion is called '109L-1-99'
        find: []                  | find: ["109L-1-7 / FOUND / - / x"] | find: there is no verdict 'FOUND'
        P-REPEAT                  | P-REPEATS                 | there is no policy 'P-REPEATS'
        outcome: pass             | edition: roc108\\n    outcome: pass | there is no edition 'roc108'
        佐證編號                  | 佐證編碼                  | activities has no column '佐證編碼'
        {類別                     | {類型                     | the register has no '類型'
        time:                     | at:                       | incidents has no 'at'
        秘書室主任                | 秘書主任                  | the form has no role '秘書主任'
        by:                       | name:                     | a sign-off has no 'name'
        logs:                     | plan: {from: plan-109, omit: [x]}\\n      logs: | the plan has no 'omit'
        """)
    void whatNobodyKnowsIsRefused(String from, String to, String problem) {
        String edited = CASES.replace(from, to.replace(" / ", " | ").replace("\\n", "\n"));
        String message = assertThrows(RulebookException.class, () -> check(edited)).problems().get(0);
        assertTrue(message.startsWith("roc109/patrol-log/cases/own.yml, line 3, case 'nothing is wrong': "), message);
        assertTrue(message.contains(problem), message);
    }

    @Test
    void aFurtherKeyOfTheFileIsRefused() {
        String message = assertThrows(RulebookException.class, () -> check(CASES + "case: []\n")).problems().get(0);
        assertEquals("roc109/patrol-log/cases/own.yml: unknown key 'case'; there are 'lists' and 'cases'", message);
    }
}
