package tw.kaohe.reading.plan;

import java.util.ArrayList;
import java.util.List;
import tw.kaohe.model.ServicePlan.Column;
import tw.kaohe.model.ServicePlan.Pairing;
import tw.kaohe.reading.plan.Numbering.Style;

/**
 * Makes measures of the rows of tables: tells several in one cell apart, puts together what a page break cut, and pairs each
 * with its deadline, unit and benefit.
 */
final class TableMeasures {
    private final Levels levels = new Levels();
    private final List<Draft> drafts = new ArrayList<>();
    private Draft open;
    private int table = -1;

    /** A measure as it stands in its cell. */
    private record Piece(Numbering number, Passage text) {
    }

    static TableMeasures of(List<Entry> entries) {
        TableMeasures measures = new TableMeasures();
        entries.forEach(measures::read);
        SectionContinuity.settle(measures.drafts);
        return measures;
    }

    List<Draft> drafts() {
        return drafts;
    }

    Levels levels() {
        return levels;
    }

    private void read(Entry entry) {
        if (entry.table() != table) {
            table = entry.table();
            levels.clear();
            open = null;
        }
        Column restated = entry.header().restated();
        for (Column column : Header.LABELS) {
            if (column != entry.header().measure() && column != restated && !entry.cell(column).isBlank()) {
                levels.read(column, entry.cell(column));
            }
        }
        if (entry.header().measure() != null) {
            measures(entry);
        }
    }

    private void measures(Entry entry) {
        Cell cell = entry.cell(entry.header().measure());
        List<Piece> pieces = pieces(cell, entry);
        boolean tail = !pieces.isEmpty() && pieces.get(0).number() == null && goesOn(entry, pieces.size());
        List<Draft> targets = new ArrayList<>();
        if (tail) {
            open.lengthen(pieces.get(0).text());
            if (open.awaitsValues) {
                targets.add(open);
            }
        }
        for (Piece piece : pieces.subList(tail ? 1 : 0, pieces.size())) {
            Draft draft = new Draft(piece.number(), piece.text(), levels.now(), label(entry, piece));
            drafts.add(draft);
            targets.add(draft);
            open = draft;
        }
        if (targets.isEmpty() && open != null && entry.hasValues() && !entry.hasLabel()) {
            late(entry);
        } else if (!targets.isEmpty()) {
            new ValuePairing(entry, targets, tail, cell.divided(), previous(targets)).pair();
        }
    }

    private Draft previous(List<Draft> targets) {
        int before = drafts.size() - targets.size() - 1;
        return before >= 0 ? drafts.get(before) : null;
    }

    /** Values beside a mere continuation: they are the open measure's if it has none. */
    private void late(Entry entry) {
        for (Column column : Header.VALUES) {
            if (!entry.cell(column).isBlank() && open.value(column) == null) {
                open.put(column, entry.cell(column).joined().strip());
                open.pairing = Pairing.MEDIUM;
            }
        }
    }

    /** Whether an unnumbered beginning goes on with the measure above, which the page break cut. */
    private boolean goesOn(Entry entry, int pieces) {
        if (open == null || entry.hasLabel()) {
            return false;
        }
        boolean blank = !entry.hasValues();
        boolean cut = open.isCut();
        boolean hasColumns = entry.header().hasValues();
        return cut && (open.number != null || blank) || open.number != null && blank && hasColumns && pieces == 1
            || cut && pieces > 1;
    }

    private List<Piece> pieces(Cell cell, Entry entry) {
        List<Piece> pieces = new ArrayList<>();
        if (cell.isBlank()) {
            return pieces;
        }
        Style style = style(cell);
        if (style == null) {
            unnumbered(cell, entry, pieces);
            return pieces;
        }
        for (Passage paragraph : cell.paragraphs()) {
            split(paragraph, style, pieces);
        }
        if (pieces.size() > 1 && pieces.get(0).number() == null && pieces.get(0).text().key().strip().endsWith(":")) {
            return List.of(new Piece(null, cell.joined().strip()));
        }
        return pieces;
    }

    /** The outermost style that begins a clause in the cell. */
    private static Style style(Cell cell) {
        Style outermost = null;
        for (Passage paragraph : cell.paragraphs()) {
            for (Numbering number : Numbering.in(paragraph.key())) {
                if (outermost == null || number.style().rank < outermost.rank) {
                    outermost = number.style();
                }
            }
        }
        return outermost;
    }

    private static void split(Passage paragraph, Style style, List<Piece> pieces) {
        int from = 0;
        Numbering number = null;
        for (Numbering next : Numbering.in(paragraph.key())) {
            if (next.style() == style) {
                add(number, paragraph.sub(from, next.start()).strip(), pieces);
                number = next;
                from = next.end();
            }
        }
        add(number, paragraph.from(from).strip(), pieces);
    }

    /** Text without a number behind a numbered piece goes on with it. */
    private static void add(Numbering number, Passage text, List<Piece> pieces) {
        if (text.isBlank() && number == null) {
            return;
        }
        if (number == null && !pieces.isEmpty()) {
            Piece last = pieces.remove(pieces.size() - 1);
            pieces.add(new Piece(last.number(), last.text().plus(text)));
        } else {
            pieces.add(new Piece(number, text));
        }
    }

    /** Without numbers the paragraphs are measures of their own where as many values stand beside them. */
    private void unnumbered(Cell cell, Entry entry, List<Piece> pieces) {
        int count = cell.paragraphs().size();
        boolean separate = count > 1 && cell.divided() && Header.VALUES.stream()
            .anyMatch(c -> entry.cell(c).divided() && entry.cell(c).paragraphs().size() == count);
        if (separate) {
            cell.paragraphs().forEach(p -> pieces.add(new Piece(null, p)));
        } else {
            pieces.add(new Piece(null, cell.joined().strip()));
        }
    }

    /** What the 104 form's cell asks for: its words up to the colon, the number in front. */
    private static String label(Entry entry, Piece piece) {
        if (entry.header().measure() == Column.MEASURE) {
            return null;
        }
        String key = piece.text().key();
        int colon = key.indexOf(':');
        List<Numbering> inner = Numbering.in(key);
        int end = colon > 0 ? colon : !inner.isEmpty() && inner.get(0).start() > 0 ? inner.get(0).start() : key.length();
        String words = piece.text().text().substring(0, end).strip();
        return piece.number() == null ? words : piece.number().written() + words;
    }
}
