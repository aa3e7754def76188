package tw.kaohe.report.text;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tw.kaohe.model.Finding;
import tw.kaohe.model.Grounds;
import tw.kaohe.model.InputKind;
import tw.kaohe.model.Period;
import tw.kaohe.model.Phrases;
import tw.kaohe.model.RocDate;
import tw.kaohe.model.Severity;
import tw.kaohe.model.Verdict;

/**
 * How the reports for people word things: the product's phrases, dates in ROC years (民國), 24-hour times, and text from files
 * with names masked and hidden characters shown.
 */
public record Wording(Phrases phrases, NameMask mask) {
    /** What stands where there is nothing to say. */
    public static final String NOTHING = "—";
    private static final int LONGEST = 2000;
    private static final Pattern PLACE = Pattern.compile("(?<![A-Za-z])(sheet|line|page|table|row|cell|column|paragraph|object) (\\d+)");
    private static final Pattern WITHIN_PAGE = Pattern.compile("(page \\d+), ");
    private static final Pattern WITHIN_TABLE = Pattern.compile("(table \\d+|row \\d+), (?=row |cell |column )");

    public String get(String key, Object... values) {
        return phrases.get("report." + key, values);
    }

    /** Text that came from a file or quotes one; null stays null. */
    public String text(String raw) {
        return clip(raw, LONGEST);
    }

    /** The same, cut after {@code length} characters. */
    public String clip(String raw, int length) {
        if (raw == null) {
            return null;
        }
        String shown = VisibleText.of(mask.apply(raw.length() > 4 * length ? raw.substring(0, 4 * length) : raw));
        if (shown.length() <= length) {
            return shown;
        }
        return shown.substring(0, Character.isHighSurrogate(shown.charAt(length - 1)) ? length - 1 : length) + "…";
    }

    /** An edition by its id; the criteria common to all are named. */
    public String edition(String id) {
        return id.equals(Grounds.COMMON) ? get("coverage.common") : text(id);
    }

    public String orNothing(String raw) {
        return raw == null || raw.isBlank() ? NOTHING : text(raw);
    }

    /** A place in a file ({@code sheet 1, C14}; {@code page 2, table 1, row 3}) in the reader's language. */
    public String place(String place) {
        String shown = text(place);
        if (shown == null) {
            return NOTHING;
        }
        String joined = WITHIN_TABLE.matcher(shown).replaceAll("$1" + Matcher.quoteReplacement(get("place.within-table")));
        joined = WITHIN_PAGE.matcher(joined).replaceAll("$1" + Matcher.quoteReplacement(get("place.within-page")));
        return PLACE.matcher(joined).replaceAll(found -> Matcher.quoteReplacement(get("place." + found.group(1), found.group(2))));
    }

    /** {@code 109-05-12}. */
    public String date(LocalDate date) {
        return date == null ? NOTHING : RocDate.format(date);
    }

    public String period(Period period) {
        return period == null ? NOTHING : get("period", date(period.from()), date(period.to()));
    }

    /** Midnight belongs to the day that it ends: 109-06-01 00:00 is shown as 109-05-31 24:00. */
    public String moment(OffsetDateTime moment) {
        LocalTime time = moment.toLocalTime();
        if (time.equals(LocalTime.MIDNIGHT)) {
            return date(moment.toLocalDate().minusDays(1)) + " 24:00";
        }
        return date(moment.toLocalDate()) + " " + time.withNano(0);
    }

    public String severity(Severity severity) {
        return get("severity." + severity);
    }

    public String verdict(Verdict verdict) {
        return get("verdict." + verdict);
    }

    /** The severity of a finding, or its verdict where it has none. */
    public String weight(Finding finding) {
        return finding.severity() == null ? verdict(finding.verdict()) : severity(finding.severity());
    }

    /** The unit that the plan names, or 機關指定. */
    public String unit(Finding finding) {
        return finding.responsibleUnit() == null ? get("unit.unnamed") : text(finding.responsibleUnit());
    }

    public String kinds(Collection<InputKind> kinds) {
        return kinds.isEmpty() ? NOTHING : kinds.stream().map(kind -> get("kind." + kind.id())).collect(Collectors.joining(get("comma")));
    }

    /** {@code 08:30}, from seconds of the day. */
    public static String clock(int seconds) {
        return seconds >= 86_400 ? "24:00" : LocalTime.ofSecondOfDay(seconds - seconds % 60).toString();
    }

    /** {@code 12:05} minutes and seconds. */
    public static String minutes(int seconds) {
        int rest = seconds % 60;
        return seconds / 60 + ":" + (rest < 10 ? "0" : "") + rest;
    }
}
