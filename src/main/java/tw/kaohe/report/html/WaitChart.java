package tw.kaohe.report.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import tw.kaohe.model.AgencyReport.DiversionSpan;
import tw.kaohe.model.AgencyReport.WaitSpan;
import tw.kaohe.model.AgencyReport.WaitTimeline;
import tw.kaohe.report.text.Wording;

/**
 * One day with an undiverted wait (等候) over the limit: a bar a ticket from left to right, the part beyond the limit darker,
 * bands where a diversion (疏導) ran. Coordinates are units of the picture.
 *
 * @param late   the waits over the limit, for the table beside the picture
 * @param capped note where not all of them are listed, or null
 */
public record WaitChart(String title, String label, int width, int height, int axisY, List<Tick> ticks, List<Band> bands,
                        List<Wait> bars, List<Late> late, String capped, List<String> diversions) {
    private static final int WIDTH = 720;
    private static final int LEFT = 18;
    private static final int TOP = 20;
    private static final int LANE = 12;
    private static final int MAX_LANES = 60;
    private static final int MAX_LATE = 30;
    private static final int HOUR = 3600;

    public record Tick(int x, String label) {
    }

    /** @param open no end was recorded */
    public record Band(int x, int width, boolean open) {
    }

    /** @param limitX where the limit is reached, or -1 where the wait ended before; @param style of the part beyond */
    public record Wait(int x, int y, int width, int limitX, int beyond, String style) {
    }

    public record Late(String from, String to, String waited, String diverted, boolean undiverted) {
    }

    private record Axis(int from, int to) {
        int x(int second) {
            return LEFT + (int) Math.round((double) (Math.max(from, Math.min(to, second)) - from) * (WIDTH - 2 * LEFT) / (to - from));
        }
    }

    /** Whether the day belongs into the appendix. */
    static boolean shows(WaitTimeline day) {
        return day.waits().stream().anyMatch(wait -> !wait.diverted() && over(wait, day.limitSeconds()));
    }

    static WaitChart of(WaitTimeline day, Wording words) {
        Axis axis = axis(day);
        List<Wait> bars = bars(day, axis);
        int axisY = TOP + LANE * (1 + bars.stream().mapToInt(bar -> (bar.y() - TOP) / LANE).max().orElse(0)) + 4;
        List<WaitSpan> late = day.waits().stream().filter(wait -> over(wait, day.limitSeconds()))
            .sorted(Comparator.comparing(WaitSpan::diverted).thenComparing(WaitSpan::start)).toList();
        String title = words.get("wait.title", words.date(day.date()), words.orNothing(day.site()));
        long undiverted = late.stream().filter(wait -> !wait.diverted()).count();
        return new WaitChart(title, words.get("wait.label", title, late.size(), undiverted), WIDTH, axisY + 18, axisY,
            ticks(axis), day.diversions().stream().map(span -> band(span, axis)).toList(), bars,
            late.stream().limit(MAX_LATE).map(wait -> late(wait, words)).toList(),
            late.size() > MAX_LATE ? words.get("capped", MAX_LATE, late.size()) : null,
            day.diversions().stream().map(span -> diversion(span, words)).toList());
    }

    private static boolean over(WaitSpan wait, int limit) {
        return wait.end() == null || wait.end() - wait.start() > limit;
    }

    private static Axis axis(WaitTimeline day) {
        int from = IntStream.concat(day.waits().stream().mapToInt(WaitSpan::start), day.diversions().stream().mapToInt(DiversionSpan::start))
            .min().orElse(8 * HOUR);
        int to = IntStream.concat(day.waits().stream().mapToInt(wait -> wait.end() == null ? wait.start() + 2 * day.limitSeconds() : wait.end()),
            day.diversions().stream().mapToInt(DiversionSpan::end)).max().orElse(17 * HOUR);
        int first = from / HOUR * HOUR;
        return new Axis(first, Math.max(first + HOUR, (to + HOUR - 1) / HOUR * HOUR));
    }

    private static List<Tick> ticks(Axis axis) {
        int hours = (axis.to() - axis.from()) / HOUR;
        int step = hours > 12 ? 2 * HOUR : hours > 3 ? HOUR : hours > 1 ? HOUR / 2 : HOUR / 6;
        return IntStream.iterate(axis.from(), second -> second <= axis.to(), second -> second + step)
            .mapToObj(second -> new Tick(axis.x(second), Wording.clock(second))).toList();
    }

    private static Band band(DiversionSpan span, Axis axis) {
        return new Band(axis.x(span.start()), Math.max(1, axis.x(span.end()) - axis.x(span.start())), !span.endRecorded());
    }

    /** Each wait takes the first lane that is free; those over the limit come first where there are too many. */
    private static List<Wait> bars(WaitTimeline day, Axis axis) {
        List<Integer> free = new ArrayList<>();
        List<Wait> bars = new ArrayList<>();
        Comparator<WaitSpan> order = Comparator.comparing(wait -> !over(wait, day.limitSeconds()));
        boolean crowded = day.waits().size() > 400;
        for (WaitSpan wait : day.waits().stream().filter(wait -> !crowded || over(wait, day.limitSeconds()))
                .sorted(crowded ? order.thenComparing(WaitSpan::start) : Comparator.comparing(WaitSpan::start)).toList()) {
            int start = axis.x(wait.start());
            int end = Math.max(start + 1, axis.x(wait.end() == null ? axis.to() : wait.end()));
            int lane = lane(free, start, end);
            if (lane < MAX_LANES) {
                bars.add(bar(wait, day.limitSeconds(), start, end, TOP + lane * LANE, axis));
            }
        }
        return List.copyOf(bars);
    }

    private static int lane(List<Integer> free, int start, int end) {
        for (int lane = 0; lane < free.size(); lane++) {
            if (free.get(lane) < start) {
                free.set(lane, end);
                return lane;
            }
        }
        free.add(end);
        return free.size() - 1;
    }

    private static Wait bar(WaitSpan wait, int limit, int start, int end, int y, Axis axis) {
        if (!over(wait, limit)) {
            return new Wait(start, y, end - start, -1, 0, "");
        }
        int limitX = axis.x(wait.start() + limit);
        return new Wait(start, y, limitX - start, limitX, Math.max(1, end - limitX), wait.diverted() ? "diverted" : "late");
    }

    private static Late late(WaitSpan wait, Wording words) {
        String to = wait.end() == null ? words.get("wait.open") : Wording.clock(wait.end());
        String waited = wait.end() == null ? Wording.NOTHING : Wording.minutes(wait.end() - wait.start());
        return new Late(Wording.clock(wait.start()), to, waited, words.get(wait.diverted() ? "wait.diverted" : "wait.undiverted"), !wait.diverted());
    }

    private static String diversion(DiversionSpan span, Wording words) {
        String end = span.endRecorded() ? Wording.clock(span.end()) : words.get("wait.noEnd");
        return Wording.clock(span.start()) + "–" + end + " " + words.orNothing(span.measure());
    }
}
