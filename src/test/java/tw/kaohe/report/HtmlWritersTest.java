package tw.kaohe.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tw.kaohe.model.AgencyReport;
import tw.kaohe.model.CityReport;
import tw.kaohe.model.Evidence;
import tw.kaohe.model.Finding;
import tw.kaohe.model.Phrases;
import tw.kaohe.model.Severity;

class HtmlWritersTest {
    private static final Phrases ZH = Phrases.in("zh-TW");
    private static final HtmlOptions MASKED = new HtmlOptions(false, Set.of("王小明"));

    private static String html(AgencyReport report, Phrases phrases, HtmlOptions options) {
        return Golden.written(out -> new ReportHtmlWriter(phrases, options).write(report, out));
    }

    private static String html(AgencyReport report) {
        return html(report, ZH, MASKED);
    }

    private static String city(CityReport report, Phrases phrases) {
        return Golden.written(out -> new CityHtmlWriter(phrases, MASKED).write(report, out));
    }

    @Test
    void reportOfARichAgency() throws IOException {
        Golden.check("report.html", out -> new ReportHtmlWriter(ZH, MASKED).write(Sample.report(), out));
    }

    @Test
    void overviewOfACity() throws IOException {
        Golden.check("index.html", out -> new CityHtmlWriter(ZH, MASKED).write(Sample.city(), out));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-TW", "en"})
    void everyPageIsWellFormedAndOffline(String language) {
        Phrases phrases = Phrases.in(language);
        for (String html : List.of(html(Sample.report(), phrases, MASKED), html(Sample.empty(), phrases, MASKED), city(Sample.city(), phrases))) {
            Parser parser = Parser.htmlParser().setTrackErrors(20);
            Document page = Jsoup.parse(html, "", parser);
            assertEquals(List.of(), List.copyOf(parser.getErrors()));
            assertEquals(language, page.child(0).attr("lang"));
            assertEquals(0, page.select("script, link, iframe, object, img, [onclick], [style]").size());
            assertFalse(html.contains("http:") || html.contains("https:") || html.contains("url("), "a report must not refer to anything outside");
            assertTrue(page.select("meta[http-equiv=Content-Security-Policy]").attr("content").startsWith("default-src 'none'"));
            everyAnchorResolves(page);
            headingsDoNotSkipALevel(page);
            assertEquals(0, page.select("table:not(:has(thead th[scope]))").size(), "every table has a head with scopes");
        }
    }

    private static void everyAnchorResolves(Document page) {
        Set<String> ids = new HashSet<>();
        page.select("[id]").forEach(element -> assertTrue(ids.add(element.id()), "twice: " + element.id()));
        page.select("a[href^=#]").forEach(link -> assertTrue(ids.contains(link.attr("href").substring(1)), link.outerHtml()));
        page.select("[aria-labelledby]").forEach(element -> assertTrue(ids.contains(element.attr("aria-labelledby"))));
    }

    private static void headingsDoNotSkipALevel(Document page) {
        int level = 0;
        for (Element heading : page.select("h1, h2, h3, h4")) {
            int now = heading.tagName().charAt(1) - '0';
            assertTrue(now <= level + 1, "from h" + level + " to " + heading.outerHtml());
            level = now;
        }
    }

    @Test
    void sectionsStandInTheOrderOfTheCatalogue() {
        List<String> headings = Jsoup.parse(html(Sample.report())).select("main h2").eachText();
        assertEquals(List.of("壹", "貳", "參", "肆", "伍", "陸", "柒", "捌", "玖"), headings.stream().limit(9).map(h -> h.substring(0, 1)).toList());
    }

    @Test
    void theSameCriterionOnManyDaysIsOneBlock() {
        Document page = Jsoup.parse(html(Sample.report()));
        Element block = page.select("article:contains(照明設備正常)").first();
        assertTrue(block.text().contains("共 3 日") && block.text().contains("109年5月12、13、14日"), block.text());
        assertEquals(3, block.select("details tbody tr").size());
        assertEquals(List.of("1.", "2.", "3.", "4."), page.select("#findings ~ article h4").eachText().stream().map(h -> h.substring(0, 2)).toList());
    }

    @Test
    void midnightIsTheEndOfTheDayBefore() {
        assertTrue(html(Sample.report()).contains("109-05-31 24:00"));
    }

    @Test
    void withoutFindingsItSaysSo() {
        assertTrue(html(Sample.report(List.of(), true, List.of())).contains("本期未發現缺失"));
    }

    @Test
    void nothingSubmittedIsNoCleanReport() {
        String html = html(Sample.empty());
        assertFalse(html.contains("本期未發現缺失"));
        assertTrue(html.contains("無可判定之資料") && html.contains("本機關未提送資料"));
    }

    @Test
    void aReferenceSaysSoAtTheTop() {
        assertTrue(Jsoup.parse(html(Sample.report(List.of(), false, List.of()))).select(".banner").text().contains("僅供參考"));
        assertEquals(List.of("僅供參考", "架構係推得"), Jsoup.parse(html(Sample.report(List.of(), false, List.of("架構係推得")))).select(".banner.alert p").eachText());
        assertEquals(0, Jsoup.parse(html(Sample.report(List.of(), true, List.of()))).select(".banner").size());
    }

    @Test
    void namesAreMaskedUnlessAskedFor() {
        String masked = html(Sample.report());
        assertTrue(masked.contains("王○明") && masked.contains("李○同"));
        assertFalse(masked.contains("王小明") || masked.contains("李大同"));
        assertTrue(html(Sample.report(), ZH, new HtmlOptions(true)).contains("李大同"));
    }

    @Test
    void nothingThatWasSubmittedBecomesMarkup() {
        String canary = "\"'><script>alert(1)</script><img src=x onerror=alert(2)>&amp;『引\u202e號』\u001b[31m";
        Finding finding = new Finding(canary, canary, canary, tw.kaohe.model.Verdict.DEFICIENT, Severity.MAJOR, canary, canary, Sample.day(12), List.of(1),
            canary, canary, null, List.of(canary), new tw.kaohe.model.Citation(canary, canary), List.of(new Evidence(canary, canary, canary, canary)),
            canary, null, canary);
        String html = html(Sample.report(List.of(finding, finding), true, List.of(canary)));
        Document page = Jsoup.parse(html);
        assertEquals(0, page.select("script, img, [onerror]").size());
        assertTrue(page.text().contains("<script>alert(1)</script>"));
        assertTrue(page.text().contains("\\u202e") && page.text().contains("\\u001b"), "hidden characters are shown");
        assertFalse(html.contains("\u202e") || html.contains("\u001b"));
    }

    @Test
    void aCityLinksToEachAgencyByAnEncodedAddress() {
        List<String> links = Jsoup.parse(city(Sample.city(), ZH)).select("table:not(.heat) a").eachAttr("href");
        assertEquals(List.of("./anhe/report.html", "./minsheng/report.html", "./%e7%a9%ba%e6%a9%9f%e9%97%9c/report.html"),
            links.stream().filter(link -> !link.contains("%2f")).toList());
        assertTrue(links.contains("./%e6%88%b6%e6%94%bf%201%2f%3c%e6%89%80%3e/report.html"));
    }

    @Test
    void tenThousandFindingsStayReadable() {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            boolean dated = i % 3 > 0;
            findings.add(Sample.finding("id-0123456789abcdef-" + i, "109L-" + i % 250, "檢核項目" + i % 250, Severity.values()[i / 4000],
                dated ? Sample.day(1).plusDays(i / 47) : null, "經查該日10:30-12:30時段,本項未勾選「是」,日誌亦無異常紀錄,無法認定符合。".repeat(2),
                Sample.cell("sheet 1, C" + i, "原文".repeat(40)), Sample.cell("sheet 1, D" + i, null), Sample.cell("sheet 1, E" + i, null), Sample.cell("sheet 1, F" + i, null)));
        }
        String html = html(Sample.report(findings, true, List.of()));
        int bytes = html.getBytes(StandardCharsets.UTF_8).length;
        assertTrue(bytes < 5_000_000, bytes + " bytes");
        assertTrue(html.contains("顯示前 200 筆，共 "), "what is left out is said");
    }

    @Test
    void sameBytesInAnyLocaleAndZone() {
        String here = html(Sample.report());
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertEquals(here, html(Sample.report()));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }
}
