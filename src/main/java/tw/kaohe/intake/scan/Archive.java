package tw.kaohe.intake.scan;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import tw.kaohe.model.Sha256;

/** Every file that came in, unchanged, under the hash of its content; written to the disk before anything else is done with it. */
public final class Archive {
    private static final int BUFFER = 1 << 16;
    private final Path folder;

    /** @param folder that is made when the first file comes in */
    public Archive(Path folder) {
        this.folder = folder;
    }

    /** What was archived. @param cut whether the content went on beyond the limit; what was read until then is not kept */
    public record Stored(String sha256, long size, boolean cut) {
    }

    /**
     * Archives a content.
     *
     * @param limit in bytes; of a larger content only the hash of its first {@code limit} bytes is told
     * @throws IOException if it cannot be read or written; nothing is left behind
     */
    public Stored put(InputStream content, long limit) throws IOException {
        Path incoming = folder.resolve("incoming");
        Files.createDirectories(incoming);
        Path part = Files.createTempFile(incoming, "part-", "");
        try {
            Stored stored = copy(content, part, limit);
            Path target = path(stored.sha256());
            if (!stored.cut() && !Files.exists(target)) {
                Files.createDirectories(target.getParent());
                force(part, StandardOpenOption.WRITE);
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
                force(target.getParent(), StandardOpenOption.READ);
            }
            return stored;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static Stored copy(InputStream content, Path part, long limit) throws IOException {
        MessageDigest digest = Sha256.digest();
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        boolean cut = false;
        try (FileChannel out = FileChannel.open(part, StandardOpenOption.WRITE)) {
            for (int n = content.read(buffer); n >= 0 && !cut; n = content.read(buffer)) {
                cut = size + n > limit;
                int kept = (int) Math.min(n, limit - size);
                digest.update(buffer, 0, kept);
                size += kept;
                ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, kept);
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
            }
        }
        return new Stored(HexFormat.of().formatHex(digest.digest()), size, cut);
    }

    /** A content is on the disk when this is done, its name when it is done to the folder. Windows cannot do the latter, and need not. */
    private static void force(Path file, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(file, how)) {
            channel.force(true);
        } catch (java.nio.file.AccessDeniedException e) {
            // A folder cannot be opened there.
            if (!Files.isDirectory(file)) {
                throw e;
            }
        }
    }

    /** Where a content stands, or would stand. */
    public Path path(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    /** Removes what a killed program left half-written. */
    public void clean() throws IOException {
        Path incoming = folder.resolve("incoming");
        if (Files.isDirectory(incoming)) {
            try (var parts = Files.list(incoming)) {
                for (Path part : parts.toList()) {
                    Files.deleteIfExists(part);
                }
            }
        }
    }
}
