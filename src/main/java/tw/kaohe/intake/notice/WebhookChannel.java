package tw.kaohe.intake.notice;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tw.kaohe.store.Notices.Due;

/**
 * Posts notices as JSON. {@code X-Kaohe-Signature: sha256=…} is the HMAC-SHA256 of the body under the shared secret; {@code Idempotency-Key} stays the same when one
 * is sent again. It follows no redirect: what is told is for the address that was set and for no other.
 */
final class WebhookChannel {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private final NoticeSettings.Webhook settings;
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).followRedirects(HttpClient.Redirect.NEVER).build();

    WebhookChannel(NoticeSettings.Webhook settings) {
        this.settings = settings;
    }

    /** @throws NotSent if the answer is not 2xx, or there is none */
    void send(Due due) {
        byte[] body = due.notice().body().getBytes(StandardCharsets.UTF_8);
        HttpRequest.Builder request = HttpRequest.newBuilder(settings.url()).timeout(PATIENCE)
            .header("Content-Type", "application/json; charset=utf-8").header("Idempotency-Key", due.notice().dedupe())
            .header("X-Kaohe-Notice", due.notice().dedupe()).POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (settings.secret() != null) {
            request.header("X-Kaohe-Signature", "sha256=" + signature(body));
        }
        int status = status(request.build());
        if (status / 100 != 2) {
            throw new NotSent("HTTP " + status + (status / 100 == 3 ? ", a redirect, which is not followed; set the address that it leads to" : ""));
        }
    }

    private int status(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new NotSent(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotSent(e);
        }
    }

    private String signature(byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(settings.secret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
