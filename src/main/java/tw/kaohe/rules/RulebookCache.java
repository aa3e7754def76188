package tw.kaohe.rules;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.zip.CRC32;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compiled rulebooks by what their files hold: the shipped one stands on the class path, an edited one is compiled once
 * and kept in the user's cache folder. The cache holds executable code, so only its owner may write there.
 */
final class RulebookCache {
    private static final Logger LOG = LoggerFactory.getLogger(RulebookCache.class);
    private final Path folder;

    /** @param folder where compiled rulebooks are kept, or null to compile afresh each time */
    RulebookCache(Path folder) {
        this.folder = folder;
    }

    /** The compiled form of these files, where it is at hand; the shipped one also where only their line ends differ. */
    Optional<CompiledRules> known(RulesFolder rules) {
        CompiledRules shipped = new CompiledRules(RulebookCache.class.getClassLoader());
        byte[] contents = rules.contents();
        if (shipped.isOf(contents)) {
            return Optional.of(shipped);
        }
        byte[] jar = cached(contents);
        CompiledRules kept = jar == null ? null : loaded(jar);
        if (kept != null && kept.isOf(contents)) {
            return Optional.of(kept);
        }
        return rules.sha256().equals(shipped.sha256()) ? Optional.of(shipped) : Optional.empty();
    }

    /** Compiles the rules and keeps them. @throws RulebookException if they do not compile */
    CompiledRules compile(RulesFolder rules) {
        LOG.info("compiling the rulebook {} ({})", rules.root(), rules.sha256());
        byte[] jar = RulebookCompiler.compile(rules);
        keep(rules.contents(), jar);
        return loaded(jar);
    }

    static CompiledRules loaded(byte[] jar) {
        return new CompiledRules(new JarBytesLoader(jar, RulebookCache.class.getClassLoader()));
    }

    private byte[] cached(byte[] contents) {
        Path file = file(contents);
        try {
            return file != null && Files.isRegularFile(file) ? Files.readAllBytes(file) : null;
        } catch (IOException e) {
            LOG.warn("cannot read {}", file, e);
            return null;
        }
    }

    /** A rulebook that cannot be kept still works; it is compiled again next time. */
    private void keep(byte[] contents, byte[] jar) {
        Path file = file(contents);
        if (file == null) {
            return;
        }
        try {
            Files.createDirectories(file.getParent());
            Path part = Files.createTempFile(file.getParent(), "rulebook", ".part");
            Files.write(part, jar);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | UnsupportedOperationException e) {
            LOG.warn("cannot keep the compiled rulebook in {}", file, e);
        }
    }

    /**
     * A check sum and the length are enough for a name, because what is found under it is compared with the files. The program is part of
     * the name: rules compiled against another version's model must not be used.
     */
    Path file(byte[] contents) {
        CRC32 sum = new CRC32();
        sum.update(contents);
        return folder == null ? null : folder.resolve(Long.toHexString(sum.getValue()) + "-" + contents.length + "-" + programVersion() + ".jar");
    }

    private static String programVersion() {
        URL code = RulebookCache.class.getProtectionDomain().getCodeSource().getLocation();
        String drools = org.kie.api.KieBase.class.getPackage().getImplementationVersion();
        return Integer.toHexString((code + "|" + drools + "|" + lastModified(code)).hashCode());
    }

    private static long lastModified(URL code) {
        try {
            Path index = Path.of(code.toURI());
            return Files.getLastModifiedTime(Files.isDirectory(index) ? index.resolve("tw/kaohe/model") : index).toMillis();
        } catch (IOException | java.net.URISyntaxException | RuntimeException e) {
            return 0;
        }
    }

    /** Loads from memory, so that the cached file may be replaced while it is in use. */
    private static final class JarBytesLoader extends ClassLoader {
        private final java.util.Map<String, byte[]> entries = new java.util.HashMap<>();

        JarBytesLoader(byte[] jar, ClassLoader parent) {
            super(parent);
            try (var in = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(jar))) {
                for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    entries.put(entry.getName(), in.readAllBytes());
                }
            } catch (IOException e) {
                throw CompiledRules.unreadable(e);
            }
        }

        /** Its own classes first: the shipped rulebook on the class path has packages of the same names. */
        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                byte[] bytes = entries.get(name.replace('.', '/') + ".class");
                Class<?> loaded = findLoadedClass(name);
                if (loaded == null && bytes != null) {
                    loaded = defineClass(name, bytes, 0, bytes.length);
                }
                return loaded != null ? loaded : super.loadClass(name, resolve);
            }
        }

        @Override
        public InputStream getResourceAsStream(String name) {
            byte[] bytes = entries.get(name);
            return bytes != null ? new java.io.ByteArrayInputStream(bytes) : super.getResourceAsStream(name);
        }
    }
}
