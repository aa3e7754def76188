package tw.kaohe.intake;

import tw.kaohe.model.Message;
import tw.kaohe.model.ReadFile;
import tw.kaohe.model.SourceFile;
import tw.kaohe.reading.SubmissionReader;

/** Opens what may be opened; links and special files are named and left alone. */
final class FileReading {
    private final SubmissionReader reader;

    FileReading(SubmissionReader reader) {
        this.reader = reader;
    }

    ReadFile read(FoundFile file) {
        return switch (file.kind()) {
            case LINK -> ReadFile.ignored(new SourceFile(file.display(), null), Message.of("intake.link"));
            case SPECIAL -> ReadFile.ignored(new SourceFile(file.display(), null), Message.of("intake.special"));
            case REGULAR -> reader.read(file.path(), file.display());
        };
    }
}
