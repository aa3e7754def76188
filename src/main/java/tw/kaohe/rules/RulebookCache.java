package tw.kaohe.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compiled rulebooks by the hash of their files: the shipped one stands on the class path, an edited one is compiled once
 * and kept in the user's cache folder. The cache holds executable code, so only its owner may write there.
 */
final class RulebookCache {
    /** On the class path: hash of the rules that the build compiled. */
    static final String SHIPPED = "META-INF/kaohe-rulebook.sha256";
    private static final Logger LOG = LoggerFactory.getLogger(RulebookCache.class);
    private final Path folder;

    /** @param folder where compiled rulebooks are kept, or null to compile afresh each time */
    RulebookCache(Path folder) {
        this.folder = folder;
    }

    /** A class loader that has the compiled rules, and the index of their packages. */
    record Compiled(ClassLoader loader, List<String> index) {
        /** The YAML files of the folder that was compiled, by name. */
        Map<String, JsonNode> parsed() {
            try (InputStream stream = loader.getResourceAsStream(RulebookCompiler.PARSED)) {
                return Yaml.ofJson(stream);
            } catch (IOException e) {
                throw new RulebookException("the compiled rulebook cannot be read: " + e.getMessage());
            }
        }
    }

    /** The compiled form of these files, where it is at hand. */
    Optional<Compiled> known(RulesFolder rules) {
        ClassLoader own = RulebookCache.class.getClassLoader();
        if (rules.sha256().equals(text(own, SHIPPED))) {
            return Optional.of(new Compiled(own, text(own, RulebookCompiler.INDEX).lines().toList()));
        }
        return Optional.ofNullable(cached(rules.sha256())).map(RulebookCache::loaded);
    }

    /** Compiles the rules and keeps them. @throws RulebookException if they do not compile */
    Compiled compile(RulesFolder rules) {
        LOG.info("compiling the rulebook {} ({})", rules.root(), rules.sha256());
        byte[] jar = RulebookCompiler.compile(rules);
        keep(rules.sha256(), jar);
        return loaded(jar);
    }

    static Compiled loaded(byte[] jar) {
        ClassLoader loader = new JarBytesLoader(jar, RulebookCache.class.getClassLoader());
        return new Compiled(loader, text(loader, RulebookCompiler.INDEX).lines().toList());
    }

    private static String text(ClassLoader loader, String name) {
        try (InputStream stream = loader.getResourceAsStream(name)) {
            return stream == null ? null : new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new RulebookException("the compiled rulebook cannot be read: " + e.getMessage());
        }
    }

    private byte[] cached(String sha256) {
        Path file = file(sha256);
        try {
            return file != null && Files.isRegularFile(file) ? Files.readAllBytes(file) : null;
        } catch (IOException e) {
            LOG.warn("cannot read {}", file, e);
            return null;
        }
    }

    /** A rulebook that cannot be kept still works; it is compiled again next time. */
    private void keep(String sha256, byte[] jar) {
        Path file = file(sha256);
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

    /** The program is part of the name: rules compiled against another version's model must not be used. */
    private Path file(String sha256) {
        return folder == null ? null : folder.resolve(sha256.substring(0, 32) + "-" + programVersion() + ".jar");
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
                throw new RulebookException("the compiled rulebook cannot be read: " + e.getMessage());
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
