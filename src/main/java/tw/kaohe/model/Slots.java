package tw.kaohe.model;

import java.util.ArrayList;
import java.util.List;

/**
 * A set of time slots (時段) of a form.
 *
 * @param mask bit {@code slot - 1} is set for each slot in the set
 * @param outside whether 時段外 (0) belongs to it
 */
public record Slots(LogForm form, int mask, boolean outside) {

    public static Slots of(LogForm form, int mask) {
        return new Slots(form, mask, false);
    }

    /** Numbers in order; 0 last. */
    public List<Integer> numbers() {
        List<Integer> numbers = new ArrayList<>();
        for (int left = mask; left != 0; left &= left - 1) {
            numbers.add(Integer.numberOfTrailingZeros(left) + 1);
        }
        if (outside) {
            numbers.add(0);
        }
        return numbers;
    }

    public int size() {
        return Integer.bitCount(mask) + (outside ? 1 : 0);
    }

    /** {@code 08:30-10:30、12:30-13:30}, without 時段外. */
    public String text() {
        if (Integer.bitCount(mask) == 1) {
            return form.slots().get(Integer.numberOfTrailingZeros(mask)).label();
        }
        StringBuilder text = new StringBuilder();
        for (int left = mask; left != 0; left &= left - 1) {
            text.append(text.isEmpty() ? "" : "、").append(form.slots().get(Integer.numberOfTrailingZeros(left)).label());
        }
        return text.toString();
    }

    /** As {@link #text()}, with 時段外 at the end where it belongs to the set. */
    public String text(Phrases words) {
        String inside = text();
        return !outside ? inside : inside.isEmpty() ? words.get("slots.outside") : inside + "、" + words.get("slots.outside");
    }

    /** As {@link #text(Phrases)}, but 全時段 where the set holds every slot of the form. */
    public String brief(Phrases words) {
        return mask == (1 << form.slots().size()) - 1 ? words.get("slots.all") : text(words);
    }
}
