package tw.kaohe.model;

import java.time.LocalDate;

/**
 * A row of the facility list (設施清冊).
 *
 * @param site        null where the list names none
 * @param alternative what stands in for it (替代設備), or null
 * @param notApplicable why it does not apply (不適用理由), or null
 * @param proof       佐證, or null
 * @param quantity    extra column 數量, or null
 * @param updated     extra column 更新日期, or null; a later row on the same facility replaces an earlier one
 */
public record FacilityState(String site, String facility, Status status, String alternative, String notApplicable, String proof,
                            Integer quantity, LocalDate updated, Evidence at) implements Fact {

    public enum Status { PRESENT, ABSENT, BROKEN, UNKNOWN }
}
