package tw.kaohe.app.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scenarios S28–S33: what agencies promised in their own plans, and whether they did it. */
class PromiseScenariosTest {
    private static final String TEST = "電話禮貌測試";
    @TempDir
    private Path root;
    private Submission submission;

    @BeforeEach
    void begin() {
        submission = new Submission(root);
    }

    private Submission.Findings of97(String criteria, String... rows) {
        submission.write("計畫.txt", Plans.YEAR_97).write("活動.csv", Plans.ACTIVITIES + String.join("", rows));
        return submission.judge("98-01-10", criteria);
    }

    private Submission.Findings of109(String asOf, String criteria, String... rows) {
        submission.write("計畫.txt", Plans.YEAR_109).write("活動.csv", Plans.ACTIVITIES + String.join("", rows));
        return submission.judge(asOf, criteria);
    }

    private static void one(Submission.Findings found, String criterion, String severity, String... words) {
        assertEquals(List.of(criterion), found.list().stream().map(f -> f.get("criterion").asText()).toList(), () -> found.report().toPrettyString());
        assertEquals(severity, found.finding(criterion).get("severity").asText());
        for (String word : words) {
            assertTrue(found.message(criterion).contains(word), found.message(criterion));
        }
    }

    @Test
    void s28ElevenOfTwelveIsOneFinding() {
        var found = of97("97-M-1.5,GEN-11,GEN-12", Plans.monthly(97, TEST, Plans.allBut(6)));
        one(found, "97-M-1.5", "DEFICIENCY", "全年11/12次", "缺97年6月");
        assertEquals("第二課", found.finding("97-M-1.5").get("responsibleUnit").asText());
        assertTrue(found.finding("97-M-1.5").get("citation").get("document").asText().contains("97年度提升服務品質執行計畫"));
    }

    @Test
    void s29DuplicatesCountOnce() {
        var found = of97("97-M-1.5,GEN-11,GEN-12", Plans.monthly(97, TEST, Plans.allBut(6)), "97-05-15," + TEST + ",5月份,1,,,,電-5,,\n");
        assertEquals(List.of("97-M-1.5|DEFICIENT|DEFICIENCY", "GEN-11|ADVICE|ADVICE"), heads(found));
        assertTrue(found.message("97-M-1.5").contains("去重後11/12"), found.message("97-M-1.5"));
        assertTrue(found.message("97-M-1.5").contains("缺97年6月"));
        assertTrue(found.message("GEN-11").contains("97年5月") && found.message("GEN-11").contains("重複1筆"));
    }

    private static List<String> heads(Submission.Findings found) {
        return found.lines().stream().map(l -> l.substring(0, l.lastIndexOf('|'))).toList();
    }

    @Test
    void twelveInElevenMonthsStillLackAMonth() {
        one(of97("97-M-1.5,GEN-*1,GEN-12", Plans.monthly(97, TEST, Plans.allBut(6)), "97-05-20," + TEST + ",加測,1,,,,電-5b,,\n"),
            "97-M-1.5", "DEFICIENCY", "12/12次", "缺97年6月", "97年5月多辦不得抵");
    }

    @Test
    void s30AttendancesOfPersons() {
        one(of97("97-M-1.3,GEN-11", "97-03-10,教育訓練,戶政法規研習,1,10,,,T1,,\n97-09-10,教育訓練,資訊研習,1,9,,,T2,,\n"), "97-M-1.3", "DEFICIENCY", "19/20人次");
        assertEquals(List.of(), of97("97-M-1.3,GEN-11", "97-03-10,教育訓練,戶政法規研習,1,10,,,T1,,\n97-09-10,教育訓練,資訊研習,1,10,,,T2,,\n").lines());
    }

    @Test
    void s31ThreeOfFourSurveys() {
        String surveys = "調查名稱,對象,日期,構面,抽樣方法,樣本數,結果分析,檢討改善\n第1季,民眾,97-03-01,,,100,有,有\n第2季,民眾,97-06-01,,,100,有,有\n第3季,民眾,97-09-01,,,100,有,有\n";
        submission.write("調查.csv", surveys);
        var found = of97("97-M-3.1,GEN-11", "97-03-01,滿意度調查,第1季民眾滿意度調查,1,,,,S1,,\n");
        one(found, "97-M-3.1", "DEFICIENCY", "3/4次");
        assertFalse(found.message("97-M-3.1").contains("構面"));
    }

    @Test
    void s32NothingOfThePromisedSubject() {
        String meeting = "109-05-06,教育訓練,公文講習,1,30,,,T9,,\n";
        var found = of109("110-01-10", "109P-6.4b,GEN-11", meeting);
        one(found, "109P-6.4b", "MAJOR", "0/1次", "P-ZERO");
        assertEquals("DEFICIENT", found.verdict("109P-6.4b"));
        assertEquals(List.of(), of109("110-01-10", "109P-6.4b,GEN-11", meeting, "109-06-06,教育訓練,電話禮貌講習,1,30,,,T8,,\n").lines());
    }

    @Test
    void s33MonthWithoutContest() {
        String rows = Plans.monthly(109, "清潔競賽", Plans.allBut(8)) + "109-09-25,清潔競賽,9月加辦,1,,,,清-9b,,\n";
        one(of109("110-01-10", "109P-6.4a,GEN-11", rows), "109P-6.4a", "DEFICIENCY", "11/12月", "缺109年8月", "109年9月多辦不得抵");
        var midYear = of109("109-08-20", "109P-6.4a,GEN-11", Plans.monthly(109, "清潔競賽", 1, 2, 3, 4, 5, 6, 7));
        assertEquals(List.of(), midYear.lines());
        assertEquals("NOT_DUE", midYear.verdict("109P-6.4a"));
    }

    @Test
    void aMonthIsDueWhenItsLastDayIsOver() {
        String rows = Plans.monthly(109, "清潔競賽", 1, 2, 3, 4, 5, 6, 7);
        assertEquals(List.of(), of109("109-08-31T23:59", "109P-6.4a", rows).lines());
        one(of109("109-08-31", "109P-6.4a", rows), "109P-6.4a", "DEFICIENCY", "7/8月", "缺109年8月");
    }

    @Test
    void whatNoRecordSpeaksOfIsAskedForOnce() {
        var found = of97("97-M-*,97-P-6.2*,GEN-*", Plans.monthly(97, TEST, Plans.allBut()));
        assertTrue(found.list().stream().noneMatch(f -> f.get("verdict").asText().equals("DEFICIENT")), () -> found.lines().toString());
        assertEquals("NO_EVIDENCE", found.verdict("97-P-6.2a"));
        assertEquals("SATISFIED", found.verdict("97-M-1.5"));
        assertEquals(1, found.list().stream().filter(f -> f.get("subject").asText().equals("活動紀錄")).count(), () -> found.lines().toString());
        assertEquals(1, found.list().stream().filter(f -> f.get("subject").asText().equals("佐證清單")).count(), () -> found.lines().toString());
    }

    @Test
    void anExpectationThatIsMissedIsAdvice() {
        one(of97("97-M-5.1", "97-04-01,地址變更,受理地址變更,60,,,,K1,97-M-5.1,\n"), "97-M-5.1", "ADVICE", "60/100件");
    }

    @Test
    void aDeadlineOfTwoMonthsIsTheLastDayOfTheSecond() {
        String head = "準則,佐證編號,日期,說明\n";
        submission.write("佐證.csv", head + "97-M-2.1,E1,97-03-31,檢討紀錄\n97-M-1.1,E2,97-02-02,計畫\n");
        one(of97("97-M-2.1,97-M-1.1,GEN-09"), "97-M-1.1", "DEFICIENCY", "期限97-01-31", "逾期2日");
    }

    @Test
    void hoursAreHeldAgainstEveryPersonOnDutyAllYear() {
        submission.write("人員.csv", "人員代碼,課室,職稱,到職日,離職日\nA01,第一課,課員,90-01-01,\nA02,第一課,課員,90-01-01,\nA03,第一課,課員,97-10-01,\n");
        one(of97("97-M-1.4", "97-04-01,數位學習,線上課程,1,,5,A01,H1,,\n97-04-02,數位學習,線上課程,1,,4.5,A02,H2,,\n"), "97-M-1.4", "DEFICIENCY", "A02(4.5)", "1/2人");
    }

    @Test
    void rowsOutsideThePeriodAndWithoutDateDoNotCount() {
        var found = of97("97-M-1.5,GEN-12", Plans.monthly(97, TEST, Plans.allBut(6, 7)), "98-06-15," + TEST + ",補,1,,,,電-X,,\n", "," + TEST + ",七月,1,,,,電-Y,,\n");
        assertEquals(List.of("97-M-1.5|DEFICIENT|DEFICIENCY", "GEN-12|ADVICE|ADVICE"), heads(found));
        assertTrue(found.message("97-M-1.5").contains("10/12次"), found.message("97-M-1.5"));
        assertTrue(found.report().get("inputs").toString().contains("無日期"), found.report().get("inputs").toString());
    }
}
