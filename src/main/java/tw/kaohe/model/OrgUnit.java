package tw.kaohe.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tw.kaohe.model.ServicePlan.RosterMember;

/**
 * A unit (課室) of the agency, held against the roster of the task force, where its head (課室主管) must stand.
 *
 * @param head   title of its head (主管職稱), or null
 * @param roster the members of the task force
 */
public record OrgUnit(String unit, String head, List<RosterMember> roster, HeadTitles titles, List<Evidence> evidence) implements Subject {

    /**
     * Words for heads of units.
     *
     * @param heads    titles that heads bear: 課長, 主任 …
     * @param deputies words that make a title no head's: 副
     */
    public record HeadTitles(List<String> heads, List<String> deputies) {
        public HeadTitles {
            heads = List.copyOf(heads);
            deputies = List.copyOf(deputies);
        }
    }

    public OrgUnit {
        roster = List.copyOf(roster);
        evidence = List.copyOf(evidence);
    }

    /** Whether there is a roster, and nobody of this unit in a group of it. */
    public boolean isMissingFrom(String group) {
        return !roster.isEmpty() && in(group).isEmpty();
    }

    /** Whether somebody of this unit is in a group, but surely not its head. */
    public boolean lacksHeadIn(String group) {
        return head != null && !in(group).isEmpty() && in(group).stream().noneMatch(m -> isHead(m) || mayBeHead(m));
    }

    /** Whether somebody of this unit is in a group without a title. */
    public boolean leavesHeadOpenIn(String group) {
        return head != null && in(group).stream().noneMatch(this::isHead) && in(group).stream().anyMatch(OrgUnit::mayBeHead);
    }

    private List<RosterMember> in(String group) {
        return roster.stream().filter(m -> m.group() != null && m.group().contains(group)
            && (unit.equals(m.unit()) || m.work() != null && m.work().contains(unit))).toList();
    }

    /** Another head's title (課長 for 主任) is a slip of titles, which GEN-10 speaks of, and no other person. */
    private boolean isHead(RosterMember m) {
        return m.title() != null && !isDeputy(m.title())
            && ((unit + m.title()).contains(head) || titles.heads().stream().anyMatch(m.title()::endsWith));
    }

    private static boolean mayBeHead(RosterMember m) {
        return m.title() == null || m.title().isBlank();
    }

    private boolean isDeputy(String title) {
        return titles.deputies().stream().anyMatch(d -> title.contains(d) && !head.contains(d));
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
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("unit", unit);
        values.put("head", head);
        String named = roster.stream().filter(m -> unit.equals(m.unit())).map(RosterMember::title).filter(t -> t != null && !t.isBlank())
            .distinct().collect(Collectors.joining("、"));
        values.put("titles", named.isEmpty() ? null : named);
        return values;
    }
}
