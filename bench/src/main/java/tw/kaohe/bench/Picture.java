package tw.kaohe.bench;

import java.util.Locale;

/** A picture as SVG; what kind it is says how it is drawn. */
interface Picture {
    /** The colour of what is measured. */
    String BLUE = "#05659a";

    String title();

    String svg();

    static StringBuilder begin(int width, int height) {
        return new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"12\">\n".formatted(width, height)
            + "<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
    }

    static String at(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    static void text(StringBuilder svg, double x, double y, String anchor, String text) {
        svg.append("<text x=\"%s\" y=\"%s\" text-anchor=\"%s\">%s</text>\n".formatted(at(x), at(y), anchor, text.replace("&", "&amp;").replace("<", "&lt;")));
    }
}
