package tw.kaohe.rules;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import tw.kaohe.model.Sha256;

/**
 * The files of a rulebook, read once. Paths are relative with forward slashes, so that the hash is the same on every machine;
 * line ends count as one character for the same reason.
 */
public record RulesFolder(Path root, SortedMap<String, byte[]> files) {

    /** @throws RulebookException if the folder is missing or unreadable */
    public static RulesFolder read(Path root) {
        if (!Files.isDirectory(root)) {
            throw new RulebookException(root + ": no such folder of rules");
        }
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                String name = root.relativize(path).toString().replace('\\', '/');
                if (belongs(name)) {
                    files.put(name, Files.readAllBytes(path));
                }
            }
        } catch (IOException e) {
            throw new RulebookException(root + ": cannot be read: " + e.getMessage());
        }
        return new RulesFolder(root, files);
    }

    private static boolean belongs(String name) {
        boolean kind = name.endsWith(".drl") || name.endsWith(".csv") || name.endsWith(".yml");
        return kind && !name.contains("/cases/") && !name.startsWith(".");
    }

    /** Names of the files that end in {@code suffix}, sorted. */
    public List<String> named(String suffix) {
        return files.keySet().stream().filter(n -> n.endsWith(suffix)).toList();
    }

    /** Its folders, sorted: {@code common} and one an edition. */
    public List<String> folders() {
        return files.keySet().stream().filter(n -> n.contains("/")).map(n -> n.substring(0, n.indexOf('/'))).distinct().toList();
    }

    /** A file's text, without BOM and with {@code \n} for line ends. */
    public String text(String name) {
        String text = new String(files.get(name), StandardCharsets.UTF_8).replace("\r\n", "\n");
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** SHA-256 over names and texts, lower-case hex. */
    public String sha256() {
        MessageDigest digest = Sha256.digest();
        for (String name : files.keySet()) {
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(text(name).getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
