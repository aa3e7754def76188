package tw.kaohe.report.diff;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tw.kaohe.report.diff.Change.Kind;

/** What a person is shown of a comparison: totals, a line for each agency in which something changed, and the first changes of each kind. */
public final class DiffDigest {
    private final int most;
    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    private final Map<Kind, List<Entry>> first = new EnumMap<>(Kind.class);
    private final Map<Obstacle, Integer> obstacles = new EnumMap<>(Obstacle.class);
    private final List<Line> lines = new ArrayList<>();
    private int agencies;
    private int unchanged;
    private int otherRulebook;

    /** A change of one agency. */
    public record Entry(String agency, Change change, List<String> people) {
    }

    /** An agency in numbers. @param obstacle why it cannot be compared at all, or null */
    public record Line(String id, String name, Obstacle obstacle, Map<Kind, Integer> counts, int unchanged) {
    }

    /** @param most changes of a kind that are kept; the others are only counted */
    public DiffDigest(int most) {
        this.most = most;
        for (Kind kind : Kind.values()) {
            counts.put(kind, 0);
            first.put(kind, new ArrayList<>());
        }
    }

    void add(AgencyDiff agency) {
        agencies++;
        unchanged += agency.unchanged();
        otherRulebook += agency.otherRulebook() ? 1 : 0;
        agency.obstacles().forEach((obstacle, count) -> obstacles.merge(obstacle, count, Integer::sum));
        Map<Kind, Integer> own = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            own.put(kind, agency.count(kind));
            counts.merge(kind, agency.count(kind), Integer::sum);
        }
        for (Change change : agency.changes()) {
            List<Entry> kept = first.get(change.kind());
            if (kept.size() < most) {
                kept.add(new Entry(agency.name() == null ? agency.id() : agency.name(), change, agency.people()));
            }
        }
        if (agency.obstacle() != null || !agency.changes().isEmpty()) {
            lines.add(new Line(agency.id(), agency.name(), agency.obstacle(), own, agency.unchanged()));
        }
    }

    public int count(Kind kind) {
        return counts.get(kind);
    }

    /** The first changes of a kind, in the order of the agencies. */
    public List<Entry> first(Kind kind) {
        return List.copyOf(first.get(kind));
    }

    /** Why things could not be compared, with how many they are. */
    public Map<Obstacle, Integer> obstacles() {
        return new EnumMap<>(obstacles);
    }

    /** Agencies in which something changed or nothing could be compared. */
    public List<Line> lines() {
        return List.copyOf(lines);
    }

    public int agencies() {
        return agencies;
    }

    public int unchanged() {
        return unchanged;
    }

    /** Agencies that different rulebooks judged. */
    public int otherRulebook() {
        return otherRulebook;
    }

    /** 5 where something could not be compared, else 1 where something is new or worse, else 0. */
    public int exitCode() {
        return !obstacles.isEmpty() ? 5 : count(Kind.NEW) + count(Kind.WORSE) > 0 ? 1 : 0;
    }
}
