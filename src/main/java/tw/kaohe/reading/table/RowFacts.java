package tw.kaohe.reading.table;

/** Makes facts of the rows of one table. */
public interface RowFacts {

    void row(SheetRow row);

    /** Called once after the last row, also where the file breaks off. */
    default void end() {
    }
}
