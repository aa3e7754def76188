package tw.kaohe.app.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tw.kaohe.app.scenarios.CityAgency.verdict;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Surveys, publication, website checks and the accessibility badge of the 104 and 107 editions, at their boundaries. */
class CityRecordsTest {
    private static final String SURVEYS = "104-A1-1.2.2.A1,104-A1-1.2.2.A2,104-A1-1.2.2.A3*,GEN-09";
    private static final String FACETS = "洽公環境、服務禮儀、服務專業性、服務措施";
    private static final String STAFF = "同仁調查,內部同仁,104-09-10,行政支援,普查,60,已分析,已檢討";
    @TempDir
    private Path root;

    private CityAgency agency() {
        return new CityAgency(root, "稅務局");
    }

    private List<String> codes(Submission.Findings found) {
        return found.list().stream().map(f -> f.get("criterion").asText() + " " + f.get("verdict").asText()).sorted().toList();
    }

    private List<String> surveys(String... rows) {
        return codes(agency().surveys(rows).audit(SURVEYS));
    }

    @Test
    void facetsOfTheYearsSurveysAddUpUnderOtherNamesToo() {
        assertEquals(List.of(), surveys("上半年,民眾,104-05-10,環境設施、服務態度,抽樣,300,有,有", "下半年,民眾,104-10-10,專業知識、便民措施,抽樣,300,有,有", STAFF));
    }

    @Test
    void surveysOfAnotherYearDoNotCount() {
        assertEquals(List.of("104-A1-1.2.2.A1 DEFICIENT"), surveys("舊調查,民眾,103-05-10," + FACETS + ",抽樣,300,有,有", STAFF));
    }

    @Test
    void facetsThatNobodyWroteDownAreAskedFor() {
        assertEquals(List.of("104-A1-1.2.2.A1 NO_EVIDENCE"), surveys("調查,民眾,104-05-10,,抽樣,300,有,有", STAFF));
    }

    @Test
    void whatTheReportDoesNotSayIsAskedForAndWhatItDeniesIsDeficient() {
        assertEquals(List.of("104-A1-1.2.2.A3a NO_EVIDENCE", "104-A1-1.2.2.A3b NO_EVIDENCE", "104-A1-1.2.2.A3c DEFICIENT"),
            surveys("調查,民眾,104-05-10," + FACETS + ",,,無,有", STAFF));
    }

    @Test
    void surveyOfTheStaffMayStandAmongTheActivities() {
        var found = agency().surveys("調查,民眾,104-05-10," + FACETS + ",抽樣,300,有,有")
            .write("activities.csv", "日期,類型,名稱,次數\n104-08-01,滿意度調查,內部同仁滿意度調查,1\n").audit(SURVEYS);
        assertEquals(List.of(), codes(found));
    }

    @Test
    void nothingIsMissingBeforeTheYearIsOver() {
        var found = agency().surveys("調查,民眾,104-05-10,洽公環境,抽樣,300,有,有").audit(SURVEYS, "--as-of", "104-08-20");
        assertEquals(List.of(), codes(found));
        assertEquals("NOT_DUE", verdict(found, "104-A1-1.2.2.A1"));
        assertEquals("NOT_DUE", verdict(found, "104-A1-1.2.2.A2"));
    }

    @Test
    void surveys107() {
        var found = agency().surveys("調查,民眾,107-05-10,洽公環境、服務禮儀、服務專業性,抽樣,300,有,有")
            .audit("107-B-4.1.1a,107-B-4.1.1c,107-B-4.1.1d,107-B-4.1.1f,107-B-4.1.1g,107-B-4.1.1h", "--edition", "roc107", "--as-of", "108-01-10",
                "--period", "107-01-01..107-12-31");
        assertEquals(List.of("107-B-4.1.1a DEFICIENT", "107-B-4.1.1h DEFICIENT"), codes(found));
    }

    @ParameterizedTest
    @CsvSource({"正常,", "查無,DEFICIENT", "失效,DEFICIENT", "無法連線,NO_EVIDENCE"})
    void publicationOfThePlan(String state, String verdict) {
        var found = agency().publications("104年度提升服務品質執行計畫,https://tax.example/p,104-02-01,1," + state).audit("104-C-5.1b");
        assertEquals(verdict == null ? List.of() : List.of("104-C-5.1b " + verdict), codes(found));
    }

    @Test
    void otherYearsAndUnlistedPublicationsProveNothing() {
        var found = agency().publications("103年度提升服務品質執行計畫,https://tax.example/p,103-02-01,1,查無").audit("104-C-5.1b,104-A1-2.1.1.1.2");
        assertEquals(List.of(), codes(found));
        assertEquals("NO_EVIDENCE", verdict(found, "104-C-5.1b"));
        assertEquals("NO_EVIDENCE", verdict(found, "104-A1-2.1.1.1.2"));
    }

    @Test
    void similarNameOfTheDisclosurePageIsForPeople() {
        var found = agency().publications("政府資訊公開專區,https://tax.example/o,104-01-01,1,正常").audit("104-A1-2.1.1.1.2");
        assertEquals(List.of("104-A1-2.1.1.1.2 NEEDS_HUMAN"), codes(found));
    }

    @Test
    void revisedPlanHasToBePublishedAgain() {
        var found = agency().plan(p -> p.replace("104年1月30日示服字第1040000123號函訂定", "104年5月4日示服字第1040000999號函修訂"))
            .publications("104年度提升服務品質執行計畫,https://tax.example/p,104-02-01,1,正常").audit("104-C-5.1b,GEN-17");
        assertEquals(List.of("GEN-17 DEFICIENT"), codes(found));
        assertEquals("DEFICIENT", verdict(found, "104-C-5.1b"));
    }

    @Test
    void latestCheckOfAPageCounts() {
        String header = "日期,網址,項目,結果,說明\n";
        var found = agency().write("web.csv", header + "104-03-01,/a,超連結有效且正確,失效,\n104-04-01,/a,超連結有效且正確,正常,\n104-04-01,/b,無過期資訊,不符,舊公告\n")
            .audit("104-A1-2.1.1.1.3*");
        assertEquals(List.of("104-A1-2.1.1.1.3b DEFICIENT"), codes(found));
        assertTrue(found.message("104-A1-2.1.1.1.3b").contains("不符1處:/b"));
        assertEquals("SATISFIED", verdict(found, "104-A1-2.1.1.1.3d"));
        assertEquals("NO_EVIDENCE", verdict(found, "104-A1-2.1.1.1.3e"));
        assertEquals(List.of("104-A1-2.1.1.1.3d NO_EVIDENCE"),
            codes(agency().write("web.csv", header + "104-03-01,/a,超連結有效且正確,無法連線,\n").audit("104-A1-2.1.1.1.3*")));
    }

    @ParameterizedTest
    @CsvSource({"105-01-10,", "105-01-09,DEFICIENT", "'',NEEDS_HUMAN"})
    void badgeIsValidOnItsLastDay(String expires, String verdict) {
        var found = agency().write("badges.csv", "標章,取得日,到期日\n無障礙網頁A標章,102-01-10," + expires + "\n").audit("104-A1-2.1.2.3");
        assertEquals(verdict == null ? List.of() : List.of("104-A1-2.1.2.3 " + verdict), codes(found));
    }
}
