package tw.kaohe.audit;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tw.kaohe.model.AgencyReport;
import tw.kaohe.model.AgencyReport.CriterionVerdict;
import tw.kaohe.model.AgencyState;
import tw.kaohe.model.Approval;
import tw.kaohe.model.CalendarDay;
import tw.kaohe.model.Closure;
import tw.kaohe.model.CounterState;
import tw.kaohe.model.Criterion;
import tw.kaohe.model.Diversion;
import tw.kaohe.model.Edition;
import tw.kaohe.model.Evidence;
import tw.kaohe.model.FacilityState;
import tw.kaohe.model.Finding;
import tw.kaohe.model.Findings;
import tw.kaohe.model.InputKind;
import tw.kaohe.model.InputRecord;
import tw.kaohe.model.InputStatus;
import tw.kaohe.model.LogNote;
import tw.kaohe.model.LongWaitDay;
import tw.kaohe.model.MissingInput;
import tw.kaohe.model.PatrolLog;
import tw.kaohe.model.Phrases;
import tw.kaohe.model.PlanDocument;
import tw.kaohe.model.PlanRemark;
import tw.kaohe.model.RepeatedCriterion;
import tw.kaohe.model.ServicePlan;
import tw.kaohe.model.SiteProfile;
import tw.kaohe.model.Subject;
import tw.kaohe.model.UnreadableInput;
import tw.kaohe.model.Verdict;
import tw.kaohe.model.WaitDay;
import tw.kaohe.model.WorkCalendar;
import tw.kaohe.rules.Judge;
import tw.kaohe.rules.Rulebook;

/**
 * The audit of one agency, step by step; each step makes a value that the next ones read. Safe for several threads.
 */
public final class AuditPipeline {
    private static final ZoneId TAIPEI = ZoneId.of("Asia/Taipei");
    private final Rulebook rulebook;
    private final Calendars calendars;
    private final Judge judge;
    private final Phrases phrases;

    /** @param phrases in the language of the options that agencies are audited with */
    public AuditPipeline(Rulebook rulebook, Calendars calendars, Phrases phrases) {
        this.rulebook = rulebook;
        this.calendars = calendars;
        this.judge = new Judge(rulebook);
        this.phrases = phrases;
    }

    /**
     * @throws tw.kaohe.rules.RulebookException if a rule names what no framework or message file has
     */
    public AgencyReport audit(AgencyInput input, AuditOptions options) {
        List<PatrolLog> logs = input.all(PatrolLog.class);
        PlanChoice plans = PlanChoice.of(input.own(ServicePlan.class), options.period() == null ? null
            : tw.kaohe.model.RocDate.year(options.period().from()));
        boolean logsJudged = !logs.isEmpty() || input.has(InputKind.WAITS);
        boolean regulation = plans.plan() == null && plans.shown() != null && !logsJudged && input.register() == null;
        ServicePlan decisive = regulation ? plans.shown() : plans.plan();
        EditionChoice choice = EditionChoice.of(rulebook, options, input.register(), decisive, firstDay(logs));
        Timeframe settled = TimeframeSettler.settle(options, choice.edition(), decisive, logs);
        Calendars.Year calendar = calendars.year(settled.year(), input.all(CalendarDay.class)).orElse(null);
        Timeframe time = calendar == null ? settled.withoutLogs() : settled;
        Sites sites = new Sites(input.own(SiteProfile.class), logs);
        DutySlots duty = new DutySlots(rulebook.form(), calendar == null ? WorkCalendar.of(List.of()) : calendar.calendar(), input.all(Closure.class), sites, wholeAgency(input, plans.plan()));
        LogBook book = new LogBook(rulebook.form(), sites, logs, input.own(LogNote.class), input.own(Approval.class));
        FacilityList facilities = new FacilityList(sites, input.own(FacilityState.class), rulebook.itemTraits());
        WaitFacts waits = new WaitFacts(rulebook.form(), time, sites, input.own(WaitDay.class), input.own(Diversion.class));
        CounterFacts counters = new CounterFacts(rulebook.form(), sites, input.own(CounterState.class));
        List<Evidence> searched = searched(input);
        CoverageFacts coverage = new CoverageFacts(rulebook.form(), book, time, duty, revisedForm(plans.plan()),
            input.isDamaged(InputKind.PATROL_LOG), searched);
        LogFacts logFacts = new LogFacts(rulebook.form(), rulebook.itemTraits(), book, facilities, time, duty, waits, counters,
            rulebook.policy().whole("P-SIGNGRACE"));

        List<Criterion> criteria = regulation ? List.of() : criteria(choice, options, !logs.isEmpty());
        List<LongWaitDay> longWaits = waits.facts(duty);
        List<Object> ofLogs = new ArrayList<>(logFacts.facts(longWaits));
        ofLogs.addAll(longWaits);
        ofLogs.addAll(coverage.facts());
        ofLogs.addAll(counters.gaps().stream().filter(g -> duty.isWorkDay(g.site(), g.date())).toList());
        ofLogs.addAll(sites.profiles());
        List<Subject> ofPlan = planFacts(input, plans, time, choice);
        boolean nothing = input.files().isEmpty();
        AgencyState state = state(input, plans, time, choice, searched);
        List<Subject> ofSubmission = new ArrayList<>(unreadable(input));
        ofSubmission.add(state);

        List<Findings.Draft> found = regulation ? List.of() : judge(choice, ofLogs, ofPlan, ofSubmission);
        found = found.stream().filter(d -> options.includes(d.criterion())).filter(d -> isInScope(d, criteria)).toList();
        FindingWriter writer = new FindingWriter(rulebook, input.id(), choice.edition() == null ? null : choice.edition().id(), time,
            choice.binding(), options.language());
        VerdictTable table = new VerdictTable(criteria, Set.copyOf(rulebook.common()), input, phrases, nothing, category(input), known(choice, logs, book, facilities, logFacts, calendar != null));
        List<Findings.Draft> all = new ArrayList<>(found);
        all.addAll(secondPass(input, choice, table, writer.write(found), state, searched, options));
        List<Finding> findings = writer.write(all);
        List<CriterionVerdict> verdicts = table.verdicts(findings);

        List<InputRecord> inputs = new InputTable(phrases).records(input, time, book, plans);
        return new AgencyReport(new AgencyReport.Agency(input.id(), name(input, plans), category(input), group(input)), status(inputs, nothing),
            editionInfo(choice, time, plans.plan()), city(input, choice, plans.plan()), OffsetDateTime.of(time.asOf(), TAIPEI.getRules().getOffset(time.asOf())),
            time.fromClock(), time.period(), time.logPeriod(), choice.binding(),
            new AgencyReport.RulebookInfo(Rulebook.VERSION, rulebook.sha256()), new AgencyReport.CalendarInfo(time.year(), calendar == null ? null : calendar.sha256()),
            inputs, verdicts, findings, List.of(), VerdictTable.summary(verdicts, findings), plans.shown(), choice.planEdition(),
            coverage.matrix(logFacts, findings), waits.timelines(longWaits), notes(choice, time, regulation, calendar == null && logsJudged));
    }

    private static java.time.LocalDate firstDay(List<PatrolLog> logs) {
        return logs.stream().filter(l -> l.date() != null && l.ticks().anyMask() != 0).map(PatrolLog::date)
            .min(java.util.Comparator.naturalOrder()).orElse(null);
    }

    private static List<String> wholeAgency(AgencyInput input, ServicePlan plan) {
        List<String> names = new ArrayList<>(List.of("全機關", input.id()));
        if (input.register() != null) {
            names.add(input.register().name());
            names.addAll(input.register().aliases());
            if (input.register().city() != null) {
                names.add(input.register().city());
            }
        }
        if (plan != null && plan.agency() != null) {
            names.add(plan.agency());
        }
        String name = input.register() != null ? input.register().name() : plan != null && plan.agency() != null ? plan.agency() : input.id();
        if (name.length() > 3 && (name.charAt(2) == '市' || name.charAt(2) == '縣')) {
            names.add(name.substring(0, 3));
        }
        return names;
    }

    private static java.time.LocalDate revisedForm(ServicePlan plan) {
        return plan != null && plan.blankForm() != null && plan.revision() ? plan.documentDate() : null;
    }

    private List<Evidence> searched(AgencyInput input) {
        return input.files().stream().filter(f -> f.status() != InputStatus.IGNORED)
            .map(f -> new Evidence(f.source().path(), f.source().sha256(), "file", null)).toList();
    }

    /** The edition's criteria, those of the log form where it is in use, and the common ones. */
    private List<Criterion> criteria(EditionChoice choice, AuditOptions options, boolean logs) {
        Set<Criterion> criteria = new LinkedHashSet<>();
        if (choice.edition() != null) {
            criteria.addAll(choice.edition().criteria());
        }
        if (logs) {
            rulebook.edition(rulebook.formEdition()).orElseThrow().criteria().stream()
                .filter(c -> c.needs().contains(InputKind.PATROL_LOG)).forEach(criteria::add);
        }
        criteria.addAll(rulebook.common());
        return criteria.stream().filter(c -> options.includes(c.code())).filter(c -> c.duty() == Criterion.Duty.AGENCY).toList();
    }

    private static boolean isInScope(Findings.Draft draft, List<Criterion> criteria) {
        return criteria.stream().anyMatch(c -> c.code().equals(draft.criterion()));
    }

    private List<Subject> planFacts(AgencyInput input, PlanChoice plans, Timeframe time, EditionChoice choice) {
        if (plans.plan() == null) {
            return List.of();
        }
        PlanDocument document = new PlanDocument(plans.plan(), category(input), isComplete(input, plans.plan()));
        List<Subject> facts = new ArrayList<>(new PlanFacts(rulebook, phrases, document).facts());
        ServicePlan plan = plans.plan();
        if (plan.rocYear() != null && plan.rocYear() != time.year()) {
            facts.add(new PlanRemark(PlanRemark.Topic.OTHER_YEAR, "year", document.label(),
                Map.of("planYear", plan.rocYear(), "year", time.year()), document.head().evidence()));
        }
        if (input.register() != null && plan.agency() != null && !isNamed(input, plan.agency())) {
            facts.add(new PlanRemark(PlanRemark.Topic.OTHER_AGENCY, "agency", document.label(),
                Map.of("planAgency", plan.agency(), "agency", input.register().name()), document.head().evidence()));
        }
        if (!plans.rivals().isEmpty()) {
            facts.add(new PlanRemark(PlanRemark.Topic.RIVAL_PLANS, "plans", document.label(), Map.of("count", plans.rivals().size(),
                "files", String.join("、", plans.rivals().stream().map(p -> p.file().path()).toList())),
                plans.rivals().stream().map(p -> p.file().at("line 1", p.text().line(1))).toList()));
        }
        return facts;
    }

    private static boolean isComplete(AgencyInput input, ServicePlan plan) {
        return input.files().stream().noneMatch(f -> f.facts().contains(plan) && f.status() == InputStatus.PARTLY_READ);
    }

    /** A short form of the name counts as the agency; whether it is the same one is for people. */
    private static boolean isNamed(AgencyInput input, String agency) {
        String folded = EditionChoice.fold(agency);
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(input.register().name(), input.register().id()),
            input.register().aliases().stream()).map(EditionChoice::fold).anyMatch(n -> n.contains(folded) || folded.contains(n));
    }

    private static AgencyState state(AgencyInput input, PlanChoice plans, Timeframe time, EditionChoice choice, List<Evidence> searched) {
        boolean unreadableDocument = input.files().stream().anyMatch(f -> f.status() == InputStatus.UNREADABLE
            && (f.kinds().isEmpty() || f.kinds().contains(InputKind.PLAN)));
        return new AgencyState(input.register() != null ? input.register().name() : input.id(), time.year(),
            input.register() == null ? null : input.register().submitBy(), time.today(), plans.plan() != null || unreadableDocument,
            !input.files().isEmpty(), choice.edition() == null ? null : choice.edition().id(), searched);
    }

    private List<Subject> unreadable(AgencyInput input) {
        return input.files().stream().filter(f -> f.status() == InputStatus.UNREADABLE || f.status() == InputStatus.PARTLY_READ)
            .map(f -> (Subject) new UnreadableInput(f.source(), String.valueOf(InputTable.reason(phrases, f)),
                f.status() == InputStatus.PARTLY_READ)).toList();
    }

    /** The log is judged by the rules of the form's own edition, whichever edition judges the plan. */
    private List<Findings.Draft> judge(EditionChoice choice, List<?> ofLogs, List<Subject> ofPlan, List<Subject> ofSubmission) {
        String edition = choice.edition() == null ? null : choice.edition().id();
        List<Object> facts = new ArrayList<>(ofPlan);
        facts.addAll(ofSubmission);
        if (rulebook.formEdition().equals(edition)) {
            facts.addAll(ofLogs);
            return judge.judge(edition, facts);
        }
        List<Findings.Draft> drafts = new ArrayList<>(judge.judge(edition, facts));
        drafts.addAll(judge.judge(rulebook.formEdition(), ofLogs));
        return drafts;
    }

    /** Findings on findings: what recurs, and what could not be decided for want of input. */
    private List<Findings.Draft> secondPass(AgencyInput input, EditionChoice choice, VerdictTable table, List<Finding> found,
                                            AgencyState state, List<Evidence> searched, AuditOptions options) {
        List<Subject> facts = new ArrayList<>();
        Map<String, List<Finding>> dated = new TreeMap<>();
        found.stream().filter(f -> f.verdict() == Verdict.DEFICIENT && f.date() != null && rulebook.repeats(f.criterion()))
            .forEach(f -> dated.computeIfAbsent(f.criterion(), c -> new ArrayList<>()).add(f));
        dated.forEach((code, list) -> {
            TreeSet<java.time.LocalDate> dates = new TreeSet<>(list.stream().map(Finding::date).toList());
            facts.add(new RepeatedCriterion(code, list.get(0).title(), dates, list.stream().map(f -> f.evidence().get(0)).toList()));
        });
        boolean reported = found.stream().anyMatch(f -> f.criterion().equals("GEN-01"));
        table.missingInputs().forEach((kind, codes) -> {
            if (!(reported && kind == InputKind.PLAN)) {
                facts.add(new MissingInput(kind, codes, state.name(), searched));
            }
        });
        return judge.judge(null, facts).stream().filter(d -> options.includes(d.criterion())).toList();
    }

    private Map<String, VerdictTable.Known> known(EditionChoice choice, List<PatrolLog> logs, LogBook book, FacilityList facilities, LogFacts facts,
                                                  boolean calendar) {
        KnownVerdicts known = new KnownVerdicts(rulebook, phrases);
        if (!logs.isEmpty() && !calendar) {
            known.noCalendar();
        } else if (!logs.isEmpty()) {
            known.logs(book, facilities, facts);
        } else if (!choice.binding()) {
            known.formNotUsed();
        }
        return known.byCode();
    }

    private static String category(AgencyInput input) {
        return input.register() == null ? null : input.register().category();
    }

    private static String group(AgencyInput input) {
        return input.register() == null ? null : input.register().group();
    }

    private static String name(AgencyInput input, PlanChoice plans) {
        if (input.register() != null) {
            return input.register().name();
        }
        return plans.shown() != null && plans.shown().agency() != null ? plans.shown().agency() : input.id();
    }

    private static String city(AgencyInput input, EditionChoice choice, ServicePlan plan) {
        if (input.register() != null && input.register().city() != null) {
            return input.register().city();
        }
        String agency = plan == null ? null : plan.agency();
        return agency != null && agency.length() > 3 && "市縣".indexOf(agency.charAt(2)) >= 0 ? agency.substring(0, 3) : null;
    }

    private static AgencyReport.Status status(List<InputRecord> inputs, boolean nothing) {
        boolean read = inputs.stream().anyMatch(i -> i.status() != InputStatus.UNREADABLE && i.status() != InputStatus.IGNORED);
        return nothing ? AgencyReport.Status.NOT_SUBMITTED : read ? AgencyReport.Status.AUDITED : AgencyReport.Status.NOTHING_READ;
    }

    private static AgencyReport.EditionInfo editionInfo(EditionChoice choice, Timeframe time, ServicePlan plan) {
        Edition edition = choice.edition();
        if (edition == null) {
            return null;
        }
        List<String> basis = new ArrayList<>(edition.documents());
        if (plan != null && plan.title() != null && !basis.contains(plan.title())) {
            basis.add(plan.title() + (plan.documentNumber() == null ? "" : "(" + plan.documentNumber() + ")"));
        }
        return new AgencyReport.EditionInfo(edition.id(), edition.title(), time.year(), isCarried(choice, time), basis);
    }

    private static boolean isCarried(EditionChoice choice, Timeframe time) {
        return choice.edition() != null && time.year() > choice.edition().year();
    }

    private List<String> notes(EditionChoice choice, Timeframe time, boolean regulation, boolean noCalendar) {
        List<String> notes = new ArrayList<>();
        if (regulation) {
            notes.add(phrases.get("note.regulation"));
        } else if (choice.edition() == null) {
            notes.add(phrases.get("note.no-edition"));
        } else if (!choice.binding()) {
            notes.add(phrases.get("note.reference"));
        }
        if (!regulation && isCarried(choice, time)) {
            notes.add(phrases.get("note.carried", choice.edition().year(), time.year()));
        }
        if (noCalendar) {
            notes.add(phrases.get("note.no-calendar", time.year()));
        }
        return notes;
    }
}
