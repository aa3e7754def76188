package tw.kaohe.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tw.kaohe.model.AgencyReport;
import tw.kaohe.model.AgencyReport.DayRow;
import tw.kaohe.model.AgencyReport.DimensionSummary;
import tw.kaohe.model.AgencyReport.SiteLogs;
import tw.kaohe.model.AgencyReport.SlotState;
import tw.kaohe.model.CityReport;
import tw.kaohe.model.CityReport.AgencyLine;
import tw.kaohe.model.CityReport.Counts;
import tw.kaohe.model.Finding;
import tw.kaohe.model.Phrases;
import tw.kaohe.model.Severity;

/** A page must open at once however much was found: what is cut says so, and the whole stands in other files. */
class LargeReportTest {
    private static final int MOST = 5_000_000;
    private static final int FINDINGS = 10_000;
    private static final Phrases ZH = Phrases.in("zh-TW");

    private static String html(AgencyReport report, String language) throws IOException {
        return Golden.written(out -> new ReportHtmlWriter(Phrases.in(language), new HtmlOptions(false)).write(report, out));
    }

    private static AgencyReport large(boolean dated) {
        List<Finding> findings = IntStream.range(0, FINDINGS).mapToObj(i -> Sample.finding("f" + i, "109L-1-" + (dated ? i % 40 : i), "逃生通道、消防設備保持暢通",
            Severity.values()[i % 3], dated ? LocalDate.of(2020, 1, 1).plusDays(i % 366) : null, "時段內一(七)未勾選,請查明原因並補正。".repeat(3),
            Sample.cell("sheet 1, C" + i, "照明設備正常"), Sample.cell("sheet 1, D" + i, "照明設備正常"))).toList();
        AgencyReport few = Sample.report(findings, true, List.of());
        return new AgencyReport(few.agency(), few.status(), few.edition(), few.city(), few.asOf(), few.asOfFromClock(), few.period(), few.logPeriod(),
            few.binding(), few.rulebook(), few.calendar(), few.inputs(), few.verdicts(), few.findings(), few.followUps(), few.summary(), few.plan(),
            few.planEdition(), sites(), few.waits(), few.notes(), few.grounds(), few.reckoning(), few.people());
    }

    private static List<SiteLogs> sites() {
        List<DayRow> days = IntStream.range(0, 366).mapToObj(i -> new DayRow(LocalDate.of(2020, 1, 1).plusDays(i), true,
            List.of(SlotState.FULL, SlotState.PARTIAL, SlotState.BLANK, SlotState.NOT_DUE, SlotState.FULL), 2)).toList();
        return IntStream.range(0, 100).mapToObj(i -> new SiteLogs("第" + i + "辦公處", Sample.SLOTS, days, 366, 0, List.of())).toList();
    }

    @Test
    void tenThousandFindingsFitIntoAPage() throws IOException {
        for (boolean dated : List.of(true, false)) {
            for (String language : List.of("zh-TW", "en")) {
                String html = html(large(dated), language);
                int bytes = html.getBytes(StandardCharsets.UTF_8).length;
                assertTrue(bytes < MOST, bytes + " bytes in " + language + (dated ? ", dated" : ", each alone"));
                assertTrue(html.contains(Phrases.in(language).get("report.matrix.capped", 20, 100)) || language.equals("en"));
            }
        }
        assertTrue(html(large(false), "zh-TW").contains(ZH.get("report.findings.capped", 200, 3334)), "what is left out is said");
    }

    @Test
    void theWholeStandsInTheTable() throws IOException {
        String csv = Golden.written(out -> AgencyReporters.files("csv", large(false), ZH, new HtmlOptions(false)).get("findings.csv").write(large(false), out));
        assertEquals(FINDINGS + 1, csv.lines().count());
    }

    @Test
    void fiveThousandAgenciesFitIntoThePageOfTheCity() throws IOException {
        CityReport city = Sample.city();
        List<String> dimensions = List.of("基礎服務", "服務遞送", "服務量能", "服務評價", "開放創新", "巡檢日誌", "計畫文件", "計畫作法");
        List<AgencyLine> lines = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            String name = "示範市第" + i + "戶政事務所";
            lines.add(new AgencyLine(name, name, "第一線", "戶政組", AgencyReport.Status.AUDITED, new Counts(i % 7, i % 50, 12, 3, 40), "roc109",
                dimensions.stream().map(d -> new DimensionSummary(d, 20, 1, 0, 3, 4, 5, 1, 1, 1, 2, 2)).toList()));
        }
        CityReport large = new CityReport(city.asOf(), city.edition(), lines, city.inputs(), 1, city.exitReasons(), city.city(), dimensions,
            city.coverage(), city.policies(), city.common());
        String html = Golden.written(out -> new CityHtmlWriter(ZH, new HtmlOptions(false)).write(large, out));
        int bytes = html.getBytes(StandardCharsets.UTF_8).length;
        assertTrue(bytes < MOST, bytes + " bytes");
        lines.forEach(line -> assertTrue(html.contains(line.name() + "</a>"), line.name() + " has no link"));
    }
}
