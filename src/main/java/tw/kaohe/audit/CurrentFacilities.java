package tw.kaohe.audit;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import tw.kaohe.model.FacilityState;

/**
 * The rows of an agency's facility lists (設施清冊) that hold: of several on one facility of one site the one with the latest 更新日期
 * or, where they do not say, the one that came in last. Rows of which neither is known stand side by side.
 */
final class CurrentFacilities {
    private CurrentFacilities() {
    }

    static List<FacilityState> of(AgencyInput input) {
        List<FacilityState> rows = input.own(FacilityState.class);
        return rows.stream().filter(row -> rows.stream().noneMatch(other -> isSame(row, other) && isLater(other, row, input.arrivals()))).toList();
    }

    private static boolean isSame(FacilityState a, FacilityState b) {
        return a != b && Objects.equals(a.site(), b.site()) && a.facility().equals(b.facility());
    }

    private static boolean isLater(FacilityState a, FacilityState b, Map<String, Long> arrivals) {
        if (a.updated() != null && b.updated() != null && !a.updated().equals(b.updated())) {
            return a.updated().isAfter(b.updated());
        }
        Long one = arrivals.get(a.at().file());
        Long other = arrivals.get(b.at().file());
        return one != null && other != null && one > other;
    }
}
