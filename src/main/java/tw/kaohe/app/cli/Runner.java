package tw.kaohe.app.cli;

import tw.kaohe.audit.AuditPipeline;
import tw.kaohe.intake.AuditRun;
import tw.kaohe.intake.BundledCalendars;
import tw.kaohe.intake.CamelStart;
import tw.kaohe.model.Phrases;
import tw.kaohe.reading.ReadingLimits;
import tw.kaohe.reading.SubmissionReader;
import tw.kaohe.reading.plan.PlanReader;
import tw.kaohe.rules.Rulebook;

/** Puts the parts together. */
final class Runner {
    private Runner() {
    }

    /** With a thread for each processor, unless {@code kaohe.threads} says how many. */
    static CamelStart camel() {
        return new CamelStart(Math.max(1, Integer.getInteger("kaohe.threads", Runtime.getRuntime().availableProcessors())));
    }

    static AuditRun of(Home home, Rulebook rulebook, Phrases phrases) {
        return of(home, rulebook, phrases, camel());
    }

    static AuditRun of(Home home, Rulebook rulebook, Phrases phrases, CamelStart camel) {
        SubmissionReader reader = new SubmissionReader(rulebook.form(), ReadingLimits.DEFAULT, new PlanReader());
        AuditPipeline pipeline = new AuditPipeline(rulebook, new BundledCalendars(home.calendars()), phrases);
        return new AuditRun(pipeline, reader, phrases, home.calendars(), camel);
    }
}
