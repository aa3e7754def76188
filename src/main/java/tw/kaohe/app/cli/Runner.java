package tw.kaohe.app.cli;

import tw.kaohe.audit.AuditPipeline;
import tw.kaohe.intake.AuditRun;
import tw.kaohe.intake.BundledCalendars;
import tw.kaohe.model.Phrases;
import tw.kaohe.reading.ReadingLimits;
import tw.kaohe.reading.SubmissionReader;
import tw.kaohe.reading.plan.PlanReader;
import tw.kaohe.rules.Rulebook;

/** Puts the parts together. */
final class Runner {
    private Runner() {
    }

    static AuditRun of(Home home, Rulebook rulebook, Phrases phrases) {
        SubmissionReader reader = new SubmissionReader(rulebook.form(), ReadingLimits.DEFAULT, new PlanReader());
        int threads = Integer.getInteger("kaohe.threads", Runtime.getRuntime().availableProcessors());
        AuditPipeline pipeline = new AuditPipeline(rulebook, new BundledCalendars(home.calendars()), phrases);
        return new AuditRun(pipeline, reader, phrases, Math.max(1, threads), home.calendars());
    }
}
