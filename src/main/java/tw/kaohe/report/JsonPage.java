package tw.kaohe.report;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tw.kaohe.report.text.VisibleText;

/**
 * A JSON file as every JSON report writes it: streamed, UTF-8, two spaces, {@code \n} on every platform, keys in the order
 * in which they are written, {@code null} written as null. Short lists of numbers stay on one line.
 */
final class JsonPage {
    private static final JsonFactory FACTORY = JsonFactory.builder().build();
    private static final DefaultPrettyPrinter.Indenter LINES = new Lines();
    private final JsonGenerator json;
    private final DefaultPrettyPrinter printer;
    /** What is written again and again, as bytes: names of fields, criteria, files, days. */
    private final Map<Object, SerializedString> encoded = new HashMap<>();

    /** Begins lines; the bytes of each depth are made once. */
    private static final class Lines implements DefaultPrettyPrinter.Indenter {
        private static final List<SerializedString> BEGINNINGS = IntStream.range(0, 16).mapToObj(Lines::beginning).toList();

        @Override
        public void writeIndentation(JsonGenerator json, int level) throws IOException {
            json.writeRaw(level < BEGINNINGS.size() ? BEGINNINGS.get(level) : beginning(level));
        }

        private static SerializedString beginning(int level) {
            return new SerializedString("\n" + "  ".repeat(level));
        }

        @Override
        public boolean isInline() {
            return false;
        }
    }

    /** Writes the fields of an object. */
    interface Fields {
        void write() throws IOException;
    }

    /** Writes the fields of one element of a list. */
    interface Element<T> {
        void write(T element) throws IOException;
    }

    private JsonPage(OutputStream out) throws IOException {
        printer = new DefaultPrettyPrinter(Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER).withArrayEmptySeparator("").withObjectEmptySeparator(""));
        printer.indentObjectsWith(LINES);
        printer.indentArraysWith(LINES);
        json = FACTORY.createGenerator(out, JsonEncoding.UTF8);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.setPrettyPrinter(printer);
    }

    /** Writes one object and leaves {@code out} open. */
    static void write(OutputStream out, Element<JsonPage> fields) throws IOException {
        JsonPage page = new JsonPage(out);
        page.json.writeStartObject();
        fields.write(page);
        page.json.writeEndObject();
        page.json.writeRaw('\n');
        page.json.close();
        out.flush();
    }

    void text(String name, String value) throws IOException {
        json.writeFieldName(encoded(name));
        value(value);
    }

    /** A text that many objects share, such as the file of an evidence or the clause of a criterion. */
    void shared(String name, String value) throws IOException {
        repeated(name, value);
    }

    void name(String name, Enum<?> value) throws IOException {
        repeated(name, value == null ? null : value.name());
    }

    void date(String name, LocalDate value) throws IOException {
        repeated(name, value);
    }

    private void repeated(String name, Object value) throws IOException {
        SerializedString known = value == null ? null : encoded(value);
        if (known == null) {
            text(name, value == null ? null : value.toString());
        } else {
            json.writeFieldName(encoded(name));
            json.writeString(known);
        }
    }

    /** Null where it has characters beyond the first plane: the generator escapes those, bytes made beforehand would not. */
    private SerializedString encoded(Object value) {
        return encoded.computeIfAbsent(value, v -> {
            String text = v.toString();
            return text.chars().anyMatch(c -> Character.isSurrogate((char) c)) ? null : new SerializedString(text);
        });
    }

    void number(String name, Integer value) throws IOException {
        json.writeFieldName(encoded(name));
        if (value == null) {
            json.writeNull();
        } else {
            json.writeNumber(value);
        }
    }

    /** A number that came as text; what is no plain decimal number stays text. */
    void decimal(String name, String value) throws IOException {
        if (value == null || !value.matches("-?\\d{1,18}(\\.\\d{1,18})?")) {
            text(name, value);
        } else {
            json.writeFieldName(encoded(name));
            json.writeNumber(new BigDecimal(value));
        }
    }

    void flag(String name, boolean value) throws IOException {
        json.writeFieldName(encoded(name));
        json.writeBoolean(value);
    }

    void texts(String name, Collection<String> values) throws IOException {
        json.writeFieldName(encoded(name));
        json.writeStartArray();
        for (String value : values) {
            value(value);
        }
        json.writeEndArray();
    }

    void numbers(String name, List<Integer> values) throws IOException {
        printer.indentArraysWith(DefaultPrettyPrinter.NopIndenter.instance);
        json.writeFieldName(encoded(name));
        json.writeStartArray();
        for (int value : values) {
            json.writeNumber(value);
        }
        json.writeEndArray();
        printer.indentArraysWith(LINES);
    }

    /** @param subject what the object is about; null writes null */
    void object(String name, Object subject, Fields fields) throws IOException {
        json.writeFieldName(encoded(name));
        if (subject == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        fields.write();
        json.writeEndObject();
    }

    <T> void objects(String name, Collection<T> elements, Element<T> fields) throws IOException {
        json.writeFieldName(encoded(name));
        json.writeStartArray();
        for (T element : elements) {
            json.writeStartObject();
            fields.write(element);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void value(String value) throws IOException {
        if (value == null) {
            json.writeNull();
        } else {
            json.writeString(VisibleText.wellFormed(value));
        }
    }
}
