package tw.kaohe.model;

import java.math.BigDecimal;

/**
 * A figure as the agency reported it (申報值).
 *
 * @param value its scale is the number of decimal places written
 * @param unit  what follows the number: {@code %}, 項, 個百分點 …, or empty
 * @param text  as written
 */
public record ReportedFigure(BigDecimal value, String unit, String text) {

    public boolean isPercent() {
        return unit.equals("%");
    }

    /** Without a unit nobody can tell a rate from a count or a fraction. */
    public boolean isBare() {
        return unit.isEmpty();
    }

    public boolean is(BigDecimal other) {
        return value.compareTo(other) == 0;
    }
}
