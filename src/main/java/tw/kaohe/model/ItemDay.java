package tw.kaohe.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An item of the patrol log that was not plainly fine on one day at one site: unticked where it should have been ticked,
 * or named by an incident. Items that are fine all day are counted, not made into facts.
 *
 * @param item      id such as {@code 1-7}
 * @param blank     patrolled slots in which it is unticked
 * @param confirmed slots in which an incident (六 突發狀況) confirms that something was wrong
 * @param everySlot whether it is unticked in every patrolled slot of the day
 * @param dataKnown whether other data (waits, counters) tell what a blank means; only for items with rules of their own
 * @param missing   mandatory things that an incident says were missing; empty where it names none
 * @param resolved  when the incident was settled, as written, or null
 * @param position  0-based position of the item in the form
 * @param cells     the places of the log's cells
 * @param reported  where incidents speak of it
 */
public record ItemDay(String site, LocalDate date, String item, String itemLabel, Slots blank, Slots confirmed, boolean everySlot,
                      boolean dataKnown, List<String> missing, String resolved, int position, CellPlaces cells, List<Evidence> reported)
        implements Subject {

    public boolean isFaultConfirmed() {
        return confirmed.mask() != 0;
    }

    /** Whether some slot is unticked. */
    public boolean isUnticked() {
        return blank.mask() != 0;
    }

    private Slots concerned() {
        return new Slots(blank.form(), isFaultConfirmed() ? confirmed.mask() | blank.mask() : blank.mask(), false);
    }

    @Override
    public List<Integer> slots() {
        return concerned().numbers();
    }

    /** The blank cells, then the incidents. */
    @Override
    public List<Evidence> evidence() {
        List<Evidence> evidence = new ArrayList<>();
        for (int left = blank.mask(); left != 0; left &= left - 1) {
            evidence.add(cells.at(position, Integer.numberOfTrailingZeros(left) + 1));
        }
        evidence.addAll(reported);
        return evidence;
    }

    @Override
    public String key() {
        return date.toString();
    }

    @Override
    public String label() {
        return RocDate.format(date) + " " + concerned().text();
    }

    @Override
    public Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("item", itemLabel);
        values.put("count", concerned().size());
        values.put("resolved", resolved);
        values.put("missing", missing.isEmpty() ? null : String.join("、", missing));
        return values;
    }
}
