package tw.kaohe.report.text;

/**
 * Makes text from submitted files harmless for the eye: a report must show what stands in a file, not act it out. Control,
 * zero-width and bidi characters become visible escapes; escape codes of a terminal and reversed file names are among them.
 */
public final class VisibleText {
    private VisibleText() {
    }

    /** Control, format and unpaired characters as {@code \\uXXXX}; line breaks and tabs as spaces; null stays null. */
    public static String of(String text) {
        if (text == null || text.chars().noneMatch(c -> c < ' ' || c > '~' && hidden(c))) {
            return text;
        }
        StringBuilder visible = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            if (c == '\n' || c == '\r' || c == '\t') {
                visible.append(' ');
            } else if (hidden(c)) {
                visible.append("\\u").append(hex(c));
            } else {
                visible.appendCodePoint(c);
            }
        });
        return visible.toString();
    }

    /** Halves of surrogate pairs, which no encoding can write, as U+FFFD. */
    public static String wellFormed(String text) {
        if (!hasSurrogates(text)) {
            return text;
        }
        StringBuilder sound = new StringBuilder(text.length());
        text.codePoints().forEach(c -> sound.appendCodePoint(c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c));
        return sound.toString();
    }

    /** A plain loop: every text of every report comes by here. */
    private static boolean hasSurrogates(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean hidden(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE
            || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR;
    }

    private static String hex(int c) {
        String digits = Integer.toHexString(c);
        return "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    }
}
