package tw.kaohe.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import tw.kaohe.audit.AuditOptions;
import tw.kaohe.audit.AuditPipeline;
import tw.kaohe.intake.AuditJob;
import tw.kaohe.intake.AuditListener;
import tw.kaohe.intake.AuditRun;
import tw.kaohe.intake.BundledCalendars;
import tw.kaohe.model.Phrases;
import tw.kaohe.model.Period;
import tw.kaohe.reading.ReadingLimits;
import tw.kaohe.reading.SubmissionReader;
import tw.kaohe.reading.plan.PlanReader;
import tw.kaohe.rules.Judge;
import tw.kaohe.rules.Rulebook;

/**
 * Reads a submission once more, as a report says that it was judged, to see the facts that its rules saw. Nothing is written.
 */
record SecondLook(Home home, Rulebook rulebook, Phrases phrases, JsonNode report) {

    /** The report's own policies, where the rulebook still has them. */
    static Rulebook underPoliciesOf(JsonNode report, Rulebook rulebook) {
        Map<String, String> set = new LinkedHashMap<>();
        report.path("policies").forEach(p -> {
            if (p.path("overridden").asBoolean() && rulebook.policy().settings().containsKey(p.path("id").asText())) {
                set.put(p.path("id").asText(), p.path("value").asText());
            }
        });
        return rulebook.withPolicies(set);
    }

    /** All facts of the agency, in the order in which rules saw them. */
    List<Object> facts(Path submission, Period period) throws IOException {
        List<Object> facts = new ArrayList<>();
        BiConsumer<String, Collection<?>> seen = (edition, found) -> facts.addAll(found);
        AuditPipeline pipeline = new AuditPipeline(rulebook, new BundledCalendars(home.calendars()), phrases, new Judge(rulebook, seen));
        SubmissionReader reader = new SubmissionReader(rulebook.form(), ReadingLimits.DEFAULT, new PlanReader()::read);
        OffsetDateTime asOf = OffsetDateTime.parse(report.path("asOf").asText());
        String edition = report.path("binding").asBoolean() && report.path("edition").isTextual() ? report.path("edition").asText() : null;
        AuditOptions options = new AuditOptions(edition, asOf.toLocalDateTime(), asOf.toLocalDateTime(), period, List.of(), phrases.language());
        AuditJob job = new AuditJob(List.of(submission), false, Set.of(report.path("agency").path("id").asText()), options, Set.of(), null, false,
            AuditJob.FailOn.NEVER);
        new AuditRun(pipeline, reader, phrases, 1, home.calendars()).run(job, new AuditListener() { });
        return facts;
    }
}
