package tw.kaohe.reading.table;

import tw.kaohe.reading.Places;

/** Takes the rows of a file as its format's reader meets them, sheet by sheet. */
public interface RowSink {

    void startSheet(Places places);

    /**
     * @param number 1-based row or line
     * @param cells  raw texts; null or empty = blank. The array is the receiver's
     */
    void row(int number, String[] cells);

    /**
     * Takes a row whose cells were not decoded, where there is a quick way to read it; otherwise it changes nothing and the row is
     * given as texts.
     */
    default boolean row(int number, ByteRow cells) {
        return false;
    }

    /** Running text of a document above, between or below its tables. */
    default void text(int number, String line) {
        row(number, new String[] {line});
    }

    void endSheet();
}
