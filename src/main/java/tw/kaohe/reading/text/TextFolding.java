package tw.kaohe.reading.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Makes texts comparable that look alike to a reader: full and half width, zero-width characters, Kangxi radicals,
 * glyph variants (帄 for 平, 台 for 臺) and a blank after every character. The raw text is never lost: a folded text knows
 * where each of its characters came from. Enclosed numbering (㈠ ①) stays as it is, since NFKC would destroy it.
 */
public final class TextFolding {
    private static final char LAST_OF_SYMBOLS = '\u303f';
    private static final char FIRST_OF_COMPATIBILITY = '\uf900';
    private static final char[] FOLDED = table();

    private TextFolding() {
    }

    /**
     * @param text    the folded text
     * @param offsets for each of its characters the index in the raw text, and at the end the raw length; ascending
     */
    public record Folded(String text, int[] offsets) {
        /** The raw piece that a range of the folded text came from. */
        public String raw(String source, int from, int to) {
            return from >= to ? "" : source.substring(offsets[from], Math.min(source.length(), offsets[to - 1] + 1));
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Folded folded && text.equals(folded.text) && Arrays.equals(offsets, folded.offsets);
        }

        @Override
        public int hashCode() {
            return text.hashCode();
        }
    }

    /** Folds for searching; each character is traced to the raw text. */
    public static Folded fold(String raw) {
        boolean spaced = isSpacedOut(raw);
        StringBuilder text = new StringBuilder(raw.length());
        int[] offsets = new int[raw.length() + 1];
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (!isInvisible(c) && !(spaced && isGap(raw, i))) {
                offsets[text.length()] = i;
                text.append(fold(c));
            }
        }
        offsets[text.length()] = raw.length();
        return new Folded(text.toString(), Arrays.copyOf(offsets, text.length() + 1));
    }

    /** The text as people see it: without invisible characters and without a blank after every character. */
    public static String clean(String raw) {
        boolean spaced = isSpacedOut(raw);
        StringBuilder text = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            if (!isInvisible(raw.charAt(i)) && !(spaced && isGap(raw, i))) {
                text.append(raw.charAt(i));
            }
        }
        return text.toString();
    }

    /** Folds character by character: the result has the length of the argument, so that places agree. */
    public static String align(String text) {
        StringBuilder aligned = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            aligned.append(fold(text.charAt(i)));
        }
        return aligned.toString();
    }

    /** The matching key: folded, without any blank, compatibility forms resolved except enclosed numbering. */
    public static String key(String raw) {
        StringBuilder key = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (isInvisible(c) || isBlank(c)) {
                continue;
            }
            char folded = fold(c);
            if (folded >= 0x80 && folded < 0x2E80 && !isEnclosed(folded) || folded >= 0xF900 && folded <= 0xFFEF) {
                key.append(Normalizer.normalize(String.valueOf(folded), Normalizer.Form.NFKC));
            } else {
                key.append(folded);
            }
        }
        return key.toString();
    }

    /** Blank in any width, also a no-break space. */
    public static boolean isBlank(char c) {
        return c == '\u00a0' || c == '\u3000' || c == '\u202f' || Character.isWhitespace(c);
    }

    private static char fold(char c) {
        return FOLDED[c];
    }

    /** What each character folds to; a table, since every character of every document passes here several times. */
    private static char[] table() {
        Map<Character, Character> glyphs = glyphs();
        char[] table = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < table.length; c++) {
            table[c] = (char) c;
        }
        glyphs.forEach((variant, usual) -> table[variant] = usual);
        fill(table, '\u0000', LAST_OF_SYMBOLS, glyphs);
        fill(table, FIRST_OF_COMPATIBILITY, Character.MAX_VALUE, glyphs);
        return table;
    }

    /** Only at both ends of the table stand characters that look like others; what is between is too much to look at in every start. */
    private static void fill(char[] table, int from, int to, Map<Character, Character> glyphs) {
        for (int c = from; c <= to; c++) {
            char plain = plain((char) c);
            boolean compatible = plain >= '\u2e80' && plain <= '\u2fd5' || plain >= '\uf900' && plain <= '\ufaff';
            char ideograph = compatible ? lookAlike(plain) : plain;
            table[c] = glyphs.getOrDefault(ideograph, ideograph);
        }
    }

    /** Width and punctuation. */
    private static char plain(char c) {
        if (c == '\u3000' || c == '\u00a0' || c >= '\u2000' && c <= '\u200a' || c == '\u202f') {
            return ' ';
        }
        if (c >= '０' && c <= '９' || c >= 'Ａ' && c <= 'Ｚ' || c >= 'ａ' && c <= 'ｚ') {
            return (char) (c - 0xFEE0);
        }
        return switch (c) {
            case '（', '﹙', '︵' -> '(';
            case '）', '﹚', '︶' -> ')';
            case '：', '︰', '﹕' -> ':';
            case '．', '﹒' -> '.';
            case '％', '﹪' -> '%';
            case '＝' -> '=';
            case '｜', '│', '┃', '║', '┆', '┊', '︱' -> '|';
            case '－', '–', '—', '―', '﹣', '‐', '‑', '−', '─', '━' -> '-';
            case '～', '〜', '∼', '﹏' -> '~';
            case '﹐' -> '，';
            case '､', '﹑' -> '、';
            case '｡' -> '。';
            case '﹔', ';' -> '；';
            case '／' -> '/';
            case '＃' -> '#';
            case '＊' -> '*';
            case '＜' -> '<';
            case '＞' -> '>';
            case '＋' -> '+';
            default -> c;
        };
    }

    /** Kangxi radicals and compatibility ideographs become the ideograph that they look like. */
    private static char lookAlike(char c) {
        String normal = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
        return normal.length() == 1 ? normal.charAt(0) : c;
    }

    private static boolean isEnclosed(char c) {
        return c >= '\u2460' && c <= '\u24ff' || c >= '\u2776' && c <= '\u2793' || c >= '\u3220' && c <= '\u32b0';
    }

    private static boolean isInvisible(char c) {
        return c == '\u00ad' || c >= '\u200b' && c <= '\u200f' || c >= '\u202a' && c <= '\u202e' || c >= '\u2060' && c <= '\u2069'
            || c == '\ufeff' || c == '\u061c' || c == '\u180e' || c >= '\ufe00' && c <= '\ufe0f'
            || c < ' ' && c != '\t' && c != '\n' && c != '\r';
    }

    /** Whether nearly every character is followed by one blank, as some PDF files give it. */
    private static boolean isSpacedOut(String text) {
        int characters = 0;
        int gaps = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isBlank(c) && !isInvisible(c)) {
                characters++;
                gaps += isGap(text, i + 1) ? 1 : 0;
            }
        }
        return characters >= 5 && gaps * 10 >= characters * 7;
    }

    /** One blank, not a tab, between two visible characters. */
    private static boolean isGap(String text, int i) {
        return i > 0 && i + 1 < text.length() && isBlank(text.charAt(i)) && text.charAt(i) != '\t'
            && !isBlank(text.charAt(i - 1)) && !isBlank(text.charAt(i + 1));
    }

    private static Map<Character, Character> glyphs() {
        Map<Character, Character> glyphs = new HashMap<>();
        try (var reader = new BufferedReader(new InputStreamReader(
                TextFolding.class.getResourceAsStream("/tw/kaohe/reading/glyphs.tsv"), StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> line.length() == 3 && line.charAt(1) == '\t')
                .forEach(line -> glyphs.put(line.charAt(0), line.charAt(2)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(glyphs);
    }
}
