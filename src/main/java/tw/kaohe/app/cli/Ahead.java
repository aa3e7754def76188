package tw.kaohe.app.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.slf4j.LoggerFactory;
import tw.kaohe.intake.CamelStart;
import tw.kaohe.reading.table.TableKinds;
import tw.kaohe.reading.text.TextFolding;
import tw.kaohe.rules.Rulebook;
import tw.kaohe.rules.RulesFolder;

/**
 * What every audit needs, begun in threads of its own while the arguments are still being read, because most of a start is waiting for
 * classes and there is a second processor. The folder of rules is guessed; a wrong guess costs time and nothing else. A failure is told
 * where the audit comes to it, as if nothing had been begun.
 */
final class Ahead {
    private static final String RULES = "--rules";
    private final Home home;
    private final CamelStart camel = Runner.camel();
    private Path folder;
    private CompletableFuture<Void> logging;
    private CompletableFuture<Rulebook> rulebook;

    Ahead(Home home) {
        this.home = home;
    }

    /** @param args of an audit, not yet looked at */
    void begin(String... args) {
        folder = guess(Arrays.asList(args));
        logging = CompletableFuture.runAsync(LoggerFactory::getILoggerFactory, Ahead::beside);
        rulebook = CompletableFuture.supplyAsync(() -> RulesFolder.read(folder), Ahead::beside)
            .thenCombineAsync(logging, (read, ready) -> Rulebook.load(read, home.rulebookCache(), this::besideLogging), Ahead::beside);
        camel.begin(this::besideLogging);
        CompletableFuture.runAsync(Ahead::words, Ahead::beside);
    }

    /** Tables of the readers, and Jackson on the way to them. */
    private static void words() {
        TableKinds.load();
        TextFolding.align("");
    }

    /** Not before Logback is set up, because what is logged in between would be announced on the terminal. */
    private void besideLogging(Runnable task) {
        logging.thenRunAsync(task, Ahead::beside);
    }

    private Path guess(List<String> args) {
        int given = args.indexOf(RULES);
        try {
            return given >= 0 && given + 1 < args.size() ? Path.of(args.get(given + 1))
                : args.stream().filter(a -> a.startsWith(RULES + "=")).map(a -> Path.of(a.substring(RULES.length() + 1))).findFirst().orElseGet(home::rules);
        } catch (InvalidPathException noPath) {
            return home.rules();
        }
    }

    /** A daemon, so that nobody waits for what turns out to be of no use. */
    private static void beside(Runnable task) {
        Thread thread = new Thread(task, "ahead");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * @param rules the folder that was really asked for
     * @throws tw.kaohe.rules.RulebookException if it cannot be used
     */
    Rulebook rulebook(Path rules) {
        if (!rules.equals(folder)) {
            return Rulebook.load(rules, home.rulebookCache());
        }
        try {
            return rulebook.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException broken) {
                throw broken;
            }
            throw e;
        }
    }

    CamelStart camel() {
        return camel;
    }

    /** Leaves nothing open that no audit came to. */
    void end() {
        camel.abandon();
    }
}
