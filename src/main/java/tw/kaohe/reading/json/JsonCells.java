package tw.kaohe.reading.json;

import tw.kaohe.model.CellPlaces;
import tw.kaohe.model.Evidence;
import tw.kaohe.model.LogForm;
import tw.kaohe.model.SourceFile;

/**
 * Places of a JSON log's cells: {@code items.1-7[2]}, the index counted from 0 as JSON does.
 *
 * @param prefix {@code line 32, } where a file has several logs
 * @param given  how many slots the log gives for each item
 */
record JsonCells(SourceFile file, String prefix, LogForm form, byte[] masks, byte[] given, Evidence log) implements CellPlaces {

    @Override
    public Evidence at(int item, int slot) {
        if (slot > given[item]) {
            return log.withQuote(null);
        }
        boolean ticked = (masks[item] >> (slot - 1) & 1) == 1;
        return file.at(prefix + "items." + form.items().get(item).id() + "[" + (slot - 1) + "]", ticked ? "true" : null);
    }
}
