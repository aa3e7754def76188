package tw.kaohe.reading.plan;

import java.util.List;
import tw.kaohe.model.ServicePlan.Column;
import tw.kaohe.model.ServicePlan.Pairing;

/**
 * Gives the measures of one row their deadline, unit and benefit. Equal numbers of paragraphs are sure; values that had to be
 * told apart by blanks or full stops are paired by their order; where the numbers differ nothing is sure (GEN-06).
 */
final class ValuePairing {
    private final Entry entry;
    private final List<Draft> targets;
    private final boolean tail;
    private final boolean divided;
    private final Draft previous;

    /** @param previous the measure above, for 同上 */
    ValuePairing(Entry entry, List<Draft> targets, boolean tail, boolean divided, Draft previous) {
        this.entry = entry;
        this.targets = targets;
        this.tail = tail;
        this.divided = divided;
        this.previous = previous;
    }

    void pair() {
        Pairing sureness = tail && entry.hasValues() && !divided ? Pairing.MEDIUM : Pairing.HIGH;
        int missing = 0;
        for (Column column : Header.VALUES) {
            Cell cell = entry.cell(column);
            if (cell.isBlank()) {
                continue;
            }
            List<Passage> values = Values.paragraphs(cell, targets.size());
            if (values == null) {
                values = Values.inferred(cell, targets.size());
                sureness = lower(sureness, Pairing.MEDIUM);
            }
            if (values == null && cut()) {
                values = fewer(cell);
                missing += values == null ? 0 : 1;
            }
            if (values == null) {
                shared(column, cell);
                sureness = Pairing.LOW;
            } else {
                assign(column, values);
            }
        }
        for (Draft target : targets) {
            target.pairing = lower(target.pairing, sureness);
        }
        targets.get(targets.size() - 1).awaitsValues = missing > 0;
        if (tail) {
            targets.get(0).awaitsValues = targets.size() == 1 && missing > 0;
        }
    }

    /** Whether the last measure goes on behind the page break, so that its values may stand there too. */
    private boolean cut() {
        return targets.size() > 1 && targets.get(targets.size() - 1).isCut();
    }

    private List<Passage> fewer(Cell cell) {
        List<Passage> values = Values.paragraphs(cell, targets.size() - 1);
        return values != null && targets.size() > 2 || targets.size() == 2 ? values : Values.inferred(cell, targets.size() - 1);
    }

    /** One value beside several measures may hold for all of them. */
    private void shared(Column column, Cell cell) {
        Passage all = cell.joined().strip();
        boolean one = Values.isSingle(cell) && (column == Column.DEADLINE && Values.isDeadline(all.key())
            || column == Column.UNIT && Values.isUnit(all.key()));
        if (one) {
            targets.forEach(t -> t.put(column, all));
        }
    }

    private void assign(Column column, List<Passage> values) {
        Draft above = previous;
        for (int i = 0; i < values.size(); i++) {
            Passage value = values.get(i);
            if (Values.isDitto(value) && above != null && above.value(column) != null) {
                value = above.value(column);
            }
            targets.get(i).put(column, value);
            above = targets.get(i);
        }
    }

    private static Pairing lower(Pairing one, Pairing other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
