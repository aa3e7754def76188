package tw.kaohe.intake.scan;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.List;
import tw.kaohe.store.Warnings;

/** {@code warnings.json}: the warnings (預警) that hold after the last scan; complete or as it was. */
final class WarningsFile {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Path folder;

    WarningsFile(Path folder) {
        this.folder = folder;
    }

    void write(long run, LocalDateTime asOf, List<Warnings.Open> warnings) throws IOException {
        ObjectNode page = JSON.createObjectNode().put("schema", "kaohe-warnings/1").put("run", run).put("asOf", asOf.toString());
        var list = page.putArray("warnings");
        warnings.forEach(w -> list.addObject().put("id", w.id()).put("kind", w.kind()).put("agency", w.agency()).put("what", w.what())
            .put("until", w.until() == null ? null : w.until().toString()));
        Path part = folder.resolve("warnings.json.part");
        Files.writeString(part, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(page) + "\n");
        Files.move(part, folder.resolve("warnings.json"), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
