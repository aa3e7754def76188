package tw.kaohe.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import tw.kaohe.model.AgencyReport.Status;
import tw.kaohe.model.CityReport;
import tw.kaohe.model.CityReport.AgencyLine;
import tw.kaohe.model.CityReport.CommonFinding;
import tw.kaohe.model.CityReport.Counts;
import tw.kaohe.model.Phrases;
import tw.kaohe.model.Severity;

/** What {@code index.html} says of the city: who stands where within which peer group, what is commonest, and who sent nothing. */
class CityRankingTest {
    private static AgencyLine agency(String name, String group, int major, int deficiency, int advice) {
        return new AgencyLine(name, name, "第一線", group, Status.AUDITED, new Counts(major, deficiency, advice, 0, 0), "roc109", List.of());
    }

    private static AgencyLine silent(String name, String group, Status status) {
        return new AgencyLine(name, name, "第一線", group, status, new Counts(1, 0, 0, 0, 0), null, List.of());
    }

    private static Document page(List<AgencyLine> agencies, List<CommonFinding> common) throws IOException {
        CityReport city = Sample.city();
        CityReport report = new CityReport(city.asOf(), city.edition(), agencies, city.inputs(), 1, List.of(), List.of(), List.of(), city.coverage(),
            city.policies(), common);
        return Jsoup.parse(Golden.written(out -> new CityHtmlWriter(Phrases.in("zh-TW"), new HtmlOptions(false)).write(report, out)));
    }

    /** {@code group: rank name, rank name …} */
    private static List<String> ranking(Document page) {
        List<String> groups = new ArrayList<>();
        for (Element heading : page.select("section[aria-labelledby=ranking] h3")) {
            Element table = heading.nextElementSibling();
            groups.add(heading.text() + ": " + String.join(", ", table.select("tbody tr").stream().map(row -> row.child(0).text() + " " + row.selectFirst("a").text()).toList()));
        }
        return groups;
    }

    @Test
    void agenciesAreRankedWithinTheirGroupsBySeverity() throws IOException {
        Document page = page(List.of(agency("乙一", "乙", 0, 0, 3), agency("二一", "2", 0, 9, 0), agency("無組", null, 2, 0, 0), agency("一一", "1", 0, 3, 9),
            agency("一二", "1", 1, 0, 0), agency("一三", "第1組", 0, 0, 0), agency("一四", "1", 0, 3, 9), agency("一六", "1", 0, 2, 20), agency("一五", "第一組", 0, 3, 1), agency("甲一", "甲", 0, 0, 0), agency("甲二", "甲組", 0, 0, 1),
            silent("一零", "1", Status.NOT_SUBMITTED)), List.of());
        assertEquals(List.of("第1組（7 個機關）: 1 一二, 2 一一, 2 一四, 4 一五, 5 一六, 6 一三, — 一零", "第2組（1 個機關）: 1 二一", "甲組（2 個機關）: 1 甲二, 2 甲一",
            "乙組（1 個機關）: 1 乙一", "未分組（1 個機關）: 1 無組"), ranking(page));
    }

    @Test
    void whoSentNothingIsListedWithTheReason() throws IOException {
        Document page = page(List.of(agency("一一", "1", 0, 0, 0), silent("一二", "1", Status.NOT_SUBMITTED), silent("一三", "1", Status.NOTHING_READ)), List.of());
        assertEquals(List.of("一二 未提送資料", "一三 送審資料均無法讀取"), page.select("section[aria-labelledby=missing] tbody tr").eachText());
    }

    @Test
    void commonestDeficienciesHaveNumbersBesideTheirBars() throws IOException {
        Document page = page(List.of(agency("一一", "1", 1, 2, 0), agency("一二", "1", 0, 1, 0)),
            List.of(new CommonFinding("109L-1-7", "照明設備正常", Severity.DEFICIENCY, 2, 3), new CommonFinding("109L-1-2", "逃生通道", Severity.MAJOR, 1, 1)));
        assertEquals(List.of("109L-1-7 照明設備正常 2 3", "109L-1-2 逃生通道 1 1"), page.select(".faults tbody tr").eachText());
        List<Integer> bars = page.select(".faults rect").stream().map(bar -> Integer.parseInt(bar.attr("width"))).toList();
        assertEquals(bars.get(0), 2 * bars.get(1), "two of two agencies against one of two");
    }

    @Test
    void agenciesBeyondTheWorstThousandFoldAwayInNumbers() throws IOException {
        List<AgencyLine> agencies = IntStream.range(0, 1003).mapToObj(i -> agency("機關" + i, "1", 2000 - i, 0, 0)).toList();
        Document page = page(agencies, List.of());
        assertEquals(List.of("1001 機關1000", "1002 機關1001", "1003 機關1002"),
            page.select("details .ranks tbody tr").stream().map(row -> row.child(0).text() + " " + row.selectFirst("a").text()).toList());
        assertTrue(page.select("details .ranks svg").isEmpty());
        assertEquals(1000, page.select(".scroll .ranks svg").size());
    }
}
