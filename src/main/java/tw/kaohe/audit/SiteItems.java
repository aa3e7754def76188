package tw.kaohe.audit;

import java.util.ArrayList;
import java.util.List;
import tw.kaohe.model.Evidence;
import tw.kaohe.model.InputKind;
import tw.kaohe.model.ListedFacility;
import tw.kaohe.model.ListedTicks;
import tw.kaohe.model.PatrolLog;
import tw.kaohe.model.Subject;

/**
 * What holds for the items at one site over the whole period, looked up once: what its facility list says is not there is told once,
 * with the days counted on which logs say otherwise.
 */
final class SiteItems {
    private static final int EVIDENCE_LOGS = 5;
    private final JudgedItems items;
    private final String site;
    private final List<Integer> fromWaits;
    private final List<Integer> fromCounters;
    private final boolean[] skipped;
    private final FacilityList.Missing[] missing;
    private final List<Listed> listed = new ArrayList<>();

    /** An item that the list says is not there, and what logs say of it. */
    private static final class Listed {
        private final int item;
        private final List<Evidence> ticked = new ArrayList<>();
        private int tickedDays;
        private int blankDays;

        Listed(int item) {
            this.item = item;
        }
    }

    SiteItems(JudgedItems items, FacilityList facilities, String site) {
        this.items = items;
        this.site = site;
        fromWaits = items.judgedFrom(InputKind.WAITS);
        fromCounters = items.judgedFrom(InputKind.COUNTERS);
        skipped = new boolean[items.size()];
        missing = new FacilityList.Missing[items.size()];
        for (int i = 0; i < items.size(); i++) {
            skipped[i] = facilities.isNotApplicable(items.id(i), site);
            missing[i] = facilities.missing(items.id(i), site).orElse(null);
            if (missing[i] != null) {
                listed.add(new Listed(i));
            }
        }
    }

    JudgedItems form() {
        return items;
    }

    /** Items that waits speak of. */
    List<Integer> fromWaits() {
        return fromWaits;
    }

    /** Items that counters speak of. */
    List<Integer> fromCounters() {
        return fromCounters;
    }

    /** Whether the site does not have what the item is about. */
    boolean isSkipped(int item) {
        return skipped[item];
    }

    /** Whether the facility list says that the thing is absent or broken. */
    boolean isListed(int item) {
        return missing[item] != null;
    }

    /** Counts a day's log on the listed items. */
    void count(DayCells day, PatrolLog log) {
        for (Listed entry : listed) {
            int ticked = day.ticked(entry.item);
            if (ticked != 0) {
                entry.tickedDays++;
                if (entry.ticked.size() < EVIDENCE_LOGS) {
                    entry.ticked.add(log.cells().at(entry.item, Integer.numberOfTrailingZeros(ticked) + 1));
                }
            }
            if (day.blank(entry.item) != 0) {
                entry.blankDays++;
            }
        }
    }

    /** The listed items as facts, and together those that logs tick all the same. */
    List<Subject> facts() {
        List<Subject> facts = new ArrayList<>();
        List<ListedFacility> ticked = new ArrayList<>();
        for (Listed entry : listed) {
            FacilityList.Missing gone = missing[entry.item];
            List<Evidence> evidence = new ArrayList<>(gone.rows().stream().map(r -> r.at()).toList());
            evidence.addAll(entry.ticked);
            ListedFacility fact = new ListedFacility(site, items.id(entry.item), items.label(entry.item), gone.names(), gone.alternative(),
                entry.tickedDays, entry.blankDays, evidence);
            facts.add(fact);
            if (entry.tickedDays > 0) {
                ticked.add(fact);
            }
        }
        if (!ticked.isEmpty()) {
            facts.add(new ListedTicks(site, ticked));
        }
        return facts;
    }
}
