package tw.kaohe.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tw.kaohe.model.AgencyReport.DiversionSpan;
import tw.kaohe.model.AgencyReport.WaitSpan;
import tw.kaohe.model.AgencyReport.WaitTimeline;
import tw.kaohe.model.Diversion;
import tw.kaohe.model.LogForm;
import tw.kaohe.model.LongWaitDay;
import tw.kaohe.model.LongWaitDay.LongWait;
import tw.kaohe.model.Period;
import tw.kaohe.model.Policy;
import tw.kaohe.model.WaitDay;

/**
 * Waits (等候) against diversions (疏導). Millions of tickets are looked at here, one comparison each;
 * only days with a wait over the limit that no diversion reached in time become facts.
 */
final class WaitFacts {
    private static final int DAY_END = 86_400;
    private final LogForm form;
    private final String open;
    private final int maxLag;
    private final Timeframe time;
    private final int[] slotStarts;
    private final int[] slotEnds;
    private final Map<LogBook.Key, List<WaitDay>> waits;
    private final Map<LogBook.Key, List<Span>> diversions = new HashMap<>();

    /** A diversion with the end that counts. */
    private record Span(int start, int end, boolean recorded, String measure) {
    }

    /** @param policy P-DIVOPEN: until when a diversion lasts whose end was not recorded; P-MAXLAG: how late it may begin */
    WaitFacts(LogForm form, Policy policy, Timeframe time, Sites sites, List<WaitDay> waits, List<Diversion> diversions) {
        this.form = form;
        this.slotStarts = form.slots().stream().mapToInt(s -> s.from().toSecondOfDay()).toArray();
        this.slotEnds = form.slots().stream().mapToInt(s -> s.to().toSecondOfDay()).toArray();
        this.open = policy.text("P-DIVOPEN");
        this.maxLag = policy.wholeUnlessOff("P-MAXLAG").orElse(DAY_END);
        this.time = time;
        Period judged = time.logPeriod() == null ? time.period() : time.logPeriod();
        Map<LogBook.Key, List<WaitDay>> byDay = new HashMap<>();
        for (WaitDay day : waits) {
            if (judged.contains(day.date())) {
                byDay.computeIfAbsent(new LogBook.Key(sites.resolve(day.site()), day.date()), k -> new ArrayList<>(1)).add(day);
            }
        }
        this.waits = LogBook.sorted(byDay);
        for (Diversion d : diversions) {
            LogBook.Key key = new LogBook.Key(sites.resolve(d.site()), d.date());
            this.diversions.computeIfAbsent(key, k -> new ArrayList<>()).add(span(d, this.waits.getOrDefault(key, List.of())));
        }
        this.diversions.values().forEach(list -> list.sort(Comparator.comparingInt(Span::start).thenComparingInt(Span::end)));
    }

    /** Whether a site has at least one row of wait data for a day. */
    boolean isKnown(LogBook.Key key) {
        return waits.containsKey(key);
    }

    /** The days with waits nobody diverted, on work days. */
    List<LongWaitDay> facts(DutySlots duty) {
        List<LongWaitDay> facts = new ArrayList<>();
        waits.forEach((key, days) -> {
            if (duty.isWorkDay(key.site(), key.date()) && time.isPast(key.date(), java.time.LocalTime.MIN)) {
                LongWaitDay fact = day(key, days);
                if (fact.isDefinite() || !fact.pending().isEmpty()) {
                    facts.add(fact);
                }
            }
        });
        return facts;
    }

    private LongWaitDay day(LogBook.Key key, List<WaitDay> days) {
        List<LongWait> undiverted = new ArrayList<>();
        List<LongWait> pending = new ArrayList<>();
        List<Span> spans = diversions.getOrDefault(key, List.of());
        int asOf = asOfSecond(key.date());
        int limit = form.waitLimitSeconds();
        for (WaitDay day : days) {
            for (int i = day.nextLong(0, limit); i < day.size(); i = day.nextLong(i + 1, limit)) {
                boolean open = day.end(i) == WaitDay.OPEN;
                int end = open ? asOf : day.end(i);
                int over = day.start(i) + limit;
                if (day.waited(i, end) > limit && day.start(i) < asOf && !diverted(over, end, spans)) {
                    (open ? pending : undiverted).add(new LongWait(day.start(i), end, day.waited(i, end), slot(over), late(over, end, spans), day, i));
                }
            }
        }
        Comparator<LongWait> order = Comparator.comparingInt(LongWait::start).thenComparingInt(LongWait::end).thenComparing(w -> w.at().place());
        undiverted.sort(order);
        pending.sort(order);
        return new LongWaitDay(key.site(), key.date(), form, undiverted, pending);
    }

    private int asOfSecond(LocalDate date) {
        return time.asOf().toLocalDate().equals(date) ? time.asOf().toLocalTime().toSecondOfDay() : DAY_END;
    }

    private int slot(int second) {
        for (int i = 0; i < slotStarts.length; i++) {
            if (second >= slotStarts[i] && second < slotEnds[i]) {
                return form.slots().get(i).number();
            }
        }
        return 0;
    }

    /** Began before the wait ended and not too late, and lasted past the moment at which the limit was reached. */
    private boolean diverted(int limit, int end, List<Span> spans) {
        for (Span span : spans) {
            if (span.start() < end && span.start() - limit <= maxLag && span.end() > limit) {
                return true;
            }
        }
        return false;
    }

    /** Start of the first diversion that began too late or when the wait was over, or -1; one that began much later was for others. */
    private int late(int limit, int end, List<Span> spans) {
        for (Span span : spans) {
            int start = span.start();
            if ((start >= end || start - limit > maxLag) && start <= end + form.waitLimitSeconds()) {
                return start;
            }
        }
        return -1;
    }

    /** An end that was not recorded is the end of its slot, or of the waits under way at its start, or the later of the two. */
    private Span span(Diversion d, List<WaitDay> days) {
        int start = d.start().toSecondOfDay();
        if (d.end() != null) {
            return new Span(start, d.end().toSecondOfDay(), true, d.measure());
        }
        int slot = slot(start);
        int end = slot == 0 || open.equals("wait") ? start : form.slots().get(slot - 1).to().toSecondOfDay();
        for (WaitDay day : open.equals("slot") ? List.<WaitDay>of() : days) {
            for (int i = 0; i < day.size(); i++) {
                if (day.end(i) != WaitDay.OPEN && day.start(i) <= start && day.end(i) > start) {
                    end = Math.max(end, day.end(i));
                }
            }
        }
        return new Span(start, end, false, d.measure());
    }

    /** The picture of each day that has a finding. */
    List<WaitTimeline> timelines(List<LongWaitDay> facts) {
        int limit = form.waitLimitSeconds();
        List<WaitTimeline> timelines = new ArrayList<>();
        for (LongWaitDay fact : facts) {
            LogBook.Key key = new LogBook.Key(fact.site(), fact.date());
            List<Span> spans = diversions.getOrDefault(key, List.of());
            List<WaitSpan> over = new ArrayList<>();
            for (WaitDay day : waits.get(key)) {
                for (int i = day.nextLong(0, limit); i < day.size(); i = day.nextLong(i + 1, limit)) {
                    int end = day.end(i) == WaitDay.OPEN ? asOfSecond(key.date()) : day.end(i);
                    if (day.waited(i, end) > limit) {
                        over.add(new WaitSpan(day.start(i), day.end(i) == WaitDay.OPEN ? null : day.end(i), diverted(day.start(i) + limit, end, spans)));
                    }
                }
            }
            over.sort(Comparator.comparingInt(WaitSpan::start).thenComparing(WaitSpan::end, Comparator.nullsLast(Comparator.naturalOrder())));
            timelines.add(new WaitTimeline(key.site(), key.date(), form.waitLimitSeconds(), over,
                spans.stream().map(s -> new DiversionSpan(s.start(), s.end(), s.recorded(), s.measure())).toList()));
        }
        return timelines;
    }
}
