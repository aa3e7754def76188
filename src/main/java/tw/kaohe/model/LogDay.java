package tw.kaohe.model;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The patrol log of one site and work day as a whole, after equal copies were dropped and versions chosen.
 *
 * @param unpatrolled   slots that should have been patrolled and are entirely blank
 * @param unexplained   blank cells that no incident explains
 * @param contradictions ticked cells that other facts contradict
 * @param conflicts     what copies of equal version disagree on: item labels and roles; empty without such copies
 * @param unhandled     incidents that say nothing of handling or notification
 * @param recommended   distinct people recommended in 四, or -1 where the layout cannot tell
 * @param late          roles signed later than the grace allows, with the day of signing
 * @param sameSigner    whether one person signed for several roles
 * @param itemRows      rows of the form, or -1 where the layout has none
 * @param slotColumns   columns of the form, or -1 likewise
 * @param expectedRows  rows that the form should have
 */
public record LogDay(String site, LocalDate date, Slots unpatrolled, List<Cell> unexplained, List<Cell> contradictions,
                     List<Worded> conflicts, List<Evidence> unhandled, int recommended, List<LateSignOff> late, boolean sameSigner,
                     int itemRows, int slotColumns, int expectedRows, int expectedColumns, Evidence at) implements Subject {

    /**
     * Cells of one item, in the slots given; without slots, an entry of another section.
     *
     * @param why    names the contradicting fact, or null
     * @param item   0-based position of the item in the form
     * @param places of the log's cells
     */
    public record Cell(String itemLabel, Slots in, Worded why, int item, CellPlaces places) implements Worded {
        /** Where the first of them stands. */
        public Evidence at() {
            return places.at(item, Integer.numberOfTrailingZeros(in.mask()) + 1);
        }

        @Override
        public String in(Phrases words) {
            return in.mask() == 0 ? itemLabel : itemLabel + "@" + in.brief(words);
        }
    }

    public record LateSignOff(String role, LocalDate on, Evidence at) {
    }

    /** Whether the form has fewer rows or another number of columns than it should. */
    public boolean isOtherForm() {
        return itemRows >= 0 && itemRows < expectedRows || slotColumns >= 0 && slotColumns != expectedColumns;
    }

    @Override
    public String key() {
        return date.toString();
    }

    @Override
    public String label() {
        return RocDate.format(date);
    }

    @Override
    public Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("rows", itemRows);
        values.put("columns", slotColumns);
        values.put("recommended", recommended);
        values.put("conflicts", joined(conflicts));
        values.put("conflictCount", conflicts.size());
        return values;
    }

    @Override
    public List<Evidence> evidence() {
        return List.of(at);
    }

    /** The slots nobody patrolled. */
    public Subject unpatrolledSlots() {
        return new Part(this, unpatrolled, Map.of("count", unpatrolled.size()), List.of(at));
    }

    /** The unexplained blank cells. */
    public Subject unexplainedCells() {
        return new Cells(this, unexplained);
    }

    /** The contradicted ticks. */
    public Subject contradictedCells() {
        return new Cells(this, contradictions);
    }

    /** The incidents without handling. */
    public Subject unhandledIncidents() {
        return new Part(this, noSlots(), Map.of("count", unhandled.size()), unhandled);
    }

    /** The late sign-offs. */
    public Subject lateSignOffs() {
        String roles = String.join("、", late.stream().map(l -> l.role() + "(" + RocDate.format(l.on()) + ")").toList());
        return new Part(this, noSlots(), Map.of("roles", roles), late.stream().map(LateSignOff::at).toList());
    }

    private static Worded joined(List<? extends Worded> parts) {
        return words -> {
            Set<String> texts = new LinkedHashSet<>();
            parts.forEach(part -> texts.add(part.in(words)));
            return String.join("、", texts);
        };
    }

    private Slots noSlots() {
        return Slots.of(unpatrolled.form(), 0);
    }

    /** What concerns a part of the day, with slots of its own. */
    private interface OfDay extends Subject {
        LogDay day();

        Slots in();

        @Override
        default String site() {
            return day().site();
        }

        @Override
        default LocalDate date() {
            return day().date();
        }

        @Override
        default List<Integer> slots() {
            return in().numbers();
        }

        @Override
        default String key() {
            return day().key();
        }

        @Override
        default String label() {
            return in().size() == 0 ? day().label() : day().label() + " " + in().text();
        }
    }

    private record Part(LogDay day, Slots in, Map<String, Object> values, List<Evidence> evidence) implements OfDay {
    }

    /** Single cells; put into words only where a finding is. */
    private record Cells(LogDay day, List<Cell> cells) implements OfDay {
        @Override
        public Slots in() {
            int mask = 0;
            for (Cell cell : cells) {
                mask |= cell.in().mask();
            }
            return Slots.of(day.unpatrolled.form(), mask);
        }

        @Override
        public Map<String, Object> values() {
            int count = 0;
            for (Cell cell : cells) {
                count += cell.in().size();
            }
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("count", count == 0 ? null : count);
            values.put("cells", joined(cells));
            values.put("why", joined(cells.stream().map(Cell::why).filter(Objects::nonNull).toList()));
            return values;
        }

        @Override
        public List<Evidence> evidence() {
            return cells.stream().map(Cell::at).toList();
        }
    }
}
