package tw.kaohe.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tw.kaohe.model.Evidence;
import tw.kaohe.model.InputKind;
import tw.kaohe.model.OrgUnit;
import tw.kaohe.model.ServicePlan.RosterMember;
import tw.kaohe.model.TableRow;
import tw.kaohe.model.TaskForce;
import tw.kaohe.model.Verdict;

/** The task force (推動小組) of the plan's roster and of a roster table, against the agency's units (課室). */
final class RosterSource implements FactSource {
    /** Kind of the criteria on the roster (名冊). */
    private static final String KIND = "ROST";
    private final AuditCase c;
    private final PlanDuties duties;

    RosterSource(AuditCase c, PlanDuties duties) {
        this.c = c;
        this.duties = duties;
    }

    /** A plan that was not read in full may have a roster after all. */
    @Override
    public List<?> facts() {
        List<TableRow> rows = duties.rows(InputKind.ROSTER);
        boolean whole = c.document() != null && c.document().complete();
        if (!whole && rows.isEmpty() || c.input().isDamaged(InputKind.ROSTER)) {
            return List.of();
        }
        List<RosterMember> members = new ArrayList<>();
        List<Evidence> evidence = new ArrayList<>();
        if (duties.plan() != null) {
            duties.plan().roster().forEach(m -> {
                members.add(m);
                evidence.add(duties.plan().atLine(m.line()));
            });
        }
        for (TableRow row : rows) {
            members.add(new RosterMember(row.get("組別"), row.get("職稱"), row.filled("姓名"), row.get("課室"), row.filled("工作內容"), 0));
            evidence.add(row.at());
        }
        List<Evidence> searched = evidence.isEmpty() ? c.searched() : evidence;
        List<TableRow> units = c.input().isDamaged(InputKind.UNITS) ? List.of()
            : duties.rows(InputKind.UNITS).stream().filter(r -> r.get("課室") != null).toList();
        OrgUnit.HeadTitles titles = new OrgUnit.HeadTitles(words("head-titles"), words("deputy-titles"));
        List<Object> facts = new ArrayList<>();
        facts.add(new TaskForce(members, !units.isEmpty(), searched));
        units.forEach(u -> {
            List<Evidence> both = new ArrayList<>(List.of(u.at()));
            both.addAll(searched);
            facts.add(new OrgUnit(u.get("課室"), u.get("主管職稱"), members, titles, both));
        });
        return facts;
    }

    private List<String> words(String table) {
        return c.rulebook().words(table).stream().map(r -> r.get(0)).toList();
    }

    /** A roster table says what a plan would have said of the task force. */
    @Override
    public Map<String, VerdictTable.Known> known() {
        boolean judged = c.choice().edition() != null && !duties.rows(InputKind.ROSTER).isEmpty() && !c.input().isDamaged(InputKind.ROSTER)
            && !c.input().has(InputKind.PLAN) && !c.input().isDamaged(InputKind.PLAN);
        Map<String, VerdictTable.Known> known = new HashMap<>();
        if (judged) {
            c.choice().edition().criteria().stream().filter(x -> x.kind().equals(KIND))
                .filter(x -> x.needs().stream().allMatch(k -> k == InputKind.PLAN || c.input().has(k) && !c.input().isDamaged(k)))
                .forEach(x -> known.put(x.code(), new VerdictTable.Known(Verdict.SATISFIED, c.phrases().get("verdict.satisfied"))));
        }
        return known;
    }
}
