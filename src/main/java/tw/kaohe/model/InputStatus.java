package tw.kaohe.model;

/** What became of a submitted file; the names are those of report.json. */
public enum InputStatus {
    READ, PARTLY_READ, UNREADABLE, DUPLICATE, OUT_OF_PERIOD, IGNORED
}
