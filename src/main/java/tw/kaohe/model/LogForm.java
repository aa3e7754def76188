package tw.kaohe.model;

import java.time.LocalTime;
import java.util.List;

/**
 * The layout of a patrol-log form (巡檢日誌附表) as a rulebook defines it: slots, items and the words that tell them apart.
 * The engine knows no item, time or word of its own; all of it comes from {@code rules/<edition>/patrol-log/form.yml}.
 *
 * @param slots            in order of the day
 * @param items            in the order of the form
 * @param roles            sign-off roles in order, e.g. 秘書室研考
 * @param waitLimitSeconds the waiting time that must be exceeded before a diversion is due
 * @param words            lists of words by purpose: {@code handled} 已處理, {@code suggestion} 建議, {@code none} 無,
 *                         {@code volunteer} 志工, {@code abnormal}, {@code normal}, {@code worn}, {@code notWorn}
 * @param title            words that occur in the form's title, any of them
 */
public record LogForm(List<Slot> slots, List<Item> items, List<String> roles, int waitLimitSeconds,
                      java.util.Map<String, List<String>> words, List<String> title) {

    /**
     * A time slot (時段), half-open: [from, to).
     *
     * @param number 1-based
     * @param label  as the form prints it: {@code 08:30-10:30}
     */
    public record Slot(int number, LocalTime from, LocalTime to, String label) {
        public Slot(int number, LocalTime from, LocalTime to) {
            this(number, from, to, from + "-" + to);
        }
    }

    /**
     * A row of the form (巡檢項目).
     *
     * @param id            section and number, e.g. {@code 1-7}
     * @param label         as Chinese numerals, e.g. {@code 一(七)}
     * @param keywords      words of the row's text that identify it when its number is missing or damaged, all of them
     * @param incidentWords words of an incident's text that point to this item, any of them
     */
    public record Item(String id, String label, List<String> keywords, List<String> incidentWords) {
    }

    /** 0-based position of an item, or -1. */
    public int indexOf(String itemId) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).id().equals(itemId)) {
                return i;
            }
        }
        return -1;
    }

    /** Number of the slot that contains the time of day, or 0 (時段外). */
    public int slotAt(LocalTime time) {
        for (Slot slot : slots) {
            if (!time.isBefore(slot.from()) && time.isBefore(slot.to())) {
                return slot.number();
            }
        }
        return 0;
    }

    /** The words for a purpose, or an empty list. */
    public List<String> words(String purpose) {
        return words.getOrDefault(purpose, List.of());
    }

    /** The one word for a purpose, e.g. how reports call something. @throws IllegalArgumentException if the form has none */
    public String word(String purpose) {
        return words(purpose).stream().findFirst().orElseThrow(() -> new IllegalArgumentException("form.yml: words." + purpose + " is missing"));
    }
}
