package tw.kaohe.reading.table;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** One text for every short cell that occurs again and again, found by its bytes: dates, sites, slots and marks are decoded once. */
final class CellTexts {
    /** Bytes of a cell that may be kept. */
    private static final int LONGEST = 32;
    /** Texts kept at most; what else a file holds gets a text for each cell. */
    private static final int MOST = 1 << 15;
    private byte[][] keys = new byte[256][];
    private String[] texts = new String[256];
    private int size;

    String of(byte[] bytes, int from, int to) {
        if (from == to) {
            return "";
        }
        if (to - from > LONGEST) {
            return new String(bytes, from, to - from, StandardCharsets.UTF_8);
        }
        int slot = slot(hash(bytes, from, to));
        for (; keys[slot] != null; slot = slot + 1 & keys.length - 1) {
            if (Arrays.equals(bytes, from, to, keys[slot], 0, keys[slot].length)) {
                return texts[slot];
            }
        }
        String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        if (size < MOST) {
            keys[slot] = Arrays.copyOfRange(bytes, from, to);
            texts[slot] = text;
            size++;
            if (size * 2 > keys.length) {
                grow();
            }
        }
        return text;
    }

    private static int hash(byte[] bytes, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        return hash;
    }

    /** The upper bits of a product, because cells often differ in their last bytes only. */
    private int slot(int hash) {
        return hash * 0x9E3779B9 >>> Integer.numberOfLeadingZeros(keys.length - 1);
    }

    private void grow() {
        byte[][] oldKeys = keys;
        String[] oldTexts = texts;
        keys = new byte[oldKeys.length * 2][];
        texts = new String[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != null) {
                int slot = slot(hash(oldKeys[i], 0, oldKeys[i].length));
                while (keys[slot] != null) {
                    slot = slot + 1 & keys.length - 1;
                }
                keys[slot] = oldKeys[i];
                texts[slot] = oldTexts[i];
            }
        }
    }
}
