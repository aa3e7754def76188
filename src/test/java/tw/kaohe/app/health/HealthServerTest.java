package tw.kaohe.app.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tw.kaohe.app.scan.ConfigException;
import tw.kaohe.store.Databases;
import tw.kaohe.store.Inputs;
import tw.kaohe.store.Runs;
import tw.kaohe.store.Store;
import tw.kaohe.store.Warnings;

/** What the service says of itself over HTTP, on each database. */
class HealthServerTest {
    private static final Instant NOW = Instant.parse("2020-05-30T01:00:00Z");
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void itIsWellUntilScansStopOrTheStoreIsGone(Databases database) throws Exception {
        AtomicReference<Instant> now = new AtomicReference<>(NOW);
        Store store = Store.open(database.fresh(folder));
        try (HealthServer server = new HealthServer("127.0.0.1", 0, HealthChecks.of(store, now::get, NOW, 24), new Metrics(store))) {
            assertEquals(200, get(server, "/health").statusCode());
            scan(store);
            now.set(NOW.plus(Duration.ofHours(23)));
            assertEquals(200, get(server, "/health").statusCode());
            now.set(NOW.plus(Duration.ofHours(26)));
            HttpResponse<String> silent = get(server, "/health");
            assertEquals(503, silent.statusCode());
            assertTrue(silent.body().contains("no scan ended for 25 hours") && silent.body().contains("\"store\":{\"status\":\"UP\"}"), silent.body());
            store.close();
            assertTrue(get(server, "/health").body().contains("\"store\":{\"status\":\"DOWN\""), "a closed store is noticed");
        }
        store.close();
    }

    @ParameterizedTest
    @EnumSource
    void numbersAreThoseOfTheStore(Databases database) throws Exception {
        try (Store store = Store.open(database.fresh(folder))) {
            scan(store);
            new Inputs(store).record(new Inputs.Arrival("inbox", "1".repeat(64), "甲/a.csv", "2".repeat(64), 3, NOW, null), "replaced");
            Metrics metrics = new Metrics(store);
            metrics.failingSources(() -> 4);
            try (HealthServer server = new HealthServer("127.0.0.1", 0, HealthChecks.of(store, () -> NOW, NOW, 0), metrics)) {
                String text = get(server, "/metrics").body();
                for (String line : new String[] {"kaohe_inputs{state=\"received\"} 1.0", "kaohe_inputs{state=\"audited\"} 0.0", "kaohe_scans{state=\"finished\"} 1.0",
                    "kaohe_scan_duration_seconds 90.0", "kaohe_notices{state=\"pending\"} 0.0", "kaohe_sources_failing 4.0",
                    "kaohe_findings{state=\"present\"} 0.0"}) {
                    assertTrue(text.contains(line + "\n"), line + " in\n" + text);
                }
                assertEquals(404, get(server, "/metrics/else").statusCode());
                assertEquals(405, HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/health"))
                    .DELETE().build(), HttpResponse.BodyHandlers.ofString()).statusCode());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void itListensOnTheLoopbackAddressOnlyAndAPortInUseIsToldOf(Databases database) throws IOException {
        try (Store store = Store.open(database.fresh(folder));
             HealthServer server = new HealthServer("127.0.0.1", 0, new HealthChecks(), new Metrics(store))) {
            for (NetworkInterface network : Collections.list(NetworkInterface.getNetworkInterfaces())) {
                for (InetAddress address : Collections.list(network.getInetAddresses())) {
                    if (!address.isLoopbackAddress()) {
                        assertThrows(ConnectException.class, () -> connect(address, server.port()), address::toString);
                    }
                }
            }
            ConfigException used = assertThrows(ConfigException.class, () -> new HealthServer("127.0.0.1", server.port(), new HealthChecks(), new Metrics(store)));
            assertTrue(used.getMessage().contains(String.valueOf(server.port())));
            assertFalse(used.getMessage().contains("\n"));
        }
    }

    private static void connect(InetAddress address, int port) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 2000);
        }
    }

    private static void scan(Store store) {
        Runs runs = new Runs(store);
        long run = runs.begin(LocalDateTime.parse("2020-05-30T09:00"), NOW, "0".repeat(64));
        runs.finish(run, NOW.plusSeconds(90), 1, 0, null, Warnings.Publication.NONE);
    }

    private static HttpResponse<String> get(HealthServer server, String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path)).build(),
            HttpResponse.BodyHandlers.ofString());
    }
}
