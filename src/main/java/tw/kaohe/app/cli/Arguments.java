package tw.kaohe.app.cli;

import java.time.LocalDate;
import java.time.LocalDateTime;
import tw.kaohe.model.Period;
import tw.kaohe.reading.text.DateText;

/** Days, moments and periods as the command line takes them; ROC or ISO. */
final class Arguments {
    private Arguments() {
    }

    /** {@code 109-05-31} means its end, 24:00; {@code 109-05-31T17:30} the minute. */
    static LocalDateTime moment(String text) {
        if (text == null) {
            return null;
        }
        DateText.Moment moment = DateText.moment(text).orElseThrow(() -> new UsageException(
            "--as-of: '" + text + "' is no date; write 109-05-31, 109-05-31T17:30 or 2020-05-31"));
        return moment.timed() ? moment.at() : moment.at().plusDays(1);
    }

    /** {@code 109-05-11..109-05-29}, both days included; one day alone is a period of one day. */
    static Period period(String text) {
        if (text == null) {
            return null;
        }
        String[] ends = text.split("\\.\\.", -1);
        LocalDate from = day(ends[0], text);
        LocalDate to = day(ends[ends.length - 1], text);
        if (ends.length > 2 || to.isBefore(from)) {
            throw new UsageException("--period: '" + text + "' must read from..to, the earlier day first");
        }
        return new Period(from, to);
    }

    private static LocalDate day(String text, String whole) {
        return DateText.date(text).orElseThrow(() -> new UsageException(
            "--period: '" + whole + "' is no period; write 109-05-11..109-05-29"));
    }
}
