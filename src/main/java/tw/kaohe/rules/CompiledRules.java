package tw.kaohe.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;

/**
 * The rules of a folder as classes, and what the engine makes of them when it is first asked for an edition. Values of the policy are
 * facts, so that rulebooks that differ only in them share one. Safe for several threads.
 */
final class CompiledRules {
    private static final String RULES = "tw.kaohe.rulebook.";
    private static final String COMMON = RULES + "common";
    private final ClassLoader loader;
    private final String sha256;
    private final List<String> index;
    private final Map<String, KieBase> bases = new ConcurrentHashMap<>();

    /** @param loader that has the classes and the index of their packages */
    CompiledRules(ClassLoader loader) {
        this.loader = loader;
        this.sha256 = text(loader, RulebookCompiler.SHA256);
        String packages = text(loader, RulebookCompiler.INDEX);
        this.index = packages == null ? List.of() : packages.lines().toList();
    }

    /** Of the files that were compiled, or null where only a part of a rulebook was. */
    String sha256() {
        return sha256;
    }

    /** Whether these files are those that were compiled, byte by byte. */
    boolean isOf(byte[] contents) {
        try (InputStream stream = loader.getResourceAsStream(RulebookCompiler.CONTENTS)) {
            return stream != null && Arrays.equals(contents, stream.readAllBytes());
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** The YAML files of the folder that was compiled, by name. */
    Map<String, JsonNode> parsed() {
        try (InputStream stream = loader.getResourceAsStream(RulebookCompiler.PARSED)) {
            return Yaml.ofJson(stream);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** The rules of an edition together with the common ones; null = only the common ones. */
    KieBase base(String edition) {
        return bases.computeIfAbsent(edition == null ? "" : edition, e -> {
            List<Model> models = new ArrayList<>();
            for (String line : index) {
                String[] entry = line.split("=");
                if (entry[0].equals(COMMON) || !e.isEmpty() && entry[0].equals(RULES + e)) {
                    models.add(model(entry[1]));
                }
            }
            return KieBaseBuilder.createKieBaseFromModel(models);
        });
    }

    /** How many rules stand in a folder. */
    int count(String folder, String edition) {
        org.kie.api.definition.KiePackage rules = base(edition).getKiePackage(RULES + folder);
        return rules == null ? 0 : rules.getRules().size();
    }

    private Model model(String className) {
        try {
            return (Model) Class.forName(className, true, loader).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException | LinkageError e) {
            throw new RulebookException("the compiled rulebook does not fit this program: " + e + "; delete the cache folder");
        }
    }

    private static String text(ClassLoader loader, String name) {
        try (InputStream stream = loader.getResourceAsStream(name)) {
            return stream == null ? null : new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    static RulebookException unreadable(IOException e) {
        return new RulebookException("the compiled rulebook cannot be read: " + e.getMessage());
    }
}
