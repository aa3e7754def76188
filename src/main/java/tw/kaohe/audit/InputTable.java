package tw.kaohe.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tw.kaohe.model.Diversion;
import tw.kaohe.model.Fact;
import tw.kaohe.model.InputKind;
import tw.kaohe.model.InputRecord;
import tw.kaohe.model.InputStatus;
import tw.kaohe.model.Message;
import tw.kaohe.model.PatrolLog;
import tw.kaohe.model.Phrases;
import tw.kaohe.model.ReadFile;
import tw.kaohe.model.ServicePlan;
import tw.kaohe.model.TableRow;
import tw.kaohe.model.WaitDay;
import tw.kaohe.reading.text.DateText;

/** What became of each file of an agency: the reader's word, and copies and other periods, which only the whole submission shows. */
final class InputTable {
    private final Phrases phrases;

    InputTable(Phrases phrases) {
        this.phrases = phrases;
    }

    /** @param further notes on files, by path, that only the comparison with others gives */
    List<InputRecord> records(AgencyInput input, Timeframe time, LogBook book, PlanChoice plans, Map<String, List<String>> further) {
        Map<String, String> firstByHash = new HashMap<>();
        List<InputRecord> records = new ArrayList<>();
        for (ReadFile file : input.files()) {
            String first = file.source().sha256() == null ? null : firstByHash.putIfAbsent(file.source().sha256(), file.source().path());
            records.add(first != null ? record(file, InputStatus.DUPLICATE, phrases.get("input.duplicate", first))
                : withNotes(record(file, time, book, plans), further.getOrDefault(file.source().path(), List.of())));
        }
        return records;
    }

    private static InputRecord withNotes(InputRecord record, List<String> further) {
        List<String> notes = new ArrayList<>(further);
        if (record.reason() != null) {
            notes.add(0, record.reason());
        }
        return notes.isEmpty() ? record : new InputRecord(record.file(), record.sha256(), record.kinds(), record.status(), String.join(" ", notes), record.rows());
    }

    private InputRecord record(ReadFile file, Timeframe time, LogBook book, PlanChoice plans) {
        boolean read = file.status() == InputStatus.READ;
        if (read && !file.facts().isEmpty() && file.facts().stream().allMatch(f -> f instanceof PatrolLog log && LogBook.isBlankForm(log))) {
            return record(file, InputStatus.IGNORED, phrases.get("input.blank-form"));
        }
        if (read && isOnlyCopies(file, book)) {
            return record(file, InputStatus.DUPLICATE, phrases.get("input.duplicate-logs"));
        }
        if (read && isOutOfPeriod(file, time)) {
            return record(file, InputStatus.OUT_OF_PERIOD, phrases.get("input.out-of-period"));
        }
        String reason = reason(phrases, file);
        for (Fact fact : file.facts()) {
            if (fact instanceof ServicePlan p && plans.superseded().contains(p)) {
                reason = phrases.get("input.superseded-plan", plans.plan().file().path());
            }
        }
        return record(file, file.status(), reason);
    }

    private static InputRecord record(ReadFile file, InputStatus status, String reason) {
        return new InputRecord(file.source().path(), file.source().sha256(), file.kinds(), status, reason, file.rows());
    }

    /** The reader's notes as one line, or null where there are none. */
    static String reason(Phrases phrases, ReadFile file) {
        List<Message> notes = file.notes();
        return notes.isEmpty() ? null : notes.stream().map(phrases::get).distinct().collect(java.util.stream.Collectors.joining(" "));
    }

    private static boolean isOnlyCopies(ReadFile file, LogBook book) {
        boolean logs = file.facts().stream().anyMatch(PatrolLog.class::isInstance);
        return logs && file.facts().stream().allMatch(PatrolLog.class::isInstance) && !book.uses(file.source().path());
    }

    private static boolean isOutOfPeriod(ReadFile file, Timeframe time) {
        List<LocalDate> dates = file.facts().stream().map(InputTable::date).toList();
        return !dates.isEmpty() && dates.stream().noneMatch(d -> d == null || time.period().contains(d));
    }

    /** The day of a fact that can lie outside the period; null for a fact that cannot, or that has none. */
    private static LocalDate date(Fact fact) {
        if (fact instanceof PatrolLog log) {
            return log.date();
        }
        if (fact instanceof WaitDay day) {
            return day.date();
        }
        if (fact instanceof Diversion diversion) {
            return diversion.date();
        }
        if (fact instanceof TableRow row && row.kind() == InputKind.ACTIVITIES && row.get("日期") != null) {
            return DateText.date(row.get("日期")).filter(Objects::nonNull).orElse(null);
        }
        return null;
    }
}
