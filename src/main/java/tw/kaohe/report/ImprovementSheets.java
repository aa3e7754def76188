package tw.kaohe.report;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tw.kaohe.model.AgencyReport;
import tw.kaohe.model.Finding;
import tw.kaohe.model.Severity;
import tw.kaohe.report.odf.About;
import tw.kaohe.report.odf.OdsFile;
import tw.kaohe.report.odf.Sheet;
import tw.kaohe.report.odf.Sheet.Cell;
import tw.kaohe.report.odf.Sheet.Check;
import tw.kaohe.report.odf.Sheet.Look;
import tw.kaohe.report.odf.XlsxFile;
import tw.kaohe.report.text.Wording;

/**
 * 玖、改善追蹤表 as a workbook that the agency fills in and sends back: a row for each deficiency. What the team says is locked; the
 * white columns are the agency's. Its headers are those of 改善回報, so that what comes back is read as such, whichever program
 * saved it; in English they stand in brackets behind them, which readers pass over.
 */
final class ImprovementSheets {
    private static final List<String> LOCKED = List.of("id", "severity", "criterion", "title", "site", "message", "due");
    private static final List<String> FILLED = List.of("action", "unit", "planned", "done", "evidence", "status");
    private static final List<Integer> WIDTHS = List.of(37, 22, 23, 36, 20, 68, 20, 54, 21, 22, 22, 22, 19);
    private static final int COLUMNS = LOCKED.size() + FILLED.size();
    private static final int INSTRUCTIONS = 10;
    private final AgencyReport report;
    private final Wording words;

    ImprovementSheets(AgencyReport report, Wording words) {
        this.report = report;
        this.words = words;
    }

    OdsFile ods() {
        return new OdsFile(about(), sheets(), OfficeTexts.footer(words));
    }

    XlsxFile xlsx() {
        return new XlsxFile(about(), sheets());
    }

    /** Deficiencies, the worse ones first; advice needs no answer. */
    static List<Finding> tracked(AgencyReport report) {
        return report.findings().stream().filter(f -> f.severity() == Severity.MAJOR || f.severity() == Severity.DEFICIENCY).toList();
    }

    private About about() {
        return OfficeTexts.about(words.get("improve.title", words.text(report.agency().name()), OfficeTexts.year(report)), report, words);
    }

    private List<Sheet> sheets() {
        return List.of(table(), instructions());
    }

    private Sheet table() {
        List<List<Cell>> top = new ArrayList<>();
        top.add(List.of(Cell.wide(Look.TITLE, about().title(), COLUMNS)));
        top.add(List.of(Cell.wide(Look.NOTE, words.get("improve.note"), COLUMNS)));
        top.add(Stream.concat(LOCKED.stream(), FILLED.stream()).map(column -> Cell.of(Look.HEAD, words.get("improve.column." + column))).toList());
        List<Finding> tracked = tracked(report);
        Map<String, Check> checks = checks();
        if (tracked.isEmpty()) {
            top.add(List.of(Cell.wide(Look.NOTE, words.get("improve.none"), COLUMNS)));
        }
        return new Sheet(words.get("improve.sheet"), true, true, 2, 1, WIDTHS, new AbstractList<>() {
            @Override
            public List<Cell> get(int index) {
                return index < top.size() ? top.get(index) : row(tracked.get(index - top.size()), checks);
            }

            @Override
            public int size() {
                return top.size() + tracked.size();
            }
        });
    }

    private Map<String, Check> checks() {
        List<String> status = List.of(words.get("follow.IN_PROGRESS"), words.get("follow.AWAITING_REVIEW"));
        return Map.of("planned", new Check("planned", List.of(), words.get("improve.dateHint"), words.get("improve.dateRefused")),
            "done", new Check("done", List.of(), words.get("improve.doneHint"), words.get("improve.dateRefused")),
            "status", new Check("status", status, words.get("improve.statusHint"), words.get("improve.statusRefused")));
    }

    private List<Cell> row(Finding f, Map<String, Check> checks) {
        List<Cell> row = new ArrayList<>();
        Look look = f.severity() == Severity.MAJOR ? Look.MAJOR : Look.DEFICIENCY;
        String due = f.dueDate() == null ? "" : words.date(f.dueDate());
        row.addAll(List.of(locked(f.id()), Cell.of(look, words.weight(f)), locked(f.criterion()), locked(f.title()), locked(f.site()),
            locked(f.message()), locked(due)));
        for (String column : FILLED) {
            String known = column.equals("unit") && f.responsibleUnit() != null ? SheetText.harmless(words.text(f.responsibleUnit())) : null;
            row.add(Cell.input(known, checks.get(column)));
        }
        return row;
    }

    private Cell locked(String text) {
        return Cell.of(Look.TEXT, text == null ? "" : SheetText.harmless(words.text(text)));
    }

    private Sheet instructions() {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(List.of(Cell.of(Look.TITLE, words.get("improve.how"))));
        for (int i = 1; i <= INSTRUCTIONS; i++) {
            rows.add(Collections.singletonList(Cell.of(Look.TEXT, i + ". " + words.get("improve.how." + i))));
        }
        return new Sheet(words.get("improve.howSheet"), false, true, -1, 0, List.of(170), rows);
    }
}
