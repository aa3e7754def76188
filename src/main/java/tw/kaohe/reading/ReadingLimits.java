package tw.kaohe.reading;

/**
 * Bounds on what a reader takes in, so that no file can exhaust memory or time.
 *
 * @param fileBytes     largest file that is opened
 * @param zipEntries    most entries of an office file
 * @param partBytes     largest unpacked part of an office file
 * @param unpackedBytes most unpacked bytes of an office file as a whole
 * @param ratio         highest ratio of unpacked to packed bytes of a part above one megabyte
 * @param depth         deepest nesting of XML and JSON
 * @param columns       most columns of a table
 * @param cellChars     longest cell, and longest record of a CSV file
 * @param formCells     most cells of a sheet with patrol-log forms
 * @param notes         most notes kept for one file; the rest is only counted
 * @param pdf           bounds on PDF files
 */
public record ReadingLimits(long fileBytes, int zipEntries, long partBytes, long unpackedBytes, int ratio, int depth, int columns,
                            int cellChars, int formCells, int notes, PdfLimits pdf) {
    private static final long MEGABYTE = 1L << 20;

    /** What the product uses unless told otherwise. */
    public static final ReadingLimits DEFAULT =
        new ReadingLimits(96 * MEGABYTE, 2_000, 128 * MEGABYTE, 160 * MEGABYTE, 400, 200, 1_024, 1 << 20, 4_000_000, 40, PdfLimits.DEFAULT);

    public ReadingLimits withFileBytes(long bytes) {
        return new ReadingLimits(bytes, zipEntries, partBytes, unpackedBytes, ratio, depth, columns, cellChars, formCells, notes, pdf);
    }

    public ReadingLimits withPdf(PdfLimits other) {
        return new ReadingLimits(fileBytes, zipEntries, partBytes, unpackedBytes, ratio, depth, columns, cellChars, formCells, notes, other);
    }
}
