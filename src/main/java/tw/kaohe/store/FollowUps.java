package tw.kaohe.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import tw.kaohe.model.followup.FollowUp;
import tw.kaohe.model.followup.FollowUpState;
import tw.kaohe.model.followup.Step;
import tw.kaohe.model.followup.StepRefused;

/** Deficiencies that are followed up, with everything that happened to them; what people decide stands in the trail as well, in one transaction. */
public final class FollowUps {
    private static final String ROWS = "select u.id, u.agency, r.name, f.criterion, f.site, f.subject, f.on_day, f.severity, f.message, f.roc_year, u.state, "
        + "u.found, u.due, u.exempt_until, u.waived, u.gone, u.content, u.answer, (select count(distinct e.roc_year) from finding e where e.agency = f.agency "
        + "and e.criterion = f.criterion and coalesce(e.site, '') = coalesce(f.site, '') and e.roc_year < f.roc_year) as years_before "
        + "from follow_up u join finding f on f.id = u.id join report r on r.id = f.last_report ";
    private final Jdbi jdbi;

    public FollowUps(Store store) {
        this.jdbi = store.jdbi();
    }

    /**
     * A deficiency as officers see it.
     *
     * @param name        of the agency
     * @param gone        whether the last scan that could tell did not find it
     * @param answer      hash of the agency's last improvement report that was taken note of, or null
     * @param yearsBefore in how many earlier years the same criterion was found at the same site
     */
    public record Row(String id, String agency, String name, String criterion, String site, String subject, LocalDate onDay, String severity,
                      String message, Integer rocYear, FollowUpState state, LocalDate found, LocalDate due, LocalDate exemptUntil, boolean waived, boolean gone,
                      String content, String answer, int yearsBefore) {
        public boolean isOverdue(LocalDate today) {
            return due.isBefore(today) && state != FollowUpState.CLOSED && state != FollowUpState.EXEMPT;
        }
    }

    /** What happened to a deficiency. @param before its state, or null when it was opened */
    public record Event(Instant at, String kind, String actor, FollowUpState before, FollowUpState after, String note) {
    }

    /** Which deficiencies are wanted; null for all. */
    public record Wanted(String agency, FollowUpState state, LocalDate overdueOn) {
    }

    /** In the order in which they were found. */
    public List<Row> list(Wanted wanted) {
        return rows("order by u.agency, u.found, u.id").stream()
            .filter(r -> wanted.agency() == null || wanted.agency().equals(r.agency()) || wanted.agency().equals(r.name()))
            .filter(r -> wanted.state() == null || wanted.state() == r.state())
            .filter(r -> wanted.overdueOn() == null || r.isOverdue(wanted.overdueOn())).toList();
    }

    public Optional<Row> find(String id) {
        return rows("where u.id = ?", id).stream().findFirst();
    }

    private List<Row> rows(String which, Object... values) {
        return jdbi.withHandle(h -> {
            var query = h.createQuery(ROWS + which);
            for (int i = 0; i < values.length; i++) {
                query.bind(i, values[i]);
            }
            return query.map(ConstructorMapper.of(Row.class)).list();
        });
    }

    public List<Event> events(String id) {
        return jdbi.withHandle(h -> h.createQuery("select at, kind, actor, before, after, note from follow_up_event where follow_up = ? order by id").bind(0, id)
            .map(ConstructorMapper.of(Event.class)).list());
    }

    /** How many there are in each state. */
    public Map<FollowUpState, Integer> counts() {
        Map<FollowUpState, Integer> counts = new java.util.EnumMap<>(FollowUpState.class);
        jdbi.useHandle(h -> h.createQuery("select state, count(*) from follow_up group by state")
            .map((rs, c) -> counts.put(FollowUpState.valueOf(rs.getString(1)), rs.getInt(2))).list());
        return counts;
    }

    /**
     * What a person does to a deficiency.
     *
     * @param note what was done, what was seen, or the reason
     * @return nothing where there is no such number
     * @throws StepRefused where that person may not do that in its state
     */
    public Optional<FollowUp> decide(String id, Step step, String by, String note, Instant now) {
        return jdbi.inTransaction(h -> {
            Optional<FollowUp> before = load(h, id);
            return before.map(b -> {
                List<Trail.Entry> told = new ArrayList<>();
                FollowUp after = take(h, b, step, by, note, now, told);
                Trail.append(h, told);
                return after;
            });
        });
    }

    /** Ends exemptions whose last day is over. */
    public void dayBegins(LocalDate today, Instant now) {
        jdbi.useTransaction(h -> {
            List<Trail.Entry> told = new ArrayList<>();
            for (String id : h.createQuery("select id from follow_up where state = 'EXEMPT' and exempt_until < ? order by id").bind(0, today).mapTo(String.class).list()) {
                FollowUp before = load(h, id).orElseThrow();
                take(h, before, new Step.DayBegun(today), Trail.PROGRAM, null, now, told);
            }
            Trail.append(h, told);
        });
    }

    /** Takes a step and notes it; what people do, and what opens a deficiency again, goes into the trail as well. */
    static FollowUp take(Handle h, FollowUp before, Step step, String by, String note, Instant now, List<Trail.Entry> told) {
        FollowUp after = before.after(step);
        boolean decision = step instanceof Step.Reported || step instanceof Step.Reviewed || step instanceof Step.Exempted;
        if (!after.equals(before)) {
            save(h, after);
        }
        if (decision || after.state() != before.state()) {
            event(h, before.id(), kind(step), by, before.state(), after.state(), note, now);
            Map<String, String> details = new LinkedHashMap<>();
            details.put("from", before.state().name());
            details.put("to", after.state().name());
            details.put("note", note);
            details.put("until", after.exemptUntil() == null ? null : after.exemptUntil().toString());
            details.values().removeIf(java.util.Objects::isNull);
            told.add(new Trail.Entry(now, by, "follow-up." + kind(step).toLowerCase(java.util.Locale.ROOT), before.id(), details));
        }
        return after;
    }

    private static String kind(Step step) {
        return step instanceof Step.Reported ? "REPORTED" : step instanceof Step.Reviewed ? "REVIEWED" : step instanceof Step.Exempted ? "EXEMPTED"
            : step instanceof Step.Gone ? "GONE" : step instanceof Step.DayBegun ? "LAPSED" : ((Step.Seen) step).waivedUntil() == null ? "SEEN" : "WAIVED";
    }

    /** The deficiency, locked until the transaction ends. */
    static Optional<FollowUp> load(Handle h, String id) {
        Set<String> reporters = new HashSet<>(h.createQuery("select distinct actor from follow_up_event where follow_up = ? and kind = 'REPORTED'").bind(0, id)
            .mapTo(String.class).list());
        return h.createQuery("select state, due, exempt_until, waived, gone, content, decided from follow_up where id = ? for update").bind(0, id)
            .map((rs, c) -> new FollowUp(id, FollowUpState.valueOf(rs.getString(1)), rs.getObject(2, LocalDate.class), reporters,
                rs.getObject(3, LocalDate.class), rs.getBoolean(4), rs.getBoolean(5), rs.getString(6), rs.getString(7))).findOne();
    }

    static void open(Handle h, FollowUp f, String agency, LocalDate found, Instant now) {
        h.execute("insert into follow_up (id, agency, state, found, due, waived, gone, content) values (?, ?, ?, ?, ?, false, false, ?)", f.id(), agency,
            f.state().name(), found, f.due(), f.content());
        event(h, f.id(), "OPENED", Trail.PROGRAM, null, f.state(), null, now);
    }

    private static void save(Handle h, FollowUp f) {
        h.execute("update follow_up set state = ?, exempt_until = ?, waived = ?, gone = ?, content = ?, decided = ? where id = ?", f.state().name(),
            f.exemptUntil(), f.waived(), f.gone(), f.content(), f.decided(), f.id());
    }

    private static void event(Handle h, String id, String kind, String by, FollowUpState before, FollowUpState after, String note, Instant now) {
        h.execute("insert into follow_up_event (follow_up, at, kind, actor, before, after, note) values (?, ?, ?, ?, ?, ?, ?)", id, Inputs.utc(now), kind, by,
            before == null ? null : before.name(), after.name(), note);
    }
}
