package tw.kaohe.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What a finding can be about: a log's item, a site's facility, a plan's chapter. Rules name it, the finding is made from it. */
public interface Subject {

    /** The site (服務場所), or null where the finding is about the agency as a whole or the files name none. */
    default String site() {
        return null;
    }

    /** The day, or null where it is about no single day. */
    default LocalDate date() {
        return null;
    }

    /** Slots 1–5, 0 = 時段外; empty = about no slot. */
    default List<Integer> slots() {
        return List.of();
    }

    /** What stays the same from run to run; part of the finding's identity. */
    String key();

    /** As the report names it, e.g. {@code 109-05-12 10:30-12:30}. */
    String label();

    /** The same in the reader's language, where it has words of the product's own. */
    default String label(Phrases words) {
        return label();
    }

    /** Typed values for the finding's sentence, by the names that messages use; a {@link Worded} one is put into words there. */
    default Map<String, Object> values() {
        return Map.of();
    }

    /** The unit (承辦單位) that has to put it right, as the plan names it, or null. */
    default String responsibleUnit() {
        return null;
    }

    /** Where it was read; for something that is missing, what was searched. */
    List<Evidence> evidence();
}
