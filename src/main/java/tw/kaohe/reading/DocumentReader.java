package tw.kaohe.reading;

import java.util.List;
import java.util.Optional;
import tw.kaohe.model.ServicePlan;
import tw.kaohe.model.SourceFile;

/** Reads the inside of a text document (執行計畫 and the like). */
@FunctionalInterface
public interface DocumentReader {

    /**
     * @param lines the document's physical lines without line ends; index 0 is line 1
     * @return empty where the text is no document at all, e.g. a list of words
     */
    Optional<ServicePlan> read(SourceFile file, List<String> lines);
}
