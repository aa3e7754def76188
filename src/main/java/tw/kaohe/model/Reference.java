package tw.kaohe.model;

import java.math.BigDecimal;
import java.util.List;

/**
 * Figures for reference (參考): no source but the 97 edition gives weights, so there is a score only where an edition's data state
 * them; elsewhere the shares of each dimension (構面符合率) stand side by side and are never summed.
 *
 * @param sections 要項 with their weights; empty where the edition has none
 * @param score    sum of the sections that can be scored, or null where none can
 * @param outOf    sum of all weights
 * @param complete whether every section could be scored; weights are never redistributed
 * @param shares   by dimension; empty where the edition has weights
 */
public record Reference(List<Section> sections, BigDecimal score, int outOf, boolean complete, List<Share> shares) {
    /** Nothing to say. */
    public static final Reference NONE = new Reference(List.of(), null, 0, false, List.of());

    public Reference {
        sections = List.copyOf(sections);
        shares = List.copyOf(shares);
    }

    /**
     * @param number    of the section in the plan
     * @param weight    in per cent, or null where neither plan nor edition states one
     * @param satisfied criteria that are complied with, by an alternative as well
     * @param decided   those and the deficient ones: without what does not apply, is not due, waits for people or for evidence, or is advice
     * @param score     weight × satisfied ÷ decided, or null where nothing was decided (無法計分)
     */
    public record Section(int number, String name, Integer weight, int satisfied, int decided, BigDecimal score) {
    }

    /** 構面符合率, as numerator and denominator. */
    public record Share(String dimension, int satisfied, int decided) {
    }
}
