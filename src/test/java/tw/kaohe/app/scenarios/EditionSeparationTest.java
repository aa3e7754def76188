package tw.kaohe.app.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tw.kaohe.app.cli.Cli;

/**
 * The sources disagree (catalogue D.8), so that one submission judged by several editions must meet each one's own rules and no
 * other's. The submission trips every row of D.8 that a rule speaks of.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EditionSeparationTest {
    private static final Map<String, String> OWN = Map.of("roc097", "97-", "roc102", "102-", "roc104", "104-", "roc107", "107-", "roc109", "109[PL]-");
    /** What the plan itself promises binds under every edition. */
    private static final String ANYWHERE = "GEN-.*|109-?M-.*";
    private static final String PLAN = """
        # 示範市安和區公所109年度提升服務品質執行計畫

        壹、計畫依據

        示範市政府函示辦理。

        貳、計畫目標

        讓民眾少跑一趟。

        參、實施期程

        自109年1月1日起至109年12月31日止。

        肆、計畫內容

        評核構面\t評核項目\t作法
        一、環境\t(一)清潔\t1.每月清洗地板一次。
        二、公告\t(一)正確\t1.每季校對公布欄一次。

        伍、其他

        本計畫奉核後施行。
        """;
    @TempDir
    private static Path folder;
    private final Map<String, JsonNode> reports = new HashMap<>();

    @BeforeAll
    void auditByEveryEdition() {
        submission("bare");
        submission("logged").log("109-05-12");
        for (String edition : OWN.keySet()) {
            reports.put(edition, report(edition, edition.equals("roc109") ? "logged" : "bare"));
        }
        reports.put("roc104 with a 109 log", report("roc104", "logged"));
    }

    private static Submission submission(String name) {
        return new Submission(folder.resolve(name)).write("plan.md", PLAN)
            .facilities("行政中心,老花眼鏡,無,,,", "行政中心,輪椅,無,,,", "行政中心,影印服務,無,,,", "行政中心,影印機,無,,,", "行政中心,填寫範例,無,,,",
                "行政中心,免費無線上網,無,,,", "行政中心,無線上網,無,,,", "行政中心,哺集乳室,無,,,", "行政中心,服務鈴,無,,,")
            .write("surveys.csv", "調查名稱,對象,日期,構面,抽樣方法,樣本數,結果分析,檢討改善\n洽公滿意度調查,民眾,109-06-01,洽公環境,隨機,120,有,有\n")
            .write("publications.csv", "文件,網址,公布日期,版本,連結狀態\n109年度提升服務品質執行計畫,https://example.invalid/plan,,,查無\n")
            .write("units.csv", "課室,主管職稱\n民政課,課長\n")
            .write("receipts.csv", "單位,文件,收件時間\n民政課,109年度執行績效報告,110-02-03T09:00\n");
    }

    private static JsonNode report(String edition, String submission) {
        return Cli.run("audit", folder.resolve(submission).resolve("示範市安和區公所").toString(), "--edition", edition, "--as-of", "110-03-01",
            "--period", "109-01-01..109-12-31", "--reporter", "json:-").report();
    }

    private Set<String> found(String edition) {
        Set<String> codes = new TreeSet<>();
        reports.get(edition).get("findings").forEach(f -> {
            if (f.get("verdict").asText().equals("DEFICIENT") || f.get("verdict").asText().equals("ADVICE")) {
                codes.add(f.get("criterion").asText());
            }
        });
        return codes;
    }

    @ParameterizedTest
    @ValueSource(strings = {"roc097", "roc102", "roc104", "roc107", "roc109"})
    void anEditionBringsNoOtherEditionsCriteria(String edition) {
        List<String> foreign = new ArrayList<>();
        reports.get(edition).get("verdicts").forEach(v -> foreign.add(v.get("criterion").asText()));
        reports.get(edition).get("findings").forEach(f -> foreign.add(f.get("criterion").asText()));
        foreign.removeIf(code -> code.matches("(?:" + OWN.get(edition) + ").*|" + ANYWHERE));
        assertEquals(List.of(), foreign);
    }

    /** The 109 form binds whoever uses it, whichever edition judges the plan; nothing else of 109 comes with it. */
    @ParameterizedTest
    @ValueSource(strings = "roc104 with a 109 log")
    void theFormBindsWhoeverUsesIt(String run) {
        Set<String> codes = new TreeSet<>();
        reports.get(run).get("verdicts").forEach(v -> codes.add(v.get("criterion").asText()));
        assertTrue(codes.stream().anyMatch(c -> c.startsWith("109L-")), codes::toString);
        assertTrue(codes.stream().noneMatch(c -> c.startsWith("109P-")), codes::toString);
    }

    /** A dash where the edition does not ask for it. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        老花眼鏡       | -        | -       | 104-A1-1.3.1.2.1a  | -            | 109L-2-24
        輪椅           | -        | -       | 104-A1-1.3.1.2.1d  | -            | 109L-2-24
        影印           | -        | -       | 104-A1-1.2.1.1.2f  | -            | 109L-2-24
        填寫範例       | -        | -       | 104-A1-1.2.1.1.1k  | -            | 109L-2-27
        免費無線上網   | -        | -       | 104-A1-1.2.1.1.2c  | -            | 109L-2-22
        哺乳室         | -        | -       | 104-A1-1.2.1.1.1d  | -            | 109L-2-17
        滿意度調查構面 | -        | -       | 104-A1-1.2.2.A1    | 107-B-4.1.1a | -
        內部滿意度調查 | -        | -       | 104-A1-1.2.2.A2    | 107-B-4.1.1h | -
        期限欄         | 97-P-5.1 | -       | 104-T1-9           | -            | -
        單位欄         | 97-P-5.1 | -       | 104-T1-10          | -            | -
        權重           | 97-W-1   | -       | -                  | -            | -
        績效報告期限   | -        | -       | -                  | 107-P-6.1    | -
        計畫公布       | -        | -       | 104-C-5.1b         | -            | -
        獎懲章         | 97-P-6   | -       | 104-T1-7           | -            | -
        執行重點       | -        | 102-K-2.1 | -                | -            | -
        創新樣態       | -        | -       | 104-A1-3.1.1.1     | -            | -
        """)
    void eachEditionAsksForItsOwn(String topic, String roc097, String roc102, String roc104, String roc107, String roc109) {
        Map<String, String> expected = Map.of("roc097", roc097, "roc102", roc102, "roc104", roc104, "roc107", roc107, "roc109", roc109);
        Set<String> all = new TreeSet<>(expected.values());
        all.remove("-");
        expected.forEach((edition, code) -> {
            Set<String> here = new TreeSet<>(found(edition));
            here.retainAll(all);
            assertEquals(code.equals("-") ? Set.of() : Set.of(code), here, () -> topic + " in " + edition + ": " + found(edition));
        });
    }

    /** 老花眼鏡, 輪椅 and 影印服務 are 必備 in the 109 form alone; 104 knows them as examples or ordinary facilities. */
    @Test
    void onlyTheFormOf109CallsThemMandatory() {
        assertEquals(Set.of("MAJOR"), severities("roc109", "109L-2-24"));
        assertEquals(Set.of("ADVICE"), severities("roc104", "104-A1-1.2.1.1.2f"));
        assertEquals(Set.of("DEFICIENCY"), severities("roc104", "104-A1-1.3.1.2.1d"));
    }

    private Set<String> severities(String edition, String criterion) {
        Set<String> severities = new TreeSet<>();
        reports.get(edition).get("findings").forEach(f -> {
            if (f.get("criterion").asText().equals(criterion)) {
                severities.add(f.get("severity").asText());
            }
        });
        return severities;
    }
}
