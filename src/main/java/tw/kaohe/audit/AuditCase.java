package tw.kaohe.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tw.kaohe.model.Approval;
import tw.kaohe.model.CalendarDay;
import tw.kaohe.model.Closure;
import tw.kaohe.model.Evidence;
import tw.kaohe.model.InputKind;
import tw.kaohe.model.InputStatus;
import tw.kaohe.model.LogNote;
import tw.kaohe.model.PatrolLog;
import tw.kaohe.model.Phrases;
import tw.kaohe.model.PlanDocument;
import tw.kaohe.model.RocDate;
import tw.kaohe.model.ServicePlan;
import tw.kaohe.model.SiteProfile;
import tw.kaohe.model.WorkCalendar;
import tw.kaohe.rules.Rulebook;

/**
 * What is settled about one agency's audit before anything is judged: which plan, edition, year, calendar, sites and logs.
 *
 * @param calendar   the judged year's calendar, or null where there is none
 * @param regulation whether only a regulation or city plan was handed in, which is not judged
 * @param searched   the files that were searched, for findings on what is missing
 */
record AuditCase(Rulebook rulebook, Phrases phrases, AgencyInput input, AuditOptions options, PlanChoice plans, EditionChoice choice,
                 Timeframe time, Calendars.Year calendar, Sites sites, DutySlots duty, LogBook book, boolean regulation,
                 List<Evidence> searched) {

    static AuditCase settle(Rulebook rulebook, Phrases phrases, Calendars calendars, AgencyInput input, AuditOptions options) {
        List<PatrolLog> logs = input.all(PatrolLog.class);
        PlanChoice plans = PlanChoice.of(input.own(ServicePlan.class),
            options.period() == null ? null : RocDate.year(options.period().from()),
            input.register() == null ? null : input.register().category());
        boolean dailyRecords = !logs.isEmpty() || input.has(InputKind.WAITS);
        boolean regulation = plans.plan() == null && plans.shown() != null && !dailyRecords && input.register() == null;
        ServicePlan decisive = regulation ? plans.shown() : plans.plan();
        EditionChoice choice = EditionChoice.of(rulebook, options, input.register(), decisive, firstDay(logs));
        Timeframe settled = TimeframeSettler.settle(options, choice.edition(), decisive, logs);
        Calendars.Year calendar = calendars.year(settled.year(), input.all(CalendarDay.class)).orElse(null);
        Timeframe time = calendar == null ? settled.withoutLogs() : settled;
        Sites sites = new Sites(input.own(SiteProfile.class), logs);
        DutySlots duty = new DutySlots(rulebook.form(), calendar == null ? WorkCalendar.of(List.of()) : calendar.calendar(),
            input.all(Closure.class), sites, wholeAgency(input, plans.plan()));
        LogBook book = new LogBook(rulebook.form(), sites, logs, input.own(LogNote.class), input.own(Approval.class));
        return new AuditCase(rulebook, phrases, input, options, plans, choice, time, calendar, sites, duty, book, regulation, searched(input));
    }

    private static LocalDate firstDay(List<PatrolLog> logs) {
        return logs.stream().filter(l -> l.date() != null && l.ticks().anyMask() != 0).map(PatrolLog::date)
            .min(java.util.Comparator.naturalOrder()).orElse(null);
    }

    /** Scopes of a closure that mean every site. */
    private static List<String> wholeAgency(AgencyInput input, ServicePlan plan) {
        List<String> names = new ArrayList<>(List.of("全機關", input.id()));
        if (input.register() != null) {
            names.add(input.register().name());
            names.addAll(input.register().aliases());
        }
        if (plan != null && plan.agency() != null) {
            names.add(plan.agency());
        }
        String city = city(input, plan);
        if (city != null) {
            names.add(city);
        }
        return names;
    }

    private static List<Evidence> searched(AgencyInput input) {
        return input.submitted().stream().filter(f -> f.status() != InputStatus.IGNORED)
            .map(f -> new Evidence(f.source().path(), f.source().sha256(), "file", null)).toList();
    }

    /** The city of the register, else the one that the agency's name begins with, or null. */
    String city() {
        return city(input, plans.plan());
    }

    private static String city(AgencyInput input, ServicePlan plan) {
        if (input.register() != null && input.register().city() != null) {
            return input.register().city();
        }
        return Stream.of(input.register() == null ? null : input.register().name(), plan == null ? null : plan.agency(), input.id())
            .filter(n -> n != null && n.length() > 3 && "市縣".indexOf(n.charAt(2)) >= 0).map(n -> n.substring(0, 3)).findFirst().orElse(null);
    }

    /** The agency's name: of the register, else as its document has it, else the folder's. */
    String name() {
        if (input.register() != null) {
            return input.register().name();
        }
        return plans.shown() != null && plans.shown().agency() != null ? plans.shown().agency() : input.id();
    }

    /** 第一線 or 服務規劃, or null where the register does not say. */
    String category() {
        return input.register() == null ? null : input.register().category();
    }

    String editionId() {
        return choice.edition() == null ? null : choice.edition().id();
    }

    boolean hasLogs() {
        return !input.all(PatrolLog.class).isEmpty();
    }

    /** The plan to be judged, or null. */
    PlanDocument document() {
        ServicePlan plan = plans.plan();
        if (plan == null) {
            return null;
        }
        boolean torn = input.files().stream().anyMatch(f -> f.facts().contains(plan) && f.status() == InputStatus.PARTLY_READ);
        return new PlanDocument(plan, category(), !torn, phrases.get("plan.unweighted"));
    }

    /** Day from which the plan with the log form is in force as revised, or null. */
    LocalDate revisedForm() {
        ServicePlan plan = plans.plan();
        return plan != null && plan.blankForm() != null && plan.revision() ? plan.documentDate() : null;
    }
}
