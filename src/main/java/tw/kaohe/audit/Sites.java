package tw.kaohe.audit;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import tw.kaohe.model.PatrolLog;
import tw.kaohe.model.SiteProfile;

/** The sites (服務場所) of an agency: those of 場所資料 and of its logs. What names no site belongs to the only one. */
final class Sites {
    private final SortedSet<String> names = new TreeSet<>();
    private final List<SiteProfile> profiles;

    Sites(List<SiteProfile> profiles, List<PatrolLog> logs) {
        this.profiles = profiles;
        Stream.concat(profiles.stream().map(SiteProfile::site), logs.stream().map(PatrolLog::site))
            .filter(s -> s != null && !s.isBlank()).forEach(names::add);
    }

    /** The site's name, the only site's where none is given, or null where there is none or more than one. */
    String resolve(String site) {
        if (site != null && !site.isBlank()) {
            return site;
        }
        return names.size() == 1 ? names.first() : null;
    }

    /** All sites, sorted; without any name the one site that has none. */
    List<String> all() {
        return names.isEmpty() ? java.util.Collections.singletonList(null) : List.copyOf(names);
    }

    /** The profile of a site, or null. */
    SiteProfile profile(String site) {
        return profiles.stream().filter(p -> java.util.Objects.equals(resolve(p.site()), site)).findFirst().orElse(null);
    }

    /** Profiles with their site resolved, as facts for rules. */
    List<SiteProfile> profiles() {
        return profiles.stream().map(p -> new SiteProfile(resolve(p.site()), p.floorArea(), p.parking(), p.plants(), p.lift(),
            p.openingHours(), p.at())).toList();
    }
}
