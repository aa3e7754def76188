package tw.kaohe.reading;

import java.util.Optional;
import tw.kaohe.model.ServicePlan;
import tw.kaohe.model.SourceFile;
import tw.kaohe.reading.document.TextDocument;

/** Reads the inside of a text document (執行計畫 and the like). */
@FunctionalInterface
public interface DocumentReader {

    /** @return empty where the text is no document at all, e.g. a list of words */
    Optional<ServicePlan> read(SourceFile file, TextDocument document);
}
