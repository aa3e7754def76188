package tw.kaohe.reading.table;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import tw.kaohe.model.CellPlaces;
import tw.kaohe.model.Evidence;
import tw.kaohe.model.LogForm;
import tw.kaohe.model.PatrolLog;
import tw.kaohe.model.SourceFile;
import tw.kaohe.model.Ticks;
import tw.kaohe.reading.FactCollector;
import tw.kaohe.reading.Places;
import tw.kaohe.reading.log.ItemText;
import tw.kaohe.reading.log.SlotText;
import tw.kaohe.reading.log.TickMark;
import tw.kaohe.reading.text.DateText;

/** A tidy patrol log: one row a cell, gathered into one log for each site and day. A missing row is a blank cell. */
final class TidyLogRows implements RowFacts {
    private static final int REMEMBERED = 1_000;
    private final LogForm form;
    private final Map<Key, Day> days = new LinkedHashMap<>();
    private final Map<String, Integer> slots = new HashMap<>();
    private final Map<String, ItemText> items = new HashMap<>();
    private final Map<String, TickMark> marks = new HashMap<>();
    private FactCollector out;
    private Places places;
    private Columns columns;
    private boolean datesSeen;

    TidyLogRows(LogForm form) {
        this.form = form;
    }

    private record Columns(int date, int site, int slot, int item, int tick) {
        static Columns of(Header header) {
            return new Columns(header.column("日期"), header.column("場所"), header.column("時段"), header.column("項目"), header.column("勾選"));
        }
    }

    private record Key(String site, String date) {
    }

    /** The cells of one site and day; {@code rows} holds the row of each cell, 0 where there is none. */
    private static final class Day {
        private final byte[] masks;
        private final int[] rows;
        private final Evidence at;

        Day(int items, int slots, Evidence at) {
            masks = new byte[items];
            rows = new int[items * slots];
            this.at = at;
        }
    }

    /** The places of a tidy log's cells; keeps no text of its own because a cell is either ticked or not. */
    private record TidyCells(SourceFile file, Places places, int column, int slots, int[] rows, Ticks ticks, Evidence log) implements CellPlaces {
        @Override
        public Evidence at(int item, int slot) {
            int row = rows[item * slots + slot - 1];
            return row == 0 ? log.withQuote(null)
                : file.at(places.cell(Math.abs(row), column), row < 0 ? "" : ticks.ticked(item, slot) ? "是" : "否");
        }
    }

    @Override
    public void row(SheetRow row) {
        if (columns == null) {
            out = row.out();
            places = row.places();
            columns = Columns.of(row.header());
        }
        Integer slot = slot(row);
        ItemText item = item(row);
        if (slot == null || item == null) {
            return;
        }
        String date = row.get(columns.date());
        Day day = days.computeIfAbsent(new Key(row.get(columns.site()), date == null ? "" : date),
            key -> new Day(form.items().size(), form.slots().size(), row.at("日期")));
        mark(row, day, item.index(), slot);
    }

    /** What a text means, worked out once; a file in which every row says something else gets no memory of its own. */
    private static <T> T remembered(Map<String, T> known, String text, Function<String, T> meaning) {
        T found = known.get(text);
        if (found == null) {
            found = meaning.apply(text);
            if (found != null && known.size() < REMEMBERED) {
                known.put(text, found);
            }
        }
        return found;
    }

    private Integer slot(SheetRow row) {
        String text = row.get(columns.slot());
        Integer slot = text == null ? null : remembered(slots, text, t -> SlotText.number(t, form));
        if (slot == null) {
            row.bad("時段", text == null ? "read.cell.blank" : "read.cell.slot");
        }
        return slot;
    }

    private ItemText item(SheetRow row) {
        String text = row.get(columns.item());
        if (text == null) {
            row.bad("項目", "read.cell.blank");
            return null;
        }
        ItemText item = remembered(items, text, t -> ItemText.of(t, form));
        if (item.index() < 0) {
            row.bad("項目", "read.cell.item");
            return null;
        }
        if (item.fromDate() && !datesSeen) {
            datesSeen = true;
            out.remark("read.log.item-was-date", row.at("項目").place(), text, form.items().get(item.index()).id());
        }
        return item;
    }

    /** Two rows of one cell that contradict each other leave it blank. */
    private void mark(SheetRow row, Day day, int item, int slot) {
        String text = row.get(columns.tick());
        TickMark mark = text == null ? TickMark.BLANK : remembered(marks, text, TickMark::of);
        if (mark == TickMark.UNCLEAR) {
            row.bad("勾選", "read.cell.tick");
        }
        int cell = item * form.slots().size() + slot - 1;
        int bit = 1 << (slot - 1);
        boolean ticked = mark == TickMark.TICKED;
        if (day.rows[cell] != 0 && ticked != ((day.masks[item] & bit) != 0)) {
            row.bad("勾選", "read.log.cell-twice");
            day.masks[item] &= (byte) ~bit;
            return;
        }
        day.masks[item] |= (byte) (ticked ? bit : 0);
        day.rows[cell] = text == null ? -row.number() : row.number();
    }

    @Override
    public void end() {
        days.forEach((key, day) -> {
            LocalDate date = DateText.moment(key.date()).map(m -> m.at().toLocalDate()).orElse(null);
            Ticks ticks = Ticks.of(day.masks);
            out.fact(new PatrolLog(PatrolLog.Layout.TIDY, null, key.site(), date, key.date().isEmpty() ? null : key.date(), 1, null, ticks,
                Set.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null, null, day.at,
                new TidyCells(out.source(), places, columns.tick(), form.slots().size(), day.rows, ticks, day.at)));
        });
        days.clear();
    }
}
