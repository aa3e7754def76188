package tw.kaohe.reading.text;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The words and marks by which documents are known, from files beside the readers. They are JSON with comments and bare names and not
 * YAML, because every start needs some of them and to load a parser for YAML takes longer than to read them all.
 */
public final class WordFile {
    private static final JsonMapper JSON = JsonMapper.builder()
        .enable(JsonReadFeature.ALLOW_YAML_COMMENTS, JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES).build();

    private WordFile() {
    }

    /** @param name of a file in {@code tw/kaohe/reading} */
    public static JsonNode read(String name) {
        try (var stream = WordFile.class.getResourceAsStream("/tw/kaohe/reading/" + name)) {
            return JSON.readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
