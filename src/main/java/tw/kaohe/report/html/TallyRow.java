package tw.kaohe.report.html;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tw.kaohe.model.Reckoning.Standing;
import tw.kaohe.model.Reckoning.Tally;
import tw.kaohe.model.Reckoning.Target;
import tw.kaohe.report.html.Bar.Share;
import tw.kaohe.report.text.Wording;

/**
 * A line of 承諾達成表.
 *
 * @param progress {@code 7/12 次}, or a dash where nothing is counted
 * @param due      how much had to be done by now, in words, or null
 * @param bar      the progress as a picture, or null
 */
public record TallyRow(String code, String what, String target, String progress, String due, Bar bar, String missing, String standing, String style,
                       String owner) {
    private static final int BAR = 110;
    private static final int MOST_NAMED = 12;
    /** The contract's words for periods. */
    private static final Map<String, String> PERIODS = Map.of("年", "year", "半年", "half", "季", "quarter", "月", "month", "週", "week", "工作日", "workday",
        "日", "day", "一次", "once");

    public static TallyRow of(Tally tally, Wording words) {
        String code = tally.alsoCodes().isEmpty() ? tally.criterion() : tally.criterion() + words.get("comma") + String.join(words.get("comma"), tally.alsoCodes());
        String what = words.orNothing(tally.what());
        String progress = tally.isCounted() ? words.get("tally.progress", number(tally.done()), number(tally.total()), words.text(tally.unit())) : Wording.NOTHING;
        return new TallyRow(words.text(code), tally.expectation() ? words.get("tally.expected", what) : what, target(tally, words), progress,
            tally.isCounted() && tally.due() != null ? words.get("tally.due", number(tally.due())) : null,
            tally.isCounted() ? bar(tally, what + " " + progress) : null, missing(tally, words), words.get("tally.standing." + tally.standing()),
            style(tally.standing()), tally.owner() == null ? words.get("unit.unnamed") : words.text(tally.owner()));
    }

    private static String target(Tally tally, Wording words) {
        return tally.deadline() != null ? words.get("tally.until", words.date(tally.deadline()))
            : tally.targets().stream().map(target -> target(target, words)).collect(Collectors.joining(words.get("comma")));
    }

    private static String target(Target target, Wording words) {
        String quantity = target.more() ? words.get("tally.more", number(target.quantity())) : number(target.quantity());
        return words.get("tally.target." + PERIODS.get(target.period()), quantity, words.text(target.unit()));
    }

    private static String missing(Tally tally, Wording words) {
        List<String> missing = tally.missing();
        String named = missing.stream().limit(MOST_NAMED).map(words::text).collect(Collectors.joining(words.get("comma")));
        return missing.isEmpty() ? Wording.NOTHING : missing.size() > MOST_NAMED ? words.get("tally.missingMore", named, missing.size()) : named;
    }

    private static Bar bar(Tally tally, String label) {
        int total = tally.total().intValue();
        int done = tally.done().min(tally.total()).max(BigDecimal.ZERO).intValue();
        return Bar.of(BAR, total, List.of(new Share(tally.standing() == Standing.NOT_DUE ? "open" : style(tally.standing()), done), new Share("track", total - done)), label);
    }

    private static String number(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static String style(Standing standing) {
        return switch (standing) {
            case KEPT, ON_TRACK -> "good";
            case BEHIND -> "deficiency";
            case NOT_DUE -> "rest";
            default -> "open";
        };
    }
}
