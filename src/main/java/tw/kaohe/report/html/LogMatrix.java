package tw.kaohe.report.html;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tw.kaohe.model.AgencyReport.DayRow;
import tw.kaohe.model.AgencyReport.SiteLogs;
import tw.kaohe.model.AgencyReport.SlotState;
import tw.kaohe.model.RocDate;
import tw.kaohe.report.text.Wording;

/** The log matrix (日誌矩陣) of one site: a small table a month, days down, slots (時段) across. */
public record LogMatrix(String site, List<String> slots, List<Month> months) {

    public record Month(String name, List<Day> days) {
    }

    /** @param off no work day: only listed where a log or a finding speaks of it */
    public record Day(String label, boolean off, List<Cell> cells, int findings) {
    }

    public record Cell(String symbol, String style) {
    }

    static LogMatrix of(SiteLogs logs, Wording words) {
        Map<String, List<Day>> months = new LinkedHashMap<>();
        for (DayRow day : logs.days()) {
            if (day.workDay() || day.findings() > 0 || day.slots().stream().anyMatch(LogMatrix::patrolled)) {
                months.computeIfAbsent(month(day.date(), words), month -> new ArrayList<>()).add(day(day, words));
            }
        }
        List<String> slots = logs.slotLabels().stream().map(words::text).toList();
        return new LogMatrix(words.orNothing(logs.site()), slots,
            months.entrySet().stream().map(e -> new Month(e.getKey(), List.copyOf(e.getValue()))).toList());
    }

    /** What the symbols mean, in words. */
    static List<Labelled> legend(Wording words) {
        return List.of(SlotState.values()).stream().map(state -> new Labelled(symbol(state), words.get("slot." + state))).toList();
    }

    private static boolean patrolled(SlotState state) {
        return state == SlotState.FULL || state == SlotState.PARTIAL || state == SlotState.BLANK;
    }

    private static String month(LocalDate date, Wording words) {
        return words.get("month", RocDate.year(date), date.getMonthValue());
    }

    private static Day day(DayRow row, Wording words) {
        String label = words.get("day", row.date().getDayOfMonth(), words.get("weekday." + row.date().getDayOfWeek().getValue()));
        return new Day(label, !row.workDay(), row.slots().stream().map(state -> new Cell(symbol(state), style(state))).toList(), row.findings());
    }

    private static String symbol(SlotState state) {
        return switch (state) {
            case FULL -> "✓";
            case PARTIAL -> "△";
            case BLANK -> "×";
            case NOT_DUE -> "—";
            case NO_LOG -> "？";
        };
    }

    private static String style(SlotState state) {
        return switch (state) {
            case FULL -> "full";
            case PARTIAL -> "part";
            case BLANK -> "blank";
            case NOT_DUE -> "off";
            case NO_LOG -> "none";
        };
    }
}
