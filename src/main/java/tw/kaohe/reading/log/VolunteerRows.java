package tw.kaohe.reading.log;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tw.kaohe.model.LogForm;
import tw.kaohe.model.PatrolLog.Attendance;
import tw.kaohe.model.PatrolLog.Volunteer;
import tw.kaohe.reading.text.CellText;

/**
 * The rows of 五 志工服勤考核: names, vest, attendance, tea. A row with as many entries as there are names speaks of each; where each
 * name has a column of its own, entries belong to the names above them; otherwise a row's one entry speaks of all. Attendance
 * without words for the half days is morning, then afternoon.
 */
final class VolunteerRows {
    private static final Pattern NUMBER = Pattern.compile("^\\(([一二三四]|\\d)\\).*", Pattern.DOTALL);
    private static final Pattern SEPARATORS = Pattern.compile("[、,，;；\\n\\t]+|\\s{2,}");
    private static final String AFTERNOON = "下午";
    private final LogForm form;
    private final List<List<FormLine.Cell>> rows = new ArrayList<>(Collections.nCopies(4, List.of()));

    VolunteerRows(LogForm form) {
        this.form = form;
    }

    void row(FormLine line) {
        int label = line.firstColumn();
        String key = label < 0 ? "" : CellText.key(FormLine.plain(line.cells()[label]));
        if (!NUMBER.matcher(key).matches()) {
            return;
        }
        char number = key.charAt(1);
        int row = "一二三四".indexOf(number) >= 0 ? "一二三四".indexOf(number) : number - '1';
        if (row >= 0 && row < 4) {
            rows.set(row, line.right(label));
        }
    }

    /** @param column of the cell with the name, or -1 where that cell has several */
    private record Name(String text, int column) {
    }

    List<Volunteer> volunteers() {
        List<Name> names = names();
        List<Volunteer> volunteers = new ArrayList<>();
        for (int i = 0; i < Math.max(names.size(), 1); i++) {
            volunteers.add(volunteer(names, i));
        }
        return names.isEmpty() && isBlank(volunteers.get(0)) ? List.of() : volunteers;
    }

    private List<Name> names() {
        List<Name> names = new ArrayList<>();
        for (FormLine.Cell cell : rows.get(0)) {
            List<String> parts = Arrays.stream(SEPARATORS.split(cell.text())).map(CellText::clean)
                .filter(name -> name != null && !form.words("none").contains(name)).toList();
            parts.forEach(part -> names.add(new Name(part, parts.size() == 1 ? cell.column() : -1)));
        }
        return names;
    }

    private static boolean isBlank(Volunteer v) {
        return v.vest() == null && v.tea() == null && v.morning() == Attendance.BLANK && v.afternoon() == Attendance.BLANK;
    }

    private Volunteer volunteer(List<Name> names, int index) {
        return new Volunteer(names.isEmpty() ? null : names.get(index).text(), yes(entry(rows.get(1), names, index)),
            half(names, index, true), half(names, index, false), yes(entry(rows.get(3), names, index)));
    }

    private static String entry(List<FormLine.Cell> cells, List<Name> names, int index) {
        if (cells.isEmpty()) {
            return null;
        }
        if (cells.size() == names.size()) {
            return cells.get(index).text();
        }
        return cells.size() > 1 && inColumns(cells, names) ? below(cells, names.get(index)) : joined(cells);
    }

    /** Whether every name has a column of its own and some entry stands below one. */
    private static boolean inColumns(List<FormLine.Cell> cells, List<Name> names) {
        return names.stream().allMatch(name -> name.column() >= 0) && names.stream().anyMatch(name -> below(cells, name) != null);
    }

    private static String below(List<FormLine.Cell> cells, Name name) {
        return cells.stream().filter(cell -> cell.column() == name.column()).map(FormLine.Cell::text).findFirst().orElse(null);
    }

    private static String joined(List<FormLine.Cell> cells) {
        return cells.stream().map(FormLine.Cell::text).collect(Collectors.joining(" "));
    }

    private Boolean yes(String text) {
        if (text == null) {
            return null;
        }
        List<TickMark.Option> options = TickMark.options(text);
        if (!options.isEmpty()) {
            return options.stream().filter(TickMark.Option::ticked).map(o -> !o.label().startsWith("否") && !isNegative(o.label()))
                .reduce((a, b) -> a && b).orElse(null);
        }
        String key = CellText.key(text);
        return TickMark.of(text) == TickMark.BLANK || isNegative(key) ? Boolean.FALSE : Boolean.TRUE;
    }

    private boolean isNegative(String key) {
        return form.words("notWorn").stream().anyMatch(key::contains) || form.words("none").contains(key);
    }

    private Attendance half(List<Name> names, int index, boolean morning) {
        List<FormLine.Cell> cells = rows.get(2);
        boolean bothInOne = cells.stream().allMatch(cell -> cell.text().contains(AFTERNOON));
        String both = bothInOne || cells.size() == names.size() && !cells.isEmpty() ? entry(cells, names, index) : joined(cells);
        if (both == null) {
            return Attendance.BLANK;
        }
        int split = both.indexOf(AFTERNOON);
        if (split >= 0) {
            return attendance(morning ? both.substring(0, split) : both.substring(split));
        }
        int cell = morning ? 0 : 1;
        return cells.size() > cell ? attendance(cells.get(cell).text()) : Attendance.BLANK;
    }

    private Attendance attendance(String text) {
        List<TickMark.Option> options = TickMark.options(text);
        boolean normal = false;
        boolean abnormal = false;
        if (options.isEmpty()) {
            abnormal = says("abnormal", CellText.key(text));
            normal = !abnormal && (says("normal", CellText.key(text)) || TickMark.of(text) == TickMark.TICKED);
        }
        for (TickMark.Option option : options) {
            boolean bad = says("abnormal", option.label());
            abnormal |= option.ticked() && bad;
            normal |= option.ticked() && !bad && says("normal", option.label());
        }
        return normal && abnormal ? Attendance.BOTH : normal ? Attendance.NORMAL : abnormal ? Attendance.ABNORMAL : Attendance.BLANK;
    }

    private boolean says(String purpose, String key) {
        return form.words(purpose).stream().anyMatch(key::contains);
    }
}
