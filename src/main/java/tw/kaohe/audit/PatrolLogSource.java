package tw.kaohe.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tw.kaohe.model.AgencyReport.SiteLogs;
import tw.kaohe.model.AgencyReport.WaitTimeline;
import tw.kaohe.model.CounterState;
import tw.kaohe.model.Diversion;
import tw.kaohe.model.FacilityState;
import tw.kaohe.model.Finding;
import tw.kaohe.model.InputKind;
import tw.kaohe.model.LongWaitDay;
import tw.kaohe.model.WaitDay;
import tw.kaohe.rules.Rulebook;

/** The patrol log (巡檢日誌) with everything it is held against: waits, diversions, facilities, counters, the calendar. */
final class PatrolLogSource implements FactSource {
    private final AuditCase c;
    private final FacilityList facilities;
    private final WaitFacts waits;
    private final LogFacts logs;
    private final CoverageFacts coverage;
    private final List<LongWaitDay> longWaits;
    private final List<Object> facts = new ArrayList<>();

    PatrolLogSource(AuditCase c) {
        this.c = c;
        Rulebook rulebook = c.rulebook();
        facilities = new FacilityList(c.sites(), CurrentFacilities.of(c.input()), rulebook.itemTraits());
        waits = new WaitFacts(rulebook.form(), rulebook.policy(), c.time(), c.sites(), c.input().own(WaitDay.class), c.input().own(Diversion.class));
        CounterFacts counters = new CounterFacts(rulebook.form(), c.sites(), c.input().own(CounterState.class));
        coverage = new CoverageFacts(rulebook.form(), c.book(), c.time(), c.duty(), c.revisedForm(),
            c.input().isDamaged(InputKind.PATROL_LOG), c.searched());
        logs = new LogFacts(new JudgedItems(rulebook.form(), rulebook.itemTraits()), c.book(), facilities, c.time(), c.duty(), waits, counters,
            rulebook.policy().whole("P-SIGNGRACE"));
        longWaits = waits.facts(c.duty());
        facts.addAll(logs.facts(longWaits));
        facts.addAll(longWaits);
        facts.addAll(coverage.facts());
        facts.addAll(counters.gaps().stream().filter(g -> c.duty().isWorkDay(g.site(), g.date())).toList());
        facts.addAll(c.sites().profiles());
    }

    @Override
    public List<?> facts() {
        return facts;
    }

    @Override
    public Map<String, VerdictTable.Known> known() {
        KnownVerdicts known = new KnownVerdicts(c.rulebook(), c.phrases());
        if (c.hasLogs() && c.calendar() == null) {
            known.noCalendar();
        } else if (c.hasLogs()) {
            known.logs(c.book(), facilities, logs);
        } else if (!c.choice().binding()) {
            known.formNotUsed();
        }
        return known.byCode();
    }

    List<SiteLogs> matrix(List<Finding> findings) {
        return coverage.matrix(logs, findings);
    }

    List<WaitTimeline> timelines() {
        return waits.timelines(longWaits);
    }
}
