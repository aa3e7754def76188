package tw.kaohe.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the facility list (設施清冊) says at one site of a facility that a criterion asks for, where it is not simply there.
 *
 * @param criterion   the criterion that it is judged under
 * @param also        further criteria that mean the same physical facility
 * @param facility    name as the rulebook has it
 * @param obligation  how strongly the source asks for it, floor area and date of the law considered
 * @param status      ABSENT or BROKEN
 * @param stateWords  the status in the report's language
 * @param alternative what stands in for it (替代設備), or null
 * @param reason      why it does not apply (不適用理由), or null
 * @param reasonAsked whether only people can accept such a reason
 * @param areaUnknown whether the obligation hangs on a floor area that nobody gave
 * @param conflicting whether another row says that it is there
 */
public record FacilityCheck(String site, String criterion, List<String> also, String facility, Obligation obligation,
                            FacilityState.Status status, String stateWords, String alternative, String reason, boolean reasonAsked,
                            boolean areaUnknown, boolean conflicting, List<Evidence> evidence) implements Subject {

    /** Obligation by the source's groups: 法定, 核心設施, 例示而應備, 一般或例示. */
    public enum Obligation { STATUTORY, CORE, EXPECTED, GENERAL }

    public FacilityCheck {
        also = List.copyOf(also);
        evidence = List.copyOf(evidence);
    }

    public boolean isStatutory() {
        return obligation == Obligation.STATUTORY;
    }

    public boolean isCore() {
        return obligation == Obligation.CORE;
    }

    public boolean isExpected() {
        return obligation == Obligation.EXPECTED;
    }

    public boolean isGeneral() {
        return obligation == Obligation.GENERAL;
    }

    /** Absent or out of order, and no row says otherwise. */
    public boolean isGone() {
        return !conflicting;
    }

    public boolean isReplaced() {
        return alternative != null;
    }

    public boolean isExcused() {
        return reason != null && alternative == null;
    }

    /** Out of order with something in its place meanwhile (維修中): to be followed up, not deficient. */
    public boolean isUnderRepair() {
        return !conflicting && status == FacilityState.Status.BROKEN && alternative != null;
    }

    @Override
    public String key() {
        return "facility " + criterion;
    }

    @Override
    public String label() {
        return facility;
    }

    @Override
    public Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("site", site);
        values.put("facility", facility);
        values.put("state", stateWords);
        values.put("alternative", alternative);
        values.put("reason", reason);
        return values;
    }
}
