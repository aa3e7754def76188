package tw.kaohe.intake.source;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.keyverifier.KnownHostsServerKeyVerifier;
import org.apache.sshd.client.keyverifier.RejectAllServerKeyVerifier;
import org.apache.sshd.client.keyverifier.ServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.SshException;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.keyprovider.FileKeyPairProvider;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;

/**
 * Logs in to an SFTP server whose key is the one that the settings name. Nothing of the user's own SSH settings is used: what happens
 * depends on kaohe.yml alone.
 */
final class SftpLogin implements AutoCloseable {
    private final SftpSource settings;
    private final Surroundings around;
    private final SshClient client = SshClient.setUpDefaultClient();
    private final AtomicReference<String> rejected = new AtomicReference<>();
    private ClientSession session;

    SftpLogin(SftpSource settings, Surroundings around) {
        this.settings = settings;
        this.around = around;
    }

    /** @throws IOException if the server cannot be reached, is another, or refuses the login */
    SftpClient open() throws IOException, GeneralSecurityException {
        Duration patience = Duration.ofSeconds(settings.timeout());
        CoreModuleProperties.AUTH_TIMEOUT.set(client, patience);
        CoreModuleProperties.IDLE_TIMEOUT.set(client, patience.multipliedBy(10));
        client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
        client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
        client.setServerKeyVerifier(verifier());
        client.start();
        session = client.connect(settings.user(), settings.host(), settings.port()).verify(patience).getSession();
        identify();
        try {
            session.auth().verify(patience);
        } catch (SshException e) {
            if (rejected.get() != null) {
                throw new Trouble.UnknownHostKey(rejected.get());
            }
            throw session.isOpen() || e.getMessage() != null && e.getMessage().contains("No more authentication methods") ? new Trouble.RefusedLogin(e) : e;
        }
        return SftpClientFactory.instance().createSftpClient(session);
    }

    private ServerKeyVerifier verifier() {
        ServerKeyVerifier known = settings.hostKey() == null
            ? new KnownHostsServerKeyVerifier(RejectAllServerKeyVerifier.INSTANCE, around.base().resolve(settings.knownHosts()))
            : (s, address, key) -> settings.hostKey().strip().equals(KeyUtils.getFingerPrint(key));
        return (s, address, key) -> {
            boolean right = known.verifyServerKey(s, address, key);
            rejected.set(right ? null : KeyUtils.getFingerPrint(key));
            return right;
        };
    }

    private void identify() throws IOException, GeneralSecurityException {
        if (settings.password() != null) {
            session.addPasswordIdentity(settings.password().resolve(around.secrets()));
            return;
        }
        Path file = around.base().resolve(settings.key());
        FileKeyPairProvider keys = new FileKeyPairProvider(file);
        if (settings.passphrase() != null) {
            keys.setPasswordFinder(FilePasswordProvider.of(settings.passphrase().resolve(around.secrets())));
        }
        for (KeyPair key : keys.loadKeys(session)) {
            session.addPublicKeyIdentity(key);
        }
    }

    @Override
    public void close() {
        client.stop();
    }
}
