package tw.kaohe.audit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tw.kaohe.audit.promise.Count;
import tw.kaohe.audit.promise.Promise;
import tw.kaohe.audit.promise.PromiseLedger;
import tw.kaohe.model.AgencyReport.FollowUp;
import tw.kaohe.model.Finding;
import tw.kaohe.model.InputKind;
import tw.kaohe.model.RegisterEntry;
import tw.kaohe.model.Upcoming;

/** What can still be prevented at the as-of moment: a promise of a month cannot be kept once the month is over. */
final class Outlook {
    private static final int LONGEST = 40;
    private static final Set<String> OPEN = Set.of("OPEN", "IN_PROGRESS", "REOPENED");
    private final AuditCase c;
    private final PlanDuties duties;
    private final LocalDate today;
    private final List<Upcoming> found = new ArrayList<>();

    private Outlook(AuditCase c, PlanDuties duties) {
        this.c = c;
        this.duties = duties;
        this.today = c.time().today();
    }

    /** In a fixed order; nothing for a regulation, which binds nobody. */
    static List<Upcoming> of(AuditCase c, PlanDuties duties, List<FollowUp> followUps, List<Finding> findings) {
        Outlook outlook = new Outlook(c, duties);
        if (!c.regulation()) {
            duties.obligations().promises().forEach(outlook::promise);
            outlook.deadlines();
            outlook.log();
            followUps.forEach(f -> outlook.due(f, findings));
            outlook.submission();
        }
        return List.copyOf(outlook.found);
    }

    /** Hours of each person are told at the year's end only; daily ones are told by the log. */
    private void promise(Promise promise) {
        boolean wanted = c.options().includes(promise.code()) || promise.alsoCodes().stream().anyMatch(c.options()::includes);
        boolean readable = !c.input().isDamaged(InputKind.ACTIVITIES) && !(duties.ledger().isSurvey(promise) && c.input().isDamaged(InputKind.SURVEYS));
        if (wanted && readable && promise.count() != null && promise.count() != Count.HOURS_EACH && !promise.cycle().isDaily()) {
            duties.ledger().pending(promise, today).ifPresent(p -> found.add(new Upcoming(Upcoming.Kind.PROMISE, promise.code() + "/" + promise.key(),
                c.phrases().get("report.upcoming.promise", promise.code(), clipped(promise.what()), progress(p), plain(p.share())), p.stretch().to())));
        }
    }

    private static String progress(PromiseLedger.Pending pending) {
        return plain(pending.done());
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private void deadlines() {
        duties.obligations().deadlines().forEach((measure, day) -> {
            if (!day.isBefore(today) && c.options().includes(measure.code()) && MeasureSource.rows(duties, measure).isEmpty()) {
                String text = measure.text() == null ? measure.path() : measure.text();
                found.add(new Upcoming(Upcoming.Kind.PLAN_DEADLINE, measure.code(),
                    c.phrases().get("report.upcoming.deadline", measure.code() + " " + clipped(text)), day));
            }
        });
    }

    /** Of each site that uses the form: a work day whose last slot is over has a log. */
    private void log() {
        if (c.calendar() == null) {
            return;
        }
        // A form need not name its site.
        Set<String> sites = new TreeSet<>(Comparator.nullsFirst(Comparator.naturalOrder()));
        c.book().days().keySet().forEach(k -> sites.add(k.site()));
        for (String site : sites) {
            int mask = c.duty().mask(site, today);
            boolean there = c.book().days().containsKey(new LogBook.Key(site, today));
            if (mask != 0 && c.time().isPast(today, c.duty().end(mask)) && !there) {
                String shown = site == null ? c.name() : site;
                found.add(new Upcoming(Upcoming.Kind.LOG, shown, c.phrases().get("report.upcoming.log", shown), today));
            }
        }
    }

    private void due(FollowUp followUp, List<Finding> findings) {
        if (followUp.dueDate() != null && !followUp.dueDate().isBefore(today) && OPEN.contains(followUp.status())) {
            String about = findings.stream().filter(f -> f.id().equals(followUp.id())).map(Finding::message).findFirst().orElse(followUp.id());
            found.add(new Upcoming(Upcoming.Kind.DUE, followUp.id(), c.phrases().get("report.upcoming.due", followUp.criterion(), clipped(about)),
                followUp.dueDate()));
        }
    }

    private void submission() {
        RegisterEntry entry = c.input().register();
        if (entry != null && entry.submitBy() != null && !entry.submitBy().isBefore(today) && c.plans().plan() == null) {
            found.add(new Upcoming(Upcoming.Kind.SUBMIT_BY, entry.id(), c.phrases().get("report.upcoming.submit"), entry.submitBy()));
        }
    }

    private static String clipped(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}
