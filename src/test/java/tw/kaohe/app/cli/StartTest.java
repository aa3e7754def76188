package tw.kaohe.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an audit of one agency loads in a process of its own. Classes are most of a start, and unlike its time they can be counted. */
class StartTest {
    /** A tenth more than were counted. What the JDK loads and makes by itself differs from release to release and is left out. */
    private static final int CEILING = 4_180;
    private static final Pattern LOADED = Pattern.compile("^(\\S+) source: .*");
    private static final Pattern OF_THE_JDK = Pattern.compile("(?:java|javax|jdk|sun|com\\.sun)\\..*|.*\\$\\$(?:Lambda|Proxy|InjectedInvoker).*");
    /** For databases, schedules, mailboxes and SFTP, which only {@code scan} and what it stored need. */
    private static final List<String> STRANGERS = List.of("org.flywaydb.", "com.zaxxer.hikari.", "org.jdbi.", "org.h2.", "org.quartz.", "jakarta.mail.",
        "org.eclipse.angus.", "org.apache.sshd.", "tw.kaohe.store.", "tw.kaohe.intake.scan.", "tw.kaohe.intake.notice.", "tw.kaohe.intake.source.");
    /** YAML of the shipped rulebook is parsed when the program is built, and the log file is opened with its first line. */
    private static final List<String> BUILT_OR_LATER = List.of("org.yaml.snakeyaml.", "ch.qos.logback.core.pattern.",
        "ch.qos.logback.classic.PatternLayout");
    @TempDir
    private static Path folder;
    private static List<String> classes;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        Path loaded = folder.resolve("loaded.txt");
        ProcessBuilder program = new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
            "-Dfile.encoding=UTF-8", "-Dkaohe.home=" + Path.of("").toAbsolutePath(), "-Xlog:class+load:file=" + loaded + ":none:filecount=0", "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), "tw.kaohe.app.cli.Main",
            "audit", "fixtures/city/示範市南門區公所", "--as-of", "110-01-31", "--out", folder.resolve("report").toString());
        program.environment().put("XDG_STATE_HOME", folder.resolve("state").toString());
        program.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        program.environment().put("LC_ALL", "C.UTF-8");
        Process process = program.redirectErrorStream(true).redirectOutput(folder.resolve("output.txt").toFile()).start();
        assertTrue(process.waitFor(5, TimeUnit.MINUTES), "the audit does not end");
        assertEquals(Exit.FINDINGS, process.exitValue(), () -> output());
        classes = Files.readAllLines(loaded).stream().map(LOADED::matcher).filter(Matcher::matches).map(m -> m.group(1))
            .filter(c -> !OF_THE_JDK.matcher(c).matches()).toList();
        assertTrue(classes.contains("tw.kaohe.app.cli.AuditCommand"), "the list of classes is not what it was taken for");
    }

    private static String output() {
        try {
            return Files.readString(folder.resolve("output.txt"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    @Test
    void loadsNoMoreClassesThanItDid() {
        assertTrue(classes.size() <= CEILING, () -> "an audit loads " + classes.size() + " classes, more than " + CEILING
            + ": find out which library or command came in, with -Xlog:class+load");
    }

    @Test
    void loadsNothingOfScanning() {
        assertEquals(List.of(), classes.stream().filter(c -> STRANGERS.stream().anyMatch(c::startsWith)).toList(),
            "an audit must not load what fetches, stores or sends");
    }

    @Test
    void parsesNoYamlAndOpensNoLog() {
        assertEquals(List.of(), classes.stream().filter(c -> BUILT_OR_LATER.stream().anyMatch(c::startsWith)).toList(),
            "an audit with the shipped rulebook, of which nothing is logged, has no use for these");
    }
}
