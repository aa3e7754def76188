package tw.kaohe.bench;

import java.util.List;
import java.util.Locale;

/**
 * A curve as SVG: a logarithmic axis to the right, a linear one from 0 upwards.
 *
 * @param points of x (above 0) and y, x rising
 */
record Curve(String title, String xName, String yName, List<double[]> points) {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 320;
    private static final int LEFT = 70;
    private static final int BOTTOM = 270;
    private static final int TOP = 40;
    private static final int RIGHT = 610;

    String svg() {
        double most = points.stream().mapToDouble(p -> p[1]).max().orElse(1) * 1.15;
        StringBuilder svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"12\">\n"
            .formatted(WIDTH, HEIGHT));
        svg.append("<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
        text(svg, LEFT, 20, "start", title);
        text(svg, (LEFT + RIGHT) / 2.0, HEIGHT - 10, "middle", xName);
        text(svg, LEFT, TOP - 6, "end", yName);
        svg.append("<path d=\"M%d %dV%dH%d\" fill=\"none\" stroke=\"#444\"/>\n".formatted(LEFT, TOP, BOTTOM, RIGHT));
        for (int i = 0; i <= 4; i++) {
            double value = most * i / 4;
            text(svg, LEFT - 6, y(value, most) + 4, "end", Measured.number(value));
        }
        StringBuilder line = new StringBuilder();
        for (double[] point : points) {
            line.append(line.isEmpty() ? "" : " ").append(at(x(point[0]))).append(',').append(at(y(point[1], most)));
            text(svg, x(point[0]), BOTTOM + 18, "middle", "%,d".formatted(Math.round(point[0])));
            svg.append("<circle cx=\"%s\" cy=\"%s\" r=\"3\" fill=\"#05659a\"/>\n".formatted(at(x(point[0])), at(y(point[1], most))));
        }
        return svg.append("<polyline points=\"").append(line).append("\" fill=\"none\" stroke=\"#05659a\" stroke-width=\"2\"/>\n</svg>\n").toString();
    }

    private double x(double value) {
        double first = Math.log(points.get(0)[0]);
        double span = Math.log(points.get(points.size() - 1)[0]) - first;
        return LEFT + 20 + (span == 0 ? 0 : (Math.log(value) - first) / span * (RIGHT - LEFT - 40));
    }

    private static double y(double value, double most) {
        return BOTTOM - (most == 0 ? 0 : value / most * (BOTTOM - TOP));
    }

    private static String at(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static void text(StringBuilder svg, double x, double y, String anchor, String text) {
        svg.append("<text x=\"%s\" y=\"%s\" text-anchor=\"%s\">%s</text>%n".formatted(at(x), at(y), anchor, text.replace("&", "&amp;").replace("<", "&lt;")));
    }
}
