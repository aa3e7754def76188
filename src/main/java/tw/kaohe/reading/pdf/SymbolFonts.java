package tw.kaohe.reading.pdf;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.pdmodel.font.PDFont;
import tw.kaohe.reading.text.WordFile;

/**
 * The characters that glyphs stand for. Fonts of symbols, in which officers tick boxes, have codes of their own; the table is
 * {@code symbol-fonts.json}.
 */
final class SymbolFonts {
    /** What a glyph without a character is read as. */
    static final String UNKNOWN = "\uFFFD";
    private final Map<String, Map<Integer, String>> fonts = new LinkedHashMap<>();
    private final Map<PDFont, Map<Integer, String>> known = new HashMap<>();

    private SymbolFonts() {
    }

    static SymbolFonts load() {
        SymbolFonts symbols = new SymbolFonts();
        WordFile.read("symbol-fonts.json").fields().forEachRemaining(font -> {
            Map<Integer, String> codes = new HashMap<>();
            font.getValue().fields().forEachRemaining(c -> codes.put(Integer.parseInt(c.getKey(), 16), c.getValue().asText()));
            symbols.fonts.put(font.getKey(), codes);
        });
        return symbols;
    }

    /** @param mapped what the file says that the glyph means, or null */
    String text(PDFont font, int code, String mapped) {
        Map<Integer, String> codes = known.computeIfAbsent(font, this::codes);
        if (!codes.isEmpty()) {
            int symbol = mapped != null && mapped.length() == 1 ? mapped.charAt(0) & 0xFF : code & 0xFF;
            boolean coded = mapped == null || mapped.length() == 1 && (mapped.charAt(0) < 0x100 || mapped.charAt(0) >= 0xF000 && mapped.charAt(0) <= 0xF0FF);
            if (coded && codes.containsKey(symbol)) {
                return codes.get(symbol);
            }
        }
        return mapped == null || mapped.isEmpty() || mapped.charAt(0) == 0 ? UNKNOWN : plain(mapped);
    }

    private Map<Integer, String> codes(PDFont font) {
        String name = font.getName() == null ? "" : font.getName().toLowerCase(Locale.ROOT).replace(" ", "").replace("-", "");
        return fonts.entrySet().stream().filter(e -> name.contains(e.getKey())).map(Map.Entry::getValue).findFirst().orElse(Map.of());
    }

    /** Ligatures and the radicals that programs put in place of characters become what they look like; control characters go. */
    static String plain(String text) {
        StringBuilder plain = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean odd = c >= 0x2E80 && c <= 0x2FDF || c >= 0xFB00 && c <= 0xFB06;
            if ((odd || c < ' ') && plain == null) {
                plain = new StringBuilder(text.substring(0, i));
            }
            if (plain != null) {
                plain.append(odd ? Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC) : c < ' ' ? " " : String.valueOf(c));
            }
        }
        return plain == null ? text : plain.toString();
    }
}
