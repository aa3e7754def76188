package tw.kaohe.model;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;

/**
 * One patrol log (巡迴值星人員工作日誌) of one site and day, as the file states it.
 *
 * @param layout      how it arrived
 * @param agency      the agency that the log names, or null
 * @param site        the site (服務場所) that it names, or null
 * @param date        null where the date is blank or impossible; then {@code dateText} has what stands there
 * @param dateText    the raw date, or null where nothing stands there
 * @param version     1 where none is given
 * @param remark      e.g. 更正版, or null
 * @param ticks       the cells
 * @param sections    the sections that this layout carries; a section that is not carried is unknown, not empty
 * @param incidents   六 突發狀況
 * @param inspectors  names of the inspectors (值星人員)
 * @param signOffs    七 核章
 * @param recommended 四 優良服務人員, as written
 * @param volunteers  五 志工
 * @param itemRows    how many item rows the form shows, or null where the layout has no rows (JSON, tidy)
 * @param slotColumns how many slot columns it shows, or null likewise
 * @param at          the place of the log as a whole
 * @param cells       the places of its cells
 */
public record PatrolLog(Layout layout, String agency, String site, LocalDate date, String dateText, int version, String remark,
                        Ticks ticks, Set<Section> sections, List<Incident> incidents, List<String> inspectors,
                        List<SignOff> signOffs, List<String> recommended, List<Volunteer> volunteers,
                        Integer itemRows, Integer slotColumns, Evidence at, CellPlaces cells) implements Fact {

    public enum Layout { FORM, TIDY, JSON }

    public enum Section { INSPECTORS, RECOMMENDED, VOLUNTEERS, INCIDENTS, SIGN_OFFS }

    public PatrolLog {
        incidents = List.copyOf(incidents);
        inspectors = List.copyOf(inspectors);
        signOffs = List.copyOf(signOffs);
        recommended = List.copyOf(recommended);
        volunteers = List.copyOf(volunteers);
        sections = Set.copyOf(sections);
    }

    /**
     * An entry of 六 突發狀況紀錄與建議事項.
     *
     * @param time       when it was seen, or null
     * @param slot       1-based where the log says so, else null (the time then decides)
     * @param items      item ids that it names, or that its words point to; may be empty
     * @param resolvedAt when it was settled, or null
     */
    public record Incident(LocalTime time, Integer slot, List<String> items, String text, LocalTime resolvedAt, Evidence at) {
        public Incident {
            items = List.copyOf(items);
        }
    }

    /**
     * A sign-off (核章).
     *
     * @param at       null = signed but undated
     * @param timed    whether {@code at} carries a time of day
     * @param by       name or code, or null
     * @param acting   whether a delegate (代理) signed
     * @param actingFrom first day of the delegation, or null where unknown
     */
    public record SignOff(String role, LocalDateTime at, boolean timed, String by, boolean acting,
                          LocalDate actingFrom, LocalDate actingTo, Evidence evidence) {
    }

    /** How a volunteer's half day is marked; BOTH is a contradiction. */
    public enum Attendance { NORMAL, ABNORMAL, BOTH, BLANK }

    /**
     * A row of 五 志工服勤考核.
     *
     * @param name null where blank although something else is filled in
     * @param vest null = blank
     * @param tea  null = blank
     */
    public record Volunteer(String name, Boolean vest, Attendance morning, Attendance afternoon, Boolean tea) {
    }

    /** Same content, apart from where it was read: such copies are duplicates. */
    public boolean sameContentAs(PatrolLog other) {
        return java.util.Objects.equals(site, other.site) && java.util.Objects.equals(date, other.date)
            && ticks.equals(other.ticks) && inspectors.equals(other.inspectors) && recommended.equals(other.recommended)
            && volunteers.equals(other.volunteers) && sameIncidents(other) && sameSignOffs(other);
    }

    private boolean sameIncidents(PatrolLog other) {
        return incidents.stream().map(i -> List.of(String.valueOf(i.time()), i.items(), i.text())).toList()
            .equals(other.incidents.stream().map(i -> List.of(String.valueOf(i.time()), i.items(), i.text())).toList());
    }

    private boolean sameSignOffs(PatrolLog other) {
        return signOffs.stream().map(PatrolLog::signature).toList().equals(other.signOffs.stream().map(PatrolLog::signature).toList());
    }

    /** What makes two sign-offs of one role equal. */
    public static List<String> signature(SignOff s) {
        return List.of(s.role(), String.valueOf(s.at()), String.valueOf(s.by()), String.valueOf(s.acting()),
            String.valueOf(s.actingFrom()), String.valueOf(s.actingTo()));
    }
}
