package tw.kaohe.intake.source;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An IMAP mailbox (信箱) whose attachments are submissions.
 *
 * @param security {@code tls} (default), {@code starttls}, or {@code none}, which sends the password in clear
 * @param folder   that is read; INBOX where nothing is set
 * @param moveTo   folder that mails go to once they are taken in; without it, mails that nobody has read are taken and marked read
 * @param agencies agency by the sender's address or domain; mails of other senders are quarantined. Null: the contents say whose they are
 * @param batch    mails in one poll
 * @param timeout  seconds to wait for the server
 */
public record MailSource(String name, String every, Retry retry, @JsonProperty("files-per-minute") Integer filesPerMinute,
                         @JsonProperty("silent-after-days") Integer silentAfterDays, String host, Integer port, String security, String user,
                         Secret password, String folder, @JsonProperty("move-to") String moveTo, Map<String, String> agencies, Integer batch,
                         @JsonProperty("timeout-seconds") Integer timeout) implements SourceSettings {
    private static final int TLS_PORT = 993;
    private static final int PORT = 143;

    public MailSource {
        SourceSettings.check(name, every, filesPerMinute);
        SourceSettings.required(name, "host", host);
        SourceSettings.required(name, "user", user);
        SourceSettings.required(name, "password", password);
        security = security == null ? "tls" : security;
        if (!security.matches("tls|starttls|none")) {
            throw new IllegalArgumentException("source " + name + ": security is tls, starttls or none");
        }
        if (!host.matches("[A-Za-z0-9.:-]+")) {
            throw new IllegalArgumentException("source " + name + ": host '" + host + "' is no name of a server");
        }
        retry = retry == null ? Retry.usual() : retry;
        port = port != null ? port : security.equals("tls") ? TLS_PORT : PORT;
        folder = folder == null ? "INBOX" : folder;
        agencies = agencies == null ? Map.of() : lower(agencies);
        batch = batch == null ? 200 : batch;
        timeout = timeout == null ? 30 : timeout;
    }

    private static Map<String, String> lower(Map<String, String> agencies) {
        Map<String, String> lower = new TreeMap<>();
        agencies.forEach((sender, agency) -> lower.put(sender.strip().toLowerCase(Locale.ROOT), agency));
        return lower;
    }

    /** The agency of a sender: by the whole address, else by its domain. */
    Optional<String> agency(String address) {
        String sender = address == null ? "" : address.toLowerCase(Locale.ROOT);
        String domain = sender.substring(sender.lastIndexOf('@') + 1);
        return Optional.ofNullable(agencies.getOrDefault(sender, agencies.get(domain)));
    }
}
