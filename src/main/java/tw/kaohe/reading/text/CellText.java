package tw.kaohe.reading.text;

import java.text.Normalizer;

/** Text of a cell: as it is kept, and as it is compared. */
public final class CellText {
    private CellText() {
    }

    /** The text without blanks and invisible characters at its ends; null where nothing is left. */
    public static String clean(String text) {
        if (text == null) {
            return null;
        }
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return from == to ? null : from == 0 && to == text.length() ? text : text.substring(from, to);
    }

    /**
     * A key for comparison: widths folded, blanks and invisible characters (zero width, bidi, soft hyphen) gone, Latin letters small.
     * Never shown to anybody.
     */
    public static String key(String text) {
        if (text == null) {
            return "";
        }
        if (isPlain(text)) {
            return text;
        }
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder key = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (!isBlank(c)) {
                key.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c == '台' ? '臺' : c);
            }
        }
        return key.toString();
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c > ' ' && c < 'A' || c > 'Z' && c < 0x7F || c >= 0x4E00 && c <= 0x9FFF && c != '台';
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    /** Blank or invisible. */
    public static boolean isBlank(char c) {
        if (c > ' ' && c < 0x7F) {
            return false;
        }
        return c <= ' ' && c != 0 || c == '\u00A0' || c == '\u00AD' || Character.isWhitespace(c) || Character.getType(c) == Character.FORMAT;
    }

    public static boolean isBlank(String text) {
        if (text != null) {
            for (int i = 0; i < text.length(); i++) {
                if (!isBlank(text.charAt(i))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether a text holds characters that could not be decoded or that only the sender's machine can show (造字). */
    public static boolean hasUnreadableCharacters(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || c == '\uFFFD' || c >= '\uE000' && c <= '\uF8FF' || c >= '\uDB80' && c <= '\uDBFF') {
                return true;
            }
        }
        return false;
    }
}
