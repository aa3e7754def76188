package tw.kaohe.audit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tw.kaohe.audit.promise.Activity;
import tw.kaohe.audit.promise.ActivityBook;
import tw.kaohe.audit.promise.Obligations;
import tw.kaohe.audit.promise.Promise;
import tw.kaohe.audit.promise.PromiseLedger;
import tw.kaohe.audit.promise.PromiseWords;
import tw.kaohe.model.ActivityRemark;
import tw.kaohe.model.Evidence;
import tw.kaohe.model.InputKind;
import tw.kaohe.model.Period;
import tw.kaohe.model.PromiseState;
import tw.kaohe.model.RocDate;
import tw.kaohe.model.ServicePlan;
import tw.kaohe.model.TableRow;

/** What an agency's own plan binds it to, with the records that it is held against; settled once an audit. */
final class PlanDuties {
    private final AuditCase c;
    private final PromiseWords words;
    private final Obligations obligations;
    private final Period execution;
    private final ActivityBook book;
    private final PromiseLedger ledger;

    PlanDuties(AuditCase c) {
        this.c = c;
        words = new PromiseWords(c.rulebook()::words);
        boolean ofYear = plan() != null && (plan().rocYear() == null || plan().rocYear() == c.time().year());
        obligations = Obligations.of(ofYear ? plan() : null, c.time().year(), words);
        execution = execution(plan(), c.time().year());
        book = ActivityBook.of(rows(InputKind.ACTIVITIES, InputKind.SURVEYS), execution, words);
        ledger = new PromiseLedger(book, words, judged(), day -> c.time().isPast(day.plusDays(1), LocalTime.MIDNIGHT),
            day -> c.calendar() != null && c.calendar().calendar().covers(day) && c.calendar().calendar().isWorkDay(day));
    }

    /** The plan's own execution period (執行期程), else the year. */
    private static Period execution(ServicePlan plan, int year) {
        Period whole = new Period(LocalDate.of(year + RocDate.OFFSET, 1, 1), LocalDate.of(year + RocDate.OFFSET, 12, 31));
        boolean own = plan != null && plan.periodFrom() != null && plan.periodTo() != null && whole.contains(plan.periodFrom())
            && whole.contains(plan.periodTo()) && !plan.periodTo().isBefore(plan.periodFrom());
        return own ? new Period(plan.periodFrom(), plan.periodTo()) : whole;
    }

    /** Without {@code --period} all of it; else the days asked for. */
    private Period judged() {
        Period asked = c.time().period();
        LocalDate from = asked.from().isAfter(execution.from()) ? asked.from() : execution.from();
        LocalDate to = asked.to().isBefore(execution.to()) ? asked.to() : execution.to();
        return to.isBefore(from) ? execution : new Period(from, to);
    }

    List<TableRow> rows(InputKind... kinds) {
        List<InputKind> wanted = List.of(kinds);
        return c.input().own(TableRow.class).stream().filter(r -> wanted.contains(r.kind())).toList();
    }

    ServicePlan plan() {
        return c.plans().plan();
    }

    PromiseWords words() {
        return words;
    }

    Obligations obligations() {
        return obligations;
    }

    Period execution() {
        return execution;
    }

    ActivityBook book() {
        return book;
    }

    PromiseLedger ledger() {
        return ledger;
    }

    Promise promise(PromiseState state) {
        return obligations.promises().stream().filter(p -> p.key().equals(state.key()) && p.hasCode(state.code())).findFirst().orElseThrow();
    }

    BigDecimal perYear(Promise promise) {
        return promise.perYear();
    }

    /** The files of a kind, as what was searched. */
    List<Evidence> searched(InputKind kind) {
        List<Evidence> files = c.input().files().stream().filter(f -> f.kinds().contains(kind))
            .map(f -> new Evidence(f.source().path(), f.source().sha256(), "file", null)).toList();
        return files.isEmpty() ? c.searched() : files;
    }

    /** Records listed twice or dated outside the period, one remark a type. */
    List<ActivityRemark> remarks() {
        List<ActivityRemark> remarks = new ArrayList<>();
        remarks(remarks, ActivityRemark.Topic.DUPLICATE, book.duplicates());
        remarks(remarks, ActivityRemark.Topic.SAME_DAY, book.sameDay());
        remarks(remarks, ActivityRemark.Topic.OUTSIDE_PERIOD, book.outside());
        return remarks;
    }

    private void remarks(List<ActivityRemark> remarks, ActivityRemark.Topic topic, List<Activity> activities) {
        Map<String, List<Activity>> byType = new LinkedHashMap<>();
        activities.forEach(a -> byType.computeIfAbsent(a.type(), t -> new ArrayList<>()).add(a));
        byType.forEach((type, list) -> remarks.add(new ActivityRemark(topic, type, list.size(),
            list.stream().map(Activity::date).sorted().map(d -> topic == ActivityRemark.Topic.DUPLICATE
                ? c.phrases().get("cycle.MONTH", RocDate.year(d), d.getMonthValue()) : RocDate.format(d)).distinct().toList(),
            list.stream().map(Activity::at).toList())));
    }

    /** Notes on files of activities: rows that match nothing that the plan promises, and rows without a date. */
    Map<String, List<String>> notes() {
        Map<String, List<Activity>> unmatched = new TreeMap<>();
        Map<String, List<Activity>> undated = new TreeMap<>();
        for (List<Activity> part : List.of(book.counted(), book.duplicates(), book.outside(), book.undated())) {
            part.stream().filter(a -> !a.survey() && plan() != null && !isMatched(a)).forEach(a -> put(unmatched, a));
        }
        book.undated().stream().filter(a -> !a.survey()).forEach(a -> put(undated, a));
        Map<String, List<String>> notes = new TreeMap<>();
        unmatched.forEach((file, list) -> notes.computeIfAbsent(file, f -> new ArrayList<>()).add(c.phrases().get("note.unmatched", list.size())));
        undated.forEach((file, list) -> notes.computeIfAbsent(file, f -> new ArrayList<>()).add(c.phrases().get("note.undated", list.size(),
            String.join("、", list.stream().map(a -> a.at().place()).toList()))));
        return notes;
    }

    private static void put(Map<String, List<Activity>> map, Activity a) {
        map.computeIfAbsent(a.at().file(), f -> new ArrayList<>()).add(a);
    }

    private boolean isMatched(Activity a) {
        return a.criterion() != null && (c.rulebook().criteria().containsKey(a.criterion().strip()) || obligations.codes().contains(a.criterion().strip()))
            || obligations.promises().stream().anyMatch(p -> ledger.counts(p, a));
    }
}
