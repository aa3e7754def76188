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

/** Ratios and growth rates where scenarios S25–S27 end. */
class CityMetricsTest {
    static final String SCOPE = "104-A1-1.2.2.A4,104-A1-1.2.2.B3,104-A1-2.2.1.2*,104-A1-1.2.1.2.2,GEN-*";
    private static final String SHARE = "104-A1-2.2.1.2a";
    @TempDir
    private Path root;

    private Submission.Findings audit(String... rows) {
        return new CityAgency(root, "文化局").metrics(rows).audit(SCOPE);
    }

    private List<String> codes(String... rows) {
        return audit(rows).list().stream().map(f -> f.get("criterion").asText() + " " + f.get("verdict").asText()).sorted().toList();
    }

    /** Reported text, whether it agrees with 2 of 3. */
    @ParameterizedTest
    @CsvSource({"66.67%,true", "66.7%,true", "67%,true", "66.66%,false", "66%,false", "0.667,true", "0.66,false", "66.667,true"})
    void roundsToThePlacesReported(String reported, boolean right) {
        assertEquals(right ? List.of() : List.of(SHARE + " DEFICIENT"), codes(SHARE + ",戶籍,,," + reported + ",2,3"));
    }

    /** 1.05 of 2 is 52.5 %: a half is rounded up, below zero away from zero. */
    @Test
    void halvesAreRoundedUp() {
        assertEquals(List.of(), codes("使用線上服務案件數占總案件數比例,,,,53%,105,200"));
        assertEquals(List.of("104-A1-2.2.1.2c ADVICE"), codes("104-A1-2.2.1.2c,,185,200,-8%,,"));
    }

    @Test
    void partGreaterThanWholeIsOneFinding() {
        var found = audit(SHARE + ",戶籍,,,150%,3,2");
        assertEquals(List.of(SHARE + "|DEFICIENT|DEFICIENCY|使用線上服務案件數占總案件數比例(戶籍)"), found.lines());
        assertEquals("GEN-13", found.finding(SHARE).get("reasonCode").asText());
    }

    @Test
    void missingFiguresAreAskedFor() {
        var found = audit("104-A1-1.2.2.A4,,88.5,,2.7%,,");
        assertEquals(List.of("104-A1-1.2.2.A4|NO_EVIDENCE|-|服務滿意度成長率"), found.lines());
        assertTrue(found.message("104-A1-1.2.2.A4").contains("未見「服務滿意度成長率」之上年度數據"));
        assertEquals("NO_EVIDENCE", verdict(found, SHARE));
        assertEquals("NOT_APPLICABLE", verdict(found, "104-A1-2.2.1.2b"));
    }

    @Test
    void zeroOfZeroCannotBeComputed() {
        var found = audit("104-A1-2.2.1.2b,,0,0,,,", SHARE + ",,,,,0,0");
        assertEquals(List.of(), found.lines());
        assertEquals("NOT_COMPUTABLE", verdict(found, "104-A1-2.2.1.2b"));
        assertEquals("NOT_COMPUTABLE", verdict(found, SHARE));
    }

    @Test
    void increasesInItemsAreNoRates() {
        assertEquals(List.of(), codes("104-A1-2.2.1.2b,,5,0,5項,,"));
        assertEquals(List.of(), codes("104-A1-1.2.2.A4,,88.5,86.2,2.3個百分點,,"));
    }

    @Test
    void scoresOfDifferentScalesAreForPeople() {
        assertEquals(List.of("104-A1-1.2.2.A4 NEEDS_HUMAN"), codes("104-A1-1.2.2.A4,,88.5,4.2,2007.1%,,"));
    }

    @Test
    void figuresOfNoCriterionAreRecomputedToo() {
        var found = audit("志工時數成長率,,120,100,30%,,", "參訪人次成長率,,5,0,500%,,", "到府服務成長率,,90,100,-10%,,");
        assertEquals(List.of("GEN-13|DEFICIENT|DEFICIENCY|志工時數成長率", "GEN-14|DEFICIENT|DEFICIENCY|參訪人次成長率"), found.lines());
    }

    @Test
    void servicesAreJudgedOneByOne() {
        assertEquals(2, codes(SHARE + ",戶籍,,,10%,1,2", SHARE + ",地政,,,10%,1,2").size());
    }

    @Test
    void edition107() {
        var found = new CityAgency(root, "地政事務所").metrics("107-B-1.1.2,甲課,,,99%,99,100", "107-B-3.2b,,,,,0,0", "107-B-1.1.1,,,,90%,8,10")
            .audit("107-B-1.1.*,107-B-3.2b", "--edition", "roc107", "--as-of", "108-01-10");
        assertEquals(List.of("107-B-1.1.1|DEFICIENT|DEFICIENCY|申辦業務標準作業流程訂定比率及檢討", "107-B-3.2b|ADVICE|ADVICE|創新服務提案及採行率"), found.lines());
    }
}
