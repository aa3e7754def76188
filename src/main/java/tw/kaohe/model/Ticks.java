package tw.kaohe.model;

import java.util.Arrays;

/**
 * The ticked cells (勾選格) of one log, one bit a slot for each item; a cell is ticked or blank, there is no third state.
 * Bit {@code slot - 1} of {@code mask(item)} is set where the cell is ticked.
 */
public final class Ticks {
    private final byte[] masks;
    private final int any;

    private Ticks(byte[] masks) {
        this.masks = masks;
        int some = 0;
        for (byte mask : masks) {
            some |= mask;
        }
        this.any = some;
    }

    /** @param masks one per item in the order of the form; copied */
    public static Ticks of(byte[] masks) {
        return new Ticks(masks.clone());
    }

    public int items() {
        return masks.length;
    }

    /** @param item 0-based position in the form */
    public int mask(int item) {
        return masks[item];
    }

    /** @param slot 1-based */
    public boolean ticked(int item, int slot) {
        return (masks[item] >> (slot - 1) & 1) == 1;
    }

    /** Slots in which at least one cell is ticked. */
    public int anyMask() {
        return any;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ticks ticks && Arrays.equals(masks, ticks.masks);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(masks);
    }

    @Override
    public String toString() {
        return Arrays.toString(masks);
    }
}
