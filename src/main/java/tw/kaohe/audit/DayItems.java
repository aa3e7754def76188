package tw.kaohe.audit;

import java.util.ArrayList;
import java.util.List;
import tw.kaohe.model.CounterGap;
import tw.kaohe.model.Evidence;
import tw.kaohe.model.InputKind;
import tw.kaohe.model.ItemConflict;
import tw.kaohe.model.ItemDay;
import tw.kaohe.model.LogDay;
import tw.kaohe.model.LogForm;
import tw.kaohe.model.LongWaitDay;
import tw.kaohe.model.PatrolLog;
import tw.kaohe.model.PatrolLog.Incident;
import tw.kaohe.model.Slots;
import tw.kaohe.model.Subject;
import tw.kaohe.model.Worded;

/** What cells, incidents and other data say of the items of one day, item by item. Most items of most days are fine and passed over. */
final class DayItems {
    private final SiteItems site;
    private final JudgedItems items;
    private final LogForm form;
    private final List<PatrolLog> copies;
    private final PatrolLog log;
    private final DayCells cells;
    private final IncidentCover incidents;

    DayItems(SiteItems site, List<PatrolLog> copies, DayCells cells, IncidentCover incidents) {
        this.site = site;
        this.items = site.form();
        this.form = items.form();
        this.copies = copies;
        this.log = copies.get(0);
        this.cells = cells;
        this.incidents = incidents;
    }

    /** Patrolled slots in which an incident speaks of an item; a slot that is blank as a whole is told once, by H-3. */
    private int covered(int item) {
        return incidents.mask(item) & cells.patrolled();
    }

    private Slots slots(int mask) {
        return Slots.of(form, mask);
    }

    /**
     * The items that are not plainly fine, apply at the site and are not told of by its facility list.
     *
     * @param waitsKnown    whether waits of the day are known
     * @param countersKnown slots in which counters are known
     */
    void facts(boolean waitsKnown, int countersKnown, List<Subject> facts) {
        for (int i = 0; i < items.size(); i++) {
            int blank = cells.blank(i);
            int covered = covered(i) & ~cells.disputed(i);
            if ((blank != 0 || covered != 0) && !site.isSkipped(i) && !site.isListed(i)) {
                facts.add(item(i, blank, covered, isDataKnown(i, blank, waitsKnown, countersKnown)));
            }
        }
    }

    private ItemDay item(int item, int blank, int covered, boolean dataKnown) {
        List<Incident> own = incidents.of(item);
        List<Evidence> reported = own.isEmpty() ? List.of() : own.stream().map(Incident::at).toList();
        return new ItemDay(log.site(), log.date(), items.id(item), items.label(item), slots(blank), slots(covered), blank != 0 && blank == cells.patrolled(),
            dataKnown, IncidentCover.named(own, items.traits(item).mandatory()), IncidentCover.resolved(own), item, log.cells(), reported);
    }

    /** Whether other data tell what a blank of a conditional item means. */
    private boolean isDataKnown(int item, int blank, boolean waitsKnown, int countersKnown) {
        if (!items.traits(item).own()) {
            return true;
        }
        return items.traits(item).judgedFrom() == InputKind.WAITS ? waitsKnown : (blank & ~countersKnown) == 0;
    }

    /** Items on which copies disagree, without those that the facility list speaks of. */
    void conflicts(List<Subject> facts) {
        for (int i = 0; i < items.size(); i++) {
            if (cells.disputed(i) != 0 && !site.isSkipped(i) && !site.isListed(i)) {
                int item = i;
                int slot = Integer.numberOfTrailingZeros(cells.disputed(i)) + 1;
                facts.add(new ItemConflict(log.site(), log.date(), items.id(i), items.label(i), slots(cells.disputed(i)),
                    copies.stream().map(c -> c.cells().at(item, slot)).toList()));
            }
        }
    }

    /** Blank cells that no incident explains. */
    List<LogDay.Cell> unexplained() {
        List<LogDay.Cell> found = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            int mask = cells.blank(i) & ~covered(i);
            if (mask != 0 && !site.isSkipped(i) && !items.traits(i).own()) {
                found.add(cell(i, mask, null));
            }
        }
        return found;
    }

    /** Ticked cells that incidents, waits or counters contradict; those that the facility list contradicts are told once for the period. */
    List<LogDay.Cell> contradictions(LongWaitDay waits, CounterGap counters) {
        int waited = waits != null && waits.isDefinite() ? waits.mask() : 0;
        int unattended = counters == null ? 0 : counters.in().mask();
        List<LogDay.Cell> found = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            int ticked = cells.ticked(i);
            if (ticked == 0 || site.isSkipped(i)) {
                continue;
            }
            if ((ticked & covered(i)) != 0 && !site.isListed(i)) {
                found.add(cell(i, ticked & covered(i), words -> form.word("incidentRecord")));
            }
            if ((ticked & waited) != 0 && items.traits(i).judgedFrom() == InputKind.WAITS) {
                found.add(cell(i, ticked & waited, InputKind.WAITS));
            }
            if ((ticked & unattended) != 0 && items.traits(i).judgedFrom() == InputKind.COUNTERS) {
                found.add(cell(i, ticked & unattended, InputKind.COUNTERS));
            }
        }
        return found;
    }

    /** Cells on which copies disagree. */
    List<Worded> disputed() {
        List<Worded> found = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            if (cells.disputed(i) != 0) {
                found.add(cell(i, cells.disputed(i), null));
            }
        }
        return found;
    }

    private LogDay.Cell cell(int item, int mask, Worded why) {
        return new LogDay.Cell(items.label(item), slots(mask), why, item, log.cells());
    }
}
