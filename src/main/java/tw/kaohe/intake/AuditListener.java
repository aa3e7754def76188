package tw.kaohe.intake;

import tw.kaohe.model.AgencyReport;
import tw.kaohe.model.InputRecord;

/** Hears of a run's progress; called from several threads. */
public interface AuditListener {
    /** How many agencies there are. */
    default void started(int agencies) {
    }

    /** An agency is audited and written. */
    default void audited(AgencyReport report) {
    }

    /** A file that is UNREADABLE, PARTLY_READ or IGNORED. */
    default void trouble(InputRecord input) {
    }
}
