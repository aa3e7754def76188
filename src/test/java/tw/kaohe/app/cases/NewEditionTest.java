package tw.kaohe.app.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.kaohe.app.cli.Cli;
import tw.kaohe.intake.BundledCalendars;
import tw.kaohe.rules.Rulebook;

/** A copied edition loads, and its cases hold. */
class NewEditionTest {
    @TempDir
    private Path root;

    @Test
    void copiedEditionLoadsAndItsCasesHold() {
        Path rules = copy(Path.of("rules"), root.resolve("rules"));
        for (String[] names : List.of(new String[] {"roc115", "roc109"}, new String[] {"roc116", "roc104"})) {
            Cli.Run run = Cli.run("rules", "new-edition", names[0], "--from", names[1], "--rules", rules.toString());
            assertEquals(0, run.code(), run.out() + run.err());
        }
        Rulebook rulebook = Rulebook.load(rules, null);
        assertEquals(115, rulebook.edition("roc115").orElseThrow().year());
        assertTrue(rulebook.criteria().containsKey("115P-1"));
        assertTrue(rulebook.criteria().containsKey("116-T1-1"));
        assertFalse(rulebook.criteria().containsKey("115L-1-7"), "the log is judged by the edition that has its form");
        CaseFiles files = CaseFiles.read(rules);
        List<RuleCase> copied = files.cases().stream().filter(c -> c.file().startsWith("roc115/") || c.file().startsWith("roc116/"))
            // Where the edition is inferred from the plan, it depends on the years of all editions, which the officer still has to settle.
            .filter(c -> c.edition() != null && !c.edition().equals("none")).toList();
        List<List<String>> failed = new CaseRunner(rulebook, new BundledCalendars(null), files).run(copied).stream()
            .filter(r -> !r.isFine()).map(r -> Stream.concat(Stream.of(r.of().label()), r.problems().stream()).toList()).toList();
        assertFalse(copied.isEmpty());
        assertEquals(List.of(), failed.stream().map(x -> x.get(0)).toList());
    }

    @Test
    void anEditionThatExistsIsLeftAlone() {
        Path rules = copy(Path.of("rules"), root.resolve("rules"));
        Cli.Run run = Cli.run("rules", "new-edition", "roc104", "--from", "roc109", "--rules", rules.toString());
        assertEquals(3, run.code());
        assertTrue(run.err().contains("roc104"), run.err());
    }

    private static Path copy(Path from, Path to) {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return to;
    }
}
