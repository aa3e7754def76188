package tw.kaohe.reading.table;

import java.util.Arrays;

/** A line of a delimited UTF-8 text and the cells in it, before anything is decoded. Reused from line to line. */
public final class ByteRow {
    /** The first byte of full-width forms. */
    private static final byte LEAD_OF_FULL_WIDTH = (byte) 0xEF;
    private final byte[] bytes;
    private final CellTexts texts = new CellTexts();
    private int[] ends = new int[32];
    private int from;
    private int cells;
    private boolean marked;

    ByteRow(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Takes the line that begins at a place, up to its line end or the end of the text.
     *
     * @return where the line ends
     */
    int take(int start, byte delimiter) {
        from = start;
        cells = 0;
        marked = false;
        int at = start;
        for (; at < bytes.length; at++) {
            byte b = bytes[at];
            if (b == delimiter) {
                end(at);
            } else if (b < '0') {
                if (b == '\n' || b == '\r') {
                    break;
                }
                marked |= b == '(' || b == LEAD_OF_FULL_WIDTH;
            }
        }
        end(at);
        return at;
    }

    private void end(int at) {
        if (cells == ends.length) {
            ends = Arrays.copyOf(ends, cells * 2);
        }
        ends[cells++] = at;
    }

    int cells() {
        return cells;
    }

    /** Whether it holds a bracket, narrow or wide, as marks of a form do. */
    boolean isMarked() {
        return marked;
    }

    int start(int cell) {
        return cell == 0 ? from : ends[cell - 1] + 1;
    }

    int length(int cell) {
        return ends[cell] - start(cell);
    }

    /** @param at 0-based within the cell */
    byte at(int cell, int at) {
        return bytes[start(cell) + at];
    }

    boolean isDigit(int cell, int at) {
        byte b = at(cell, at);
        return b >= '0' && b <= '9';
    }

    boolean is(int cell, byte[] text) {
        return Arrays.equals(bytes, start(cell), ends[cell], text, 0, text.length);
    }

    String text(int cell) {
        return texts.of(bytes, start(cell), ends[cell]);
    }

    String[] texts() {
        String[] all = new String[cells];
        for (int i = 0; i < cells; i++) {
            all[i] = text(i);
        }
        return all;
    }
}
