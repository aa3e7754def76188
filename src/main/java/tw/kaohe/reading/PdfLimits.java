package tw.kaohe.reading;

/**
 * Bounds on a PDF file; what they cut off is reported.
 *
 * @param pages       most pages that are read
 * @param glyphs      most characters of a file
 * @param operators   most drawing operators of a file
 * @param streamBytes largest unpacked stream other than an image; images are never unpacked
 * @param seconds     longest time for a file
 */
public record PdfLimits(int pages, long glyphs, long operators, long streamBytes, int seconds) {
    /** What the product uses unless told otherwise. */
    static final PdfLimits DEFAULT = new PdfLimits(4_000, 8_000_000, 60_000_000, 64L << 20, 60);
}
