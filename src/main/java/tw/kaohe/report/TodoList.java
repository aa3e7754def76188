package tw.kaohe.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tw.kaohe.model.AgencyReport;
import tw.kaohe.model.AgencyReport.DimensionSummary;
import tw.kaohe.model.Finding;
import tw.kaohe.model.Phrases;
import tw.kaohe.model.Reckoning.Tally;
import tw.kaohe.report.html.TallyRow;
import tw.kaohe.report.text.DisplayWidth;
import tw.kaohe.report.text.FindingBlock;
import tw.kaohe.report.text.NameMask;
import tw.kaohe.report.text.Wording;

/**
 * What an agency has to do if it were inspected today (自我檢核): tasks by responsible unit with the days that are left.
 * It carries no numbers of the official report, because it is none.
 */
public final class TodoList {
    private static final int BAR = 12;
    private final Wording words;
    private final int width;

    /** @param width columns of the terminal; messages are folded there */
    public TodoList(Phrases phrases, NameMask mask, int width) {
        this.words = new Wording(phrases, mask);
        this.width = Math.max(40, width);
    }

    /** @return the text with {@code \n} at the end of each line */
    public String text(AgencyReport report) {
        StringBuilder text = new StringBuilder();
        text.append(words.get("todo.head", words.text(report.agency().name()), words.moment(report.asOf()))).append('\n');
        report.notes().forEach(note -> text.append(words.text(note)).append('\n'));
        Map<String, List<FindingBlock>> units = byUnit(report);
        if (units.isEmpty()) {
            text.append('\n').append(words.get("todo.nothing")).append('\n');
        }
        units.forEach((unit, blocks) -> {
            text.append('\n').append(words.get("todo.unit", unit, blocks.size())).append('\n');
            blocks.forEach(block -> task(block, report, text));
        });
        progress(report, text);
        return text.append('\n').append(fine(report)).append('\n').toString();
    }

    /** Units in the order of their names, those without a name last; the most urgent task of a unit first. */
    private Map<String, List<FindingBlock>> byUnit(AgencyReport report) {
        String unnamed = words.get("unit.unnamed");
        Map<String, List<FindingBlock>> units = new TreeMap<>(Comparator.comparing((String unit) -> unit.equals(unnamed)).thenComparing(unit -> unit));
        Map<String, List<Finding>> findings = new TreeMap<>();
        report.findings().forEach(finding -> findings.computeIfAbsent(words.unit(finding), unit -> new java.util.ArrayList<>()).add(finding));
        findings.forEach((unit, list) -> units.put(unit, FindingBlock.group(list).stream().sorted(Comparator.comparing(TodoList::due)).toList()));
        return units;
    }

    private static LocalDate due(FindingBlock block) {
        return block.dueDates().isEmpty() ? LocalDate.MAX : block.dueDates().get(0);
    }

    private void task(FindingBlock block, AgencyReport report, StringBuilder text) {
        Finding finding = block.first();
        String days = block.several() ? words.get("terminal.days", block.findings().size()) : "";
        text.append("  [ ] ").append(words.weight(finding)).append("  ").append(words.text(finding.criterion()))
            .append("  ").append(words.orNothing(finding.title())).append(days).append("  ").append(left(block, report)).append('\n');
        fold(words.orNothing(finding.message()), text);
        if (finding.remedy() != null) {
            fold("→ " + words.text(finding.remedy()), text);
        }
    }

    /** How far each commitment is kept: one for each month cannot be made up for later. */
    private void progress(AgencyReport report, StringBuilder text) {
        List<Tally> counted = report.reckoning().tallies().stream().filter(Tally::isCounted).toList();
        if (!counted.isEmpty()) {
            text.append('\n').append(words.get("todo.unit", words.get("todo.progress"), counted.size())).append('\n');
        }
        for (Tally tally : counted) {
            TallyRow row = TallyRow.of(tally, words);
            text.append("  ").append(bar(tally)).append("  ").append(row.progress()).append("  ").append(row.standing())
                .append(row.due() == null ? "" : words.get("todo.due", row.due())).append("  ").append(row.what()).append('\n');
            if (!tally.missing().isEmpty()) {
                fold(words.get("todo.progressMissing", row.missing()), text);
            }
        }
    }

    /** {@code [#######-----]} for 7 of 12; full only where all is done. */
    private static String bar(Tally tally) {
        int done = tally.done().min(tally.total()).multiply(BigDecimal.valueOf(BAR)).divide(tally.total(), 0, RoundingMode.DOWN).intValue();
        return "[" + "#".repeat(done) + "-".repeat(BAR - done) + "]";
    }

    private String left(FindingBlock block, AgencyReport report) {
        if (block.dueDates().isEmpty()) {
            return words.get("todo.noDue");
        }
        LocalDate due = due(block);
        long left = ChronoUnit.DAYS.between(report.asOf().minusNanos(1).toLocalDate(), due);
        return left < 0 ? words.get("todo.overdue", words.date(due), -left) : words.get("todo.left", words.date(due), left);
    }

    private void fold(String message, StringBuilder text) {
        StringBuilder line = new StringBuilder();
        int used = 0;
        for (int c : message.codePoints().toArray()) {
            String character = Character.toString(c);
            if (used + DisplayWidth.of(character) > width - 6) {
                text.append("      ").append(line).append('\n');
                line.setLength(0);
                used = 0;
            }
            line.append(character);
            used += DisplayWidth.of(character);
        }
        text.append("      ").append(line).append('\n');
    }

    private String fine(AgencyReport report) {
        List<DimensionSummary> rows = report.summary();
        return words.get("todo.fine", rows.stream().mapToInt(DimensionSummary::satisfied).sum(),
            rows.stream().mapToInt(DimensionSummary::alternative).sum(), rows.stream().mapToInt(DimensionSummary::notDue).sum(),
            rows.stream().mapToInt(DimensionSummary::notApplicable).sum());
    }
}
