package tw.kaohe.intake.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.kaohe.store.Inputs.Input;
import tw.kaohe.store.Inputs.State;

/** Pages on a real HTTP server: whether links work, and contents that changed. */
class PageSourceTest {
    private static final String AGENCY = "示範市安和區公所";
    private static final String RECORD = AGENCY + "/公布紀錄-pages.csv";
    @TempDir
    Path temp;
    private final Map<String, String> contents = new ConcurrentHashMap<>();
    private final AtomicInteger unchanged = new AtomicInteger();
    private final CountDownLatch over = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;
    private Collected collected;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.createContext("/loop", e -> redirect(e, "/loop"));
        server.createContext("/moved", e -> redirect(e, "/plan.html"));
        server.createContext("/away", e -> redirect(e, "http://localhost:" + server.getAddress().getPort() + "/plan.html"));
        server.createContext("/file", e -> redirect(e, "file:///etc/passwd"));
        server.createContext("/huge", this::huge);
        server.createContext("/slow", this::slow);
        server.start();
        collected = new Collected(temp);
    }

    @AfterEach
    void close() {
        over.countDown();
        collected.close();
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String content = contents.get(exchange.getRequestURI().getPath());
        String tag = content == null ? "" : "\"" + content.hashCode() + "\"";
        if (content == null) {
            exchange.sendResponseHeaders(404, -1);
        } else if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            unchanged.incrementAndGet();
            exchange.sendResponseHeaders(304, -1);
        } else {
            exchange.getResponseHeaders().set("ETag", tag);
            byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    private void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void huge(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            byte[] block = new byte[1 << 16];
            for (int i = 0; i < 1 << 14; i++) {
                out.write(block);
            }
        }
    }

    private void slow(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write(1);
        exchange.getResponseBody().flush();
        try {
            over.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private PageSource pages(boolean otherHosts, String... paths) {
        List<PageSource.Page> pages = new ArrayList<>();
        for (String path : paths) {
            String url = path.startsWith("http") ? path : "http://127.0.0.1:" + server.getAddress().getPort() + path;
            pages.add(new PageSource.Page(AGENCY, "提升服務品質執行計畫", url, "109-01-15", null));
        }
        return new PageSource("pages", Collected.CRON, Collected.AT_ONCE, null, null, pages, otherHosts, 1);
    }

    /** The words of the last publication record, one a page. */
    private List<String> links() throws IOException {
        List<Input> records = collected.inputs().all().stream().filter(i -> i.path().equals(RECORD)).toList();
        String csv = Files.readString(new tw.kaohe.intake.scan.Archive(collected.archive()).path(records.get(records.size() - 1).sha256()));
        assertTrue(csv.startsWith("文件,網址,公布日期,版本,連結狀態\n提升服務品質執行計畫,http://"), csv);
        return csv.lines().skip(1).map(l -> l.substring(l.lastIndexOf(',') + 1)).toList();
    }

    private long pagesTaken() {
        return collected.inputs().all().stream().filter(i -> !i.path().equals(RECORD)).count();
    }

    @Test
    void aPageComesInWhenItChangesAndItsRecordWhenTheLinkDoes() throws Exception {
        contents.put("/plan.html", "<p>計畫</p>");
        assertEquals(Set.of(), collected.from(pages(false, "/plan.html")));
        assertEquals(List.of("正常"), links());
        assertEquals(2, collected.inputs().all().size());
        collected.from(pages(false, "/plan.html"));
        assertEquals(1, unchanged.get(), "the server was asked whether it changed");
        assertEquals(2, collected.inputs().all().size(), "nothing changed");

        contents.put("/plan.html", "<p>修正計畫</p>");
        collected.from(pages(false, "/plan.html"));
        contents.put("/plan.html", "<p>計畫</p>");
        collected.from(pages(false, "/plan.html"));
        assertEquals(3, pagesTaken(), "back to what it was is a change as well");

        contents.clear();
        collected.from(pages(false, "/plan.html"));
        assertEquals(List.of("查無"), links());
        contents.put("/plan.html", "<p>計畫</p>");
        collected.from(pages(false, "/plan.html"));
        assertEquals(List.of("正常"), links());
        assertEquals(State.RECEIVED, collected.inputs().all().get(collected.inputs().all().size() - 1).state());
        assertEquals(List.of(), collected.told());
    }

    @Test
    void aServicePollsByItsSchedule() throws Exception {
        contents.put("/plan.html", "<p>計畫</p>");
        PageSource once = pages(false, "/plan.html");
        PageSource eachSecond = new PageSource(once.name(), "* * * * * ?", once.retry(), null, null, once.pages(), false, once.timeout());
        try (Collector service = Collector.service(List.of(eachSecond), collected.around(), List.of())) {
            for (int i = 0; i < 600 && collected.inputs().all().size() < 2; i++) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        assertEquals(2, collected.inputs().all().size(), "the page and the record of its link");
    }

    @Test
    void redirectsAreFollowedOnTheSameHostOnly() throws Exception {
        contents.put("/plan.html", "<p>計畫</p>");
        collected.from(pages(false, "/moved", "/loop", "/away", "/file"));
        assertEquals(List.of("正常", "失效", "失效", "失效"), links());
        collected.from(pages(true, "/away", "/file"));
        assertEquals(List.of("正常", "失效"), links());
    }

    @Test
    void whatIsTooSlowOrNotThereIsGivenUp() throws Exception {
        contents.put("/plan.html", "<p>計畫</p>");
        collected.from(pages(false, "/slow", "http://127.0.0.1:1/", "/plan.html"));
        assertEquals(List.of("無法連線", "無法連線", "正常"), links());
        assertEquals(1, pagesTaken());
        assertEquals(List.of(), collected.told(), "that is the agencies' trouble, and stands in their reports");
    }

    @Test
    void aPageWithoutEndIsCutAndQuarantined() throws Exception {
        collected.from(pages(false, "/huge"));
        assertEquals(List.of("正常"), links());
        Input huge = collected.inputs().all().stream().filter(i -> !i.path().equals(RECORD)).findFirst().orElseThrow();
        assertEquals(State.QUARANTINED, huge.state());
        try (var work = Files.list(temp.resolve("work"))) {
            assertEquals(0, work.count(), "nothing is left behind");
        }
    }

    @Test
    void nothingIsNotedBeforeItIsTakenIn() throws Exception {
        contents.put("/plan.html", "<p>計畫</p>");
        Files.writeString(collected.archive(), "a file where the archive should be");
        assertEquals(Set.of("pages"), collected.from(pages(false, "/plan.html")));
        Files.delete(collected.archive());
        assertEquals(Set.of(), collected.from(pages(false, "/plan.html")));
        assertEquals(1, pagesTaken());
        assertEquals(0, unchanged.get());
    }
}
