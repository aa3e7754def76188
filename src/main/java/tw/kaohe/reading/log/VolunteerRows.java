package tw.kaohe.reading.log;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import tw.kaohe.model.LogForm;
import tw.kaohe.model.PatrolLog.Attendance;
import tw.kaohe.model.PatrolLog.Volunteer;
import tw.kaohe.reading.text.CellText;

/**
 * The rows of 五 志工服勤考核: names, vest, attendance, tea. A row with as many entries as there are names speaks of each;
 * otherwise its one entry speaks of all. Attendance without words for the half days is morning, then afternoon.
 */
final class VolunteerRows {
    private static final Pattern NUMBER = Pattern.compile("^\\(([一二三四]|\\d)\\).*", Pattern.DOTALL);
    private static final Pattern SEPARATORS = Pattern.compile("[、,，;；\\n\\t]+|\\s{2,}");
    private final LogForm form;
    private final List<List<String>> rows = new ArrayList<>(Collections.nCopies(4, List.of()));

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
            rows.set(row, line.right(label).stream().map(FormLine.Cell::text).toList());
        }
    }

    List<Volunteer> volunteers() {
        List<String> names = new ArrayList<>();
        for (String cell : rows.get(0)) {
            for (String part : SEPARATORS.split(cell)) {
                String name = CellText.clean(part);
                if (name != null && !form.words("none").contains(name)) {
                    names.add(name);
                }
            }
        }
        List<Volunteer> volunteers = new ArrayList<>();
        for (int i = 0; i < Math.max(names.size(), 1); i++) {
            volunteers.add(volunteer(names.isEmpty() ? null : names.get(i), i, names.size()));
        }
        return names.isEmpty() && isBlank(volunteers.get(0)) ? List.of() : volunteers;
    }

    private static boolean isBlank(Volunteer v) {
        return v.vest() == null && v.tea() == null && v.morning() == Attendance.BLANK && v.afternoon() == Attendance.BLANK;
    }

    private Volunteer volunteer(String name, int index, int count) {
        return new Volunteer(name, yes(entry(rows.get(1), index, count)), half(index, count, true), half(index, count, false),
            yes(entry(rows.get(3), index, count)));
    }

    private static String entry(List<String> cells, int index, int count) {
        return cells.isEmpty() ? null : cells.size() == count ? cells.get(index) : String.join(" ", cells);
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

    private Attendance half(int index, int count, boolean morning) {
        List<String> cells = rows.get(2);
        String both = cells.size() == count && count > 0 ? cells.get(index) : String.join(" ", cells);
        int split = both.indexOf("下午");
        if (split >= 0) {
            return attendance(morning ? both.substring(0, split) : both.substring(split));
        }
        int cell = morning ? 0 : 1;
        return cells.size() > cell ? attendance(cells.get(cell)) : Attendance.BLANK;
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
