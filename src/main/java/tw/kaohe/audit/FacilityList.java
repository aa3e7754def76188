package tw.kaohe.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tw.kaohe.model.FacilityState;
import tw.kaohe.model.FacilityState.Status;
import tw.kaohe.model.ItemTraits;
import tw.kaohe.model.Presence;
import tw.kaohe.model.SiteProfile;

/** What facility list (設施清冊) and site profile (場所資料) say of the items of the patrol log. */
final class FacilityList {
    private final Sites sites;
    private final List<FacilityState> rows;
    private final Map<String, ItemTraits> traits;

    FacilityList(Sites sites, List<FacilityState> rows, Map<String, ItemTraits> traits) {
        this.sites = sites;
        this.rows = rows;
        this.traits = traits;
    }

    /** Whether an item is not judged at a site because the site does not have the thing. */
    boolean isNotApplicable(String item, String site) {
        ItemTraits t = traits.get(item);
        return t.requires() != null && isAbsent(t.requires(), sites.profile(site))
            || t.unlessReplaced() != null && isReplaced(t.unlessReplaced(), site);
    }

    /** Whether the alternative that the form itself names stands in for an item. */
    boolean isSatisfiedByReplacement(String item, String site) {
        ItemTraits t = traits.get(item);
        boolean substituted = t.substitutable() && row(t.facilities(), site).filter(FacilityList::isGone).filter(FacilityList::isLifted).isPresent();
        return substituted || t.satisfiedByReplacement() != null && isReplaced(t.satisfiedByReplacement(), site);
    }

    /** What the list says is missing for an item at a site, with the rows that say so. */
    record Missing(List<String> names, List<FacilityState> rows) {
        String alternative() {
            List<String> given = rows.stream().map(FacilityState::alternative).filter(Objects::nonNull).distinct().toList();
            return given.isEmpty() ? null : String.join("、", given);
        }
    }

    Optional<Missing> missing(String item, String site) {
        ItemTraits t = traits.get(item);
        List<String> names = new ArrayList<>();
        List<FacilityState> found = new ArrayList<>();
        for (List<String> mandatory : t.mandatory()) {
            row(mandatory, site).filter(FacilityList::isGone).ifPresent(r -> {
                names.add(mandatory.get(0));
                found.add(r);
            });
        }
        if (!t.facilities().isEmpty()) {
            row(t.facilities(), site).filter(FacilityList::isGone).filter(r -> !t.substitutable() || !isLifted(r)).ifPresent(r -> {
                names.add(t.facilities().get(0));
                found.add(r);
            });
        }
        return names.isEmpty() || isNotApplicable(item, site) ? Optional.empty() : Optional.of(new Missing(names, found));
    }

    private static boolean isGone(FacilityState row) {
        return row.status() == Status.ABSENT || row.status() == Status.BROKEN;
    }

    private static boolean isLifted(FacilityState row) {
        return row.alternative() != null || row.notApplicable() != null;
    }

    private boolean isReplaced(ItemTraits.Replacement replacement, String site) {
        return row(List.of(replacement.facility()), site).filter(FacilityList::isGone)
            .filter(r -> r.alternative() != null && r.alternative().contains(replacement.by())).isPresent();
    }

    private static boolean isAbsent(String feature, SiteProfile profile) {
        return profile != null && switch (feature) {
            case "parking" -> profile.parking() == Presence.ABSENT;
            case "plants" -> profile.plants() == Presence.ABSENT;
            case "lift" -> profile.lift() == Presence.ABSENT;
            default -> false;
        };
    }

    /** The row of a site that bears one of the names; a row that is gone counts before one that is there. */
    private Optional<FacilityState> row(List<String> names, String site) {
        List<FacilityState> matching = rows.stream().filter(r -> Objects.equals(sites.resolve(r.site()), site) || sites.resolve(r.site()) == null)
            .filter(r -> names.contains(squeeze(r.facility()))).toList();
        return matching.stream().filter(FacilityList::isGone).findFirst().or(() -> matching.stream().findFirst());
    }

    private static String squeeze(String name) {
        return name.replaceAll("[\\s\u3000]+", "").replace('（', '(').replace('）', ')');
    }
}
