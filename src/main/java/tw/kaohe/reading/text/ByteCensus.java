package tw.kaohe.reading.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Counts that tell text encodings apart.
 *
 * @param multibyte valid UTF-8 sequences of two bytes or more
 * @param malformed bytes that are no UTF-8
 * @param nuls      NUL bytes
 * @param controls  control characters other than line ends and tabs, NUL included
 * @param suspect   whether the text has U+FFFD, NUL or private-use characters, or malformed bytes
 * @param quoted    whether it has a quotation mark
 * @param longestLine in bytes
 */
record ByteCensus(int multibyte, int malformed, int nuls, int controls, boolean suspect, boolean quoted, int longestLine) {
    private static final int SAMPLE = 8_192;

    static ByteCensus of(byte[] bytes, int from) {
        int multibyte = 0;
        int malformed = 0;
        int nuls = 0;
        int controls = 0;
        boolean suspect = false;
        boolean quoted = false;
        int line = from;
        int longestLine = 0;
        int i = from;
        while (i < bytes.length) {
            int b = bytes[i];
            if (b >= 0x20) {
                quoted |= b == '"';
                i++;
                continue;
            }
            if (b >= 0) {
                if (b == '\n' || b == '\r') {
                    longestLine = Math.max(longestLine, i - line);
                    line = i + 1;
                } else if (b != '\t' && b != '\f' && b != 0x1A) {
                    controls++;
                    nuls += b == 0 ? 1 : 0;
                }
                i++;
                continue;
            }
            int length = sequence(bytes, i);
            if (length == 0) {
                malformed++;
                i++;
            } else {
                multibyte++;
                suspect |= suspicious(bytes, i, length);
                i += length;
            }
        }
        return new ByteCensus(multibyte, malformed, nuls, controls, suspect || malformed > 0 || nuls > 0, quoted,
            Math.max(longestLine, bytes.length - line));
    }

    /** Length of the valid multi-byte sequence at a place, or 0. */
    private static int sequence(byte[] bytes, int at) {
        int lead = bytes[at] & 0xFF;
        int length = lead >= 0xC2 && lead <= 0xDF ? 2 : lead >= 0xE0 && lead <= 0xEF ? 3 : lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
        if (length == 0 || at + length > bytes.length) {
            return 0;
        }
        for (int k = 1; k < length; k++) {
            if ((bytes[at + k] & 0xC0) != 0x80) {
                return 0;
            }
        }
        int second = bytes[at + 1] & 0xFF;
        boolean overlong = lead == 0xE0 && second < 0xA0 || lead == 0xED && second > 0x9F || lead == 0xF0 && second < 0x90
            || lead == 0xF4 && second > 0x8F;
        return overlong ? 0 : length;
    }

    private static boolean suspicious(byte[] bytes, int at, int length) {
        int lead = bytes[at] & 0xFF;
        int second = bytes[at + 1] & 0xFF;
        return length == 3 && (lead == 0xEE || lead == 0xEF && (second <= 0xA3 || second == 0xBF && bytes[at + 2] == (byte) 0xBD))
            || length == 4 && (lead == 0xF4 || lead == 0xF3 && second >= 0xB0);
    }

    /** UTF-16 without a mark: nearly all units are ASCII or CJK when read in one of the two byte orders. */
    static Optional<Charset> utf16(byte[] bytes) {
        int length = Math.min(bytes.length, SAMPLE) & ~1;
        int little = 0;
        int big = 0;
        for (int i = 0; i < length; i += 2) {
            little += plausible((bytes[i + 1] & 0xFF) << 8 | bytes[i] & 0xFF) ? 1 : 0;
            big += plausible((bytes[i] & 0xFF) << 8 | bytes[i + 1] & 0xFF) ? 1 : 0;
        }
        int units = length / 2;
        if (units < 2 || Math.max(little, big) < units * 0.95 || little == big) {
            return Optional.empty();
        }
        return Optional.of(little > big ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
    }

    private static boolean plausible(int unit) {
        return unit >= 0x20 && unit < 0x7F || unit == '\n' || unit == '\r' || unit == '\t' || unit >= 0x4E00 && unit <= 0x9FFF
            || unit >= 0x3000 && unit <= 0x312F || unit >= 0xFF00 && unit <= 0xFFEF || unit >= 0x2010 && unit <= 0x2713;
    }

    static boolean looksLikeMs950(byte[] bytes) {
        int pairs = 0;
        int bad = 0;
        for (int i = 0; i < bytes.length; i++) {
            int lead = bytes[i] & 0xFF;
            if (lead < 0x80) {
                continue;
            }
            int trail = i + 1 < bytes.length ? bytes[i + 1] & 0xFF : 0;
            boolean valid = lead >= 0x81 && lead <= 0xFE && (trail >= 0x40 && trail <= 0x7E || trail >= 0xA1 && trail <= 0xFE);
            boolean common = valid && lead >= 0xA1 && lead <= 0xF9;
            pairs += common ? 1 : 0;
            bad += common ? 0 : 1;
            i += valid ? 1 : 0;
        }
        return pairs > 0 && bad <= Math.max(2, pairs / 10);
    }
}
