package tw.kaohe.reading.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The keys of all objects of a JSON table, in order of appearance, and whether objects share lines. */
final class JsonTableColumns {
    private static final int MAX = 256;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private int objects;
    private int lastLine;
    private boolean sharedLines;

    void see(JsonParser json, int line) throws IOException {
        objects++;
        sharedLines |= line == lastLine;
        lastLine = line;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            if (columns.size() < MAX) {
                columns.putIfAbsent(json.currentName(), columns.size());
            }
            json.nextToken();
            json.skipChildren();
        }
    }

    int objects() {
        return objects;
    }

    boolean sharedLines() {
        return sharedLines;
    }

    /** 0-based column of a key, or -1. */
    int column(String name) {
        return columns.getOrDefault(name, -1);
    }

    String[] names() {
        return columns.keySet().toArray(String[]::new);
    }
}
