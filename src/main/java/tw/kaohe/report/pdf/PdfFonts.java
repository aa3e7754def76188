package tw.kaohe.report.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;

/**
 * The fonts that a PDF is set in: Noto Sans TC in two weights and, for rare characters of names and places, any further
 * TrueType fonts. Only the characters that a document uses go into it. Fonts are never fetched here.
 *
 * @param further fonts for characters that the first two lack, in the order in which they are asked
 * @param known   every code point that one of the fonts can draw
 */
public record PdfFonts(Path regular, Path bold, List<Path> further, BitSet known) {
    /** Names of the two files in a folder of fonts. */
    public static final String REGULAR = "NotoSansTC_400Regular.ttf";
    public static final String BOLD = "NotoSansTC_700Bold.ttf";
    private static final int LAST_IDEOGRAPH = 0x3FFFF;

    /** There are no fonts, or they cannot be read; the message names the folder. */
    public static final class Missing extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Missing(String folder, Exception cause) {
            super(folder, cause);
        }
    }

    /**
     * @param folder  holds {@link #REGULAR} and {@link #BOLD}
     * @param further folder of more fonts ({@code *.ttf}, in the order of their names), or null
     * @throws Missing if a font is absent or is none
     */
    public static PdfFonts in(Path folder, Path further) {
        List<Path> others = further == null ? List.of() : list(further);
        Path regular = folder.resolve(REGULAR);
        Path bold = folder.resolve(BOLD);
        BitSet known = characters(regular);
        known.and(characters(bold));
        others.forEach(font -> known.or(characters(font)));
        return new PdfFonts(regular, bold, others, known);
    }

    /** The name of a font in style sheets. */
    static String family(int number) {
        return number == 0 ? "Kaohe" : "KaoheFurther" + number;
    }

    /** Families in the order in which a character is looked for. */
    String families() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i <= further.size(); i++) {
            names.add(family(i));
        }
        return String.join(",", names);
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".ttf")).sorted().toList();
        } catch (IOException e) {
            throw new Missing(folder.toString(), e);
        }
    }

    private static BitSet characters(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new Missing(file.toString(), null);
        }
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBufferedFile(file.toFile()))) {
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            BitSet known = new BitSet(LAST_IDEOGRAPH);
            for (int c = ' '; c <= LAST_IDEOGRAPH; c++) {
                known.set(c, glyphs.getGlyphId(c) > 0);
            }
            return known;
        } catch (IOException e) {
            throw new Missing(file.toString(), e);
        }
    }
}
