package tw.kaohe.intake.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tw.kaohe.model.Sha256;
import tw.kaohe.store.Sources.Page;

/** Fetches a page unless it is unchanged; gives up on what is too large, too slow, or leads in circles. */
final class PageFetch {
    private static final int REDIRECTS = 5;
    private static final int BUFFER = 1 << 14;
    private final HttpClient client;
    private final Duration patience;
    private final boolean otherHosts;
    private final long limit;

    PageFetch(Duration patience, boolean otherHosts, long limit) {
        this.client = HttpClient.newBuilder().connectTimeout(patience).followRedirects(HttpClient.Redirect.NEVER).version(HttpClient.Version.HTTP_1_1).build();
        this.patience = patience;
        this.otherHosts = otherHosts;
        this.limit = limit;
    }

    /** State of a link (連結狀態), in the words of the publication record. */
    enum Link {
        FINE("正常"), BROKEN("失效"), ABSENT("查無"), UNREACHABLE("無法連線");

        private final String word;

        Link(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /**
     * What came of it.
     *
     * @param sha256 of the content, or null where there is none that is new
     * @param type   media type of the content, or an empty text
     */
    record Answer(Link link, String sha256, String etag, String lastModified, String type) {
        static Answer without(Link link) {
            return new Answer(link, null, null, null, "");
        }
    }

    /**
     * Fetches it.
     *
     * @param seen what was last seen of it
     * @param into where the content goes
     * @throws IOException if the content cannot be kept; what the server does wrong is an answer
     */
    Answer fetch(URI page, Page seen, Path into) throws IOException, InterruptedException {
        URI place = page;
        for (int hop = 0; hop <= REDIRECTS; hop++) {
            HttpResponse<InputStream> response;
            try {
                response = client.send(request(place, seen), HttpResponse.BodyHandlers.ofInputStream());
            } catch (IOException e) {
                return Answer.without(Link.UNREACHABLE);
            }
            int status = response.statusCode();
            if (status >= 300 && status < 400 && status != 304) {
                response.body().close();
                place = next(place, response.headers().firstValue("location").orElse(""));
                if (place == null) {
                    return Answer.without(Link.BROKEN);
                }
            } else {
                return answer(response, seen, into);
            }
        }
        return Answer.without(Link.BROKEN);
    }

    private HttpRequest request(URI place, Page seen) {
        HttpRequest.Builder request = HttpRequest.newBuilder(place).timeout(patience).header("User-Agent", "Kaohe");
        if (seen.etag() != null) {
            request.header("If-None-Match", seen.etag());
        }
        if (seen.lastModified() != null) {
            request.header("If-Modified-Since", seen.lastModified());
        }
        return request.build();
    }

    /** Where a redirect leads, or null where it is not followed. */
    private URI next(URI from, String location) {
        try {
            URI to = from.resolve(new URI(location));
            boolean web = "http".equalsIgnoreCase(to.getScheme()) || "https".equalsIgnoreCase(to.getScheme());
            return web && to.getHost() != null && (otherHosts || to.getHost().equalsIgnoreCase(from.getHost())) ? to : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private Answer answer(HttpResponse<InputStream> response, Page seen, Path into) throws IOException, InterruptedException {
        try (InputStream body = response.body()) {
            return switch (response.statusCode()) {
                case 200 -> {
                    String sha256 = keep(body, into);
                    yield sha256 == null ? Answer.without(Link.UNREACHABLE) : new Answer(Link.FINE, sha256, header(response, "etag"),
                        header(response, "last-modified"), response.headers().firstValue("content-type").orElse(""));
                }
                case 304 -> new Answer(Link.FINE, null, seen.etag(), seen.lastModified(), "");
                case 404, 410 -> Answer.without(Link.ABSENT);
                case 408, 429, 500, 502, 503, 504 -> Answer.without(Link.UNREACHABLE);
                default -> Answer.without(Link.BROKEN);
            };
        }
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).filter(v -> v.length() <= 200).orElse(null);
    }

    /** Null where the server does not deliver it in time. A larger content than any that is read is cut one byte beyond the limit. */
    private String keep(InputStream body, Path into) throws IOException, InterruptedException {
        CompletableFuture<String> copied = new CompletableFuture<>();
        Thread copier = new Thread(() -> {
            try {
                copied.complete(copy(body, into));
            } catch (IOException e) {
                copied.completeExceptionally(e);
            }
        }, "page");
        copier.setDaemon(true);
        copier.start();
        try {
            return copied.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            body.close();
            return null;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof NotKept kept) {
                throw new IOException(kept.getMessage(), kept.getCause());
            }
            return null;
        }
    }

    /** The disk's fault, not the server's. */
    private static final class NotKept extends IOException {
        private static final long serialVersionUID = 1L;

        NotKept(IOException cause) {
            super(cause.getMessage(), cause);
        }
    }

    private String copy(InputStream body, Path into) throws IOException {
        MessageDigest digest = Sha256.digest();
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        try (OutputStream out = open(into)) {
            for (int n = body.read(buffer); n >= 0 && size <= limit; n = body.read(buffer)) {
                digest.update(buffer, 0, n);
                size += n;
                write(out, buffer, n);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static OutputStream open(Path into) throws IOException {
        try {
            return Files.newOutputStream(into);
        } catch (IOException e) {
            throw new NotKept(e);
        }
    }

    private static void write(OutputStream out, byte[] buffer, int length) throws IOException {
        try {
            out.write(buffer, 0, length);
        } catch (IOException e) {
            throw new NotKept(e);
        }
    }
}
