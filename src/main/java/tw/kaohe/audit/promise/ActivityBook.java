package tw.kaohe.audit.promise;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tw.kaohe.model.InputKind;
import tw.kaohe.model.Period;
import tw.kaohe.model.TableRow;
import tw.kaohe.reading.text.DateText;

/**
 * The activity records of an agency: those that count, and those that do not because they stand there twice (GEN-11), lie
 * outside the execution period (GEN-12) or carry no date.
 *
 * @param duplicates of a record that counts
 * @param sameDay    that count, although one of the same day, type and name counts by another proof: people say whether they are two
 * @param complete   whether the list is declared complete (完整), so that what is not in it was not done
 */
public record ActivityBook(List<Activity> counted, List<Activity> duplicates, List<Activity> sameDay, List<Activity> outside, List<Activity> undated,
                           boolean complete) {

    public static ActivityBook of(List<TableRow> rows, Period execution, PromiseWords words) {
        List<Activity> counted = new ArrayList<>();
        List<Activity> duplicates = new ArrayList<>();
        List<Activity> doubtful = new ArrayList<>();
        List<Activity> outside = new ArrayList<>();
        List<Activity> undated = new ArrayList<>();
        Map<List<String>, List<Activity>> seen = new LinkedHashMap<>();
        for (TableRow row : rows) {
            Activity a = row.kind() == InputKind.SURVEYS ? survey(row) : activity(row);
            if (a.date() == null) {
                undated.add(a);
            } else if (!execution.contains(a.date())) {
                outside.add(a);
            } else {
                List<Activity> sameDay = seen.computeIfAbsent(List.of(a.date().toString(), PromiseWords.fold(a.type())), k -> new ArrayList<>());
                boolean same = sameDay.stream().anyMatch(b -> isSame(a, b));
                (same ? duplicates : counted).add(a);
                if (!same && sameDay.stream().anyMatch(b -> isSameName(a, b) && a.people().equals(b.people()))) {
                    doubtful.add(a);
                }
                sameDay.add(a);
            }
        }
        boolean complete = rows.stream().anyMatch(r -> r.kind() == InputKind.ACTIVITIES && words.is("complete", r.get("完整")));
        return new ActivityBook(counted, duplicates, doubtful, outside, undated, complete);
    }

    /** Same proof, or same name without proofs that differ; rows of different persons are different. */
    private static boolean isSame(Activity a, Activity b) {
        boolean proof = a.proof() != null && a.proof().equals(b.proof());
        boolean name = isSameName(a, b) && (a.proof() == null || b.proof() == null);
        return (proof || name) && a.people().equals(b.people());
    }

    private static boolean isSameName(Activity a, Activity b) {
        return a.name() != null && b.name() != null && PromiseWords.fold(a.name()).equals(PromiseWords.fold(b.name()));
    }

    private static Activity activity(TableRow row) {
        List<String> people = row.get("人員代碼") == null ? List.of()
            : java.util.Arrays.stream(row.get("人員代碼").split("[;；、]")).map(String::strip).filter(p -> !p.isEmpty()).toList();
        BigDecimal attended = number(row, "人次");
        BigDecimal times = number(row, "次數");
        return new Activity(date(row), row.get("類型") == null ? "" : row.get("類型"), row.get("名稱"), times == null ? BigDecimal.ONE : times,
            attended != null ? attended : people.isEmpty() ? null : BigDecimal.valueOf(people.size()), number(row, "時數"), people,
            row.get("佐證編號"), row.get("準則"), null, false, row.at());
    }

    private static Activity survey(TableRow row) {
        return new Activity(date(row), row.get("調查名稱"), row.get("調查名稱"), BigDecimal.ONE, null, null, List.of(), null, null, row.get("對象"),
            true, row.at());
    }

    private static LocalDate date(TableRow row) {
        return row.get("日期") == null ? null : DateText.date(row.get("日期")).orElse(null);
    }

    private static BigDecimal number(TableRow row, String column) {
        String text = row.get(column) == null ? "" : java.text.Normalizer.normalize(row.get(column), java.text.Normalizer.Form.NFKC)
            .replaceAll("[,，\\s]", "");
        return text.matches("\\d{1,9}(\\.\\d{1,4})?") ? new BigDecimal(text) : null;
    }
}
