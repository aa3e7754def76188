package tw.kaohe.intake.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.ScheduledPollConsumer;

/** Fetches submissions from all sources: once, each until it has no more, or as a service, each by its own schedule. */
public final class Collector implements AutoCloseable {
    private static final long PATIENCE = 60;
    private final CamelContext camel;
    private final SourceRoutes routes;

    private Collector(CamelContext camel, SourceRoutes routes) {
        this.camel = camel;
        this.routes = routes;
    }

    /** A job of the service. @param every a Quartz cron expression, Asia/Taipei */
    public record Job(String name, String every, Runnable work) {
    }

    /** Polls nothing before {@link #collect} is called. */
    public static Collector once(List<SourceSettings> sources, Surroundings around) {
        return start(sources, around, false, List.of());
    }

    /** Polls by schedule until it is closed. @param jobs that run beside it; none runs twice at a time */
    public static Collector service(List<SourceSettings> sources, Surroundings around, List<Job> jobs) {
        return start(sources, around, true, jobs);
    }

    private static Collector start(List<SourceSettings> sources, Surroundings around, boolean scheduled, List<Job> jobs) {
        DefaultCamelContext camel = new DefaultCamelContext();
        SourceRoutes routes = new SourceRoutes(sources, around, scheduled);
        try {
            camel.getShutdownStrategy().setTimeout(PATIENCE);
            camel.getShutdownStrategy().setTimeUnit(TimeUnit.SECONDS);
            camel.addRoutes(routes);
            camel.addRoutes(jobs(jobs));
            camel.start();
            return new Collector(camel, routes);
        } catch (RuntimeException e) {
            camel.stop();
            throw e;
        } catch (Exception e) {
            camel.stop();
            throw new IllegalStateException("the sources could not be started: " + e.getMessage(), e);
        }
    }

    private static RouteBuilder jobs(List<Job> jobs) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                for (Job job : jobs) {
                    from("quartz:kaohe/" + job.name() + "?stateful=true&trigger.timeZone=Asia/Taipei&cron=" + job.every().strip().replaceAll("\\s+", "+"))
                        .routeId(job.name()).process(e -> job.work().run());
                }
            }
        };
    }

    /**
     * Fetches what there is, from all sources at a time.
     *
     * @return sources that failed; each was told of once
     */
    public Set<String> collect() throws InterruptedException {
        Map<String, SourceWatch> watches = routes.watches();
        Set<String> failing = new TreeSet<>();
        if (watches.isEmpty()) {
            return failing;
        }
        ExecutorService threads = Executors.newFixedThreadPool(watches.size());
        try {
            Map<String, Future<?>> polls = new java.util.LinkedHashMap<>();
            watches.forEach((name, watch) -> polls.put(name, threads.submit(() -> exhaust(name, watch))));
            for (Map.Entry<String, Future<?>> poll : polls.entrySet()) {
                if (!isWell(poll.getValue()) || watches.get(poll.getKey()).isFailing()) {
                    failing.add(poll.getKey());
                }
            }
        } finally {
            threads.shutdown();
        }
        return failing;
    }

    private void exhaust(String name, SourceWatch watch) {
        ScheduledPollConsumer consumer = (ScheduledPollConsumer) camel.getRoute(SourceRoutes.id(name)).getConsumer();
        do {
            consumer.run();
        } while (watch.isInBatches() && watch.polled() > 0 && !watch.isStopped());
    }

    private static boolean isWell(Future<?> poll) throws InterruptedException {
        try {
            poll.get();
            return true;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    /** The file and the job that are under way are finished, nothing new is begun. */
    @Override
    public void close() {
        new ArrayList<>(routes.watches().values()).forEach(SourceWatch::stop);
        camel.stop();
    }
}
