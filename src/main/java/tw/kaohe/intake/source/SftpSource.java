package tw.kaohe.intake.source;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A folder on an SFTP server, with its sub-folders. What was taken in is moved to {@code .done} beside it.
 *
 * @param password   or null where a key is given
 * @param key        file of the private key, or null where a password is given
 * @param passphrase of the key, or null
 * @param hostKey    fingerprint of the server's key, {@code SHA256:…}, or null where known-hosts is given
 * @param knownHosts file that has the server's key, or null where host-key is given
 * @param path       of the folder on the server
 * @param agency     whose it is, or null where it holds a folder for each agency
 * @param settle     seconds for which a file must not change before it is read
 * @param keep       whether files stay where they are
 * @param timeout    seconds to wait for the server
 */
public record SftpSource(String name, String every, Retry retry, @JsonProperty("files-per-minute") Integer filesPerMinute,
                         @JsonProperty("silent-after-days") Integer silentAfterDays, String host, Integer port, String user, Secret password,
                         String key, Secret passphrase, @JsonProperty("host-key") String hostKey, @JsonProperty("known-hosts") String knownHosts,
                         String path, String agency, @JsonProperty("settle-seconds") Double settle, boolean keep,
                         @JsonProperty("timeout-seconds") Integer timeout) implements SourceSettings {
    private static final int PORT = 22;

    public SftpSource {
        SourceSettings.check(name, every, filesPerMinute);
        SourceSettings.required(name, "host", host);
        SourceSettings.required(name, "user", user);
        if ((password == null) == (key == null)) {
            throw new IllegalArgumentException("source " + name + ": give either 'password' or 'key'");
        }
        if ((hostKey == null) == (knownHosts == null)) {
            throw new IllegalArgumentException("source " + name + ": give either 'host-key' (SHA256:…, as ssh-keygen -lf prints it) or 'known-hosts'");
        }
        retry = retry == null ? Retry.usual() : retry;
        port = port == null ? PORT : port;
        path = path == null ? "." : path;
        settle = settle == null ? 10 : settle;
        timeout = timeout == null ? 30 : timeout;
    }
}
