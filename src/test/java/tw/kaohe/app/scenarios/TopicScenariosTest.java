package tw.kaohe.app.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tw.kaohe.app.cli.Cli;

/** Whether a plan treats a topic: said in other words, in its row, somewhere, nowhere; and who may say that it is missing. */
class TopicScenariosTest {
    private static final String HEAD = """
        示範市東安區公所104年度提升服務品質執行計畫
        壹、計畫依據
        示範市政府函。
        貳、計畫目標
        便民。
        參、實施對象
        本所同仁。
        肆、執行期程
        104年1月1日至104年12月31日。
        伍、計畫內容
        評核構面\t評核項目\t評核指標\t檢核項目\t完成期限\t承辦單位
        """;
    private static final String TAIL = """
        陸、執行步驟
        分季辦理。
        柒、考核獎懲
        依規定。
        捌、其他
        奉核後實施。
        """;
    private static final String QUEUE = "壹、優質便民服務\t一、服務流程\t(一)便捷性\t1.設綜合櫃台,一處收件。\t持續辦理\t民政課\n";
    private static final String INFORMATION = "貳、資訊流通服務\t一、資訊提供\t(一)公開\t1.主動公開預算書。\t持續辦理\t秘書室\n";
    private static final String INNOVATION = "參、創新加值服務\t創新服務情形\t(一)有價值\t1.與超商異業結盟代收規費。\t持續辦理\t財經課\n";
    @TempDir
    private Path root;

    private JsonNode audit(String plan, String... more) throws IOException {
        Path folder = root.resolve("示範市東安區公所");
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("plan.txt"), plan);
        List<String> arguments = new ArrayList<>(List.of("audit", folder.toString(), "--as-of", "105-01-10", "--period", "104-01-01..104-12-31", "--reporter", "json:-"));
        arguments.addAll(List.of(more));
        return Cli.run(arguments.toArray(String[]::new)).report();
    }

    private static String verdict(JsonNode report, String code) {
        for (JsonNode v : report.get("verdicts")) {
            if (v.get("criterion").asText().equals(code)) {
                return v.get("verdict").asText();
            }
        }
        return "not judged";
    }

    private static List<String> deficient(JsonNode report) {
        List<String> codes = new ArrayList<>();
        report.get("findings").forEach(f -> {
            if (f.get("verdict").asText().equals("DEFICIENT")) {
                codes.add(f.get("criterion").asText() + " " + f.get("severity").asText());
            }
        });
        return codes;
    }

    private static String plan(String... rows) {
        return HEAD + String.join("", rows) + TAIL;
    }

    private static String row(String text) {
        return "\t\t\t2." + text + "\t持續辦理\t民政課\n";
    }

    @ParameterizedTest
    @CsvSource({"104-A1-1.1.1.1.1,設綜合櫃台", "104-A1-1.1.1.1.1,單 一 窗 口受理", "104-A1-1.1.1.2.3,介接跨機關電子閘門", "104-A1-1.1.1.2.3,利用資訊共享帄台查驗",
        "104-A1-1.3.1.3.1a,長者由專人全程陪同", "104-A1-1.3.1.3.2,行動不便者到府服務", "104-A1-3.1.3.1,成立品管圈每季提案"})
    void aMeasureInOtherWordsTreatsIt(String code, String words) throws IOException {
        assertEquals("SATISFIED", verdict(audit(plan(QUEUE, row(words), INFORMATION, INNOVATION), "--edition", "roc104"), code));
    }

    /** Words that look alike but treat something else. */
    @ParameterizedTest
    @CsvSource({"104-A1-1.1.1.2.3,每日查驗滅火器", "104-A1-1.3.1.3.2,到職滿一年之同仁受訓", "104-A1-3.1.3.1,辦理防災研究", "104-A1-1.1.1.2.1,更新臨時停車位"})
    void aMeasureOfAnotherMatterDoesNotTreatIt(String code, String words) throws IOException {
        assertTrue(!"SATISFIED".equals(verdict(audit(plan(QUEUE, row(words), INFORMATION, INNOVATION), "--edition", "roc104"), code)));
    }

    @Test
    void whatNoWordSpeaksOfIsMissing() throws IOException {
        JsonNode report = audit(plan(QUEUE, INFORMATION, INNOVATION), "--edition", "roc104", "--criteria", "104-A1-1.3.1.3.2,104-A1-1.1.1.2.3,104-C-4.1");
        assertEquals(List.of("104-A1-1.1.1.2.3 DEFICIENCY", "104-A1-1.3.1.3.2 DEFICIENCY"), deficient(report));
        assertEquals("SATISFIED", verdict(report, "104-C-4.1"));
    }

    @Test
    void whatIsOnlyMentionedIsAskedAbout() throws IOException {
        JsonNode report = audit(plan(QUEUE, row("加強橫向聯繫及跨機關協調"), INFORMATION, INNOVATION), "--edition", "roc104", "--criteria", "104-A1-1.1.1.2.3");
        assertEquals("NEEDS_HUMAN", verdict(report, "104-A1-1.1.1.2.3"));
        assertEquals(List.of(), deficient(report));
    }

    @Test
    void anEditionThatIsOnlyAReferenceCallsNothingMissing() throws IOException {
        JsonNode report = audit(plan(QUEUE, INFORMATION, INNOVATION).replace("示範市政府函", "示範市政府函「政府服務品質獎」評獎作業"), "--criteria", "104-*");
        assertEquals(false, report.get("binding").asBoolean());
        assertEquals(List.of(), deficient(report));
    }

    @Test
    void oneOfAGroupIsEnough() throws IOException {
        JsonNode report = audit(plan(QUEUE, row("協助長者叫車"), INFORMATION, INNOVATION), "--edition", "roc104", "--criteria", "104-A1-1.3.1.3.1*,104-A1-3.1.1.*");
        assertEquals("SATISFIED", verdict(report, "104-A1-1.3.1.3.1c"));
        assertEquals("SATISFIED_BY_ALTERNATIVE", verdict(report, "104-A1-1.3.1.3.1e"));
        assertEquals("SATISFIED", verdict(report, "104-A1-3.1.1.4"));
        assertEquals("SATISFIED_BY_ALTERNATIVE", verdict(report, "104-A1-3.1.1.1"));
    }

    @Test
    void noneOfAGroupIsOneFinding() throws IOException {
        JsonNode report = audit(plan(QUEUE, INFORMATION, INNOVATION), "--edition", "roc104", "--criteria", "104-A1-1.3.1.3.1b,104-A1-1.3.1.3.1c,104-A1-1.3.1.3.1d,104-A1-1.3.1.3.1e,104-A1-1.3.1.3.1f");
        assertEquals(List.of("104-A1-1.3.1.3.1b DEFICIENCY"), deficient(report));
        assertEquals("DEFICIENT", verdict(report, "104-A1-1.3.1.3.1f"));
    }

    @Test
    void aMissingDimensionIsOneFindingForAllItsTopics() throws IOException {
        JsonNode report = audit(plan(QUEUE, INFORMATION), "--edition", "roc104", "--criteria", "104-C-4.1,104-A1-3.1.1.*,104-A1-3.1.3.1");
        assertEquals(List.of("104-C-4.1 MAJOR"), deficient(report));
        assertEquals("DEFICIENT", verdict(report, "104-A1-3.1.3.1"));
    }

    @Test
    void aTopicWithEvidenceIsSatisfiedAndWithoutIsAskedForOnce() throws IOException {
        Path folder = root.resolve("示範市東安區公所");
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("evidence.csv"), "準則,佐證編號,日期,說明\n104-A1-2.1.1.1.1,E-1,104-05-01,網頁截圖\n104-A1-3.1.1.7,E-2,,\n");
        JsonNode report = audit(plan(QUEUE, INFORMATION, INNOVATION), "--edition", "roc104", "--criteria", "104-A1-2.1.1.1.1,104-A1-2.1.2.1,104-A1-2.2.1.1,104-A1-3.1.1.7,GEN-09");
        assertEquals("SATISFIED", verdict(report, "104-A1-2.1.1.1.1"));
        assertEquals("NO_EVIDENCE", verdict(report, "104-A1-2.1.2.1"));
        assertEquals("NEEDS_HUMAN", verdict(report, "104-A1-3.1.1.7"));
        assertEquals(1, report.get("findings").size(), report.get("findings").toString());
        assertTrue(report.get("findings").get(0).get("alsoCites").toString().contains("104-A1-2.2.1.1"));
    }

    @Test
    void withoutAnEvidenceListNothingIsCalledDeficient() throws IOException {
        JsonNode report = audit(plan(QUEUE, INFORMATION, INNOVATION), "--edition", "roc104", "--criteria", "104-A1-2.1.2.1,104-A1-2.2.1.1,GEN-09");
        assertEquals("NO_EVIDENCE", verdict(report, "104-A1-2.2.1.1"));
        assertEquals(List.of(), deficient(report));
    }

    @Test
    void theOtherClassIsNotJudgedByThisAnnex() throws IOException {
        JsonNode report = audit(plan(QUEUE, INFORMATION, INNOVATION), "--edition", "roc104", "--criteria", "104-A2-*,104-C-4.2");
        assertEquals("NOT_APPLICABLE", verdict(report, "104-A2-1.3"));
        assertEquals("NOT_APPLICABLE", verdict(report, "104-C-4.2"));
    }
}
