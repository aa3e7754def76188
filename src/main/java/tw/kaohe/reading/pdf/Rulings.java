package tw.kaohe.reading.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Makes one line of what was drawn in pieces: dashes, dots, the edges of neighbouring cells, double lines. */
final class Rulings {
    private static final float SAME_PLACE = 3.2f;
    private static final float GAP = 4f;
    private static final float SHORTEST = 6f;

    private Rulings() {
    }

    static List<Ruling> merge(List<Ruling> drawn) {
        List<Ruling> sorted = new ArrayList<>(drawn);
        sorted.removeIf(r -> !Float.isFinite(r.at()) || !Float.isFinite(r.length()));
        sorted.sort(Comparator.comparingDouble(Ruling::at).thenComparingDouble(Ruling::from));
        List<Ruling> merged = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= sorted.size(); i++) {
            if (i == sorted.size() || sorted.get(i).at() - sorted.get(from).at() > SAME_PLACE) {
                join(sorted.subList(from, i), merged);
                from = i;
            }
        }
        return merged;
    }

    private static void join(List<Ruling> sameplace, List<Ruling> merged) {
        if (sameplace.isEmpty()) {
            return;
        }
        List<Ruling> byStart = new ArrayList<>(sameplace);
        byStart.sort(Comparator.comparingDouble(Ruling::from));
        double place = 0;
        double weight = 0;
        float start = byStart.get(0).from();
        float end = start;
        for (Ruling next : byStart) {
            if (next.from() > end + GAP) {
                add(place, weight, start, end, merged);
                start = next.from();
                place = 0;
                weight = 0;
            }
            double length = Math.max(0.1, next.length());
            place += next.at() * length;
            weight += length;
            end = next.from() > end + GAP ? next.to() : Math.max(end, next.to());
        }
        add(place, weight, start, end, merged);
    }

    private static void add(double place, double weight, float start, float end, List<Ruling> merged) {
        if (end - start >= SHORTEST) {
            merged.add(new Ruling((float) (place / weight), start, end));
        }
    }
}
