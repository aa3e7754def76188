package tw.kaohe.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tw.kaohe.model.FacilityCheck.Obligation;
import tw.kaohe.model.FacilityState;
import tw.kaohe.model.Policy;
import tw.kaohe.model.Presence;
import tw.kaohe.model.SiteProfile;
import tw.kaohe.reading.text.CellText;
import tw.kaohe.reading.text.DateText;

/**
 * A facility that a criterion asks for, as the rulebook's table {@code <edition>-facilities} has it.
 *
 * @param also       further criteria that mean the same physical facility
 * @param names      the source's name first, then others that lists use
 * @param requires   what a site must have for it to apply: {@code parking}, or empty
 * @param floorArea  square metres from which the law asks for it, or null
 * @param since      day on which that law came into force, or null
 * @param reasonAsked whether a reason for not having it is for people to accept
 */
record ListedFacilityKind(String criterion, List<String> also, List<String> names, Obligation obligation, String requires,
                          Integer floorArea, LocalDate since, boolean reasonAsked) {

    static ListedFacilityKind of(List<String> row) {
        return new ListedFacilityKind(row.get(0), split(row.get(1)), split(row.get(2)), Obligation.valueOf(row.get(3)), row.get(4),
            row.get(5).isEmpty() ? null : Integer.valueOf(row.get(5)), DateText.date(row.get(6)).orElse(null), row.get(7).equals("ask"));
    }

    /** The table says what may be statutory; where P-STATUTORY does not list it under any of its names, it is a core facility. */
    ListedFacilityKind under(Policy policy) {
        return obligation != Obligation.STATUTORY || policy.lists("P-STATUTORY", names) ? this
            : new ListedFacilityKind(criterion, also, names, Obligation.CORE, requires, null, null, reasonAsked);
    }

    private static List<String> split(String cell) {
        return cell.isEmpty() ? List.of() : Arrays.asList(cell.split("\\|"));
    }

    String name() {
        return names.get(0);
    }

    /** The criterion and those that mean the same facility. */
    List<String> criteria() {
        List<String> all = new ArrayList<>(List.of(criterion));
        all.addAll(also);
        return all;
    }

    boolean isNamed(FacilityState row) {
        return names.stream().map(CellText::key).anyMatch(CellText.key(row.facility())::equals);
    }

    /** Whether a site lacks what the facility belongs to, so that it cannot be asked for there. */
    boolean isNotApplicable(SiteProfile profile) {
        return requires.equals("parking") && profile != null && profile.parking() == Presence.ABSENT;
    }

    /** A statutory facility below the law's floor area, or before the law, is a core one; unknown is not above. */
    Obligation obligation(SiteProfile profile, LocalDate today) {
        if (obligation != Obligation.STATUTORY || floorArea == null) {
            return obligation;
        }
        boolean inForce = since == null || !today.isBefore(since);
        return inForce && profile != null && profile.floorAreaAtLeast(floorArea) ? Obligation.STATUTORY : Obligation.CORE;
    }

    boolean isAreaUnknown(SiteProfile profile, LocalDate today) {
        boolean inForce = since == null || !today.isBefore(since);
        return floorArea != null && inForce && (profile == null || profile.floorArea() == null);
    }
}
