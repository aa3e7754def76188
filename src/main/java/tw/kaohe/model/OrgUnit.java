package tw.kaohe.model;

import java.util.List;
import java.util.Map;
import tw.kaohe.model.ServicePlan.RosterMember;

/**
 * A unit (課室) of the agency, held against the roster of the task force.
 *
 * @param head   title of its head (主管職稱), or null
 * @param roster the members of the task force
 */
public record OrgUnit(String unit, String head, List<RosterMember> roster, List<Evidence> evidence) implements Subject {
    public OrgUnit {
        roster = List.copyOf(roster);
        evidence = List.copyOf(evidence);
    }

    /** Whether there is a roster, and nobody of this unit in a group of it. */
    public boolean isMissingFrom(String group) {
        return !roster.isEmpty() && roster.stream().noneMatch(m -> m.group() != null && m.group().contains(group)
            && (unit.equals(m.unit()) || m.work() != null && m.work().contains(unit)));
    }

    @Override
    public String key() {
        return unit;
    }

    @Override
    public String label() {
        return unit;
    }

    @Override
    public Map<String, Object> values() {
        return Map.of("unit", unit);
    }
}
