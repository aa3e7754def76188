package tw.kaohe.rules;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;

/**
 * Compiles the rules of a folder to an executable model: a jar of classes that loads in a fraction of the time that
 * compiling takes. The jar is the same bytes for the same rules.
 */
final class RulebookCompiler {
    /** Lists the packages and their model classes, one {@code package=class} a line. */
    static final String INDEX = "META-INF/kaohe-rulebook";
    /** The folder's YAML files, parsed. */
    static final String PARSED = "META-INF/kaohe-rulebook.json";
    /** The hash of the folder's files, and all that they hold, by which they are known again. */
    static final String SHA256 = "META-INF/kaohe-rulebook.sha256";
    static final String CONTENTS = "META-INF/kaohe-rulebook.contents";
    private static final Pattern MESSAGE = Pattern.compile("findings\\.\\w+\\(\\s*\"[^\"]*\",\\s*\"([^\"]+)\"");

    private RulebookCompiler() {
    }

    /** @throws RulebookException with every problem found */
    static byte[] compile(RulesFolder folder) {
        Map<String, RuleSource> sources = RuleSource.all(folder);
        RulebookCheck.check(folder, sources.values());
        return compile(sources, Map.of(PARSED, Yaml.asJson(folder), CONTENTS, folder.contents(),
            SHA256, folder.sha256().getBytes(StandardCharsets.UTF_8)));
    }

    /** Compiles without asking whether anything is missing. */
    static byte[] compileOnly(Map<String, RuleSource> sources) {
        return compile(sources, Map.of());
    }

    /** @param more further entries of the jar */
    private static byte[] compile(Map<String, RuleSource> sources, Map<String, byte[]> more) {
        Map<String, String> texts = new LinkedHashMap<>();
        sources.forEach((path, source) -> texts.put(path, source.drl()));
        KieBuilder builder;
        try {
            builder = build(texts);
        } catch (RuntimeException thrown) {
            throw new RulebookException(new CompileErrors(sources).of(thrown));
        }
        List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
        if (!errors.isEmpty()) {
            throw new RulebookException(new CompileErrors(sources).of(errors));
        }
        return jar(((InternalKieModule) builder.getKieModule()).getBytes(), more);
    }

    /** @param drlByPath rule texts by the path under which they are compiled */
    static KieBuilder build(Map<String, String> drlByPath) {
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        drlByPath.forEach((path, drl) -> files.write(services.getResources()
            .newByteArrayResource(drl.getBytes(StandardCharsets.UTF_8), "UTF-8").setSourcePath(path)));
        try {
            return services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        } finally {
            services.getRepository().removeKieModule(services.getRepository().getDefaultReleaseId());
        }
    }

    /** The names of all rules, with their files, in the order of the files. */
    static Map<String, String> ruleNames(RulesFolder folder) {
        Map<String, String> names = new LinkedHashMap<>();
        RuleSource.all(folder).values().forEach(s -> s.rules().forEach(r -> names.put(r, s.file())));
        return names;
    }

    /** The keys of the sentences that each rule says. */
    static Map<String, List<String>> ruleMessages(RulesFolder folder) {
        Map<String, List<String>> keys = new LinkedHashMap<>();
        for (RuleSource source : RuleSource.all(folder).values()) {
            List<java.util.regex.MatchResult> rules = RuleSource.RULE.matcher(source.drl()).results().toList();
            for (int i = 0; i < rules.size(); i++) {
                String body = source.drl().substring(rules.get(i).end(), i + 1 < rules.size() ? rules.get(i + 1).start() : source.drl().length());
                keys.put(rules.get(i).group(1), MESSAGE.matcher(body).results().map(m -> m.group(1)).distinct().toList());
            }
        }
        return keys;
    }

    /** Keeps the classes, drops what changes from build to build, and fixes order and times. */
    private static byte[] jar(byte[] kieModule, Map<String, byte[]> more) {
        TreeMap<String, byte[]> entries = new TreeMap<>(more);
        TreeSet<String> index = new TreeSet<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(kieModule))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().endsWith(".class")) {
                    entries.put(entry.getName(), in.readAllBytes());
                } else if (entry.getName().endsWith("drools-model")) {
                    new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(l -> !l.isBlank() && !l.contains(":"))
                        .forEach(l -> index.add(l.substring(0, l.lastIndexOf('.')) + "=" + l));
                }
            }
            entries.put(INDEX, String.join("\n", index).getBytes(StandardCharsets.UTF_8));
            var bytes = new java.io.ByteArrayOutputStream();
            try (ZipOutputStream out = new ZipOutputStream(bytes)) {
                for (Map.Entry<String, byte[]> e : entries.entrySet()) {
                    ZipEntry entry = new ZipEntry(e.getKey());
                    entry.setTime(0);
                    out.putNextEntry(entry);
                    out.write(e.getValue());
                }
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts a compiled rulebook among the program's own classes, in the place of an earlier one. */
    static void unpack(byte[] jar, Path classes) throws IOException {
        Path old = classes.resolve("tw/kaohe/rulebook");
        if (Files.isDirectory(old)) {
            try (var paths = Files.walk(old)) {
                for (Path path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(jar))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path file = classes.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.write(file, in.readAllBytes());
            }
        }
    }
}
