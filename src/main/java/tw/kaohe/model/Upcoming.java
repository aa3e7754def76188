package tw.kaohe.model;

import java.time.LocalDate;

/**
 * Something that has not gone wrong yet and still can be prevented (預警), as seen at the as-of moment.
 *
 * @param key   what stays the same as long as it is the same thing
 * @param what  in the words of the report
 * @param until last day on which something can be done
 */
public record Upcoming(Kind kind, String key, String what, LocalDate until) {

    /** A promise of a month or another stretch (承諾), a log of today (日誌), a deadline of the plan (期限), of a finding (改善期限), of the register (提送期限). */
    public enum Kind { PROMISE, LOG, PLAN_DEADLINE, DUE, SUBMIT_BY }
}
