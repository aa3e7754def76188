package tw.kaohe.model;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

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
        return given && !isSilentOn(document) && valid(document, role, notRole).isEmpty();
    }

    /** Whether the only sign-offs of a role are a delegate's whose period is not known. */
    public boolean leavesOpen(String document, String role, String notRole) {
        List<Approval> valid = valid(document, role, notRole);
        return !valid.isEmpty() && valid.stream().allMatch(PaperTrail::isUnknown);
    }

    /** Whether a role signed only after the execution period had begun. */
    public boolean isLate(String document, String role) {
        List<Approval> valid = valid(document, role, "-");
        return !valid.isEmpty() && valid.stream().allMatch(a -> a.at() != null && a.at().toLocalDate().isAfter(begins));
    }

    /**
     * Whether a role signed, but all its sign-offs are earlier than the first of another role. A delegate outside the
     * delegation counts as nobody, and whoever signs under an unknown one proves no order.
     */
    public boolean isBefore(String document, String role, String notRole, String other) {
        List<Approval> first = valid(document, other, "-");
        List<Approval> own = valid(document, role, notRole);
        boolean known = own.stream().anyMatch(a -> !isUnknown(a)) && first.stream().anyMatch(a -> !isUnknown(a));
        return given && known && own.stream().allMatch(a -> a.at() != null)
            && first.stream().allMatch(b -> b.at() != null && own.stream().allMatch(a -> a.at().isBefore(b.at())));
    }

    /** Whether the plan was revised and some role that had signed has not signed since; see {@link #outdated}. */
    public boolean isOutdated(String document, String roles) {
        return !outdated(document, roles).isEmpty();
    }

    /**
     * What a revised plan (修正) was not given again, e.g. 核定、備查. A role that never signed at all is another criterion's finding.
     *
     * @param roles {@code name:words!excluded;…}, the excluded words being optional
     */
    public String outdated(String document, String roles) {
        return roles(roles, (role, notRole) -> isOutdated(document, role, notRole));
    }

    /** Whether nobody can say if some role signed again: its later sign-off has no date or is a delegate's of unknown period. */
    public boolean isRenewalOpen(String document, String roles) {
        return !renewalOpen(document, roles).isEmpty();
    }

    /** @param roles as in {@link #outdated} */
    public String renewalOpen(String document, String roles) {
        return roles(roles, (role, notRole) -> isRenewalOpen(document, role, notRole));
    }

    private static String roles(String roles, BiPredicate<String, String> asked) {
        return Arrays.stream(roles.split(";")).map(r -> r.split("[:!]")).filter(r -> asked.test(r[1], r.length > 2 ? r[2] : "-"))
            .map(r -> r[0]).collect(Collectors.joining("、"));
    }

    private boolean isOutdated(String document, String role, String notRole) {
        List<Approval> own = valid(document, role, notRole);
        return given && revised != null && own.stream().anyMatch(a -> !isUnknown(a)) && own.stream().noneMatch(this::mayBeRenewal);
    }

    private boolean isRenewalOpen(String document, String role, String notRole) {
        List<Approval> own = valid(document, role, notRole);
        return given && revised != null && own.stream().anyMatch(a -> !isUnknown(a)) && own.stream().anyMatch(this::mayBeRenewal)
            && own.stream().noneMatch(a -> !isUnknown(a) && a.at() != null && mayBeRenewal(a));
    }

    private boolean mayBeRenewal(Approval a) {
        return a.at() == null || !a.at().toLocalDate().isBefore(revised);
    }

    private List<Approval> valid(String document, String role, String notRole) {
        return of(document, role, notRole).stream().filter(a -> !isInvalid(a)).toList();
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
