package tw.kaohe.intake.source;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.slf4j.LoggerFactory;
import tw.kaohe.intake.scan.Archive;
import tw.kaohe.intake.scan.Intake;
import tw.kaohe.model.Phrases;
import tw.kaohe.store.Databases;
import tw.kaohe.store.Inputs;
import tw.kaohe.store.Inputs.Input;
import tw.kaohe.store.Inputs.State;
import tw.kaohe.store.Sources;
import tw.kaohe.store.Store;

/** A store that sources deliver into, what was told of them, and all that was logged meanwhile. */
final class Collected implements AutoCloseable, SourceListener {
    static final String PASSWORD = "canary-7f3a-9c1d";
    static final Secret SECRET = new Secret("${env:TEST_PASSWORD}");
    static final String CRON = "0 0 3 * * ?";
    static final Retry AT_ONCE = new Retry(2, 0.01, 1.0, 0.01, null, null);
    private static final long LIMIT = 1 << 20;
    private static final Phrases PHRASES = Phrases.in("zh-TW");
    private final Path folder;
    private final Store store;
    private final Surroundings around;
    private final List<String> told = Collections.synchronizedList(new ArrayList<>());
    private final StringBuffer log = new StringBuffer();
    private final AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            if (event.getLoggerName().startsWith("com.icegreen")) {
                // The test's server logs what it is sent.
                return;
            }
            log.append(event.getFormattedMessage()).append('\n').append(ThrowableProxyUtil.asString(event.getThrowableProxy())).append('\n');
        }
    };

    Collected(Path folder) {
        this(folder, InstantSource.system());
    }

    Collected(Path folder, InstantSource clock) {
        this.folder = folder;
        this.store = Store.open(Databases.H2.fresh(folder));
        Intake intake = new Intake(new Archive(archive()), new Inputs(store), PHRASES, clock, LIMIT);
        this.around = new Surroundings(intake, new Sources(store), PHRASES, clock, LIMIT, folder.resolve("work"), folder, reference -> PASSWORD, this);
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        appender.setContext(context);
        appender.start();
        root(Level.INFO).addAppender(appender);
    }

    private static ch.qos.logback.classic.Logger root(Level level) {
        ch.qos.logback.classic.Logger root = (ch.qos.logback.classic.Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(level);
        return root;
    }

    /** Everything that Camel and the libraries would log is kept, as when somebody looks for a fault. */
    void logEverything() {
        root(Level.DEBUG);
        ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger("org.apache.camel").setLevel(Level.TRACE);
    }

    Path archive() {
        return folder.resolve("archive");
    }

    Surroundings around() {
        return around;
    }

    /** Fetches what there is. @return the sources that failed */
    Set<String> from(SourceSettings... sources) throws InterruptedException {
        try (Collector collector = Collector.once(List.of(sources), around)) {
            return collector.collect();
        }
    }

    Inputs inputs() {
        return new Inputs(store);
    }

    Sources states() {
        return new Sources(store);
    }

    /** What came in: state by path. */
    Map<String, State> states(String source) {
        Map<String, State> states = new TreeMap<>();
        inputs().all().stream().filter(i -> i.source().equals(source)).forEach(i -> states.put(i.path(), i.state()));
        return states;
    }

    Input input(String path) {
        List<Input> found = inputs().all().stream().filter(i -> i.path().equals(path)).toList();
        if (found.size() != 1) {
            throw new AssertionError(path + " came in " + found.size() + " times among " + inputs().all());
        }
        return found.get(0);
    }

    String content(String path) throws IOException {
        return Files.readString(new Archive(archive()).path(input(path).sha256()));
    }

    List<String> told() {
        return told;
    }

    String log() {
        return log.toString();
    }

    @Override
    public void failing(String source, String why) {
        told.add(source + " fails: " + why);
    }

    @Override
    public void recovered(String source) {
        told.add(source + " recovered");
    }


    @Override
    public void close() {
        root(Level.INFO).detachAppender(appender);
        ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger("org.apache.camel").setLevel(Level.WARN);
        store.close();
    }
}
