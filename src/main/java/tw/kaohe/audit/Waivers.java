package tw.kaohe.audit;

import java.time.LocalDate;
import java.util.List;
import tw.kaohe.model.AgencyReport.Waived;
import tw.kaohe.model.CodeGlobs;
import tw.kaohe.model.Finding;
import tw.kaohe.model.InputKind;
import tw.kaohe.model.ReadFile;
import tw.kaohe.model.Severity;
import tw.kaohe.model.TableRow;
import tw.kaohe.model.Waiver;
import tw.kaohe.reading.text.DateText;

/**
 * What need not be mended for a time (免改善核准). Only the team's own table counts, which lies beside the agencies' folders and holds for all of them;
 * an agency that hands one in exempts itself from nothing.
 */
final class Waivers {
    private final AuditCase c;
    private final List<Waiver> waivers;

    Waivers(AuditCase c) {
        this.c = c;
        this.waivers = c.input().shared().stream().filter(f -> f.kinds().contains(InputKind.WAIVERS)).flatMap(f -> f.facts().stream())
            .filter(f -> f instanceof TableRow row && row.kind() == InputKind.WAIVERS).map(TableRow.class::cast).filter(this::isOfAgency)
            .map(Waivers::waiver).toList();
    }

    /** Files of the agency's own that ask for what only the team grants. */
    static List<String> handedIn(AgencyInput input) {
        return input.files().stream().filter(f -> f.kinds().contains(InputKind.WAIVERS)).map(ReadFile::source).map(s -> s.path()).toList();
    }

    private boolean isOfAgency(TableRow row) {
        String named = row.get("機關");
        if (named == null || new CodeGlobs(List.of(named)).includes(c.input().id()) || EditionChoice.fold(named).equals(EditionChoice.fold(c.name()))) {
            return true;
        }
        return c.input().register() != null && c.input().register().aliases().contains(named);
    }

    private static Waiver waiver(TableRow row) {
        return new Waiver(row.get("準則"), row.get("場所"), row.get("理由"), row.get("申請人"), row.get("核准人"), day(row, "起"), day(row, "迄"), row.at());
    }

    private static LocalDate day(TableRow row, String column) {
        return row.get(column) == null ? null : DateText.date(row.get(column)).orElse(null);
    }

    /** Whether a deficiency is exempt on the day of the audit. */
    boolean covers(String criterion, String site) {
        return criterion != null && waivers.stream().anyMatch(w -> w.on(c.time().today()).holds() && w.covers(criterion, site));
    }

    /** All of them, with the deficiencies that each covers; the first of several that would. */
    List<Waived> over(List<Finding> findings) {
        java.util.Set<String> taken = new java.util.HashSet<>();
        return waivers.stream().map(w -> {
            Waiver.State state = w.on(c.time().today());
            return new Waived(w, state, !state.holds() ? List.of() : findings.stream()
                .filter(f -> f.severity() == Severity.MAJOR || f.severity() == Severity.DEFICIENCY)
                .filter(f -> w.covers(f.criterion(), f.site()) && taken.add(f.id())).map(Finding::id).toList());
        }).toList();
    }
}
