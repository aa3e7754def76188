package tw.kaohe.intake.source;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.spi.ExceptionHandler;
import org.apache.camel.spi.PollingConsumerPollStrategy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches the polls of one source: repeats failed ones after growing pauses, notes how the source stands, and tells of a failure once.
 * A file that cannot be taken in leaves the other files alone; it makes the poll a failed one.
 */
final class SourceWatch implements PollingConsumerPollStrategy, ExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(SourceWatch.class);
    private final SourceSettings source;
    private final Surroundings around;
    private final Trouble trouble;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private Emptiness emptiness;
    private volatile Throwable first;
    private volatile String file;
    private volatile int polled;
    private volatile boolean failing;

    SourceWatch(SourceSettings source, Surroundings around, Trouble trouble) {
        this.source = source;
        this.around = around;
        this.trouble = trouble;
    }

    @Override
    public boolean begin(Consumer consumer, Endpoint endpoint) {
        first = null;
        file = null;
        return !isStopped();
    }

    /** Throws what went wrong with single files, so that Camel goes on as after any failed poll. */
    @Override
    public void commit(Consumer consumer, Endpoint endpoint, int count) {
        if (count == 0 && first == null && emptiness != null) {
            examine();
        }
        if (first != null) {
            throw new Trouble.FilesLeft(file, first);
        }
        polled = count;
        failing = false;
        if (around.states().ok(source.name(), around.clock().instant())) {
            around.listener().recovered(source.name());
        }
    }

    /** Camel takes a folder that is not there or cannot be opened for an empty one. */
    private void examine() {
        try {
            emptiness.check();
        } catch (Exception e) {
            note(null, e);
        }
    }

    /** Looks whether a source is truly empty. */
    interface Emptiness {
        void check() throws Exception;
    }

    /** @param emptiness that is asked after each poll that brought nothing */
    void onEmpty(Emptiness emptiness) {
        this.emptiness = emptiness;
    }

    @Override
    public boolean rollback(Consumer consumer, Endpoint endpoint, int attempt, Exception cause) throws Exception {
        polled = 0;
        if (attempt + 1 < source.retry().attempts() && !stopped.await(source.retry().pause(attempt + 1), TimeUnit.MILLISECONDS)) {
            return true;
        }
        if (!isStopped()) {
            failing = true;
            fail(cause);
        }
        return false;
    }

    private void fail(Exception cause) {
        String why = trouble.of(cause);
        LOG.warn("source {}: {}", source.name(), why);
        if (around.states().failed(source.name(), around.clock().instant(), why)) {
            around.listener().failing(source.name(), why);
            around.states().told(source.name());
        }
    }

    /** A file that could not be taken in; it stays where it is. */
    void note(String path, Throwable cause) {
        if (first == null) {
            file = path;
            first = cause;
        }
    }

    @Override
    public void handleException(Throwable e) {
        handleException(null, null, e);
    }

    @Override
    public void handleException(String message, Throwable e) {
        handleException(message, null, e);
    }

    /** Camel's own troubles with a file, such as one that cannot be moved away. */
    @Override
    public void handleException(String message, Exchange exchange, Throwable e) {
        note(null, e);
    }

    /** Files of the last poll. */
    int polled() {
        return polled;
    }

    /** Whether one poll leaves files for the next one. */
    boolean isInBatches() {
        return source instanceof MailSource;
    }

    /** Whether the last poll failed in spite of its repetitions. */
    boolean isFailing() {
        return failing;
    }

    /** Ends pauses; polls that go on take no further files. */
    void stop() {
        stopped.countDown();
    }

    boolean isStopped() {
        return stopped.getCount() == 0;
    }

    /** Waits, or ends at once when the program stops. @return whether it may go on */
    boolean pause(double seconds) throws InterruptedException {
        return !stopped.await((long) (seconds * TimeUnit.SECONDS.toMillis(1)), TimeUnit.MILLISECONDS);
    }
}
