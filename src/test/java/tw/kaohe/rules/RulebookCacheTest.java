package tw.kaohe.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which compiled rules are taken for a folder: those of the very same files, and no others, whatever they are called. */
class RulebookCacheTest {
    private static final RulesFolder SHIPPED = RulesFolder.read(Path.of("rules"));
    private static final String FILE = "roc109/patrol-log/days.drl";
    @TempDir
    private Path cache;

    private static RulesFolder with(String file, String text) {
        SortedMap<String, byte[]> files = new TreeMap<>(SHIPPED.files());
        files.put(file, text.getBytes(StandardCharsets.UTF_8));
        return new RulesFolder(SHIPPED.root(), files);
    }

    private static RulesFolder edited() {
        return with(FILE, SHIPPED.text(FILE) + "\n// edited\n");
    }

    /** What the compiler would leave there, but for the classes. */
    private void keep(Path jar, byte[] contents) throws IOException {
        Map<String, byte[]> entries = Map.of(RulebookCompiler.INDEX, new byte[0], RulebookCompiler.CONTENTS, contents,
            RulebookCompiler.SHA256, "kept".getBytes(StandardCharsets.UTF_8));
        try (OutputStream out = Files.newOutputStream(jar); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
    }

    @Test
    void shippedRulesAreKnownWithTheirHash() {
        CompiledRules known = new RulebookCache(null).known(SHIPPED).orElseThrow();
        assertEquals(RulesFolder.read(Path.of("rules")).sha256(), known.sha256());
    }

    @Test
    void otherLineEndsAreTheSameRules() {
        RulesFolder windows = with(FILE, SHIPPED.text(FILE).replace("\n", "\r\n"));
        assertFalse(new CompiledRules(RulebookCache.class.getClassLoader()).isOf(windows.contents()), "the files do differ");
        assertEquals(windows.sha256(), new RulebookCache(null).known(windows).orElseThrow().sha256());
    }

    @Test
    void anEditIsNotKnownBeforeItIsCompiled() {
        assertTrue(new RulebookCache(cache).known(edited()).isEmpty());
        assertTrue(new RulebookCache(null).known(edited()).isEmpty());
    }

    @Test
    void anEditIsKnownByWhatItHolds() throws IOException {
        RulebookCache kept = new RulebookCache(cache);
        byte[] contents = edited().contents();
        keep(kept.file(contents), contents);
        assertEquals("kept", kept.known(edited()).orElseThrow().sha256());
    }

    @Test
    void otherRulesUnderTheSameNameAreNotTaken() throws IOException {
        RulebookCache kept = new RulebookCache(cache);
        keep(kept.file(edited().contents()), with(FILE, "// other").contents());
        assertTrue(kept.known(edited()).isEmpty());
    }

    @Test
    void whereOneFileEndsAndTheNextBeginsIsPartOfTheContents() {
        RulesFolder one = new RulesFolder(null, new TreeMap<>(Map.of("a.drl", "xy".getBytes(StandardCharsets.UTF_8))));
        RulesFolder other = new RulesFolder(null, new TreeMap<>(Map.of("a.drl", "x".getBytes(StandardCharsets.UTF_8), "y", new byte[0])));
        assertFalse(java.util.Arrays.equals(one.contents(), other.contents()));
    }
}
