package tw.kaohe.reading.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tw.kaohe.model.InputKind;
import tw.kaohe.model.LogForm;
import tw.kaohe.reading.FactCollector;
import tw.kaohe.reading.Places;
import tw.kaohe.reading.ReadingLimits;
import tw.kaohe.reading.log.FormItems;
import tw.kaohe.reading.log.FormSheet;
import tw.kaohe.reading.text.CellText;

/**
 * Finds out what the rows of a sheet are and hands them on: rows below a known header are a table of that kind, rows around
 * the slots of a patrol log are forms. A sheet may hold several tables one below the other.
 */
public final class SheetInterpreter implements RowSink {
    private static final int PREFACE = 60;
    private static final FormMarks MARKS = FormMarks.load();

    private final FactCollector out;
    private final TableKinds kinds;
    private final LogForm form;
    private final FormItems items;
    private final ReadingLimits limits;
    private final boolean suspect;
    private final List<FormSheet.Row> preface = new ArrayList<>();
    private Places places;
    private FormSheet forms;
    private TableKind kind;
    private Header header;
    private RowFacts facts;
    private int tableRows;
    private boolean handedOut;
    private Header nearest;
    private boolean anything;

    /** @param suspect whether cells may hold characters that could not be decoded */
    public SheetInterpreter(FactCollector out, TableKinds kinds, FormItems items, ReadingLimits limits, boolean suspect) {
        this.out = out;
        this.kinds = kinds;
        this.form = items.form();
        this.items = items;
        this.limits = limits;
        this.suspect = suspect;
    }

    @Override
    public void startSheet(Places sheetPlaces) {
        places = sheetPlaces;
        preface.clear();
        nearest = null;
        anything = false;
        forms = null;
    }

    @Override
    public void row(int number, String[] cells) {
        int filled = filled(cells);
        if (filled == 0) {
            return;
        }
        if (suspect) {
            reportCharacters(number, cells);
        }
        if (forms != null) {
            forms.add(number, cells);
        } else if (!isHeader(number, cells, filled)) {
            content(number, cells);
        }
    }

    /** A row that is surely none but a table's: it begins with a digit, has no more cells than the header, and no mark of a form. */
    @Override
    public boolean row(int number, ByteRow cells) {
        boolean plain = facts != null && forms == null && !suspect && cells.cells() <= header.width() && !cells.isMarked()
            && cells.length(0) > 0 && cells.isDigit(0, 0);
        if (plain && facts.row(number, cells)) {
            tableRows++;
            return true;
        }
        return false;
    }

    /** Text below a table of a known kind (remarks, who filled it in) is no row of it. */
    @Override
    public void text(int number, String line) {
        if (facts == null || forms != null) {
            row(number, new String[] {line});
        }
    }

    private void content(int number, String[] cells) {
        if (facts != null) {
            tableRow(number, cells);
        } else if (FormSheet.isSlotHeader(cells, form)) {
            forms = new FormSheet(items, places, out, limits.formCells());
            preface.forEach(row -> forms.add(row.number(), row.cells()));
            forms.add(number, cells);
        } else {
            remember(number, cells);
        }
    }

    private void remember(int number, String[] cells) {
        Header candidate = nearest == null || preface.size() < PREFACE ? Header.of(cells) : null;
        if (candidate != null && candidate.names().size() > 1 && (nearest == null || shared(candidate) > shared(nearest))) {
            nearest = candidate;
        }
        if (preface.size() < PREFACE) {
            preface.add(new FormSheet.Row(number, cells));
        }
    }

    private int shared(Header candidate) {
        return kinds.nearest(candidate).map(near -> near.shared(candidate.names())).orElse(0);
    }

    /** A header is looked for in every row, but only rows whose first text is the name of a column are looked at closely. */
    private boolean isHeader(int number, String[] cells, int filled) {
        String first = first(cells);
        if (filled < 2 || first.charAt(0) >= '0' && first.charAt(0) <= '9' || !kinds.isColumn(Header.name(first))) {
            return false;
        }
        Header found = Header.of(cells);
        if (found.equals(header)) {
            return true;
        }
        Optional<TableKind> recognised = kinds.recognise(found);
        recognised.ifPresent(newKind -> {
            endTable();
            kind = newKind;
            header = found;
            facts = TypedRows.of(kind, header, form);
            anything = true;
            handedOut = preface.stream().anyMatch(row -> MARKS.isForm(first(row.cells())));
            out.kind(kind.kind());
        });
        return recognised.isPresent();
    }

    /** More cells than columns means that a comma within a cell has shifted what follows: nothing in such a row can be relied on. */
    private void tableRow(int number, String[] cells) {
        if (MARKS.isExample(cells)) {
            handedOut = true;
            out.remark("read.row.example", places.row(number));
            return;
        }
        for (int i = header.width(); i < cells.length; i++) {
            if (!CellText.isBlank(cells[i])) {
                out.damage("read.row.too-many-cells", places.row(number), cells.length, header.width());
                return;
            }
        }
        tableRows++;
        facts.row(new SheetRow(out, kind, header, places, number, cells));
    }

    private void reportCharacters(int number, String[] cells) {
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] != null && CellText.hasUnreadableCharacters(cells[i])) {
                out.damage("read.cell.characters", places.cell(number, i), SheetRow.shorten(cells[i]));
            }
        }
    }

    private void endTable() {
        if (facts != null) {
            facts.end();
            out.rowsRead(tableRows);
            if (tableRows == 0 && handedOut) {
                out.passOver("read.table.blank-form", kind.kind().title());
            }
            facts = null;
            tableRows = 0;
            header = null;
        }
    }

    @Override
    public void endSheet() {
        endTable();
        if (forms != null) {
            out.kind(InputKind.PATROL_LOG);
            forms.read();
            forms = null;
        } else if (anything || !preface.isEmpty() && MARKS.isInstructions(first(preface.get(0).cells()))) {
            preface.clear();
        } else if (nearest != null) {
            reportUnknown();
        } else if (!preface.isEmpty()) {
            out.passOver("read.table.none", places.row(preface.get(0).number()));
        }
        preface.clear();
    }

    private void reportUnknown() {
        Optional<TableKind> near = kinds.nearest(nearest);
        if (near.isEmpty()) {
            out.passOver("read.table.unknown", nearest.shown());
        } else {
            out.passOver("read.table.nearest", nearest.shown(), near.get().kind().title(),
                String.join("、", near.get().missing(nearest.names()).isEmpty() ? near.get().anyOf() : near.get().missing(nearest.names())));
        }
    }

    private static String first(String[] cells) {
        for (String cell : cells) {
            if (!CellText.isBlank(cell)) {
                return cell;
            }
        }
        return "";
    }

    private static int filled(String[] cells) {
        int filled = 0;
        for (String cell : cells) {
            filled += CellText.isBlank(cell) ? 0 : 1;
        }
        return filled;
    }
}
