package tw.kaohe.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import tw.kaohe.model.Phrases;
import tw.kaohe.model.Severity;

class JsonWritersTest {
    private static final Phrases ZH = Phrases.in("zh-TW");
    private final ReportJsonWriter reports = new ReportJsonWriter();

    @Test
    void reportOfARichAgency() throws IOException {
        Golden.check("report.json", out -> reports.write(Sample.report(), out));
    }

    @Test
    void reportOfAnAgencyThatSubmittedNothing() throws IOException {
        JsonNode json = new ObjectMapper().readTree(Golden.written(out -> reports.write(Sample.empty(), out)));
        assertTrue(json.get("edition").isNull() && json.get("calendar").isNull() && json.get("logPeriod").isNull());
        assertEquals("2020-05-31T17:30:15+08:00", json.get("asOf").asText());
    }

    @Test
    void planInBothLanguages() throws IOException {
        Golden.check("plan.json", out -> new PlanJsonWriter(ZH).write(SamplePlan.plan(), "roc109", out));
        assertTrue(Golden.written(out -> new PlanJsonWriter(Phrases.in("en")).write(SamplePlan.plan(), null, out)).contains("\"edition\": null"));
    }

    @Test
    void summaryOfACity() throws IOException {
        Golden.check("summary.json", out -> new SummaryJsonWriter().write(Sample.city(), out));
    }

    @Test
    void keysStandInTheOrderOfTheContract() throws IOException {
        List<String> keys = new ArrayList<>();
        new ObjectMapper().readTree(Golden.written(out -> reports.write(Sample.report(), out))).fieldNames().forEachRemaining(keys::add);
        assertEquals(List.of("schema", "agency", "edition", "city", "asOf", "asOfFromClock", "period", "logPeriod", "binding", "rulebook",
            "calendar", "inputs", "verdicts", "findings", "followUps", "summary", "coverage", "policies", "reference", "ratios",
            "commitments", "citedCriteria", "criteria", "people"), keys,
            "what the contract does not name stands behind what it names");
    }

    @Test
    void halfASurrogatePairDoesNotStopTheReport() throws IOException {
        var broken = Sample.report(List.of(Sample.finding("f", "X", "\ud800", Severity.ADVICE, null, "壞字\udc00!\u0000")), true, List.of());
        JsonNode json = new ObjectMapper().readTree(Golden.written(out -> reports.write(broken, out)));
        assertEquals("壞字\ufffd!\u0000", json.get("findings").get(0).get("message").asText());
    }

    @Test
    void sameBytesInAnyLocaleAndZone() {
        String here = Golden.written(out -> reports.write(Sample.report(), out));
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
            assertEquals(here, Golden.written(out -> reports.write(Sample.report(), out)));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        assertFalse(here.contains("\r"));
    }
}
