package tw.kaohe.intake.source;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderNotFoundException;
import java.io.FileNotFoundException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import tw.kaohe.model.Phrases;

/** Says in one line why a source fails and what to do, whichever library found out. Never repeats a password. */
final class Trouble {
    /** In this order: the first that is among the causes speaks. */
    private static final List<Kind> KINDS = List.of(
        new Kind("source.login", Set.of(AuthenticationFailedException.class, RefusedLogin.class)),
        new Kind("source.host-key", Set.of(UnknownHostKey.class)),
        new Kind("source.no-folder", Set.of(FolderNotFoundException.class)),
        new Kind("source.unknown-host", Set.of(UnknownHostException.class, UnresolvedAddressException.class)),
        new Kind("source.timeout", Set.of(SocketTimeoutException.class, TimeoutException.class, HttpTimeoutException.class)),
        new Kind("source.tls", Set.of(SSLException.class)),
        new Kind("source.unreachable", Set.of(ConnectException.class, NoRouteToHostException.class)),
        new Kind("source.denied", Set.of(AccessDeniedException.class)),
        new Kind("source.gone", Set.of(NoSuchFileException.class, FileNotFoundException.class, VanishedFolder.class)));
    private static final int DEPTH = 20;
    private final Phrases phrases;
    private final Set<String> secrets;

    /** @param secrets passwords that a library might repeat */
    Trouble(Phrases phrases, Set<String> secrets) {
        this.phrases = phrases;
        this.secrets = secrets;
    }

    private record Kind(String phrase, Set<Class<? extends Throwable>> causes) {
        boolean covers(Throwable e) {
            return causes.stream().anyMatch(c -> c.isInstance(e));
        }
    }

    /** The server does not accept user and password or key. */
    static final class RefusedLogin extends java.io.IOException {
        private static final long serialVersionUID = 1L;

        RefusedLogin(Throwable cause) {
            super("login refused", cause);
        }
    }

    /** The server's key is another than the settings say; its message has the fingerprint. */
    static final class UnknownHostKey extends java.io.IOException {
        private static final long serialVersionUID = 1L;

        UnknownHostKey(String fingerprint) {
            super(fingerprint);
        }
    }

    /** A folder that is polled is not there; its message is the folder. */
    static final class VanishedFolder extends java.io.IOException {
        private static final long serialVersionUID = 1L;

        VanishedFolder(String folder) {
            super(folder);
        }
    }

    /** Some files of a poll could not be taken in. */
    static final class FilesLeft extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String file;

        FilesLeft(String file, Throwable first) {
            super(first);
            this.file = file;
        }
    }

    String of(Throwable failure) {
        String file = "";
        Throwable root = failure;
        for (int i = 0; root != null && i < DEPTH; i++) {
            if (root instanceof FilesLeft left && left.file != null) {
                file = left.file + ": ";
            }
            for (Kind kind : KINDS) {
                if (kind.covers(root)) {
                    return clean(file + phrases.get(kind.phrase(), detail(root)));
                }
            }
            if (root.getCause() == null || root.getCause() == root) {
                break;
            }
            root = root.getCause();
        }
        String said = detail(root);
        return clean(file + (isFull(said) ? phrases.get("source.disk-full", said) : phrases.get("source.other", said)));
    }

    private static boolean isFull(String said) {
        return said.contains("No space left") || said.contains("not enough space") || said.contains("Disk quota");
    }

    private static String detail(Throwable e) {
        String said = e instanceof FileSystemException f && f.getReason() != null ? f.getFile() + ": " + f.getReason() : e.getMessage();
        return said == null || said.isBlank() ? e.getClass().getSimpleName() : said.lines().findFirst().orElse("").strip();
    }

    private String clean(String text) {
        String clean = text;
        for (String secret : secrets) {
            clean = secret.isBlank() ? clean : clean.replace(secret, "***");
        }
        return clean;
    }
}
