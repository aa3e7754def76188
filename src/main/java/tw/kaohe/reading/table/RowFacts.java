package tw.kaohe.reading.table;

/** Makes facts of the rows of one table. */
public interface RowFacts {

    void row(SheetRow row);

    /** Takes a row whose cells were not decoded, where it is as plain as they come; otherwise it changes nothing. */
    default boolean row(int number, ByteRow cells) {
        return false;
    }

    /** Called once after the last row, also where the file breaks off. */
    default void end() {
    }
}
