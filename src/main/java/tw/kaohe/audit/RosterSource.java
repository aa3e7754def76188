package tw.kaohe.audit;

import java.util.ArrayList;
import java.util.List;
import tw.kaohe.model.Evidence;
import tw.kaohe.model.InputKind;
import tw.kaohe.model.OrgUnit;
import tw.kaohe.model.ServicePlan.RosterMember;
import tw.kaohe.model.TableRow;
import tw.kaohe.model.TaskForce;

/** The task force (推動小組) of the plan's roster and of a roster table, against the agency's units (課室). */
final class RosterSource implements FactSource {
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
            members.add(new RosterMember(row.get("組別"), row.get("職稱"), row.get("姓名"), row.get("課室"), row.get("工作內容"), 0));
            evidence.add(row.at());
        }
        List<Evidence> searched = evidence.isEmpty() ? c.searched() : evidence;
        List<TableRow> units = c.input().isDamaged(InputKind.UNITS) ? List.of()
            : duties.rows(InputKind.UNITS).stream().filter(r -> r.get("課室") != null).toList();
        List<Object> facts = new ArrayList<>();
        facts.add(new TaskForce(members, !units.isEmpty(), searched));
        units.forEach(u -> {
            List<Evidence> both = new ArrayList<>(List.of(u.at()));
            both.addAll(searched);
            facts.add(new OrgUnit(u.get("課室"), u.get("主管職稱"), members, both));
        });
        return facts;
    }
}
