package tw.kaohe.reading.pdf;

/** A stretch of a line from left to right, in points. */
record Span(float from, float to) {

    float width() {
        return to - from;
    }

    boolean meets(Span other) {
        return from < other.to && other.from < to;
    }
}
