package tw.kaohe.reading.table;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private final LogForm form;
    private final Map<Key, Day> days = new LinkedHashMap<>();
    private final Map<String, Integer> slots = new HashMap<>();
    private final Map<String, ItemText> items = new HashMap<>();
    private FactCollector out;
    private Places places;
    private int tickColumn;
    private boolean datesSeen;

    TidyLogRows(LogForm form) {
        this.form = form;
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
        out = row.out();
        places = row.places();
        tickColumn = row.header().column("勾選");
        Integer slot = slot(row);
        ItemText item = item(row);
        if (slot == null || item == null) {
            return;
        }
        String date = row.get("日期");
        Day day = days.computeIfAbsent(new Key(row.get("場所"), date == null ? "" : date),
            key -> new Day(form.items().size(), form.slots().size(), row.at("日期")));
        mark(row, day, item.index(), slot);
    }

    private Integer slot(SheetRow row) {
        String text = TypedRows.key(row, "時段");
        Integer slot = text == null ? null : slots.computeIfAbsent(text, t -> SlotText.number(t, form));
        if (slot == null && text != null) {
            row.bad("時段", "read.cell.slot");
        }
        return slot;
    }

    private ItemText item(SheetRow row) {
        String text = TypedRows.key(row, "項目");
        if (text == null) {
            return null;
        }
        ItemText item = items.computeIfAbsent(text, t -> ItemText.of(t, form));
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
        String text = row.get("勾選");
        TickMark mark = TickMark.of(text);
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
                new TidyCells(out.source(), places, tickColumn, form.slots().size(), day.rows, ticks, day.at)));
        });
        days.clear();
    }
}
