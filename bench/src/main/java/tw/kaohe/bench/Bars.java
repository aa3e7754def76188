package tw.kaohe.bench;

import java.util.Map;

/**
 * Bars as SVG, longer by the logarithm of the value.
 *
 * @param values above 0, by name, in the order in which they are drawn
 * @param own    names that begin with it are drawn in colour
 */
record Bars(String title, String unit, Map<String, Double> values, String own) implements Picture {
    private static final int WIDTH = 640;
    private static final int LEFT = 230;
    private static final int LONGEST = 330;
    private static final int ROW = 24;
    private static final int TOP = 40;

    @Override
    public String svg() {
        StringBuilder svg = Picture.begin(WIDTH, TOP + ROW * values.size() + 12);
        Picture.text(svg, 20, 20, "start", title);
        double least = values.values().stream().mapToDouble(v -> v).min().orElse(1);
        double span = Math.log(values.values().stream().mapToDouble(v -> v).max().orElse(1) / least * 2);
        int y = TOP;
        for (Map.Entry<String, Double> bar : values.entrySet()) {
            double length = LONGEST * Math.log(bar.getValue() / least * 2) / span;
            Picture.text(svg, LEFT - 8, y + 14, "end", bar.getKey());
            svg.append("<rect x=\"%d\" y=\"%d\" width=\"%s\" height=\"%d\" fill=\"%s\"/>\n".formatted(LEFT, y + 2, Picture.at(length), ROW - 6,
                bar.getKey().startsWith(own) ? BLUE : "#b0b0b0"));
            Picture.text(svg, LEFT + length + 6, y + 14, "start", Measured.number(bar.getValue()) + " " + unit);
            y += ROW;
        }
        return svg.append("</svg>\n").toString();
    }
}
