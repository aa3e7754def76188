package tw.kaohe.intake.scan;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Real servers that notices are sent to. */
final class Receivers {
    private Receivers() {
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** A mail server with one account. */
    static final class Smtp implements AutoCloseable {
        private final GreenMail server;

        Smtp(int port) {
            server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            server.setUser("kaohe@demo.example", "kaohe@demo.example", "secret");
            server.start();
        }

        /** Mails that came for an address. */
        List<MimeMessage> to(String address) {
            return Arrays.stream(server.getReceivedMessages()).filter(m -> {
                try {
                    return m.getAllRecipients()[0].toString().equals(address);
                } catch (MessagingException e) {
                    throw new IllegalStateException(e);
                }
            }).toList();
        }

        int count() {
            return server.getReceivedMessages().length;
        }

        /** A part of a mail: 0 its text, 1 its HTML. */
        static String part(MimeMessage mail, int part) throws IOException, MessagingException {
            MimeMultipart parts = (MimeMultipart) mail.getContent();
            return parts.getBodyPart(part).getContent().toString();
        }

        @Override
        public void close() {
            server.stop();
        }
    }

    /** A web server that answers as it is told and remembers what it was sent. */
    static final class Hook implements AutoCloseable {
        private final HttpServer server;
        private final List<Post> posts = new CopyOnWriteArrayList<>();
        private volatile int answer = 200;
        private volatile String location;

        record Post(String path, byte[] body, Map<String, List<String>> headers) {
            String header(String name) {
                return headers.entrySet().stream().filter(e -> e.getKey().equalsIgnoreCase(name)).map(e -> e.getValue().get(0)).findFirst().orElse(null);
            }

            String text() {
                return new String(body, StandardCharsets.UTF_8);
            }
        }

        Hook() throws IOException {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                posts.add(new Post(exchange.getRequestURI().getPath(), exchange.getRequestBody().readAllBytes(), Map.copyOf(exchange.getRequestHeaders())));
                if (location != null) {
                    exchange.getResponseHeaders().set("Location", location);
                }
                exchange.sendResponseHeaders(answer, -1);
                exchange.close();
            });
            server.start();
        }

        URI url() {
            return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/kaohe");
        }

        void answers(int status, String redirect) {
            answer = status;
            location = redirect;
        }

        List<Post> posts() {
            return posts;
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
