package tw.kaohe.model;

/** Tells where a log's cell stands in its file; computed on demand because only few cells are ever cited. */
@FunctionalInterface
public interface CellPlaces {

    /**
     * @param item 0-based position in the form
     * @param slot 1-based
     * @return place and raw text of the cell; where the cell's row is missing, the place of the log and a null quote
     */
    Evidence at(int item, int slot);
}
