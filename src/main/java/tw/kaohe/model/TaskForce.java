package tw.kaohe.model;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tw.kaohe.model.ServicePlan.RosterMember;

/**
 * The task force (推動小組) as the plan's roster and a roster table list it.
 *
 * @param unitsKnown whether the agency's units are known; without them nobody can say that a roster is incomplete
 */
public record TaskForce(List<RosterMember> members, boolean unitsKnown, List<Evidence> evidence) implements Subject {
    public TaskForce {
        members = List.copyOf(members);
        evidence = List.copyOf(evidence);
    }

    public boolean isEmpty() {
        return members.isEmpty();
    }

    public boolean isUnitsKnown() {
        return unitsKnown;
    }

    /** Whether nobody in a group bears one of the titles; titles are separated by {@code |}, a dash is any. */
    public boolean lacks(String group, String titles) {
        return !members.isEmpty() && members.stream().noneMatch(m -> m.group() != null && m.group().contains(group)
            && (titles.equals("-") || m.title() != null && Arrays.stream(titles.split("\\|")).anyMatch(m.title()::contains)));
    }

    /** Members without name or work, where the roster has a column for it. */
    public boolean isIncomplete() {
        return !blank().isEmpty();
    }

    /** Whether the roster has no column for names or none for work: whether that is a lack cannot be told. */
    public boolean isColumnAbsent() {
        return !members.isEmpty() && (members.stream().allMatch(m -> m.name() == null) || members.stream().allMatch(m -> m.work() == null));
    }

    private List<RosterMember> blank() {
        boolean names = members.stream().anyMatch(m -> m.name() != null);
        boolean works = members.stream().anyMatch(m -> m.work() != null);
        return members.stream().filter(m -> names && isBlank(m.name()) || works && isBlank(m.work())).toList();
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    @Override
    public String key() {
        return "roster";
    }

    @Override
    public String label() {
        return InputKind.ROSTER.title();
    }

    @Override
    public String label(Phrases words) {
        return InputKind.ROSTER.in(words);
    }

    /** People are named by group and title, never by name. */
    @Override
    public Map<String, Object> values() {
        return Map.of("blank", blank().stream().map(m -> (m.group() == null ? "" : m.group()) + (m.unit() == null ? "" : m.unit())
            + (m.title() == null ? "" : m.title())).collect(Collectors.joining("、")));
    }
}
