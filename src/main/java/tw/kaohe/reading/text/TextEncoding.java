package tw.kaohe.reading.text;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * How the bytes of a text file are to be read. Legacy files are read as MS950, not Big5: Big5 loses 碁銹裏墻恒粧嫺.
 *
 * @param charset the encoding found
 * @param skip    length of the byte order mark
 * @param damaged whether some bytes are no valid characters; they read as U+FFFD
 * @param suspect whether there may be U+FFFD, NUL or private-use characters, so that cells must be looked at
 * @param longestLine bytes of the longest line of a UTF-8 text without suspect characters and quotation marks; -1 of any other
 */
public record TextEncoding(Charset charset, int skip, boolean damaged, boolean suspect, int longestLine) {
    public static final Charset MS950 = Charset.forName("x-windows-950");

    /** The encoding of a text, or empty where the bytes are no text. */
    public static Optional<TextEncoding> of(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(utf8(3, ByteCensus.of(bytes, 3)));
        }
        if (startsWith(bytes, 0xFF, 0xFE, 0, 0) || startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
            return Optional.empty();
        }
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            boolean little = bytes[0] == (byte) 0xFF;
            return Optional.of(new TextEncoding(little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE, 2, bytes.length % 2 == 1, true, -1));
        }
        return withoutMark(bytes);
    }

    private static Optional<TextEncoding> withoutMark(byte[] bytes) {
        ByteCensus census = ByteCensus.of(bytes, 0);
        if (census.nuls() > 0) {
            Optional<Charset> wide = ByteCensus.utf16(bytes);
            if (wide.isPresent()) {
                return Optional.of(new TextEncoding(wide.get(), 0, bytes.length % 2 == 1, true, -1));
            }
        }
        if (census.controls() > 4 && census.controls() > bytes.length / 100) {
            return Optional.empty();
        }
        if (census.malformed() == 0 || census.multibyte() >= 4L * census.malformed()) {
            return Optional.of(utf8(0, census));
        }
        return ByteCensus.looksLikeMs950(bytes) ? Optional.of(new TextEncoding(MS950, 0, false, true, -1)) : Optional.empty();
    }

    private static TextEncoding utf8(int skip, ByteCensus census) {
        return new TextEncoding(StandardCharsets.UTF_8, skip, census.malformed() > 0, census.suspect(),
            census.suspect() || census.quoted() ? -1 : census.longestLine());
    }

    /** Decodes while it reads; invalid bytes become U+FFFD. */
    public Reader open(byte[] bytes) {
        return new InputStreamReader(new ByteArrayInputStream(bytes, skip, bytes.length - skip), charset);
    }

    /** The first part of the text, for a first look. */
    public String head(byte[] bytes, int maxBytes) {
        return new String(bytes, skip, Math.min(bytes.length - skip, maxBytes), charset);
    }

    private static boolean startsWith(byte[] bytes, int... prefix) {
        if (bytes.length < prefix.length) {
            return false;
        }
        for (int i = 0; i < prefix.length; i++) {
            if ((bytes[i] & 0xFF) != prefix[i]) {
                return false;
            }
        }
        return true;
    }
}
