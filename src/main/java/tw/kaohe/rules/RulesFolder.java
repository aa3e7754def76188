package tw.kaohe.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import tw.kaohe.model.Sha256;

/**
 * The files of a rulebook, read once. Paths are relative with forward slashes, so that the hash is the same on every machine;
 * line ends count as one character for the same reason.
 */
public final class RulesFolder {
    private final Path root;
    private final SortedMap<String, byte[]> files;
    private final Map<String, JsonNode> parsed;
    private String sha256;

    public RulesFolder(Path root, SortedMap<String, byte[]> files) {
        this(root, files, Map.of(), null);
    }

    private RulesFolder(Path root, SortedMap<String, byte[]> files, Map<String, JsonNode> parsed, String sha256) {
        this.root = root;
        this.files = files;
        this.parsed = parsed;
        this.sha256 = sha256;
    }

    /** The same as it was when it was compiled: its YAML files parsed, its hash known; see {@link RulebookCache}. */
    RulesFolder known(Map<String, JsonNode> trees, String hash) {
        return new RulesFolder(root, files, trees, hash);
    }

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

    public Path root() {
        return root;
    }

    /** Bytes by name. */
    public SortedMap<String, byte[]> files() {
        return files;
    }

    /** A YAML file's tree where it was parsed before, or null. */
    JsonNode parsed(String name) {
        return parsed.get(name);
    }

    /** A file's text, without BOM and with {@code \n} for line ends. */
    public String text(String name) {
        return text(files.get(name));
    }

    private static String text(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n");
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** SHA-256 over names and texts, lower-case hex. Made when it is first asked for: a start compares {@link #contents} in less time. */
    public synchronized String sha256() {
        if (sha256 == null) {
            sha256 = hash(files);
        }
        return sha256;
    }

    /** Names and bytes of all files, one after the other. */
    byte[] contents() {
        ByteArrayOutputStream contents = new ByteArrayOutputStream();
        files.forEach((name, bytes) -> {
            contents.writeBytes((name + "\0" + bytes.length + "\0").getBytes(StandardCharsets.UTF_8));
            contents.writeBytes(bytes);
        });
        return contents.toByteArray();
    }

    private static String hash(SortedMap<String, byte[]> files) {
        MessageDigest digest = Sha256.digest();
        files.forEach((name, bytes) -> {
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(text(bytes).getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        });
        return HexFormat.of().formatHex(digest.digest());
    }
}
