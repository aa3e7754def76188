package tw.kaohe.reading.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Set;

/**
 * What the first object of a JSON file shows.
 *
 * @param log    whether it is a patrol log rather than a row of a table
 * @param array  whether it stands in an array
 * @param lines  whether objects stand one a line (NDJSON)
 * @param single whether it is the only object of the file
 * @param kindNamed a value of the key {@code kind}, or null
 */
record JsonShape(boolean log, boolean array, boolean lines, boolean single, String kindNamed) {
    private static final Set<String> LOG_KEYS = Set.of("items", "signoffs", "inspectors", "incidents");

    /** Reads no further than the object that follows the first. A break in the file leaves what has been seen so far. */
    static JsonShape of(JsonContent content) throws IOException {
        Look look = new Look();
        try (JsonParser json = content.open()) {
            look.at(json);
        } catch (com.fasterxml.jackson.core.JacksonException broken) {
            look.single = false;
        }
        return new JsonShape(look.log, look.array, look.lines, look.single && !look.array, look.kindNamed);
    }

    private static final class Look {
        private boolean log;
        private boolean array;
        private boolean lines;
        private boolean single;
        private String kindNamed;

        void at(JsonParser json) throws IOException {
            JsonToken token = json.nextToken();
            if (token == JsonToken.START_ARRAY) {
                array = true;
                token = json.nextToken();
            }
            if (token != JsonToken.START_OBJECT) {
                return;
            }
            int line = json.currentTokenLocation().getLineNr();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                log |= LOG_KEYS.contains(name);
                JsonToken value = json.nextToken();
                if (name.equals("kind") && value == JsonToken.VALUE_STRING) {
                    kindNamed = json.getText();
                    log |= kindNamed.equals("patrol-log");
                }
                json.skipChildren();
            }
            lines = !array && json.currentTokenLocation().getLineNr() == line;
            single = json.nextToken() == null;
        }
    }
}
