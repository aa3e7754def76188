package tw.kaohe.intake;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.camel.CamelContext;

/** Camel with the audit's route, for one job after another. The first may begin to start while arguments and rules are still being read. */
public final class CamelStart {
    private final int threads;
    private final AtomicReference<CompletableFuture<Started>> begun = new AtomicReference<>();

    /** @param threads in which agencies are audited */
    public CamelStart(int threads) {
        this.threads = threads;
    }

    /** The route of one job; whoever takes it closes it. */
    record Started(CamelContext camel, AuditRoute route, ExecutorService pool) implements AutoCloseable {
        @Override
        public void close() {
            camel.stop();
            pool.shutdown();
        }
    }

    /** Begins to start in a thread of the executor; what goes wrong there, {@link #take} meets again. */
    public void begin(Executor beside) {
        begun.set(CompletableFuture.supplyAsync(this::started, beside));
    }

    /** Closes what was begun and never taken. */
    public void abandon() {
        CompletableFuture<Started> first = begun.getAndSet(null);
        if (first != null) {
            first.thenAccept(Started::close);
        }
    }

    Started take() {
        CompletableFuture<Started> first = begun.getAndSet(null);
        Started started = first == null ? null : first.exceptionally(failed -> null).join();
        return started == null ? started() : started;
    }

    private Started started() {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        AuditRoute route = new AuditRoute(pool);
        AuditContext camel = new AuditContext();
        try {
            camel.addRoutes(route);
            camel.start();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("the route could not be started", e);
        }
        return new Started(camel, route, pool);
    }
}
