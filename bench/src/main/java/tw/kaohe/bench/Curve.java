package tw.kaohe.bench;

import java.util.List;

/**
 * A curve as SVG: a logarithmic axis to the right, a linear one from 0 upwards.
 *
 * @param points of x (above 0) and y, x rising
 */
record Curve(String title, String xName, String yName, List<double[]> points) implements Picture {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 320;
    private static final int LEFT = 70;
    private static final int BOTTOM = 270;
    private static final int TOP = 40;
    private static final int RIGHT = 610;

    @Override
    public String svg() {
        double most = points.stream().mapToDouble(p -> p[1]).max().orElse(1) * 1.15;
        StringBuilder svg = Picture.begin(WIDTH, HEIGHT);
        Picture.text(svg, LEFT, 20, "start", title);
        Picture.text(svg, (LEFT + RIGHT) / 2.0, HEIGHT - 10, "middle", xName);
        Picture.text(svg, LEFT, TOP - 6, "end", yName);
        svg.append("<path d=\"M%d %dV%dH%d\" fill=\"none\" stroke=\"#444\"/>\n".formatted(LEFT, TOP, BOTTOM, RIGHT));
        for (int i = 0; i <= 4; i++) {
            double value = most * i / 4;
            Picture.text(svg, LEFT - 6, y(value, most) + 4, "end", Measured.number(value));
        }
        StringBuilder line = new StringBuilder();
        for (double[] point : points) {
            line.append(line.isEmpty() ? "" : " ").append(Picture.at(x(point[0]))).append(',').append(Picture.at(y(point[1], most)));
            Picture.text(svg, x(point[0]), BOTTOM + 18, "middle", "%,d".formatted(Math.round(point[0])));
            svg.append("<circle cx=\"%s\" cy=\"%s\" r=\"3\" fill=\"%s\"/>\n".formatted(Picture.at(x(point[0])), Picture.at(y(point[1], most)), BLUE));
        }
        return svg.append("<polyline points=\"").append(line).append("\" fill=\"none\" stroke=\"" + BLUE + "\" stroke-width=\"2\"/>\n</svg>\n").toString();
    }

    private double x(double value) {
        double first = Math.log(points.get(0)[0]);
        double span = Math.log(points.get(points.size() - 1)[0]) - first;
        return LEFT + 20 + (span == 0 ? 0 : (Math.log(value) - first) / span * (RIGHT - LEFT - 40));
    }

    private static double y(double value, double most) {
        return BOTTOM - (most == 0 ? 0 : value / most * (BOTTOM - TOP));
    }
}
