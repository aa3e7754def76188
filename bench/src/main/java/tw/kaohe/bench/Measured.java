package tw.kaohe.bench;

import java.util.Arrays;
import java.util.Locale;

/** Repeated measurements of one thing, in milliseconds: the median and how far they spread. */
record Measured(double median, double least, double most, int times) {

    static Measured of(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        double median = n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
        return new Measured(median, sorted[0], sorted[n - 1], n);
    }

    /** {@code 12.3 (11.8–14.0, n 7)}. */
    String text() {
        return number(median) + (times == 1 ? " (n 1)" : " (" + number(least) + "–" + number(most) + ", n " + times + ")");
    }

    /** Three significant digits are more than a shared machine gives. */
    static String number(double value) {
        int digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
        return String.format(Locale.ROOT, "%,." + digits + "f", value);
    }
}
