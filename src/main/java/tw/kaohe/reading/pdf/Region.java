package tw.kaohe.reading.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines that follow each other and leave the same gutters blank, those aside that run across them while the table goes on behind.
 *
 * @param strips  its lines from the top
 * @param ink     what the divided ones cover
 * @param gutters those of them that are sure, from the left
 * @param start   where it begins in the run of lines it was found in
 * @param rows    how many of its lines are divided
 */
record Region(List<Strip> strips, Ink ink, List<Span> gutters, int start, int rows) {
    static final int LEAST_ROWS = 3;
    private static final int MANY = 5;
    private static final float WIDE = 1.2f;
    private static final float FAR = 3.4f;
    static final float CLOSE = 1.55f;
    private static final int MOST = 400;
    private static final int TRIES = 6;
    private static final int CROSSING = 2;
    private static final float PARAGRAPH = 0.8f;

    int end() {
        return start + strips.size();
    }

    /** The table that begins with a divided line or soon after it, or null. */
    static Region at(List<Strip> run, int from) {
        Region best = null;
        int tries = 0;
        for (int i = from; i < run.size() && tries < TRIES && (best == null || i < best.end()); i++) {
            if (run.get(i).isDivided()) {
                tries++;
                Region region = new Growth(run, i, null).region();
                best = region.rows >= LEAST_ROWS && (best == null || region.score() > best.score()) ? region : best;
            } else if (best == null) {
                return null;
            }
        }
        return best == null ? null : best.upwards(run, from);
    }

    /** What goes on with this table at the head of the next page, or null. */
    Region goesOn(List<Strip> run) {
        if (run.isEmpty()) {
            return null;
        }
        Region next = new Growth(run, 0, this).region();
        Strip first = run.get(0);
        boolean rest = !first.crosses(gutters) && first.line().left() >= gutters.get(0).to() - first.least();
        return next.strips.isEmpty() || next.rows == 0 && !rest ? null : next;
    }

    private int score() {
        return gutters.size() * rows;
    }

    /** With the lines above its first divided one that are part of the same row: cells whose text is centred begin higher. */
    private Region upwards(List<Strip> run, int from) {
        int first = start;
        while (first > from && isAbove(run, first)) {
            first--;
        }
        List<Strip> all = new ArrayList<>(run.subList(first, start));
        all.addAll(strips);
        return new Region(all, ink, gutters, first, rows);
    }

    private boolean isAbove(List<Strip> run, int first) {
        Strip above = run.get(first - 1);
        float distance = run.get(first).baseline() - above.baseline();
        Strip below = strips.size() > 1 ? strips.get(1) : null;
        boolean centred = distance < above.line().size() || first < start
            || below != null && !below.isDivided() && Math.abs(below.line().left() - above.line().left()) < above.line().size();
        return !above.isDivided() && !above.crosses(gutters) && distance < CLOSE * above.line().size() && centred;
    }

    /** A region while lines are added to it. */
    private static final class Growth {
        private final List<Strip> run;
        private final int start;
        private final Region above;
        private final List<Strip> divided = new ArrayList<>();
        private Ink ink;
        private List<Span> strong;
        private int end;

        Growth(List<Strip> run, int start, Region above) {
            this.run = run;
            this.start = start;
            this.above = above;
            this.ink = above == null ? Ink.NONE : above.ink();
            this.strong = known();
            this.end = start;
        }

        Region region() {
            int crossing = 0;
            for (int i = start; i < run.size() && i - start < MOST && isNear(i) && crossing <= CROSSING; i++) {
                Strip strip = run.get(i);
                if (isCrossing(strip)) {
                    crossing += isParagraph(strip) ? CROSSING + 1 : 1;
                } else if (strip.isDivided()) {
                    add(strip);
                    crossing = 0;
                    end = i + 1;
                } else if (crossing == 0 && isTail(i)) {
                    end = i + 1;
                }
            }
            return close();
        }

        private boolean isNear(int i) {
            return i == start || run.get(i).baseline() - run.get(i - 1).baseline() < FAR * Math.max(run.get(i).line().size(), run.get(i - 1).line().size());
        }

        /** Whether a line of one column goes on with the row above it, or begins a table's page in any column but the first. */
        private boolean isTail(int i) {
            Strip strip = run.get(i);
            if (i == start) {
                return above != null && strip.line().left() >= above.gutters().get(0).to() - strip.least();
            }
            return end == i && strip.below(run.get(i - 1).line()) < CLOSE * strip.line().size();
        }

        private boolean isCrossing(Strip strip) {
            if (strip.crosses(strong)) {
                return true;
            }
            return strip.isDivided() && !divided.isEmpty() && ink.plus(strip.ink()).gutters().stream().noneMatch(g -> strip.separates(g, 0));
        }

        private boolean isParagraph(Strip strip) {
            return !strip.isDivided() && !ink.spans().isEmpty() && strip.ink().left() < ink.spans().get(0).to()
                && strip.ink().right() - ink.left() > PARAGRAPH * (ink.right() - ink.left());
        }

        private boolean isTitle(Strip strip) {
            return !strip.isDivided() && strip.ink().left() > ink.spans().get(0).to() && Strip.isCentred(strip.line(), ink.left(), ink.right());
        }

        private void add(Strip strip) {
            divided.add(strip);
            ink = ink.plus(strip.ink()).together(inks(), known());
            strong = ink.gutters().stream().filter(g -> isKnown(g) || parting(g) >= 2).toList();
        }

        private List<Ink> inks() {
            return divided.stream().map(Strip::row).toList();
        }

        private List<Span> known() {
            return above == null ? List.of() : above.gutters();
        }

        /** Whether it is what remains of a gutter of the page before. */
        private boolean isKnown(Span gutter) {
            return known().stream().anyMatch(known -> gutter.meets(known) && ink.free(known).meets(gutter));
        }

        private long parting(Span gutter) {
            return ink.parting(gutter, divided.stream().filter(s -> s.separates(gutter, 0)).map(Strip::row).toList());
        }

        private boolean isSure(Span gutter) {
            long parting = parting(gutter);
            return isKnown(gutter) || parting >= MANY || parting >= LEAST_ROWS && divided.stream().anyMatch(strip -> strip.separates(gutter, WIDE));
        }

        private Region close() {
            List<Span> sure = new ArrayList<>(ink.gutters().stream().filter(this::isSure).toList());
            for (Strip strip : run.subList(start, end)) {
                sure.replaceAll(g -> strip.crosses(g) || isTitle(strip) ? g : strip.ink().free(g));
            }
            int rows = (int) divided.stream().filter(strip -> sure.stream().anyMatch(g -> strip.separates(g, 0))).count();
            return new Region(run.subList(start, end), ink, sure, start, rows);
        }
    }
}
