package tw.kaohe.app.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.kaohe.app.cli.Cli;

/** Scenarios S36, S37, S39 and S40, sign-offs, rosters, what people judged, and what became of earlier deficiencies. */
class YearlyDutiesScenariosTest {
    private static final Path SEED = Path.of(System.getenv().getOrDefault("KAOHE_SHARED", "../shared"), "seeds/004_c6c04f705e027e25.txt");
    private static final String APPROVALS = "文件,角色,日期,代理,代理起,代理迄\n";
    private static final String PREVIOUS = "缺失編號,準則,場所,標的,嚴重度,發現日期,缺失事實,改善期限,狀態\n";
    private static final String IMPROVEMENTS = "缺失編號,改善措施,承辦單位,預定完成日,實際完成日,佐證編號\n";
    @TempDir
    private Path root;
    private Submission submission;

    @BeforeEach
    void begin() {
        submission = new Submission(root);
    }

    private Submission reports(String... receipts) {
        return submission.write("課室.csv", "課室,主管職稱\n甲課,課長\n乙課,課長\n丙課,課長\n")
            .write("收件.csv", "單位,文件,收件時間\n" + String.join("\n", receipts) + "\n")
            .write("核章.csv", APPROVALS + "107年度執行績效報告,行政室,108-02-10,,,\n107年度執行績效報告,主任,108-02-11,,,\n");
    }

    @Test
    void s36LateAndMissingReports() {
        var found = reports("甲課,107年度執行績效報告,108-01-31 17:30", "乙課,107年度執行績效報告,108-02-01 00:00")
            .judge("108-02-15", "107-P-6.*,GEN-09", "--edition", "roc107");
        assertEquals(List.of("107-P-6.1|DEFICIENT|DEFICIENCY|乙課", "107-P-6.1|DEFICIENT|MAJOR|丙課"), found.lines());
        assertTrue(found.list().get(0).get("message").asText().contains("丙課未提交(截至108-02-15"), found.message("107-P-6.1"));
        assertTrue(found.list().get(1).get("message").asText().contains("乙課 108-02-01 收件"));
        assertTrue(found.list().get(1).get("message").asText().contains("逾期1日"));
    }

    @Test
    void reportsAreNotDueBeforeTheMonthIsOver() {
        var found = reports("甲課,107年度執行績效報告,107-12-20").judge("108-01-31T23:59", "107-P-6.*,GEN-09", "--edition", "roc107");
        assertEquals(List.of(), found.lines());
        assertEquals("NOT_DUE", found.verdict("107-P-6.1"));
    }

    @Test
    void aReportThatWasReadBeforeItWasCompiled() {
        reports("甲課,107年度執行績效報告,108-01-10", "乙課,107年度執行績效報告,108-01-10", "丙課,107年度執行績效報告,108-01-10")
            .write("核章.csv", APPROVALS + "107年度執行績效報告,行政室,108-02-12,,,\n107年度執行績效報告,主任,108-02-11,,,\n");
        assertEquals(List.of("107-P-6.3|DEFICIENT|DEFICIENCY|核章紀錄"), submission.judge("108-02-15", "107-P-6.*,GEN-09", "--edition", "roc107").lines());
    }

    @Test
    void s37NothingHandedIn() throws IOException {
        String head = "機關代碼,機關名稱,別名,城市,類別,組別,適用版本,提送期限\n";
        Path city = root.resolve("city");
        Files.createDirectories(city);
        Files.writeString(city.resolve("名冊.csv"), head + "H01,示範市北區戶政事務所,,示範市,第一線,1,roc104,104-02-28\n");
        var late = new Submission.Findings(Cli.run("audit", city.toString(), "--as-of", "104-03-15", "--reporter", "json:-").report());
        assertEquals(List.of("GEN-01|DEFICIENT|MAJOR"), late.lines().stream().map(l -> l.substring(0, l.lastIndexOf('|'))).toList());
        assertTrue(late.message("GEN-01").contains("逾期15日"));
        Files.writeString(city.resolve("名冊.csv"), head + "H01,示範市北區戶政事務所,,示範市,第一線,1,roc104,\n");
        var open = new Submission.Findings(Cli.run("audit", city.toString(), "--as-of", "104-03-15", "--reporter", "json:-").report());
        assertEquals(List.of("GEN-09|NO_EVIDENCE|-"), open.lines().stream().map(l -> l.substring(0, l.lastIndexOf('|'))).toList());
    }

    private Submission seed() throws IOException {
        assumeTrue(Files.exists(SEED), "the real documents are not beside the project");
        return submission.write("計畫.txt", Files.readString(SEED));
    }

    @Test
    void s39RosterLacksTheHeadOfAUnit() throws IOException {
        var found = seed().write("課室.csv", "課室,主管職稱\n民政課,課長\n社會課,課長\n經建課,課長\n兵役課,課長\n人文課,課長\n秘書室,主任\n會計室,主任\n人事室,主任\n政風室,主任\n")
            .judge("109-12-31", "109P-R-*,109P-6.1a,GEN-09");
        assertEquals(List.of("109P-R-2|DEFICIENT|DEFICIENCY|會計室"), found.lines());
        assertTrue(found.message("109P-R-2").contains("名冊無會計室主管"));
    }

    @Test
    void s39WithoutUnitsNobodyCanSay() throws IOException {
        var found = seed().judge("109-12-31", "109P-R-*,GEN-09");
        assertEquals(List.of("GEN-09|NO_EVIDENCE|-|課室名單"), found.lines());
        assertEquals("NO_EVIDENCE", found.verdict("109P-R-2"));
        assertEquals("SATISFIED", found.verdict("109P-R-1"));
    }

    @Test
    void aRosterTableIsPartOfTheRoster() {
        submission.write("計畫.txt", Plans.YEAR_109).write("課室.csv", "課室,主管職稱\n民政課,課長\n會計室,主任\n")
            .write("名冊.csv", "組別,職稱,姓名,課室,工作內容\n督導組,區長,員工A,,督導\n執行組,課長,員工B,民政課,執行\n執行組,主任,員工C,會計室,\n考核組,課員,員工D,秘書室,研考\n");
        var found = submission.judge("109-12-31", "109P-R-*,109P-6.1a,GEN-09", "--edition", "roc109");
        assertEquals(List.of("109P-R-1|DEFICIENT|DEFICIENCY|推動小組名冊", "109P-R-4|DEFICIENT|DEFICIENCY|推動小組名冊"), found.lines());
        assertTrue(found.message("109P-R-1").contains("主任秘書"));
    }

    @Test
    void s40WeightsOfAHundredAndOne() {
        submission.write("計畫.txt", Plans.YEAR_97.replace("(8%)", "(9%)"));
        var found = submission.judge("97-12-31", "97-W-1,GEN-20", "--edition", "roc097");
        assertEquals(List.of("97-W-1"), found.list().stream().map(f -> f.get("criterion").asText()).toList());
        assertTrue(found.message("97-W-1").contains("權重合計101%≠100%"));
    }

    @Test
    void thePlanOf97IsApprovedAndFiled() {
        submission.write("計畫.txt", Plans.YEAR_97);
        String plan = "97年度提升服務品質執行計畫,";
        submission.write("核章.csv", APPROVALS + plan + "主任,96-12-28,,,\n");
        var unfiled = submission.judge("97-12-31", "97-P-6.1,97-P-7.1,97-P-4.1,GEN-09", "--edition", "roc097");
        assertEquals(List.of("97-P-6.1"), unfiled.list().stream().map(f -> f.get("criterion").asText()).toList());
        assertEquals("[\"97-P-7.1\"]", unfiled.finding("97-P-6.1").get("alsoCites").toString());
        submission.write("核章.csv", APPROVALS + plan + "主任,96-12-28,,,\n" + plan + "民政處備查,96-12-30,,,\n");
        assertEquals(List.of(), submission.judge("97-12-31", "97-P-6.1,97-P-7.1,97-P-4.1,GEN-09", "--edition", "roc097").lines());
        submission.write("核章.csv", APPROVALS + "巡檢日誌 97-05-12,主任,97-05-12,,,\n");
        assertEquals(List.of("GEN-09|NO_EVIDENCE|-|核章紀錄"),
            submission.judge("97-12-31", "97-P-6.1,97-P-7.1,GEN-09", "--edition", "roc097").lines());
    }

    @Test
    void anExecutionPeriodThatIsNotTheYear() {
        submission.write("計畫.txt", Plans.YEAR_97.replace("97年12月31日止", "97年11月30日止"));
        assertTrue(submission.judge("97-12-31", "97-P-4.1", "--edition", "roc097").message("97-P-4.1").contains("97-11-30"));
    }

    @Test
    void whatPeopleJudgedDecidesAManualCriterion() {
        submission.write("計畫.txt", Plans.YEAR_97).write("評定.csv",
            "機關,準則,標的,結果,意見,評定人,日期\n,97-P-6.3,,不符,獎懲未依規定辦理,委員A,98-01-05\n,97-P-5.2,,符合,,委員A,98-01-05\n");
        var found = submission.judge("98-01-10", "97-P-5.2,97-P-6.3", "--edition", "roc097");
        assertEquals("SATISFIED", found.verdict("97-P-5.2"));
        assertEquals("ADVICE", found.verdict("97-P-6.3"), "the framework gives the criterion 建議改善");
        assertTrue(found.message("97-P-6.3").contains("獎懲未依規定辦理"));
    }

    @Test
    void earlierDeficienciesAreFollowedUp() {
        submission.write("前次.csv", PREVIOUS + "D1,97-P-7.1,,,缺失,97-01-10,未核定,,開立\nD2,97-P-7.1,,,缺失,97-01-10,未核定,97-03-01,開立\n"
            + "D3,97-P-7.1,,,缺失,97-12-20,未核定,,開立\nD4,97-P-7.1,,,缺失,97-01-10,未核定,,已改善結案\nD5,97-P-7.1,,,建議改善,97-01-10,宜補,,開立\n")
            .write("改善.csv", IMPROVEMENTS + "D2,已補辦,第一課,97-02-20,97-02-25,E1\nD3,研議中,第一課,98-01-15,,\n");
        var found = submission.judge("98-01-10", "GEN-08", "--edition", "roc097");
        assertEquals(List.of("GEN-08|DEFICIENT|MAJOR|D1 97-P-7.1"), found.lines());
        assertTrue(found.message("GEN-08").contains("97-02-09"));
        assertEquals("[OPEN, AWAITING_REVIEW, IN_PROGRESS, CLOSED]", statuses(found));
    }

    private static String statuses(Submission.Findings found) {
        List<String> statuses = new java.util.ArrayList<>();
        found.report().get("followUps").forEach(f -> statuses.add(f.get("status").asText()));
        return statuses.toString();
    }
}
