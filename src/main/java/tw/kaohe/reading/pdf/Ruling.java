package tw.kaohe.reading.pdf;

/**
 * A horizontal or vertical line.
 *
 * @param at   place across its direction: y of a horizontal line, x of a vertical one
 * @param from where it begins, along its direction; never behind {@code to}
 */
record Ruling(float at, float from, float to) {

    float length() {
        return to - from;
    }

    boolean covers(float place) {
        return from <= place && place <= to;
    }
}
