package tw.kaohe.reading.log;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tw.kaohe.model.LogForm;
import tw.kaohe.reading.FactCollector;
import tw.kaohe.reading.Places;

/**
 * The rows of a sheet that holds one patrol-log form or several, one after another. A title, a date or the slots may be
 * repeated where a page breaks; a form ends where the items begin anew below such a repetition.
 */
public final class FormSheet {
    private final LogForm form;
    private final FormItems items;
    private final Places places;
    private final FactCollector out;
    private final int maxCells;
    private final List<Row> rows = new ArrayList<>();
    private int cells;

    /** A row as its format's reader gave it. */
    public record Row(int number, String[] cells) {
    }

    public FormSheet(FormItems items, Places places, FactCollector out, int maxCells) {
        this.form = items.form();
        this.items = items;
        this.places = places;
        this.out = out;
        this.maxCells = maxCells;
    }

    /** Whether a row names at least two of the form's slots, each in a cell of its own. */
    public static boolean isSlotHeader(String[] cells, LogForm form) {
        int slots = 0;
        for (String cell : cells) {
            slots += cell != null && SlotText.isSpan(cell) && SlotText.number(cell, form) != null ? 1 : 0;
        }
        return slots >= Math.min(2, form.slots().size()) && slots > 0;
    }

    public void add(int number, String[] row) {
        cells += row.length;
        if (cells <= maxCells) {
            rows.add(new Row(number, row));
        } else if (cells - row.length <= maxCells) {
            out.damage("read.log.too-long", places.row(number));
        }
    }

    /** Reads all forms into facts. A form with nothing filled in is only remarked. */
    public void read() {
        Map<String, TickMark> marks = new HashMap<>();
        int read = 0;
        for (List<FormLine> lines : split()) {
            FormReader reader = new FormReader(form, items, places, out, marks);
            read += reader.read(lines) ? 1 : 0;
        }
        out.rowsRead(read);
    }

    /** Cuts the rows into forms. */
    private List<List<FormLine>> split() {
        Splitter splitter = new Splitter(items);
        int firstSlot = -1;
        for (Row row : rows) {
            FormLine line = FormLine.of(row.number(), row.cells(), items, firstSlot);
            firstSlot = line.kind() == FormLine.Kind.SLOTS ? firstSlot(row.cells()) : firstSlot;
            splitter.add(line);
        }
        return splitter.finish();
    }

    /** {@code headAt} is where a repeated head began after which no new item has come yet, or -1. */
    private static final class Splitter {
        private final FormItems items;
        private final List<List<FormLine>> forms = new ArrayList<>();
        private List<FormLine> current = new ArrayList<>();
        private final Set<Integer> seen = new HashSet<>();
        private int section;
        private int headAt = -1;
        private boolean titled;

        Splitter(FormItems items) {
            this.items = items;
        }

        void add(FormLine line) {
            if (line.isHead()) {
                titled = (headAt >= 0 && titled) || line.kind() != FormLine.Kind.META;
                headAt = headAt < 0 ? current.size() : headAt;
            } else if (line.kind() == FormLine.Kind.CONTENT) {
                content(line);
            }
            current.add(line);
        }

        private void content(FormLine line) {
            boolean ticking = section <= items.lastSection();
            int item = ticking || headAt >= 0 ? items.match(ticking ? section : 0, line.label()).index() : -1;
            boolean back = line.section() > 0 && line.section() < section || item >= 0 && seen.contains(item);
            if (back && headAt > 0 && titled) {
                forms.add(List.copyOf(current.subList(0, headAt)));
                current = new ArrayList<>(current.subList(headAt, current.size()));
                seen.clear();
                section = 0;
                headAt = -1;
            }
            if (line.section() > section) {
                section = line.section();
                headAt = -1;
            }
            if (item >= 0 && section <= items.lastSection()) {
                seen.add(item);
                headAt = -1;
            }
        }

        List<List<FormLine>> finish() {
            forms.add(current);
            return forms;
        }
    }

    private static int firstSlot(String[] cells) {
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] != null && SlotText.isSpan(cells[i])) {
                return i;
            }
        }
        return -1;
    }
}
