package tw.kaohe.reading;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tw.kaohe.model.Fact;
import tw.kaohe.model.Message;
import tw.kaohe.model.PlanText;
import tw.kaohe.model.ReadFile;
import tw.kaohe.model.ServicePlan;
import tw.kaohe.model.SourceFile;
import tw.kaohe.reading.document.TextDocument;

/** Reads bytes as a submitted file, within a time limit. */
public final class Reading {
    private static final DocumentReader DOCUMENTS = Reading::document;
    public static final SubmissionReader READER = new SubmissionReader(SampleForm.FORM, ReadingLimits.DEFAULT, DOCUMENTS);

    private Reading() {
    }

    /** A document is what names a plan; stands in for the reader of plans. */
    private static Optional<ServicePlan> document(SourceFile file, TextDocument document) {
        List<String> lines = document.lines();
        return lines.stream().anyMatch(line -> line.contains("計畫")) ? Optional.of(plan(file, lines)) : Optional.empty();
    }

    private static ServicePlan plan(SourceFile file, List<String> lines) {
        return new ServicePlan(file, ServicePlan.DocumentKind.PLAN, "示範市安和區公所", List.of("示範市安和區公所"), 109, null, null, null, null, null,
            null, false, List.of(), List.of(), Set.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null, List.of(), List.of(),
            new PlanText(lines, lines, List.of()));
    }

    public static ReadFile read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    public static ReadFile read(byte[] bytes) {
        return read(READER, bytes);
    }

    public static ReadFile read(SubmissionReader reader, byte[] bytes) {
        try {
            Path file = Files.createTempFile("kaohe", ".bin");
            try {
                Files.write(file, bytes);
                return assertTimeoutPreemptively(Duration.ofSeconds(20), () -> reader.read(file, "in/file"));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static <T extends Fact> List<T> facts(ReadFile file, Class<T> type) {
        List<T> facts = new ArrayList<>();
        file.facts().stream().filter(type::isInstance).map(type::cast).forEach(facts::add);
        return facts;
    }

    public static List<String> keys(ReadFile file) {
        return file.notes().stream().map(Message::key).toList();
    }
}
