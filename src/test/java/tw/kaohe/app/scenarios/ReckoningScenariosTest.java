package tw.kaohe.app.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The calculations that report.json lays open: each ratio with its formula, each commitment with its count, each criterion cited. */
class ReckoningScenariosTest {
    private static final String TEST = "電話禮貌測試";
    @TempDir
    private Path root;

    private Submission.Findings of97(String asOf, String criteria, String... rows) {
        Submission submission = new Submission(root);
        submission.write("計畫.txt", Plans.YEAR_97).write("活動.csv", Plans.ACTIVITIES + String.join("", rows));
        return submission.judge(asOf, criteria);
    }

    /** {@code code standing done/due/total unit missing} */
    private static List<String> commitments(Submission.Findings found) {
        List<String> lines = new ArrayList<>();
        for (JsonNode line : found.report().get("commitments")) {
            lines.add(String.join(" ", line.get("criterion").asText(), line.get("standing").asText(),
                line.get("done").asText() + "/" + line.get("due").asText() + "/" + line.get("total").asText(), line.get("unit").asText(),
                line.get("missing").toString()));
        }
        return lines;
    }

    @Test
    void sevenOfTwelveIsOnTrackAtTheEndOfJuly() {
        var found = of97("97-07-31", "97-M-1.5", Plans.monthly(97, TEST, 1, 2, 3, 4, 5, 6, 7));
        assertEquals(List.of("97-M-1.5 ON_TRACK 7/7/12 次 []"), commitments(found));
        JsonNode line = found.report().get("commitments").get(0);
        assertEquals("[{\"quantity\":12,\"unit\":\"次\",\"period\":\"年\",\"more\":false},{\"quantity\":1,\"unit\":\"次\",\"period\":\"月\",\"more\":false}]",
            line.get("targets").toString());
        assertEquals("第二課", line.get("responsibleUnit").asText());
    }

    @Test
    void aMonthLeftOutIsNamedAndNotMadeUpFor() {
        var found = of97("97-07-31", "97-M-1.5", Plans.monthly(97, TEST, 1, 2, 4, 5, 6, 7), "97-07-20," + TEST + ",補辦,1,,,,電-9,,\n");
        assertEquals(List.of("97-M-1.5 BEHIND 7/7/12 次 [\"97年3月\"]"), commitments(found));
    }

    @Test
    void whatCountsOnceIsCountedOnce() {
        var found = of97("98-01-10", "97-M-1.5", Plans.monthly(97, TEST, Plans.allBut(6)), "97-05-15," + TEST + ",5月份,1,,,,電-5,,\n");
        assertEquals(List.of("97-M-1.5 BEHIND 11/12/12 次 [\"97年6月\"]"), commitments(found));
    }

    @Test
    void wholeYearIsKept() {
        var found = of97("98-01-10", "97-M-1.5", Plans.monthly(97, TEST, Plans.allBut()));
        assertEquals(List.of("97-M-1.5 KEPT 12/12/12 次 []"), commitments(found));
    }

    @Test
    void yearsNumberIsNotDueBeforeItsEnd() {
        var found = of97("97-07-31", "97-M-1.3", "97-03-10,教育訓練,聯合訓練,1,12,3,,訓-1,,\n");
        assertEquals(List.of("97-M-1.3 NOT_DUE 12/null/20 人次 []"), commitments(found));
    }

    @Test
    void recordsThatSayNothingOfACommitmentGiveNoNumber() {
        var found = of97("98-01-10", "97-M-1.5", "97-03-10,教育訓練,聯合訓練,1,12,3,,訓-1,,\n");
        assertEquals(List.of("97-M-1.5 NO_RECORD null/null/null 次 []"), commitments(found));
    }

    @Test
    void deadlinesStandBesideNumbers() {
        var found = of97("98-01-10", "97-M-1.1,97-M-2.1", "97-01-20,計畫,訂定計畫,1,,,,計-1,97-M-1.1,\n", "97-04-02,檢討,檢討明細表,1,,,,檢-1,97-M-2.1,\n");
        assertEquals(List.of("97-M-1.1 KEPT null/null/null null []", "97-M-2.1 BEHIND null/null/null null []"), commitments(found));
        assertEquals("2008-03-31", found.report().get("commitments").get(1).get("deadline").asText());
    }

    @Test
    void everyRatioIsLaidOpenWhateverCameOfIt() {
        var found = new CityAgency(root, "文化局").metrics("104-A1-2.2.1.2a,戶籍,,,66%,2,3", "104-A1-2.2.1.2a,役政,,,150%,3,2",
            "104-A1-1.2.2.A4,,88.5,86.2,2.7%,,", "104-A1-2.2.1.2b,,5,0,,,", "自訂成長率,,12,,20%,,").audit(CityMetricsTest.SCOPE);
        List<String> lines = new ArrayList<>();
        for (JsonNode r : found.report().get("ratios")) {
            lines.add(String.join(" ", r.get("criterion").asText(), r.get("formula").asText(), r.get("reported").asText(), r.get("recomputed").asText(),
                r.get("agreement").asText()));
        }
        assertEquals(List.of("104-A1-2.2.1.2a 2/3×100% 66% 67% DIFFERS", "104-A1-2.2.1.2a null 150% null CONTRADICTORY",
            "104-A1-1.2.2.A4 (88.5-86.2)/86.2×100% 2.7% 2.7% AGREES", "104-A1-2.2.1.2b null null null ZERO_BASE"), lines);
    }

    @Test
    void citedCriteriaAreThoseOfTheFindings() {
        var found = new CityAgency(root, "文化局").metrics("104-A1-2.2.1.2a,戶籍,,,66%,2,3").audit("104-A1-2.2.1.2a");
        JsonNode cited = found.report().get("citedCriteria");
        assertEquals(1, cited.size(), cited::toString);
        assertEquals("104-A1-2.2.1.2a", cited.get(0).get("criterion").asText());
        assertEquals(found.finding("104-A1-2.2.1.2a").get("citation").get("clause"), cited.get(0).get("clause"));
    }
}
