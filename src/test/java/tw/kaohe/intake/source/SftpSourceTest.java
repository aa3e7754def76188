package tw.kaohe.intake.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.PublicKey;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.kaohe.store.Inputs.State;

/** A folder on a real SFTP server in this process. */
class SftpSourceTest {
    private static final KeyPair SERVER_KEY = key();
    private static final KeyPair USER_KEY = key();
    @TempDir
    Path temp;
    private Path box;
    private SshServer server;
    private Collected collected;
    private volatile PublicKey accepted = USER_KEY.getPublic();

    private static KeyPair key() {
        try {
            return KeyUtils.generateKeyPair("ecdsa-sha2-nistp256", 256);
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void open() throws IOException {
        box = Files.createDirectories(temp.resolve("server/inbox"));
        server = SshServer.setUpDefaultServer();
        server.setHost("127.0.0.1");
        server.setKeyPairProvider(KeyPairProvider.wrap(SERVER_KEY));
        server.setPasswordAuthenticator((user, password, session) -> user.equals("box") && password.equals(Collected.PASSWORD));
        server.setPublickeyAuthenticator((user, key, session) -> KeyUtils.compareKeys(key, accepted));
        server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
        server.setFileSystemFactory(new VirtualFileSystemFactory(temp.resolve("server")));
        server.start();
        collected = new Collected(temp.resolve("data"));
    }

    @AfterEach
    void close() throws IOException {
        collected.close();
        server.stop(true);
    }

    private SftpSource source(String hostKey, Secret password, String key, double settle, boolean keep) {
        return new SftpSource("sftp", Collected.CRON, Collected.AT_ONCE, null, null, "127.0.0.1", server.getPort(), "box", password, key, null, hostKey, null,
            "/inbox", null, settle, keep, 5);
    }

    private SftpSource source() {
        return source(KeyUtils.getFingerPrint(SERVER_KEY.getPublic()), Collected.SECRET, null, 0.05, false);
    }

    private Path put(String path, String content) throws IOException {
        Path file = box.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    @Test
    void filesAreTakenOnceAndMovedAside() throws Exception {
        put("示範市安和區公所/清冊 1%.csv", "一");
        put("名冊.csv", "二");
        Files.createSymbolicLink(box.resolve("link.csv"), box.resolve("名冊.csv"));
        assertEquals(Set.of(), collected.from(source()));
        assertEquals(Map.of("示範市安和區公所/清冊 1%.csv", State.RECEIVED, "名冊.csv", State.RECEIVED, "link.csv", State.QUARANTINED), collected.states("sftp"));
        assertEquals("一", collected.content("示範市安和區公所/清冊 1%.csv"));
        assertTrue(Files.exists(box.resolve("示範市安和區公所/.done/清冊 1%.csv")));
        put("名冊.csv", "三");
        collected.from(source());
        collected.from(source());
        assertEquals(4, collected.inputs().all().size());
        assertEquals("二", Files.readString(box.resolve(".done/名冊.csv")), "the earlier file is not overwritten");
        assertEquals(List.of(), collected.told());
    }

    @Test
    void aFileThatIsStillBeingUploadedWaits() throws Exception {
        Path file = put("慢.csv", "");
        Thread writer = new Thread(() -> {
            try (OutputStream out = Files.newOutputStream(file)) {
                for (int i = 0; i < 30; i++) {
                    out.write("一行\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
                    TimeUnit.MILLISECONDS.sleep(50);
                }
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        writer.start();
        put("好.csv", "完成");
        collected.from(source(KeyUtils.getFingerPrint(SERVER_KEY.getPublic()), Collected.SECRET, null, 0.3, false));
        assertEquals(Set.of("好.csv"), collected.states("sftp").keySet());
        writer.join();
        collected.from(source());
        assertEquals("一行\n".repeat(30), collected.content("慢.csv"));
    }

    @Test
    void filesThatMustStayAreStillTakenOnce() throws Exception {
        put("甲.csv", "1");
        SftpSource stay = source(KeyUtils.getFingerPrint(SERVER_KEY.getPublic()), Collected.SECRET, null, 0.05, true);
        collected.from(stay);
        collected.from(stay);
        assertTrue(Files.exists(box.resolve("甲.csv")));
        assertEquals(1, collected.inputs().all().size());
    }

    @Test
    void aKeyOpensTheServerAndAnotherDoesNot() throws Exception {
        try (OutputStream out = Files.newOutputStream(temp.resolve("key"))) {
            new OpenSSHKeyPairResourceWriter().writePrivateKey(USER_KEY, "fictional", null, out);
        }
        String fingerprint = KeyUtils.getFingerPrint(SERVER_KEY.getPublic());
        put("甲.csv", "1");
        assertEquals(Set.of(), collected.from(source(fingerprint, null, temp.resolve("key").toString(), 0.05, false)));
        assertEquals(Set.of("甲.csv"), collected.states("sftp").keySet());
        accepted = SERVER_KEY.getPublic();
        assertEquals(Set.of("sftp"), collected.from(source(fingerprint, null, temp.resolve("key").toString(), 0.05, false)));
        assertTrue(collected.told().get(0).startsWith("sftp fails: 帳號或密碼(金鑰)遭拒"), collected.told()::toString);
    }

    @Test
    void anotherServerNeverSeesThePassword() throws Exception {
        boolean[] asked = {false};
        server.setPasswordAuthenticator((user, password, session) -> {
            asked[0] = true;
            return true;
        });
        assertEquals(Set.of("sftp"), collected.from(source(KeyUtils.getFingerPrint(USER_KEY.getPublic()), Collected.SECRET, null, 0.05, false)));
        assertFalse(asked[0]);
        assertTrue(collected.told().get(0).contains(KeyUtils.getFingerPrint(SERVER_KEY.getPublic())), collected.told()::toString);
        assertTrue(collected.told().get(0).contains("與設定檔不符"), collected.told()::toString);
    }

    @Test
    void knownHostsSayWhichServerItIs() throws Exception {
        Path known = temp.resolve("known_hosts");
        Files.writeString(known, "[127.0.0.1]:" + server.getPort() + " " + PublicKeyEntry.toString(SERVER_KEY.getPublic()) + "\n");
        put("甲.csv", "1");
        SftpSource source = new SftpSource("sftp", Collected.CRON, Collected.AT_ONCE, null, null, "127.0.0.1", server.getPort(), "box", Collected.SECRET, null,
            null, null, known.toString(), "/inbox", null, 0.05, false, 5);
        assertEquals(Set.of(), collected.from(source));
        Files.writeString(known, "[127.0.0.1]:" + server.getPort() + " " + PublicKeyEntry.toString(USER_KEY.getPublic()) + "\n");
        assertEquals(Set.of("sftp"), collected.from(source));
        assertTrue(collected.told().get(0).contains("與設定檔不符"), collected.told()::toString);
    }

    @Test
    void troubleIsToldOnceInWordsAndWithoutThePassword() throws Exception {
        collected.logEverything();
        put("甲.csv", "1");
        server.setPasswordAuthenticator((user, password, session) -> false);
        collected.from(source());
        collected.from(source());
        assertEquals(1, collected.told().size(), collected.told()::toString);
        assertTrue(collected.told().get(0).startsWith("sftp fails: 帳號或密碼(金鑰)遭拒"), collected.told()::toString);
        server.setPasswordAuthenticator((user, password, session) -> password.equals(Collected.PASSWORD));
        collected.from(source());
        assertEquals("sftp recovered", collected.told().get(1));
        Files.move(box, temp.resolve("elsewhere"));
        collected.from(source());
        assertTrue(collected.told().get(2).startsWith("sftp fails: 資料夾或檔案不存在"), collected.told()::toString);
        server.stop(true);
        collected.from(source());
        assertEquals(3, collected.told().size(), "it is failing already");
        assertTrue(collected.states().all().get(0).error().startsWith("無法連線"), collected.states().all()::toString);
        assertFalse((collected.told() + collected.log() + collected.states().all()).contains(Collected.PASSWORD), "the password is nowhere");
    }
}
