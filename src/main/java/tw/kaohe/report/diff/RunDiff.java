package tw.kaohe.report.diff;

import java.io.IOException;
import java.nio.file.Path;
import java.util.AbstractCollection;
import java.util.Collection;
import java.util.Iterator;
import java.util.TreeSet;

/** Two runs, agency by agency in the order of their ids: what is read of one is let go before the next is opened. */
public final class RunDiff {
    private final RunReports first;
    private final RunReports second;
    private final TreeSet<String> agencies = new TreeSet<>();

    /** @param agency the only one to compare, or null for all */
    public RunDiff(RunReports first, RunReports second, String agency) {
        this.first = first;
        this.second = second;
        agencies.addAll(first.byAgency().keySet());
        agencies.addAll(second.byAgency().keySet());
        if (agency != null) {
            agencies.retainAll(java.util.Set.of(agency));
        }
    }

    public boolean isEmpty() {
        return agencies.isEmpty();
    }

    /** Compared while it is walked through, each time anew. @param digest is told of each agency */
    public Collection<AgencyDiff> agencies(DiffDigest digest) {
        return new AbstractCollection<>() {
            @Override
            public Iterator<AgencyDiff> iterator() {
                Iterator<String> ids = agencies.iterator();
                return new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return ids.hasNext();
                    }

                    @Override
                    public AgencyDiff next() {
                        AgencyDiff diff = compare(ids.next());
                        digest.add(diff);
                        return diff;
                    }
                };
            }

            @Override
            public int size() {
                return agencies.size();
            }
        };
    }

    private AgencyDiff compare(String id) {
        Path before = first.byAgency().get(id);
        Path after = second.byAgency().get(id);
        try {
            JudgedReport earlier = before == null ? null : JudgedReport.read(before);
            JudgedReport later = after == null ? null : JudgedReport.read(after);
            if (earlier == null || later == null) {
                return AgencyDiff.without(id, earlier == null ? Obstacle.ONLY_SECOND : Obstacle.ONLY_FIRST, earlier, later);
            }
            return AgencyDiff.of(earlier, later);
        } catch (IOException e) {
            return AgencyDiff.without(id, Obstacle.BROKEN_REPORT, null, null);
        }
    }
}
