package tw.kaohe.reading.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * Text in whatever direction it runs on the page, made upright: a page whose text mostly runs downwards is one that was printed
 * sideways, or one in columns from right to left (直書); it is turned. Other turned text becomes a run at its place.
 */
final class Turned {
    private static final int DIRECTIONS = 4;
    private final float width;
    private final float height;

    /**
     * A character with the places where it begins and ends.
     *
     * @param turns quarter turns clockwise from upright
     */
    record Raw(String text, float x, float y, float endX, float endY, float size, int turns, boolean hidden) {
    }

    Turned(float width, float height) {
        this.width = width;
        this.height = height;
    }

    /** Quarter turns of a text that runs from one point to another; -1 of text that runs aslant, such as a watermark. */
    static int turns(float dx, float dy) {
        if (Math.abs(dy) <= Math.abs(dx) * 0.2f) {
            return dx >= 0 ? 0 : 2;
        }
        return Math.abs(dx) <= Math.abs(dy) * 0.2f ? dy > 0 ? 1 : 3 : -1;
    }

    /** How the page must be turned for most of its text to stand upright. */
    static int main(List<Raw> text) {
        int[] counts = new int[DIRECTIONS];
        text.stream().filter(raw -> !raw.text().isBlank()).forEach(raw -> counts[raw.turns()]++);
        int main = 0;
        for (int turns = 1; turns < DIRECTIONS; turns++) {
            main = counts[turns] > counts[main] ? turns : main;
        }
        return main;
    }

    /** A point of the page after it has been turned back by so many quarter turns. */
    float[] point(float x, float y, int turns) {
        return switch (turns) {
            case 1 -> new float[] {y, width - x};
            case 2 -> new float[] {width - x, height - y};
            case 3 -> new float[] {height - y, x};
            default -> new float[] {x, y};
        };
    }

    List<Glyph> upright(List<Raw> text, int main, boolean hidden) {
        List<Glyph> glyphs = new ArrayList<>();
        List<Raw> run = new ArrayList<>();
        for (Raw raw : text) {
            if (raw.hidden() != hidden) {
                continue;
            }
            if (!run.isEmpty() && !goesOn(run.get(run.size() - 1), raw)) {
                glyphs.add(run(run, main));
                run.clear();
            }
            if (raw.turns() == main) {
                float[] from = point(raw.x(), raw.y(), main);
                float[] to = point(raw.endX(), raw.endY(), main);
                glyphs.add(new Glyph(raw.text(), from[0], from[1], Math.max(0, to[0] - from[0]), raw.size()));
            } else {
                run.add(raw);
            }
        }
        if (!run.isEmpty()) {
            glyphs.add(run(run, main));
        }
        return glyphs;
    }

    private static boolean goesOn(Raw last, Raw next) {
        float reach = Math.max(last.size(), next.size());
        return next.turns() == last.turns() && Math.hypot(next.x() - last.endX(), next.y() - last.endY()) < reach;
    }

    private Glyph run(List<Raw> run, int main) {
        StringBuilder text = new StringBuilder();
        float left = Float.MAX_VALUE;
        float right = -Float.MAX_VALUE;
        float top = Float.MAX_VALUE;
        float bottom = -Float.MAX_VALUE;
        for (Raw raw : run) {
            text.append(raw.text());
            for (float[] p : List.of(point(raw.x(), raw.y(), main), point(raw.endX(), raw.endY(), main))) {
                left = Math.min(left, p[0]);
                right = Math.max(right, p[0]);
                top = Math.min(top, p[1]);
                bottom = Math.max(bottom, p[1]);
            }
        }
        float size = run.get(0).size();
        return new Glyph(text.toString(), left, (top + bottom) / 2 + size * 0.35f, Math.max(right - left, 1), size);
    }
}
