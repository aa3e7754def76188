package tw.kaohe.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.kaohe.audit.AgencyInput;
import tw.kaohe.audit.AuditOptions;
import tw.kaohe.audit.AuditPipeline;
import tw.kaohe.intake.BundledCalendars;
import tw.kaohe.model.Finding;
import tw.kaohe.model.Period;
import tw.kaohe.model.Phrases;
import tw.kaohe.reading.ReadingLimits;
import tw.kaohe.reading.SubmissionReader;
import tw.kaohe.rules.Rulebook;

/** What the benchmark's generator expects, what its floor loop finds, and what the product finds, are the same. */
class CityYearTest {
    /** The seed is one with which everything that the rules tell apart occurs within ten logs. */
    private static final CityPlan PLAN = new CityPlan(2, 5, 60, 0.02, 3383);
    private static final Rulebook RULEBOOK = Rulebook.load(Path.of("rules"), null);
    @TempDir
    private Path folder;

    private List<ParsedAgency> city() throws IOException {
        SubmissionReader reader = new SubmissionReader(RULEBOOK.form(), ReadingLimits.DEFAULT, (file, lines) -> java.util.Optional.empty());
        return ParsedAgency.readAll(folder.resolve("city"), reader);
    }

    /** The product's findings by agency. */
    private Map<String, List<Finding>> audit() throws IOException {
        AuditPipeline pipeline = new AuditPipeline(RULEBOOK, new BundledCalendars(null), Phrases.in("zh-TW"));
        List<java.time.LocalDate> dates = PLAN.dates();
        AuditOptions options = new AuditOptions("roc109", java.time.LocalDateTime.of(2021, 1, 31, 0, 0), null,
            new Period(dates.get(0), dates.get(dates.size() - 1)), List.of("109L-*", "GEN-07"), "zh-TW");
        Map<String, List<Finding>> findings = new TreeMap<>();
        for (ParsedAgency agency : city()) {
            findings.put(agency.id(), pipeline.audit(new AgencyInput(agency.id(), null, agency.files(), List.of()), options).findings());
        }
        return findings;
    }

    @Test
    void productFindsWhatTheGeneratorExpects() throws IOException {
        Map<String, Integer> expected = CityYear.write(PLAN, folder);
        Map<String, Integer> found = new TreeMap<>();
        audit().values().forEach(findings -> findings.forEach(f -> found.merge(f.criterion(), 1, Integer::sum)));
        assertEquals(expected, found);
        assertTrue(expected.keySet().containsAll(Set.of("GEN-07", SharedWork.UNPATROLLED, SharedWork.CONTRADICTED, "109L-2-12")), expected::toString);
        assertTrue(expected.get(SharedWork.UNEXPLAINED) < PLAN.agencies() * PLAN.days(), "no day whose blanks incidents explain");
    }

    @Test
    void floorLoopFindsTheSameOnTheSameDays() throws IOException {
        CityYear.write(PLAN, folder);
        List<String> expected = Files.readAllLines(folder.resolve("findings.txt")).stream().sorted().toList();
        List<Found> byProduct = new ArrayList<>();
        audit().forEach((agency, findings) -> findings.stream().filter(f -> SharedWork.covers(f.criterion()))
            .forEach(f -> byProduct.add(new Found(f.criterion(), agency, CityPlan.roc(f.date())))));
        assertEquals(expected, Found.lines(byProduct));
        assertEquals(expected, Found.lines(new PlainLoop().judge(city())));
    }
}
