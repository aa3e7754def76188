package tw.kaohe.reading.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import tw.kaohe.reading.ReadingLimits;
import tw.kaohe.reading.text.TextEncoding;

/** The bytes of a JSON file as UTF-8, and parsers over them that refuse what is too deep or too long. */
public final class JsonContent {
    private final byte[] bytes;
    private final int start;
    private final JsonFactory factory;

    private JsonContent(byte[] bytes, int start, JsonFactory factory) {
        this.bytes = bytes;
        this.start = start;
        this.factory = factory;
    }

    public static JsonContent of(byte[] bytes, TextEncoding encoding, ReadingLimits limits) {
        boolean utf8 = encoding.charset().equals(StandardCharsets.UTF_8);
        byte[] text = utf8 ? bytes : new String(bytes, encoding.skip(), bytes.length - encoding.skip(), encoding.charset()).getBytes(StandardCharsets.UTF_8);
        StreamReadConstraints constraints = StreamReadConstraints.builder().maxNestingDepth(limits.depth()).maxStringLength(limits.cellChars())
            .maxNumberLength(100).maxNameLength(1_000).build();
        JsonFactory factory = new JsonFactoryBuilder().streamReadConstraints(constraints)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION).build();
        return new JsonContent(text, utf8 ? encoding.skip() : 0, factory);
    }

    JsonParser open() throws IOException {
        return openAt(0);
    }

    /** @param offset bytes from the start of the text */
    JsonParser openAt(long offset) throws IOException {
        int from = start + (int) offset;
        return factory.createParser(bytes, from, bytes.length - from);
    }

    /** Offset behind the next line end, or -1 where no further line follows. */
    long nextLine(long offset) {
        for (int i = start + (int) offset; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                return i + 1 < bytes.length ? i + 1 - start : -1;
            }
        }
        return -1;
    }

    int lines(long from, long to) {
        int lines = 0;
        for (int i = start + (int) from; i < start + to && i < bytes.length; i++) {
            lines += bytes[i] == '\n' ? 1 : 0;
        }
        return lines;
    }
}
