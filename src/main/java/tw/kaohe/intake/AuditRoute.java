package tw.kaohe.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.camel.AggregationStrategy;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tw.kaohe.rules.RulebookException;

/**
 * The way of every submission, whoever brings it: sort by agency, audit the agencies in parallel, put the city together.
 * The command line and scheduled sources enter at the same place.
 */
final class AuditRoute extends RouteBuilder {
    /** Takes a list of {@link Work}, gives the list of {@link AgencyAudit.Result}. */
    static final String ENTRY = "direct:submissions";
    private static final Logger LOG = LoggerFactory.getLogger(AuditRoute.class);
    private final ExecutorService threads;
    private final AtomicReference<RuntimeException> broken = new AtomicReference<>();
    private volatile Exception failure;

    AuditRoute(ExecutorService threads) {
        this.threads = threads;
    }

    /** An agency to audit, and how. */
    record Work(AgencyAudit audit, AgencyTask task) {
    }

    @Override
    public void configure() {
        from(ENTRY).routeId("submissions")
            .split().body().aggregationStrategy(collect())
                .parallelProcessing().executorService(threads)
                .process(this::auditAgency)
            .end();
    }

    /** An agency that fails leaves the others alone; a broken rulebook stops them all, because it would break each of them. */
    private void auditAgency(Exchange exchange) throws Exception {
        Work work = exchange.getMessage().getBody(Work.class);
        AgencyTask task = work.task();
        if (broken.get() != null || failure instanceof java.io.IOException) {
            exchange.getMessage().setBody(null);
            return;
        }
        try {
            exchange.getMessage().setBody(work.audit().run(task));
        } catch (RulebookException e) {
            broken.compareAndSet(null, e);
            exchange.getMessage().setBody(null);
        } catch (java.io.IOException e) {
            LOG.error("agency {} cannot be written", task.id(), e);
            failure = e;
            exchange.getMessage().setBody(null);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("agency {} failed", task.id(), e);
            failure = failure instanceof java.io.IOException ? failure : new IllegalStateException(task.id() + ": " + e, e);
            exchange.getMessage().setBody(null);
        }
    }

    private static AggregationStrategy collect() {
        return (all, one) -> {
            Exchange into = all == null ? one : all;
            @SuppressWarnings("unchecked")
            List<Object> results = all == null ? new ArrayList<>() : into.getMessage().getBody(List.class);
            Object result = one.getMessage().getBody();
            if (result != null) {
                results.add(result);
            }
            into.getMessage().setBody(results);
            return into;
        };
    }

    /** The rulebook's problem, or null. */
    RuntimeException broken() {
        return broken.get();
    }

    /** Why an agency could not be audited or written, or null. */
    Exception failure() {
        return failure;
    }
}
