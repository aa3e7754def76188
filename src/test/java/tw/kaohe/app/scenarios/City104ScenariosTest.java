package tw.kaohe.app.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tw.kaohe.app.scenarios.CityAgency.verdict;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scenarios of the 104 edition: what is found, and that nothing else is, among the facts that each speaks of. */
class City104ScenariosTest {
    private static final String FACILITIES = CityFacilitiesTest.SCOPE;
    @TempDir
    private Path root;

    private CityAgency agency(String name) {
        return new CityAgency(root, name);
    }

    @Test
    void s20GeneralFacilityWithAlternative() {
        var found = agency("東區區公所").facilities("飲水機,無,茶水服務,,照片").audit(FACILITIES);
        assertEquals(List.of(), found.lines());
        assertEquals("SATISFIED_BY_ALTERNATIVE", verdict(found, "104-A1-1.2.1.1.2d"));
        assertEquals("SATISFIED_BY_ALTERNATIVE", verdict(found, "104-A1-1.3.1.2.1f"));
    }

    @Test
    void s21CoreFacilityMissing() {
        var found = agency("東區區公所").facilities("座椅,無,,,").audit(FACILITIES);
        assertEquals(List.of("104-A1-1.2.1.1.1b|DEFICIENT|DEFICIENCY|座椅"), found.lines());
        assertTrue(found.message("104-A1-1.2.1.1.1b").contains("座椅未設"));
    }

    @Test
    void s22CoreFacilityWithAlternative() {
        var found = agency("北區戶政事務所").facilities("服務櫃台,無,走動服務站+線上取號,,照片").audit(FACILITIES);
        assertEquals(List.of("104-A1-1.2.1.1.1a|NEEDS_HUMAN|-|服務櫃台"), found.lines());
        assertTrue(found.message("104-A1-1.2.1.1.1a").contains("替代設備是否足以滿足需求"));
    }

    @Test
    void s23StatutoryFacilityIsNotReplaced() {
        var found = agency("香山衛生所").facilities("身障專用盥洗室,無,借用隔壁里辦公處廁所,,").audit(FACILITIES);
        assertEquals(List.of("104-A1-1.2.1.1.1i|DEFICIENT|MAJOR|身障專用盥洗室"), found.lines());
        assertEquals("[\"104-A1-1.3.1.2.2e\"]", found.finding("104-A1-1.2.1.1.1i").get("alsoCites").toString());
        assertTrue(found.message("104-A1-1.2.1.1.1i").contains("借用隔壁里辦公處廁所"));
        assertEquals("DEFICIENT", verdict(found, "104-A1-1.3.1.2.2e"));
    }

    @Test
    void s24NoFacilityList() {
        var found = agency("北區區公所").without("facilities.csv").audit(FACILITIES);
        assertEquals(List.of("GEN-09|NO_EVIDENCE|-|設施清冊"), found.lines());
        assertEquals(33, found.finding("GEN-09").get("alsoCites").size());
    }

    private Submission.Findings metric(String name, String row) {
        return agency(name).metrics(row).audit(CityMetricsTest.SCOPE);
    }

    @Test
    void s25GrowthOfSatisfaction() {
        assertEquals(List.of(), metric("稅務局", "服務滿意度成長率,,88.5,86.2,2.67%,,").lines());
        assertEquals(List.of(), metric("稅務局", "服務滿意度成長率,,88.5,86.2,2.7%,,").lines());
        var found = metric("稅務局", "服務滿意度成長率,,88.5,86.2,2.3%,,");
        assertEquals(List.of("104-A1-1.2.2.A4|DEFICIENT|DEFICIENCY|服務滿意度成長率"), found.lines());
        assertTrue(found.message("104-A1-1.2.2.A4").contains("申報2.3%,重算2.7%(2.668…%,依1位小數"), found.message("104-A1-1.2.2.A4"));
        assertTrue(found.message("104-A1-1.2.2.A4").contains("疑以百分點差計"));
        assertEquals("GEN-13", found.finding("104-A1-1.2.2.A4").get("reasonCode").asText());
    }

    @Test
    void s26BaseOfZero() {
        var found = metric("文化局", "線上服務項目數成長率,,5,0,500%,,");
        assertEquals(List.of("104-A1-2.2.1.2b|DEFICIENT|DEFICIENCY|線上服務項目數成長率"), found.lines());
        assertEquals("GEN-14", found.finding("104-A1-2.2.1.2b").get("reasonCode").asText());
        found = metric("文化局", "線上服務項目數成長率,,5,0,,,");
        assertEquals(List.of(), found.lines());
        assertEquals("NOT_COMPUTABLE", verdict(found, "104-A1-2.2.1.2b"));
        assertTrue(found.report().get("verdicts").toString().contains("+5"));
    }

    @Test
    void s27DeclineReportedCorrectly() {
        var found = metric("環保局", "使用線上服務案件成長率,,1080,1200,-10.0%,,");
        assertEquals(List.of("104-A1-2.2.1.2c|ADVICE|ADVICE|使用線上服務案件成長率"), found.lines());
        assertTrue(found.message("104-A1-2.2.1.2c").contains("負成長10.0%,請檢討"));
    }

    @Test
    void s34ChapterMissingAndChapterEmpty() {
        var found = agency("消防局").plan(p -> p.replace("肆、執行期程:104年1月1日至104年12月31日。\n\n", "").replace("柒、考核獎懲:年終辦理考核。", "柒、考核獎懲"))
            .audit("104-T1-*");
        assertEquals(List.of("104-T1-4|DEFICIENT|DEFICIENCY", "104-T1-7|DEFICIENT|DEFICIENCY"), heads(found));
        assertTrue(found.message("104-T1-4").contains("執行期程"));
        assertTrue(found.message("104-T1-7").contains("僅有標題而無內容"));
    }

    @Test
    void s35CellsLeftBlank() {
        var found = agency("衛生局").plan(p -> p.replace("每季發布新聞稿2則。 | 104年12月 | 秘書室 |", "每季發布新聞稿2則。 | 104年12月 | |")
            .replace("於3日內回應留言。 | 104年12月 |", "於3日內回應留言。 | |").replace("一處收件、全程服務。 | 104年6月 |", "一處收件、全程服務。 | 持續辦理 |"))
            .audit("104-T1-*");
        assertEquals(List.of("104-T1-10|DEFICIENT|DEFICIENCY", "104-T1-9|DEFICIENT|DEFICIENCY"), heads(found));
        assertTrue(found.message("104-T1-10").contains("服務行銷有效程度"));
        assertTrue(found.message("104-T1-9").contains("電子參與多元程度及互動回應情形"));
    }

    private static List<String> heads(Submission.Findings found) {
        return found.lines().stream().map(l -> l.substring(0, l.lastIndexOf('|'))).toList();
    }

    private CityAgency wrongTemplate() {
        return agency("消防局").plan(p -> CityAgency.ANNEX_2.replace("{agency}", "示範市消防局"));
    }

    @Test
    void s38WrongTemplateAndNotPublished() {
        var found = wrongTemplate().without("surveys.csv").without("facilities.csv")
            .publications("104年度提升服務品質執行計畫,https://fire.example/plan,,,查無").audit("104-C-3*,104-C-4*,104-C-5.1*,104-A1-*,104-T1-*,GEN-09");
        assertEquals(List.of("104-C-5.1a|DEFICIENT|MAJOR", "104-C-5.1b|DEFICIENT|DEFICIENCY"), heads(found));
        assertEquals("DEFICIENT", verdict(found, "104-C-3.1"));
        assertEquals("NO_EVIDENCE", verdict(found, "104-T1-4"));
        assertEquals("NO_EVIDENCE", verdict(found, "104-C-4.1"));
    }

    @Test
    void s39aFacetMissingAndNoSurveyOfTheStaff() {
        var found = agency("殯葬管理所").surveys("民眾滿意度調查,民眾,104-06-10,洽公環境、服務禮儀、服務措施,隨機抽樣,300,已分析,已檢討")
            .audit("104-A1-1.2.2.A1,104-A1-1.2.2.A2,104-A1-1.2.2.A3*,GEN-09");
        assertEquals(List.of("104-A1-1.2.2.A1|DEFICIENT|DEFICIENCY", "104-A1-1.2.2.A2|DEFICIENT|DEFICIENCY"), heads(found));
        assertTrue(found.message("104-A1-1.2.2.A1").contains("缺構面:服務專業性"));
        assertTrue(found.message("104-A1-1.2.2.A2").contains("無內部同仁滿意度調查"));
    }

    @Test
    void baseGivesNothing() {
        var found = agency("東區戶政事務所").audit("104-T1-*,104-C-3*,104-C-5.1*,104-A1-1.2.1.1.*,104-A1-1.2.2.A1,104-A1-1.2.2.A2,104-A1-1.2.2.A3*,"
            + "104-A1-1.3.1.2.*,104-A1-2.1.1.1.2,GEN-*");
        assertEquals(List.of(), found.lines());
        assertEquals("SATISFIED", verdict(found, "104-C-5.1a"));
        assertEquals("SATISFIED", verdict(found, "104-C-5.1b"));
        assertEquals("SATISFIED", verdict(found, "104-A1-1.2.2.A3d"));
    }

    @Test
    void ofPlansInBothLayoutsTheOneOfItsClassCounts() {
        var found = agency("消防局").write("a-plan.md", CityAgency.ANNEX_2.replace("{agency}", "示範市消防局")).audit("104-C-5.1a,104-T1-*,GEN-02");
        assertEquals(List.of(), found.lines());
    }

    @Test
    void planningAgencyWithTheFirstLineTemplate() {
        var found = agency("工務處").category("服務規劃").audit("104-C-*,104-T2-*,104-T1-*");
        assertEquals(List.of("104-C-5.1a|DEFICIENT|MAJOR"), heads(found).stream().filter(l -> !l.startsWith("GEN")).toList());
        assertEquals("DEFICIENT", verdict(found, "104-C-3.2"));
    }

    @Test
    void unknownClassIsForPeople() {
        var found = agency("工務處").category("").audit("104-C-3*,104-C-5.1a");
        assertEquals(List.of(), found.lines());
        assertEquals("NEEDS_HUMAN", verdict(found, "104-C-5.1a"));
    }
}
