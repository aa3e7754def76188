package tw.kaohe.intake.scan;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import tw.kaohe.model.Severity;
import tw.kaohe.report.diff.JudgedReport;

/**
 * Why a deficiency is no longer found. A day that is over cannot be mended by ticking its log later: then the record was changed, and people
 * look at that (109L-H-6). Other rules, another calendar or other closures are nobody's mending either, and are told as what they are.
 */
final class Vanished {
    /** The record of a day that is over was changed or supplied later. */
    static final String RECORD_CHANGED = "RECORD_CHANGED";
    private static final String CLOSURES = "closures";
    private final JudgedReport before;
    private final String judgedOtherwise;

    Vanished(JudgedReport before, JudgedReport after) {
        this.before = before;
        this.judgedOtherwise = !Objects.equals(before.rulebook(), after.rulebook()) ? "OTHER_RULEBOOK"
            : !Objects.equals(before.calendar(), after.calendar()) ? "OTHER_CALENDAR" : !closures(before).equals(closures(after)) ? "OTHER_CLOSURES" : null;
    }

    private static Set<String> closures(JudgedReport report) {
        return report.inputs().values().stream().filter(i -> i.kinds().contains(CLOSURES)).map(i -> String.valueOf(i.sha256())).collect(Collectors.toSet());
    }

    /** Null where it was mended. */
    String why(JudgedReport.Item item) {
        return judgedOtherwise != null ? judgedOtherwise : isPast(item) ? RECORD_CHANGED : null;
    }

    /** Whether it is a deficiency of a day that was over when it was found. */
    private boolean isPast(JudgedReport.Item item) {
        LocalDate day = item.date();
        LocalDateTime judged = OffsetDateTime.parse(before.asOf()).toLocalDateTime();
        boolean deficient = item.severity() == Severity.MAJOR || item.severity() == Severity.DEFICIENCY;
        return deficient && day != null && !day.plusDays(1).atStartOfDay().isAfter(judged);
    }
}
