package tw.kaohe.reading.document;

import java.util.Locale;
import java.util.Map;

/**
 * What a character of a symbol font (Wingdings, Symbol, Webdings) shows. Documents store it as a code of the font, mostly in the
 * private-use area U+F000–F0FF, where no other program can tell a ticked box from an empty one.
 */
public final class SymbolGlyphs {
    private static final Map<Integer, Character> WINGDINGS = Map.ofEntries(
        Map.entry(0xFE, '☑'), Map.entry(0xFD, '☒'), Map.entry(0x78, '☒'), Map.entry(0xA8, '□'), Map.entry(0x6F, '□'), Map.entry(0x70, '□'),
        Map.entry(0x71, '□'), Map.entry(0x72, '□'), Map.entry(0x6E, '■'), Map.entry(0xA7, '•'), Map.entry(0xFC, '✓'), Map.entry(0xFB, '✗'),
        Map.entry(0x6C, '●'), Map.entry(0xA1, '○'), Map.entry(0x75, '◆'), Map.entry(0x76, '❖'), Map.entry(0xD8, '➢'), Map.entry(0x9F, '•'),
        Map.entry(0xE0, '→'), Map.entry(0xAB, '★'), Map.entry(0xB2, '☆'));
    private static final Map<Integer, Character> WINGDINGS_2 = Map.ofEntries(
        Map.entry(0x52, '☑'), Map.entry(0x53, '☒'), Map.entry(0x54, '☒'), Map.entry(0x50, '✓'), Map.entry(0x4F, '✗'), Map.entry(0xA3, '□'),
        Map.entry(0xA2, '■'), Map.entry(0x30, '□'), Map.entry(0x2A, '□'), Map.entry(0x97, '●'), Map.entry(0x98, '●'));
    private static final Map<Integer, Character> SYMBOL = Map.of(0xB7, '•', 0xD7, '×', 0xB3, '≥', 0xA3, '≤', 0xB1, '±', 0xD6, '√');
    private static final Map<Integer, Character> WEBDINGS = Map.of(0x61, '✓', 0x63, '□', 0x67, '■', 0x72, '✗');

    private SymbolGlyphs() {
    }

    /** Whether the characters of a font are pictures. */
    public static boolean isSymbolFont(String font) {
        return font != null && glyphs(font.toLowerCase(Locale.ROOT)) != null;
    }

    /** Text of a run; characters of the private-use area count as Wingdings where its font is no symbol font. */
    public static String shown(String text, String font) {
        boolean symbols = isSymbolFont(font);
        StringBuilder shown = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean privateUse = c >= 0xF020 && c <= 0xF0FF;
            if (privateUse || symbols && c > ' ' && c < 0x100) {
                shown = shown == null ? new StringBuilder(text) : shown;
                shown.setCharAt(i, glyph(c, symbols ? font : "Wingdings"));
            }
        }
        return shown == null ? text : shown.toString();
    }

    /** A glyph that we do not know stays what it is, in the private-use area, so that it is reported as unreadable. */
    private static char glyph(char code, String font) {
        Map<Integer, Character> glyphs = glyphs(font.toLowerCase(Locale.ROOT));
        return glyphs.getOrDefault(code & 0xFF, (char) (0xF000 | code & 0xFF));
    }

    private static Map<Integer, Character> glyphs(String font) {
        return switch (font.strip()) {
            case "wingdings" -> WINGDINGS;
            case "wingdings 2" -> WINGDINGS_2;
            case "symbol" -> SYMBOL;
            case "webdings" -> WEBDINGS;
            case "wingdings 3" -> Map.of();
            default -> null;
        };
    }
}
