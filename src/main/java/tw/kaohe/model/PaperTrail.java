package tw.kaohe.model;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The sign-offs (核章紀錄) of an agency's yearly documents, with the questions that rules ask. Documents and roles are named by
 * words that may be part of a longer name, several separated by {@code |}; a dash excludes nothing.
 *
 * @param name      how reports call them
 * @param approvals of the judged year, or of no year
 * @param given     whether sign-offs were handed in, and can all be read
 * @param begins    first day of the plan's execution period
 * @param revised   day of the plan's revision, or null
 * @param reportDue whether the yearly report is due
 */
public record PaperTrail(String name, List<Approval> approvals, boolean given, LocalDate begins, LocalDate revised, boolean reportDue,
                         List<Evidence> evidence) implements Subject {
    public PaperTrail {
        approvals = List.copyOf(approvals);
        evidence = List.copyOf(evidence);
    }

    public boolean isReportDue() {
        return reportDue;
    }

    /** Whether there is no sign-off of such a document at all: it may not have been listed. */
    public boolean isSilentOn(String document) {
        return given && approvals.stream().noneMatch(a -> contains(a.document(), document));
    }

    /** Whether such a document has sign-offs, but no valid one of a role. */
    public boolean lacks(String document, String role, String notRole) {
        return given && !isSilentOn(document) && of(document, role, notRole).stream().noneMatch(a -> !isInvalid(a));
    }

    /** Whether the only sign-offs of a role are a delegate's whose period is not known. */
    public boolean leavesOpen(String document, String role, String notRole) {
        List<Approval> valid = of(document, role, notRole).stream().filter(a -> !isInvalid(a)).toList();
        return !valid.isEmpty() && valid.stream().allMatch(PaperTrail::isUnknown);
    }

    /** Whether a role signed only after the execution period had begun. */
    public boolean isLate(String document, String role) {
        List<Approval> valid = of(document, role, "-").stream().filter(a -> !isInvalid(a)).toList();
        return !valid.isEmpty() && valid.stream().allMatch(a -> a.at() != null && a.at().toLocalDate().isAfter(begins));
    }

    /** Whether a role signed, but all its sign-offs are earlier than the first of another role. */
    public boolean isBefore(String document, String role, String notRole, String other) {
        List<Approval> first = of(document, other, "-");
        List<Approval> own = of(document, role, notRole);
        return !own.isEmpty() && !first.isEmpty() && own.stream().allMatch(a -> a.at() != null)
            && first.stream().allMatch(b -> b.at() != null && own.stream().allMatch(a -> a.at().isBefore(b.at())));
    }

    /** Whether the plan was revised and a role has not signed since. */
    public boolean isStaleSinceRevision(String document, String role) {
        List<Approval> own = of(document, role, "-");
        return given && revised != null && !isSilentOn(document) && own.stream().allMatch(a -> a.at() != null && a.at().toLocalDate().isBefore(revised));
    }

    private List<Approval> of(String document, String role, String notRole) {
        return approvals.stream().filter(a -> contains(a.document(), document) && contains(a.role(), role) && !contains(a.role(), notRole)).toList();
    }

    /** A delegate outside the delegation counts as nobody. */
    private static boolean isInvalid(Approval a) {
        return a.acting() && !isUnknown(a) && a.at() != null
            && (a.at().toLocalDate().isBefore(a.actingFrom()) || a.at().toLocalDate().isAfter(a.actingTo()));
    }

    private static boolean isUnknown(Approval a) {
        return a.acting() && (a.actingFrom() == null || a.actingTo() == null || a.at() == null);
    }

    private static boolean contains(String text, String words) {
        return Arrays.stream(words.split("\\|")).anyMatch(w -> !w.equals("-") && text.contains(w));
    }

    @Override
    public String key() {
        return "papers";
    }

    @Override
    public String label() {
        return name;
    }

    @Override
    public Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("begins", begins == null ? null : RocDate.format(begins));
        values.put("revised", revised == null ? null : RocDate.format(revised));
        return values;
    }
}
