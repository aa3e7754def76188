package tw.kaohe.app.forms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tw.kaohe.model.Phrases;
import tw.kaohe.model.ReadFile;
import tw.kaohe.reading.ReadingLimits;
import tw.kaohe.reading.SubmissionReader;
import tw.kaohe.rules.Rulebook;

/** The shipped forms, and the reader that they come back to. */
final class Forms {
    static final Rulebook RULEBOOK = Rulebook.load(Path.of("rules"), null);
    static final FormCatalogue CATALOGUE = new FormCatalogue(RULEBOOK, Phrases.in("zh-TW"), null);
    static final SubmissionReader READER = new SubmissionReader(RULEBOOK.form(), ReadingLimits.DEFAULT, (file, lines) -> Optional.empty());

    private Forms() {
    }

    static ReadFile read(Path file) {
        return READER.read(file, file.getFileName().toString());
    }

    static ReadFile read(byte[] bytes) {
        try {
            Path file = Files.createTempFile("form", ".bin");
            try {
                Files.write(file, bytes);
                return read(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
