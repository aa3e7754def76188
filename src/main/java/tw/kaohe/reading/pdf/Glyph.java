package tw.kaohe.reading.pdf;

/**
 * A character as it stands on the page, or a short run of them that cannot be taken apart.
 *
 * @param baseline vertical place of the line that it stands on
 * @param size     font size as seen
 */
record Glyph(String text, float x, float baseline, float width, float size) {

    float right() {
        return x + width;
    }

    /** Where the eye sees it: the middle of its body, somewhat above the baseline. */
    float middleX() {
        return x + width / 2;
    }

    float middleY() {
        return baseline - size * 0.35f;
    }

    boolean isBlank() {
        return text.isBlank() || text.equals("\u00a0") || text.equals("\u3000");
    }

    /** Whether it is of a script that is written without blanks between words. */
    static boolean isWide(int c) {
        return c >= 0x2E80 && c <= 0xD7FF || c >= 0xF900 && c <= 0xFAFF || c >= 0xFE30 && c <= 0xFE4F || c >= 0xFF00 && c <= 0xFF60 || c >= 0x20000;
    }
}
