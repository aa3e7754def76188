package tw.kaohe.app.scan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Says in one line, in the words of the settings and not of the program, what is wrong with them and where. */
final class ConfigFault {
    private ConfigFault() {
    }

    static ConfigException of(Path file, String text, JsonProcessingException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            String keys = unknown.getKnownPropertyIds().stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
            return new ConfigException(file + ", line " + line(text, unknown) + ": " + key(unknown) + ": no such key; there are " + keys);
        }
        return new ConfigException(file + place(e) + ": " + what(e));
    }

    private static String what(JsonProcessingException e) {
        if (e instanceof ValueInstantiationException) {
            return e.getCause() == null ? e.getOriginalMessage() : e.getCause().getMessage();
        }
        if (e instanceof InvalidTypeIdException kind) {
            return key(kind) + ": no kind '" + kind.getTypeId() + "'; there are folder, mail, pages, sftp";
        }
        if (e instanceof InvalidFormatException value) {
            return key(value) + ": '" + value.getValue() + "' cannot stand here; see deploy/kaohe.example.yml";
        }
        if (e instanceof JsonMappingException other) {
            return (other.getPath().isEmpty() ? "" : key(other) + ": ") + "not of the form that is needed here; see deploy/kaohe.example.yml";
        }
        return "no valid YAML: " + e.getOriginalMessage().lines().findFirst().orElse("");
    }

    /** As {@code sources[0].name}. */
    private static String key(JsonMappingException e) {
        List<Reference> path = e.getPath();
        return path.stream().map(r -> r.getFieldName() == null ? "[" + r.getIndex() + "]" : "." + r.getFieldName()).collect(Collectors.joining()).replaceFirst("^\\.", "");
    }

    private static String place(JsonProcessingException e) {
        return e.getLocation() == null ? "" : ", line " + e.getLocation().getLineNr();
    }

    /** The parser tells of an unknown key when it is past the part that holds it; looks back for the key itself. */
    private static int line(String text, UnrecognizedPropertyException e) {
        List<String> lines = text.lines().toList();
        for (int i = Math.min(lines.size(), e.getLocation().getLineNr()); i > 0; i--) {
            if (lines.get(i - 1).matches("(.*[\\s{,-])?[\"']?" + java.util.regex.Pattern.quote(e.getPropertyName()) + "[\"']?\\s*:.*")) {
                return i;
            }
        }
        return e.getLocation().getLineNr();
    }
}
