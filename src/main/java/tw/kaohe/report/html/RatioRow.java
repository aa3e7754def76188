package tw.kaohe.report.html;

import java.math.BigDecimal;
import tw.kaohe.model.Reckoning.Agreement;
import tw.kaohe.model.Reckoning.Ratio;
import tw.kaohe.report.text.Wording;

/**
 * A line of 比率重算明細.
 *
 * @param formula  in words
 * @param inserted the formula with its values or, where nothing can be computed, the values
 * @param place    file and row that the figures were read from
 */
public record RatioRow(String code, String name, String formula, String inserted, String reported, String recomputed, String agreement, String style,
                       String place) {

    static RatioRow of(Ratio ratio, Wording words) {
        String name = words.orNothing(ratio.name());
        return new RatioRow(words.orNothing(ratio.criterion()), ratio.service() == null ? name : words.get("ratio.of", name, words.text(ratio.service())),
            words.get("ratio.formula." + ratio.form()),
            ratio.formula() == null ? words.get("ratio.values." + ratio.form(), number(ratio.part()), number(ratio.whole())) : ratio.formula(),
            words.orNothing(ratio.reported()), recomputed(ratio, words), words.get("ratio.agreement." + ratio.agreement()), style(ratio.agreement()),
            words.text(ratio.at().file()) + " " + words.place(ratio.at().place()));
    }

    /** Rounded as it was reported, and exactly where that says more. */
    private static String recomputed(Ratio ratio, Wording words) {
        return ratio.recomputed() == null ? Wording.NOTHING : ratio.recomputed().equals(ratio.exact()) ? ratio.recomputed()
            : words.get("ratio.exact", ratio.recomputed(), ratio.exact());
    }

    private static String number(BigDecimal number) {
        return number == null ? Wording.NOTHING : number.toPlainString();
    }

    private static String style(Agreement agreement) {
        return switch (agreement) {
            case AGREES -> "good";
            case DIFFERS, CONTRADICTORY -> "deficiency";
            case NOT_REPORTED, NO_RATE -> "rest";
            default -> "open";
        };
    }
}
