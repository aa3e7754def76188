package tw.kaohe.app.health;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Supplier;
import tw.kaohe.store.Inputs;
import tw.kaohe.store.Notices;
import tw.kaohe.store.Reports;
import tw.kaohe.store.Reports.FindingState;
import tw.kaohe.store.Runs;
import tw.kaohe.store.Store;

/** Numbers (量測值) of the service as Prometheus text; read out of the store when they are asked for, so that they hold for every instance on it. */
public final class Metrics {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    public Metrics(Store store) {
        Inputs inputs = new Inputs(store);
        Reports reports = new Reports(store);
        Runs runs = new Runs(store);
        Notices notices = new Notices(store);
        for (Inputs.State state : Inputs.State.values()) {
            byState("kaohe.inputs", "Files that came in, by what became of them", state, () -> inputs.counts().get(state));
        }
        for (FindingState state : FindingState.values()) {
            byState("kaohe.findings", "Findings as the last scan saw them", state, () -> reports.findingCounts().getOrDefault(state, 0));
        }
        for (Runs.State state : Runs.State.values()) {
            byState("kaohe.scans", "Scans, by how they ended", state, () -> runs.count(state));
        }
        for (Notices.State state : Notices.State.values()) {
            byState("kaohe.notices", "Notices in the outbox", state, () -> notices.counts().get(state));
        }
        gauge("kaohe.scan.duration.seconds", "How long the last scan took",
            () -> runs.lastFinished().map(r -> Duration.between(r.startedAt(), r.finishedAt()).toMillis() / 1000.0).orElse(Double.NaN));
        gauge("kaohe.scan.last.timestamp.seconds", "When the last scan ended, Unix time",
            () -> runs.lastFinished().map(Runs.Run::finishedAt).map(Instant::getEpochSecond).map(Long::doubleValue).orElse(Double.NaN));
    }

    private void byState(String name, String help, Enum<?> state, Supplier<Number> value) {
        Gauge.builder(name, value).description(help).tag("state", state.name().toLowerCase(Locale.ROOT)).register(registry);
    }

    private void gauge(String name, String help, Supplier<Number> value) {
        Gauge.builder(name, value).description(help).register(registry);
    }

    /** Adds how many sources failed at their last poll. */
    public void failingSources(Supplier<Number> count) {
        gauge("kaohe.sources.failing", "Sources whose last poll failed", count);
    }

    String text() {
        return registry.scrape();
    }
}
