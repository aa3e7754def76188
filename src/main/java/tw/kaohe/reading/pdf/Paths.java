package tw.kaohe.reading.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects the lines (框線) that a page draws: strokes, and filled shapes so thin that they look like lines. Lives for one page.
 */
final class Paths {
    private static final float THIN = 3f;
    private static final float STRAIGHT = 1f;
    private static final float SHORTEST = 0.2f;
    private static final int MOST = 200_000;
    private static final int OUTLINES = 300;
    private final List<Ruling> horizontal = new ArrayList<>();
    private final List<Ruling> vertical = new ArrayList<>();
    private final List<float[]> points = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private boolean curved;
    private int curvedShapes;

    void move(float x, float y) {
        starts.add(points.size());
        points.add(new float[] {x, y});
    }

    void line(float x, float y) {
        if (points.isEmpty()) {
            move(x, y);
        } else if (points.size() < MOST) {
            points.add(new float[] {x, y});
        }
    }

    void curve(float x, float y) {
        line(x, y);
        curved = true;
    }

    void close() {
        if (!points.isEmpty()) {
            float[] start = points.get(starts.get(starts.size() - 1));
            line(start[0], start[1]);
        }
    }

    /** @param corners x and y of the four corners in turn */
    void rectangle(float... corners) {
        move(corners[0], corners[1]);
        for (int i = 2; i < 8; i += 2) {
            line(corners[i], corners[i + 1]);
        }
        close();
    }

    void paint(boolean stroke, boolean fill) {
        curvedShapes += curved && fill ? 1 : 0;
        for (int s = 0; s < starts.size(); s++) {
            List<float[]> shape = points.subList(starts.get(s), s + 1 < starts.size() ? starts.get(s + 1) : points.size());
            if (stroke && !curved) {
                for (int i = 1; i < shape.size(); i++) {
                    segment(shape.get(i - 1), shape.get(i));
                }
            } else if (fill && !curved) {
                filled(shape);
            }
        }
        discard();
    }

    void discard() {
        points.clear();
        starts.clear();
        curved = false;
    }

    private void segment(float[] a, float[] b) {
        add(Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1]), STRAIGHT);
    }

    private void filled(List<float[]> shape) {
        float left = Float.MAX_VALUE;
        float top = Float.MAX_VALUE;
        float right = -Float.MAX_VALUE;
        float bottom = -Float.MAX_VALUE;
        for (float[] point : shape) {
            left = Math.min(left, point[0]);
            right = Math.max(right, point[0]);
            top = Math.min(top, point[1]);
            bottom = Math.max(bottom, point[1]);
        }
        add(left, top, right, bottom, THIN);
    }

    /** A dot of a dotted line may belong to a line of either direction. */
    private void add(float left, float top, float right, float bottom, float thin) {
        if (horizontal.size() + vertical.size() > MOST) {
            return;
        }
        boolean flat = bottom - top <= thin && right - left > SHORTEST;
        boolean upright = right - left <= thin && bottom - top > SHORTEST;
        if (flat && (!upright || right - left >= bottom - top || right - left <= THIN)) {
            horizontal.add(new Ruling((top + bottom) / 2, left, right));
        }
        if (upright && (!flat || bottom - top >= right - left || bottom - top <= THIN)) {
            vertical.add(new Ruling((left + right) / 2, top, bottom));
        }
    }

    List<Ruling> horizontal() {
        return horizontal;
    }

    List<Ruling> vertical() {
        return vertical;
    }

    boolean hasOutlines() {
        return curvedShapes > OUTLINES;
    }
}
