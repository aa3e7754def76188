package tw.kaohe.app.cases;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tw.kaohe.audit.AgencyInput;
import tw.kaohe.audit.AuditOptions;
import tw.kaohe.audit.AuditPipeline;
import tw.kaohe.audit.Calendars;
import tw.kaohe.model.AgencyReport;
import tw.kaohe.model.Finding;
import tw.kaohe.model.InputStatus;
import tw.kaohe.model.Period;
import tw.kaohe.model.Phrases;
import tw.kaohe.model.ReadFile;
import tw.kaohe.model.RegisterEntry;
import tw.kaohe.model.RocDate;
import tw.kaohe.model.Severity;
import tw.kaohe.reading.ReadingLimits;
import tw.kaohe.reading.SubmissionReader;
import tw.kaohe.reading.plan.PlanReader;
import tw.kaohe.reading.text.DateText;
import tw.kaohe.rules.Rulebook;
import tw.kaohe.rules.RulebookException;

/** Runs cases through the readers and the pipeline that submissions go through; nothing is written to a disk. */
public final class CaseRunner {
    private static final String LANGUAGE = "zh-TW";
    private static final Map<Severity, String> SEVERITIES = Map.of(Severity.MAJOR, "重大缺失", Severity.DEFICIENCY, "缺失", Severity.ADVICE, "建議改善");
    private static final int DEFAULT_YEAR = 109;
    private final Rulebook rulebook;
    private final Calendars calendars;
    private final Map<String, String> plans;
    private final SubmissionReader reader;
    private final Phrases phrases = Phrases.in(LANGUAGE);
    private final Map<Map<String, String>, AuditPipeline> pipelines = new HashMap<>();

    /** @throws RulebookException where a case of the files names what nobody knows */
    public CaseRunner(Rulebook rulebook, Calendars calendars, CaseFiles files) {
        this.rulebook = rulebook;
        Map<Integer, Optional<Calendars.Year>> years = new HashMap<>();
        this.calendars = (year, own) -> own.isEmpty() ? years.computeIfAbsent(year, y -> calendars.year(y, own)) : calendars.year(year, own);
        this.plans = files.plans();
        new CaseCheck(rulebook, Rulebook.ruleNames(files.root()).keySet()).checkAll(files.cases());
        this.reader = new SubmissionReader(rulebook.form(), ReadingLimits.DEFAULT, new PlanReader());
    }

    public List<CaseResult> run(List<RuleCase> cases) {
        return cases.stream().map(this::run).toList();
    }

    /** @throws RulebookException where the case itself cannot be understood */
    public CaseResult run(RuleCase c) {
        List<ReadFile> files = new ArrayList<>();
        RegisterEntry register = null;
        for (GivenFiles.Given given : new GivenFiles(c, rulebook.form(), plans).all()) {
            ReadFile file = reader.read(given.content().getBytes(StandardCharsets.UTF_8), given.name());
            check(c, given, file);
            register = file.facts().stream().filter(RegisterEntry.class::isInstance).map(RegisterEntry.class::cast).findFirst().orElse(register);
            if (!given.name().equals("register.json")) {
                files.add(file);
            }
        }
        String id = register == null ? GivenFiles.AGENCY : register.id();
        AuditPipeline pipeline = pipelines.computeIfAbsent(c.policies(), p -> new AuditPipeline(rulebook.withPolicies(p), calendars, phrases));
        return compare(c, pipeline.audit(new AgencyInput(id, register, files, List.of()), options(c)));
    }

    /** A header misspelt in a case would otherwise be read as nothing and the case pass. */
    private void check(RuleCase c, GivenFiles.Given given, ReadFile file) {
        if (given.kind() != null && (file.status() != InputStatus.READ || !file.kinds().contains(given.kind()))) {
            throw new RulebookException(c.label() + ": " + given.name() + " was read as " + file.kinds() + ", " + file.status() + " "
                + file.notes().stream().map(phrases::get).toList());
        }
    }

    private AuditOptions options(RuleCase c) {
        Period period = c.period() == null ? null : period(c);
        int year = period != null ? RocDate.year(period.from())
            : c.edition() == null ? DEFAULT_YEAR : rulebook.edition(c.edition()).orElseThrow().year();
        LocalDateTime end = LocalDate.of(year + RocDate.OFFSET + 1, 1, 1).atStartOfDay();
        return new AuditOptions(c.edition(), c.asOf() == null ? end : moment(c), end, period, c.criteria(), LANGUAGE);
    }

    private static LocalDateTime moment(RuleCase c) {
        DateText.Moment moment = DateText.moment(c.asOf()).orElseThrow(() -> new RulebookException(c.label() + ": as-of: '" + c.asOf() + "' is no date"));
        return moment.timed() ? moment.at() : moment.at().plusDays(1);
    }

    private static Period period(RuleCase c) {
        String[] ends = c.period().split("\\.\\.");
        return new Period(day(c, ends[0]), day(c, ends[ends.length - 1]));
    }

    private static LocalDate day(RuleCase c, String text) {
        return DateText.date(text).orElseThrow(() -> new RulebookException(c.label() + ": period: '" + text + "' is no date"));
    }

    private static CaseResult compare(RuleCase c, AgencyReport report) {
        List<String> problems = new ArrayList<>();
        List<String> got = report.findings().stream().map(CaseRunner::line).sorted().toList();
        c.find().stream().filter(l -> !got.contains(l)).forEach(l -> problems.add("expected " + l));
        report.findings().stream().filter(f -> !c.find().contains(line(f)))
            .forEach(f -> problems.add("got      " + line(f) + "  (" + f.rule() + ": " + f.message() + ")"));
        if (problems.isEmpty() && got.size() != c.find().size()) {
            problems.add("expected " + c.find().size() + " findings, got " + got.size());
        }
        List<Finding> own = report.findings().stream().filter(f -> f.rule().equals(c.rule())).toList();
        boolean silent = c.outcome() == RuleCase.Outcome.PASS || c.outcome() == RuleCase.Outcome.NOT_APPLICABLE;
        if (problems.isEmpty() && c.outcome() == RuleCase.Outcome.FAIL && own.isEmpty()) {
            problems.add("the rule itself found nothing; the findings are of " + report.findings().stream().map(Finding::rule).distinct().toList());
        }
        if (problems.isEmpty() && silent && !own.isEmpty()) {
            problems.add("the rule must stay silent in a case of this outcome");
        }
        c.says().stream().filter(words -> own.stream().noneMatch(f -> f.message().contains(words)))
            .forEach(words -> problems.add("expected to read '" + words + "' in " + own.stream().map(Finding::message).toList()));
        c.cites().stream().filter(code -> own.stream().noneMatch(f -> f.alsoCites().contains(code)))
            .forEach(code -> problems.add("expected " + code + " in alsoCites " + own.stream().map(Finding::alsoCites).toList()));
        if (c.reason() != null && own.stream().noneMatch(f -> c.reason().equals(f.reasonCode()))) {
            problems.add("expected the reason code " + c.reason() + ", got " + own.stream().map(Finding::reasonCode).toList());
        }
        verdicts(c, report, problems);
        return new CaseResult(c, problems);
    }

    private static void verdicts(RuleCase c, AgencyReport report, List<String> problems) {
        Map<String, String> got = new HashMap<>();
        report.verdicts().forEach(v -> got.put(v.criterion().code(), v.verdict().name()));
        c.verdicts().forEach((code, verdict) -> {
            if (!verdict.equals(got.get(code))) {
                problems.add("expected the verdict " + verdict + " of " + code + ", got " + got.get(code));
            }
        });
    }

    private static String line(Finding f) {
        return f.criterion() + " | " + f.verdict() + " | " + (f.severity() == null ? "-" : SEVERITIES.get(f.severity())) + " | " + f.subject();
    }
}
