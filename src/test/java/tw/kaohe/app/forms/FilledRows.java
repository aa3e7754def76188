package tw.kaohe.app.forms;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tw.kaohe.app.forms.FormTexts.Column;
import tw.kaohe.app.forms.FormTexts.Table;
import tw.kaohe.model.LogForm;
import tw.kaohe.model.RocDate;

/** Rows that a person might write into a table's form, by chance. */
final class FilledRows {
    private static final int MOST = 4;
    private static final String CHARACTERS = "甲乙丙丁區公所服務,;、\"'()=+-12AZaz &<>";
    private final Random random;
    private LocalTime time;

    private FilledRows(Random random) {
        this.random = random;
    }

    static List<List<String>> of(Table table, long seed) {
        FilledRows rows = new FilledRows(new Random(seed));
        List<List<String>> all = new ArrayList<>();
        for (int i = 1 + rows.random.nextInt(MOST); i > 0; i--) {
            all.add(rows.row(table));
        }
        return all;
    }

    private List<String> row(Table table) {
        time = LocalTime.of(8, random.nextInt(60));
        List<String> row = new ArrayList<>();
        for (Column column : table.columns()) {
            boolean blank = column.example().isEmpty() && random.nextInt(3) == 0;
            row.add(blank ? null : cell(column));
        }
        return row;
    }

    private String cell(Column column) {
        if (!column.choices().isEmpty()) {
            return column.choices().get(random.nextInt(column.choices().size()));
        }
        return switch (column.type()) {
            case DAY -> day();
            case MOMENT -> day() + " " + LocalTime.of(9 + random.nextInt(8), random.nextInt(60));
            case TIME -> later();
            case NUMBER -> Integer.toString(random.nextInt(5000)) + (random.nextInt(4) == 0 ? ".5" : "");
            default -> column.name().equals("項目") && column.example().contains("(") ? item() : words();
        };
    }

    private String day() {
        LocalDate date = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(366));
        return switch (random.nextInt(3)) {
            case 0 -> RocDate.words(date);
            case 1 -> date.toString();
            default -> RocDate.format(date);
        };
    }

    private String later() {
        time = time.plusMinutes(random.nextInt(90));
        return time.toString();
    }

    private static LogForm.Item any(Random random) {
        List<LogForm.Item> items = Forms.RULEBOOK.form().items();
        return items.get(random.nextInt(items.size()));
    }

    private String item() {
        return any(random).label();
    }

    /** Begins and ends with a character that no reader trims or takes for a mark. */
    private String words() {
        StringBuilder words = new StringBuilder("示");
        for (int i = random.nextInt(12); i > 0; i--) {
            words.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        }
        return words.append("範").toString();
    }
}
