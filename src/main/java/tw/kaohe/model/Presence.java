package tw.kaohe.model;

/** Whether something is there; a blank cell is UNKNOWN, never ABSENT. */
public enum Presence {
    PRESENT, ABSENT, UNKNOWN
}
