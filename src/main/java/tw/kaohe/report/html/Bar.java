package tw.kaohe.report.html;

import java.util.ArrayList;
import java.util.List;

/**
 * A stacked bar. Its parts touch, and a part that is not zero is at least two units wide, so that one deficiency in two
 * hundred stays visible.
 *
 * @param label the same in words, for those who do not see it
 */
public record Bar(int width, List<Part> parts, String label) {

    public record Part(int x, int width, String style) {
    }

    /** A share of a bar. */
    public record Share(String style, int count) {
    }

    /** @param total what the full width stands for; at least the sum of the shares */
    public static Bar of(int width, int total, List<Share> shares, String label) {
        List<Part> parts = new ArrayList<>();
        int x = 0;
        for (Share share : shares) {
            if (share.count() > 0) {
                int part = Math.min(width - x, Math.max(2, Math.round((float) width * share.count() / Math.max(1, total))));
                parts.add(new Part(x, part, share.style()));
                x += part;
            }
        }
        return new Bar(width, List.copyOf(parts), label);
    }
}
