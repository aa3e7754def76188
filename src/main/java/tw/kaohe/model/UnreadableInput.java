package tw.kaohe.model;

import java.util.List;
import java.util.Map;

/** A submitted file that could not be read, or not all of it. */
public record UnreadableInput(SourceFile file, String reason, boolean partly) implements Subject {
    @Override
    public String key() {
        return file.path();
    }

    @Override
    public String label() {
        return file.path();
    }

    @Override
    public Map<String, Object> values() {
        return Map.of("file", file.path(), "reason", reason);
    }

    @Override
    public List<Evidence> evidence() {
        return List.of(file.at("file"));
    }
}
