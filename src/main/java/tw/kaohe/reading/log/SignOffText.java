package tw.kaohe.reading.log;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tw.kaohe.model.Evidence;
import tw.kaohe.model.PatrolLog.SignOff;
import tw.kaohe.reading.FactCollector;
import tw.kaohe.reading.text.CellText;
import tw.kaohe.reading.text.DateText;

/** A sign-off (核章) as it stands right of its role: {@code 員工A01 109-05-12 17:40}, {@code 孫丙(代) 109-05-12}. */
final class SignOffText {
    private static final Pattern MOMENT = Pattern.compile(
        "(?:民國\\s*)?\\d{2,4}\\s*[-/.年]\\s*\\d{1,2}\\s*[-/.月]\\s*\\d{1,2}\\s*日?(?:[T\\s]*\\d{1,2}[:：時]\\d{2}(?::\\d{2}|分)?)?|(?<!\\d)\\d{7,8}(?!\\d)");
    private static final Pattern ACTING = Pattern.compile("[(（]\\s*(?:代|代理|代理人)\\s*[)）]|代理人?(?=\\s|$)|\\s代(?=\\s|$)");
    private static final Pattern EMPTY = Pattern.compile("[\\s_＿()（）年月日/.-]*");

    private SignOffText() {
    }

    /** Empty where only lines to be filled in stand there. A date that cannot be read is noted and the sign-off left out. */
    static Optional<SignOff> read(String role, String text, Evidence at, FactCollector out) {
        if (EMPTY.matcher(text).matches()) {
            return Optional.empty();
        }
        Matcher date = MOMENT.matcher(text);
        DateText.Moment moment = null;
        String rest = text;
        if (date.find()) {
            moment = DateText.moment(date.group()).orElse(null);
            if (moment == null) {
                out.damage("read.log.sign-off-date", at.place(), role, date.group());
                return Optional.empty();
            }
            rest = text.substring(0, date.start()) + " " + text.substring(date.end());
        }
        Matcher acting = ACTING.matcher(rest);
        boolean isActing = acting.find();
        String by = CellText.clean(isActing ? acting.replaceAll(" ") : rest);
        return Optional.of(new SignOff(role, moment == null ? null : moment.at(), moment != null && moment.timed(), by, isActing, null, null, at));
    }
}
