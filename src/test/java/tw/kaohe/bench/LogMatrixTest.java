package tw.kaohe.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.kaohe.audit.AgencyInput;
import tw.kaohe.audit.AuditOptions;
import tw.kaohe.audit.AuditPipeline;
import tw.kaohe.intake.BundledCalendars;
import tw.kaohe.model.AgencyReport;
import tw.kaohe.model.Phrases;
import tw.kaohe.model.ReadFile;
import tw.kaohe.reading.ReadingLimits;
import tw.kaohe.reading.SubmissionReader;
import tw.kaohe.rules.Rulebook;

/** The log matrix says of each day how many findings there are about it. */
class LogMatrixTest {
    @TempDir
    private Path folder;

    @Test
    void aDaysRowCountsTheFindingsOfThatDayAndSite() throws IOException {
        CityYear.write(new CityPlan(1, 20, 60, 0.02, 3383), folder);
        Path agency = folder.resolve("city").resolve("示範市第01區公所");
        Rulebook rulebook = Rulebook.load(Path.of("rules"), null);
        SubmissionReader reader = new SubmissionReader(rulebook.form(), ReadingLimits.DEFAULT, (file, lines) -> java.util.Optional.empty());
        List<ReadFile> files = List.of(reader.read(agency.resolve("logs.ndjson"), "logs.ndjson"), reader.read(agency.resolve("waits.csv"), "waits.csv"));
        AuditOptions options = new AuditOptions("roc109", LocalDateTime.of(2021, 1, 31, 0, 0), null, null, List.of("109L-*"), "zh-TW");
        AgencyReport report = new AuditPipeline(rulebook, new BundledCalendars(null), Phrases.in("zh-TW"))
            .audit(new AgencyInput("示範市第01區公所", null, files, List.of()), options);
        AgencyReport.SiteLogs site = report.logs().get(0);
        site.days().forEach(day -> assertEquals(
            report.findings().stream().filter(f -> day.date().equals(f.date()) && site.site().equals(f.site())).count(), day.findings(), day.date()::toString));
        assertTrue(site.days().stream().filter(day -> day.findings() > 0).count() > 5, "the generated days have findings of their own");
    }
}
