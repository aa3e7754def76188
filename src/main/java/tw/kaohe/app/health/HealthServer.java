package tw.kaohe.app.health;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import tw.kaohe.app.scan.ConfigException;

/**
 * Says over HTTP how the service is: {@code /health} (JSON, 503 where something is wrong) and {@code /metrics} (Prometheus text). It has no password, so it listens on the
 * loopback address unless another one is set. Started by its constructor, stopped by {@link #close}.
 */
public final class HealthServer implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int THREADS = 2;
    private final HttpServer server;
    private final ExecutorService pool = Executors.newFixedThreadPool(THREADS, r -> {
        Thread thread = new Thread(r, "kaohe-health");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * @param address of this machine
     * @param port    0 for any that is free
     * @throws ConfigException if it cannot listen there
     */
    public HealthServer(String address, int port, HealthChecks checks, Metrics metrics) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName(address), port), 0);
        } catch (IOException e) {
            throw new ConfigException("health: cannot listen on " + address + ":" + port + ": " + e.getMessage() + "; choose another port");
        }
        server.createContext("/health", exchange -> answer(exchange, "/health", () -> health(checks)));
        server.createContext("/metrics", exchange -> answer(exchange, "/metrics", () -> new Answer(200, "text/plain; version=0.0.4; charset=utf-8", metrics.text())));
        server.setExecutor(pool);
        server.start();
    }

    private record Answer(int status, String type, String text) {
    }

    /** The port that it listens on. */
    public int port() {
        return server.getAddress().getPort();
    }

    private static Answer health(HealthChecks checks) {
        Map<String, String> found = checks.look();
        boolean well = found.values().stream().allMatch(java.util.Objects::isNull);
        ObjectNode page = JSON.createObjectNode().put("status", well ? "UP" : "DOWN");
        ObjectNode list = page.putObject("checks");
        found.forEach((name, wrong) -> {
            ObjectNode check = list.putObject(name).put("status", wrong == null ? "UP" : "DOWN");
            if (wrong != null) {
                check.put("reason", wrong);
            }
        });
        return new Answer(well ? 200 : 503, "application/json; charset=utf-8", page + "\n");
    }

    private static void answer(HttpExchange exchange, String path, Supplier<Answer> supplier) throws IOException {
        try (exchange) {
            boolean get = exchange.getRequestMethod().equals("GET");
            boolean known = exchange.getRequestURI().getPath().equals(path);
            Answer answer = !known ? new Answer(404, "text/plain", "") : !get ? new Answer(405, "text/plain", "") : supplier.get();
            byte[] body = answer.text().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", answer.type());
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(1);
        pool.shutdownNow();
    }
}
