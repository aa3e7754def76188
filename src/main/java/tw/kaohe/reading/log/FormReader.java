package tw.kaohe.reading.log;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tw.kaohe.model.CellPlaces;
import tw.kaohe.model.Evidence;
import tw.kaohe.model.LogForm;
import tw.kaohe.model.PatrolLog;
import tw.kaohe.model.PatrolLog.Section;
import tw.kaohe.model.SourceFile;
import tw.kaohe.model.Ticks;
import tw.kaohe.reading.FactCollector;
import tw.kaohe.reading.Places;

/** Reads the rows of one patrol-log form (巡檢日誌附表). Lives for one form. */
final class FormReader {
    private static final int RECOMMENDED = 4;
    private static final int VOLUNTEERS = 5;
    private static final int INCIDENTS = 6;
    private static final int SIGN_OFFS = 7;

    private final LogForm form;
    private final FormItems items;
    private final Places places;
    private final FactCollector out;
    private final Map<String, TickMark> marks;
    private final byte[] masks;
    private final int[] rows;
    private final int[][] columns;
    private final String[] texts;
    private final FormSections sections;
    private int[] slotColumns;
    private int slotCount;
    private int itemRows;
    private int section;

    FormReader(LogForm form, FormItems items, Places places, FactCollector out, Map<String, TickMark> marks) {
        this.form = form;
        this.items = items;
        this.places = places;
        this.out = out;
        this.marks = marks;
        int count = form.items().size();
        masks = new byte[count];
        rows = new int[count];
        columns = new int[count][];
        texts = new String[count * form.slots().size()];
        sections = new FormSections(form, places, out);
        slotColumns = new int[form.slots().size()];
        Arrays.fill(slotColumns, -1);
    }

    /** Where a form's cells stand; the raw texts are shared between forms. */
    private record FormCells(SourceFile file, Places places, int slots, int[] rows, int[][] columns, String[] texts, Evidence form)
        implements CellPlaces {
        @Override
        public Evidence at(int item, int slot) {
            if (rows[item] == 0 || columns[item][slot - 1] < 0) {
                return form.withQuote(null);
            }
            String text = texts[item * slots + slot - 1];
            return file.at(places.cell(rows[item], columns[item][slot - 1]), text == null ? "" : text);
        }
    }

    /** @return whether the form was filled in and became a fact */
    boolean read(List<FormLine> lines) {
        int body = bodyStart(lines);
        FormHead head = FormHead.of(lines.subList(0, body), form);
        for (FormLine line : lines) {
            line(line);
        }
        sections.finish();
        out.agency(head.agency());
        if (!head.isDated() && isUnticked() && sections.isEmpty()) {
            out.passOver("read.log.blank-form", places.row(lines.isEmpty() ? 1 : lines.get(0).number()));
            return false;
        }
        if (itemRows < masks.length) {
            out.remark("read.log.rows-missing", places.row(lines.get(0).number()), itemRows, masks.length);
        }
        out.fact(log(head, lines));
        return true;
    }

    /** The head ends where the first section or item begins. */
    private int bodyStart(List<FormLine> lines) {
        for (int i = 0; i < lines.size(); i++) {
            FormLine line = lines.get(i);
            if (line.section() > 0 || line.kind() == FormLine.Kind.CONTENT && items.match(0, line.label()).index() >= 0) {
                return i;
            }
        }
        return lines.size();
    }

    private void line(FormLine line) {
        switch (line.kind()) {
            case SLOTS -> slots(line);
            case INSPECTORS -> sections.inspectors(line);
            case CONTENT -> content(line);
            default -> { }
        }
    }

    private void slots(FormLine line) {
        int[] found = new int[slotColumns.length];
        Arrays.fill(found, -1);
        int count = 0;
        for (int i = 0; i < line.cells().length; i++) {
            String cell = line.cells()[i];
            if (SlotText.isSpan(cell)) {
                count++;
                Integer slot = SlotText.number(cell, form);
                if (slot != null && found[slot - 1] < 0) {
                    found[slot - 1] = i;
                }
            }
        }
        slotColumns = found;
        slotCount = Math.max(slotCount, count);
    }

    private void content(FormLine line) {
        boolean begins = line.section() > section;
        section = begins ? line.section() : section;
        if (section <= items.lastSection()) {
            if (!line.label().isEmpty()) {
                item(line);
            }
            return;
        }
        switch (section) {
            case RECOMMENDED -> sections.recommended(line, begins);
            case VOLUNTEERS -> sections.volunteers(line, begins);
            case INCIDENTS -> sections.incidents(line, begins);
            case SIGN_OFFS -> sections.signOffs(line);
            default -> { }
        }
    }

    private void item(FormLine line) {
        FormItems.Match match = items.match(section, line.label());
        int item = match.index();
        if (item < 0) {
            if (match.numbered() || hasTick(line)) {
                itemRows++;
                out.damage("read.log.unknown-item", places.row(line.number()), shorten(line.label()));
            }
            return;
        }
        if (rows[item] != 0) {
            out.damage("read.log.item-twice", places.row(line.number()), form.items().get(item).label());
            return;
        }
        itemRows++;
        rows[item] = line.number();
        columns[item] = slotColumns;
        for (LogForm.Slot slot : form.slots()) {
            cell(line, item, slot.number());
        }
    }

    private void cell(FormLine line, int item, int slot) {
        int column = slotColumns[slot - 1];
        String text = column < 0 || column >= line.cells().length ? null : line.cells()[column];
        TickMark mark = text == null ? TickMark.BLANK : marks.computeIfAbsent(text, TickMark::of);
        texts[item * form.slots().size() + slot - 1] = text;
        if (mark == TickMark.TICKED) {
            masks[item] |= (byte) (1 << (slot - 1));
        } else if (mark == TickMark.UNCLEAR) {
            out.damage("read.cell.tick", places.cell(line.number(), column), form.items().get(item).label(), shorten(text));
        }
    }

    private boolean hasTick(FormLine line) {
        for (int column : slotColumns) {
            if (column >= 0 && column < line.cells().length && TickMark.of(line.cells()[column]) == TickMark.TICKED) {
                return true;
            }
        }
        return false;
    }

    private boolean isUnticked() {
        for (byte mask : masks) {
            if (mask != 0) {
                return false;
            }
        }
        return true;
    }

    private PatrolLog log(FormHead head, List<FormLine> lines) {
        FormLine where = head.dateLine() != null ? head.dateLine() : lines.get(0);
        int column = Math.max(head.dateLine() != null ? head.dateCell() : where.firstColumn(), 0);
        Evidence at = out.source().at(places.cell(where.number(), column), column < where.cells().length ? where.cells()[column] : null);
        CellPlaces cells = new FormCells(out.source(), places, form.slots().size(), rows, columns, texts, at);
        return new PatrolLog(PatrolLog.Layout.FORM, head.agency(), head.site(), head.date(), head.dateText(), head.version(), head.remark(),
            Ticks.of(masks), carried(), sections.foundIncidents(), sections.foundInspectors(), sections.foundSignOffs(),
            sections.foundRecommended(), sections.foundVolunteers(), itemRows, slotCount, at, cells);
    }

    private Set<Section> carried() {
        Set<Section> carried = EnumSet.noneOf(Section.class);
        carried.addAll(sections.carried());
        return carried;
    }

    private static String shorten(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
