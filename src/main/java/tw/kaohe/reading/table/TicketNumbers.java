package tw.kaohe.reading.table;

import java.util.Arrays;

/** One text for every ticket number (號碼) that occurs again and again, found by its bytes, so that a number is decoded once. */
final class TicketNumbers {
    /** Numbers kept at most; a file with more gets a text for each row. */
    private static final int MOST = 1 << 16;
    private String[] slots = new String[256];
    private int size;

    /** @return null where the cell is not plain ASCII without blanks at its ends */
    String of(ByteRow row, int cell) {
        int length = row.length(cell);
        int hash = 0;
        for (int i = 0; i < length; i++) {
            byte b = row.at(cell, i);
            if (b <= ' ' || b == 0x7F) {
                return null;
            }
            hash = 31 * hash + b;
        }
        int slot = hash * 0x9E3779B9 >>> Integer.numberOfLeadingZeros(slots.length - 1);
        while (slots[slot] != null) {
            if (isSame(slots[slot], row, cell, length)) {
                return slots[slot];
            }
            slot = slot + 1 & slots.length - 1;
        }
        String number = row.text(cell);
        if (size < MOST) {
            slots[slot] = number;
            size++;
            if (size * 2 > slots.length) {
                grow();
            }
        }
        return number;
    }

    private static boolean isSame(String number, ByteRow row, int cell, int length) {
        if (number.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (number.charAt(i) != row.at(cell, i)) {
                return false;
            }
        }
        return true;
    }

    /** A number's hash is that of {@link String#hashCode}, since it is ASCII. */
    private void grow() {
        String[] old = slots;
        slots = new String[old.length * 2];
        Arrays.stream(old).filter(java.util.Objects::nonNull).forEach(number -> {
            int slot = number.hashCode() * 0x9E3779B9 >>> Integer.numberOfLeadingZeros(slots.length - 1);
            while (slots[slot] != null) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = number;
        });
    }
}
