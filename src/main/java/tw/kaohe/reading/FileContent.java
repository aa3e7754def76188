package tw.kaohe.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import tw.kaohe.model.Sha256;

/**
 * The bytes of a file, taken in once, so that what is hashed is what is read even if the file is replaced meanwhile.
 *
 * @param bytes  null where the file is larger than the limit
 * @param sha256 lower-case hex, of the whole file in either case
 */
record FileContent(byte[] bytes, String sha256) {

    static FileContent of(Path file, long maxBytes) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes((int) Math.min(maxBytes + 1, Integer.MAX_VALUE - 16));
            digest.update(bytes);
            if (bytes.length <= maxBytes) {
                return new FileContent(bytes, HexFormat.of().formatHex(digest.digest()));
            }
            byte[] rest = new byte[1 << 16];
            for (int read = in.read(rest); read >= 0; read = in.read(rest)) {
                digest.update(rest, 0, read);
            }
            return new FileContent(null, HexFormat.of().formatHex(digest.digest()));
        }
    }

    static FileContent of(byte[] bytes) {
        return new FileContent(bytes, Sha256.hex(bytes));
    }
}
