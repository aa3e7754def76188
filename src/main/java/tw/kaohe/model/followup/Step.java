package tw.kaohe.model.followup;

import java.time.LocalDate;

/** What happens to a deficiency that is followed up: what people decide, what a scan sees, time that passes. */
public sealed interface Step {

    /** The day on which it happens. */
    LocalDate on();

    /** 改善回報: what is done about it. @param done whether it is said to be mended */
    record Reported(LocalDate on, String by, boolean done) implements Step {
    }

    /** 複查. @param closed whether it is mended */
    record Reviewed(LocalDate on, String by, boolean closed) implements Step {
    }

    /** 免改善 of this deficiency alone. @param until the last day of it */
    record Exempted(LocalDate on, String by, LocalDate until) implements Step {
    }

    /**
     * A scan finds it.
     *
     * @param content     what is found, as {@link Substance} has it
     * @param waivedUntil the last day of a waiver (免改善核准) that covers it, or null
     */
    record Seen(LocalDate on, String content, LocalDate waivedUntil) implements Step {
    }

    /** A scan looked and does not find it any more. */
    record Gone(LocalDate on) implements Step {
    }

    /** A day begins. */
    record DayBegun(LocalDate on) implements Step {
    }
}
