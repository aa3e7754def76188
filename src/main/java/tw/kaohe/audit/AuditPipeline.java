package tw.kaohe.audit;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tw.kaohe.model.AgencyReport;
import tw.kaohe.model.AgencyReport.CriterionVerdict;
import tw.kaohe.model.Criterion;
import tw.kaohe.model.Edition;
import tw.kaohe.model.Finding;
import tw.kaohe.model.Findings;
import tw.kaohe.model.Grounds;
import tw.kaohe.model.InputKind;
import tw.kaohe.model.InputRecord;
import tw.kaohe.model.InputStatus;
import tw.kaohe.model.MissingInput;
import tw.kaohe.model.Phrases;
import tw.kaohe.model.Reckoning;
import tw.kaohe.model.RegisterEntry;
import tw.kaohe.model.RepeatedCriterion;
import tw.kaohe.model.ServicePlan;
import tw.kaohe.model.Subject;
import tw.kaohe.model.Verdict;
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
        this(rulebook, calendars, phrases, new Judge(rulebook));
    }

    /** @param judge that may tell what it sees */
    public AuditPipeline(Rulebook rulebook, Calendars calendars, Phrases phrases, Judge judge) {
        this.rulebook = rulebook;
        this.calendars = calendars;
        this.judge = judge;
        this.phrases = phrases;
    }

    /** @throws tw.kaohe.rules.RulebookException if a rule names what no framework or message file has */
    public AgencyReport audit(AgencyInput input, AuditOptions options) {
        AuditCase c = AuditCase.settle(rulebook, phrases, calendars, input, options);
        PatrolLogSource patrolLog = new PatrolLogSource(c);
        PlanDuties duties = new PlanDuties(c);
        List<Criterion> own = PlanCriteria.of(c, duties);
        List<Criterion> criteria = criteria(c, own);
        // What a later source knows of a verdict replaces what an earlier one said.
        MetricSource metrics = new MetricSource(c);
        Tallies tallies = new Tallies(c);
        List<FactSource> sources = List.of(new PlanFacts(c), new SubmissionSource(c), new FacilitySource(c), metrics,
            new SurveySource(c), new PublicationSource(c), new WebsiteSource(c), new TopicSource(c),
            new PromiseSource(c, duties, tallies), new MeasureSource(c, duties, tallies), new PaperSource(c, duties), new RosterSource(c, duties),
            new TemplateSource(c), new JudgementSource(c, criteria));
        List<Criterion> applying = criteria.stream().filter(x -> VerdictTable.applies(x, c.category())).toList();
        List<Findings.Draft> found = inScope(judge(c, patrolLog, sources), applying);
        FindingWriter writer = new FindingWriter(rulebook, own, input.id(), c.editionId(), c.time(), c.choice().binding(), phrases,
            FollowUps.dueDates(input));
        VerdictTable table = new VerdictTable(criteria, Set.copyOf(rulebook.common()), input, phrases, input.submitted().isEmpty(), c.category(),
            known(patrolLog, sources));
        List<Finding> firstPass = writer.write(List.of(), found);
        Waivers waivers = new Waivers(c);
        FollowUps followUps = new FollowUps(c, firstPass, waivers);
        List<Finding> findings = writer.write(firstPass, inScope(secondPass(c, table, firstPass, followUps), criteria));
        return report(c, patrolLog, duties, followUps, waivers, table.verdicts(findings), findings, new Reckoning(metrics.ratios(), tallies.lines()));
    }

    /** The edition's criteria, those of the log form where it is in use, the plan's own, and the common ones; none for a regulation. */
    private List<Criterion> criteria(AuditCase c, List<Criterion> own) {
        Set<Criterion> criteria = new LinkedHashSet<>();
        if (c.choice().edition() != null) {
            criteria.addAll(c.choice().edition().criteria());
        }
        if (c.hasLogs()) {
            rulebook.edition(rulebook.formEdition()).orElseThrow().criteria().stream()
                .filter(x -> x.needs().contains(InputKind.PATROL_LOG)).forEach(criteria::add);
        }
        own.stream().filter(x -> criteria.stream().noneMatch(y -> y.code().equals(x.code()))).forEach(criteria::add);
        criteria.addAll(rulebook.common());
        return c.regulation() ? List.of()
            : criteria.stream().filter(x -> c.options().includes(x.code())).filter(x -> x.duty() == Criterion.Duty.AGENCY).toList();
    }

    private static List<Findings.Draft> inScope(List<Findings.Draft> drafts, List<Criterion> criteria) {
        Set<String> codes = new java.util.HashSet<>();
        criteria.forEach(x -> codes.add(x.code()));
        return drafts.stream().filter(d -> codes.contains(d.criterion())).filter(d -> d.alsoCites().isEmpty() || d.verdict() != Verdict.NO_EVIDENCE || d.alsoCites().stream().anyMatch(codes::contains))
            .map(d -> d.citingOnly(codes)).toList();
    }

    /** The log is judged by the rules of the form's own edition, whichever edition judges the plan. */
    private List<Findings.Draft> judge(AuditCase c, PatrolLogSource patrolLog, List<FactSource> sources) {
        List<Object> facts = new ArrayList<>();
        sources.forEach(s -> facts.addAll(s.facts()));
        if (rulebook.formEdition().equals(c.editionId())) {
            facts.addAll(patrolLog.facts());
            return judge.judge(c.editionId(), facts);
        }
        List<Findings.Draft> drafts = new ArrayList<>(judge.judge(c.editionId(), facts));
        if (c.hasLogs() || c.input().has(InputKind.WAITS)) {
            drafts.addAll(judge.judge(rulebook.formEdition(), patrolLog.facts()));
        }
        return drafts;
    }

    private static Map<String, VerdictTable.Known> known(PatrolLogSource patrolLog, List<FactSource> sources) {
        Map<String, VerdictTable.Known> known = new HashMap<>(patrolLog.known());
        sources.forEach(s -> known.putAll(s.known()));
        return known;
    }

    /** Findings on findings: what recurs, and what could not be decided for want of input. */
    private List<Findings.Draft> secondPass(AuditCase c, VerdictTable table, List<Finding> found, FollowUps followUps) {
        List<Subject> facts = new ArrayList<>(followUps.earlier());
        Map<String, List<Finding>> dated = new TreeMap<>();
        found.stream().filter(f -> f.verdict() == Verdict.DEFICIENT && f.date() != null)
            .forEach(f -> dated.computeIfAbsent(f.criterion(), x -> new ArrayList<>()).add(f));
        dated.keySet().removeIf(code -> !rulebook.repeats(code));
        dated.forEach((code, list) -> {
            TreeSet<LocalDate> dates = new TreeSet<>(list.stream().map(Finding::date).toList());
            facts.add(new RepeatedCriterion(code, list.get(0).title(), dates, list.stream().map(f -> f.evidence().get(0)).toList()));
        });
        Set<String> reported = new java.util.HashSet<>();
        found.forEach(f -> reported.add(f.criterion()));
        table.missingInputs().forEach((kind, codes) -> {
            boolean told = rulebook.suppressedBy(kind).stream().anyMatch(reported::contains);
            if (!told) {
                facts.add(new MissingInput(kind, codes, c.name(), c.searched()));
            }
        });
        return facts.isEmpty() ? List.of() : judge.judge(null, facts);
    }

    private AgencyReport report(AuditCase c, PatrolLogSource patrolLog, PlanDuties duties, FollowUps followUps, Waivers waivers, List<CriterionVerdict> verdicts,
                                List<Finding> findings, Reckoning reckoning) {
        List<InputRecord> inputs = new InputTable(phrases).records(c.input(), c.time(), c.book(), c.plans(), notes(c, duties, followUps));
        RegisterEntry register = c.input().register();
        return new AgencyReport(new AgencyReport.Agency(c.input().id(), c.name(), c.category(), register == null ? null : register.group()),
            status(c.input(), inputs), editionInfo(c), c.city(), OffsetDateTime.of(c.time().asOf(), TAIPEI.getRules().getOffset(c.time().asOf())),
            c.time().fromClock(), c.time().period(), c.time().logPeriod(), c.choice().binding(),
            new AgencyReport.RulebookInfo(Rulebook.VERSION, rulebook.sha256()),
            new AgencyReport.CalendarInfo(c.time().year(), c.calendar() == null ? null : c.calendar().sha256()), inputs, verdicts, findings,
            followUps.list(), VerdictTable.summary(verdicts, findings), c.plans().shown(), c.choice().planEdition(), patrolLog.matrix(findings),
            patrolLog.timelines(), notes(c), grounds(c, verdicts), reckoning, People.of(c), waivers.over(findings),
            Outlook.of(c, duties, followUps.list(), findings));
    }

    /** Notes on files that only the comparison with others gives, by path. */
    private Map<String, List<String>> notes(AuditCase c, PlanDuties duties, FollowUps followUps) {
        Map<String, List<String>> notes = new HashMap<>();
        duties.notes().forEach((file, texts) -> notes.computeIfAbsent(file, x -> new ArrayList<>()).addAll(texts));
        followUps.unknown().forEach((file, rows) -> notes.computeIfAbsent(file, x -> new ArrayList<>()).add(phrases.get("note.unknown-improvements", rows)));
        Waivers.handedIn(c.input()).forEach(file -> notes.computeIfAbsent(file, x -> new ArrayList<>()).add(phrases.get("note.own-waivers")));
        return notes;
    }

    private Grounds grounds(AuditCase c, List<CriterionVerdict> verdicts) {
        Set<String> editions = new LinkedHashSet<>();
        if (c.editionId() != null) {
            editions.add(c.editionId());
        }
        if (c.hasLogs()) {
            editions.add(rulebook.formEdition());
        }
        List<Grounds.Coverage> coverage = new ArrayList<>(editions.stream().map(rulebook::coverage).toList());
        coverage.add(rulebook.coverage(Grounds.COMMON));
        return new Grounds(coverage, rulebook.policy().inForce(c.options().language()), ReferenceScores.of(c.choice().edition(), c.plans().plan(),
            verdicts, VerdictTable.summary(verdicts, List.of()), rulebook.policy().rounding("P-ROUND")), c.options().criteria());
    }

    private static AgencyReport.Status status(AgencyInput input, List<InputRecord> inputs) {
        boolean read = inputs.stream().anyMatch(i -> i.status() != InputStatus.UNREADABLE && i.status() != InputStatus.IGNORED);
        return input.submitted().isEmpty() ? AgencyReport.Status.NOT_SUBMITTED : read ? AgencyReport.Status.AUDITED : AgencyReport.Status.NOTHING_READ;
    }

    private static AgencyReport.EditionInfo editionInfo(AuditCase c) {
        Edition edition = c.choice().edition();
        ServicePlan plan = c.plans().plan();
        if (edition == null) {
            return null;
        }
        List<String> basis = new ArrayList<>(edition.documents());
        if (plan != null && plan.title() != null && !basis.contains(plan.title())) {
            basis.add(plan.title() + (plan.documentNumber() == null ? "" : "(" + plan.documentNumber() + ")"));
        }
        return new AgencyReport.EditionInfo(edition.id(), edition.title(), c.time().year(), isCarried(c), basis);
    }

    private static boolean isCarried(AuditCase c) {
        return c.choice().edition() != null && c.time().year() > c.choice().edition().year();
    }

    private List<String> notes(AuditCase c) {
        List<String> notes = new ArrayList<>();
        if (c.regulation()) {
            notes.add(phrases.get("note.regulation"));
            return notes;
        }
        if (c.choice().edition() == null) {
            notes.add(phrases.get("note.no-edition"));
        } else if (!c.choice().binding()) {
            notes.add(phrases.get("note.reference"));
        }
        if (isCarried(c)) {
            notes.add(phrases.get("note.carried", c.choice().edition().year(), c.time().year()));
        }
        if (c.calendar() == null && c.hasLogs()) {
            notes.add(phrases.get("note.no-calendar", c.time().year()));
        }
        return notes;
    }
}
