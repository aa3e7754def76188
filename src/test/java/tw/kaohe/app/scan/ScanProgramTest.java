package tw.kaohe.app.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tw.kaohe.store.Databases;
import tw.kaohe.store.Inputs;
import tw.kaohe.store.Inputs.State;
import tw.kaohe.store.Reports;
import tw.kaohe.store.Reports.ChangeKind;
import tw.kaohe.store.Reports.FindingState;
import tw.kaohe.store.Reports.Kept;
import tw.kaohe.store.Store;
import tw.kaohe.store.StoreSettings;

/** The real program with a folder, a mailbox and an SFTP server: a city over three scans, what is new, open and resolved, and who is told. */
class ScanProgramTest {
    private static final String ANHE = "示範市安和區公所";
    private static final String NANMEN = "示範市南門區公所";
    private static final String PINGAN = "示範市平安區公所";
    private static final String LIST = "場所,設施,現況,替代設備,不適用理由,佐證\n行政中心,老花眼鏡,%s,,,\n行政中心,輪椅,%s,,,\n";
    private static final String LOG = "{\"kind\":\"patrol-log\",\"agency\":\"%s\",\"site\":\"行政中心\",\"date\":\"109-05-12\",\"items\":{\"2-24\":[true,true,true,true,true]}}";
    private static final String SECRET = "canary-of-the-mailbox";
    @TempDir
    Path folder;
    private GreenMail mails;
    private GreenMailUser box;
    private SshServer sftp;
    private KeyPair hostKey;

    @BeforeEach
    void servers() throws Exception {
        mails = new GreenMail(new ServerSetup[] {new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP), new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)});
        mails.start();
        box = mails.setUser("box@example.test", "box", SECRET);
        hostKey = KeyUtils.generateKeyPair("ecdsa-sha2-nistp256", 256);
        sftp = SshServer.setUpDefaultServer();
        sftp.setHost("127.0.0.1");
        sftp.setKeyPairProvider(KeyPairProvider.wrap(hostKey));
        sftp.setPasswordAuthenticator((user, password, session) -> user.equals("box") && password.equals(SECRET));
        sftp.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
        sftp.setFileSystemFactory(new VirtualFileSystemFactory(Files.createDirectories(folder.resolve("server"))));
        sftp.start();
        Files.createDirectories(folder.resolve("server/inbox"));
        Files.createDirectories(folder.resolve("inbox"));
        Files.writeString(folder.resolve("secret"), SECRET);
    }

    @AfterEach
    void stop() throws IOException {
        mails.stop();
        sftp.stop(true);
    }

    @ParameterizedTest
    @EnumSource
    void aCityOverThreeScans(Databases database) throws Exception {
        StoreSettings address = database.fresh(folder);
        settings(address);

        byFolder("設施清冊.csv", LIST.formatted("無", "有"));
        byFolder("日誌.json", LOG.formatted(ANHE));
        byMail("設施清冊.csv", LIST.formatted("有", "無"), "日誌.json", LOG.formatted(NANMEN));
        bySftp("設施清冊.csv", LIST.formatted("有", "有"));
        bySftp("日誌.json", LOG.formatted(PINGAN));
        run();
        assertEquals(Map.of(ChangeKind.NEW, 2), changes(address, 1));
        assertEquals(2, open(address));

        byFolder("設施清冊.csv", LIST.formatted("有", "有"));
        bySftp("設施清冊.csv", LIST.formatted("無", "有"));
        byMail("日誌.json", LOG.formatted(NANMEN));
        run();
        assertEquals(Map.of(ChangeKind.NEW, 1, ChangeKind.RESOLVED, 1), changes(address, 2));
        assertEquals(2, open(address), "one is new, one resolved, one still open");

        byFolder("設施清冊.csv", LIST.formatted("無", "有"));
        byMail("設施清冊.csv", LIST.formatted("有", "有"));
        run();
        assertEquals(Map.of(ChangeKind.REOPENED, 1, ChangeKind.RESOLVED, 1), changes(address, 3));
        assertEquals(2, open(address));
        run();
        assertEquals(Map.of(), changes(address, 4));

        assertEquals(Map.of(
            "team@demo.example", List.of("新增 2", "新增 1、解決 1", "再度發生 1、解決 1"),
            "anhe@demo.example", List.of("新增 1", "解決 1", "再度發生 1"),
            "nanmen@demo.example", List.of("新增 1", "解決 1"),
            "pingan@demo.example", List.of("新增 1")), told());
        try (Store store = Store.open(address)) {
            Map<State, Integer> states = new Inputs(store).counts();
            assertEquals(Map.of(State.RECEIVED, 0, State.AUDITED, 10, State.DUPLICATE, 1, State.QUARANTINED, 0), states);
        }
        nowhere(SECRET);
    }

    private void settings(StoreSettings address) throws IOException {
        Files.writeString(folder.resolve("kaohe.yml"), """
            data: data
            store: {url: '%s', user: %s, password: '${file:database}'}
            audit: {criteria: ['109L-2-24'], reporter: [json, html]}
            sources:
              - {kind: folder, name: drop, path: inbox, every: '0 0 6 * * ?', settle-seconds: 0}
              - {kind: mail, name: mailbox, host: 127.0.0.1, port: %d, user: box, password: '${file:secret}', security: none, every: '0 0 6 * * ?',
                 agencies: {nanmen.example.test: %s}}
              - {kind: sftp, name: sftp, host: 127.0.0.1, port: %d, user: box, password: '${file:secret}', host-key: '%s', path: /inbox, every: '0 0 6 * * ?',
                 settle-seconds: 0.05}
            notify:
              heartbeat: never
              mail: {host: 127.0.0.1, port: %d, security: none, from: kaohe@demo.example, to: [team@demo.example],
                agencies: {%s: anhe@demo.example, %s: nanmen@demo.example, %s: pingan@demo.example}}
            warnings: {off: [promise, log, plan-deadline, due, submit-by, not-submitted, silent]}
            """.formatted(address.url(), address.user(), mails.getImap().getPort(), NANMEN, sftp.getPort(), KeyUtils.getFingerPrint(hostKey.getPublic()),
            mails.getSmtp().getPort(), ANHE, NANMEN, PINGAN));
        Files.writeString(folder.resolve("database"), address.password() == null ? "" : address.password());
    }

    private void byFolder(String name, String content) throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("inbox").resolve(ANHE)).resolve(name), content);
    }

    private void bySftp(String name, String content) throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("server/inbox").resolve(PINGAN)).resolve(name), content);
    }

    private void byMail(String... namesAndContents) throws Exception {
        MimeMessage mail = GreenMailUtil.newMimeMessage("");
        mail.setFrom(new InternetAddress("officer@nanmen.example.test"));
        mail.setSubject("送件", StandardCharsets.UTF_8.name());
        MimeMultipart parts = new MimeMultipart();
        for (int i = 0; i < namesAndContents.length; i += 2) {
            MimeBodyPart part = new MimeBodyPart();
            part.setContent(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8), "application/octet-stream");
            part.setFileName(jakarta.mail.internet.MimeUtility.encodeText(namesAndContents[i], "UTF-8", "B"));
            parts.addBodyPart(part);
        }
        mail.setContent(parts);
        mail.saveChanges();
        box.deliver(mail);
    }

    private void run() throws Exception {
        Program program = Program.scan(folder, "--as-of", "109-05-29");
        assertTrue(program.process().waitFor(120, TimeUnit.SECONDS), program::output);
        assertTrue(List.of(0, 1).contains(program.process().exitValue()) && program.output().contains("次掃描"), program::output);
    }

    /** Changes of deficiencies that a run stored. */
    private static Map<ChangeKind, Integer> changes(StoreSettings address, long run) {
        Map<ChangeKind, Integer> counts = new EnumMap<>(ChangeKind.class);
        try (Store store = Store.open(address)) {
            Reports reports = new Reports(store);
            reports.all().stream().filter(r -> r.run() == run).map(Kept::id)
                .forEach(id -> reports.changes(id).forEach(c -> counts.merge(c.kind(), 1, Integer::sum)));
        }
        return counts;
    }

    private static int open(StoreSettings address) {
        try (Store store = Store.open(address)) {
            return new Reports(store).findingCounts().getOrDefault(FindingState.PRESENT, 0);
        }
    }

    /** What the subjects of the mails say changed, by recipient, in the order of the mails. */
    private Map<String, List<String>> told() throws Exception {
        Map<String, List<String>> told = new TreeMap<>();
        for (MimeMessage mail : mails.getReceivedMessages()) {
            String to = mail.getAllRecipients() == null ? "box" : mail.getAllRecipients()[0].toString();
            if (!to.startsWith("box")) {
                told.computeIfAbsent(to, t -> new ArrayList<>()).add(mail.getSubject().replaceAll("^\\[考核] |\\(.*", ""));
            }
        }
        return told;
    }

    /** A password stands in no file that the program wrote. */
    private void nowhere(String secret) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).filter(f -> !f.getFileName().toString().equals("secret")).toList()) {
                assertTrue(!new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(secret), file::toString);
            }
        }
        assertEquals(0, Arrays.stream(mails.getReceivedMessages()).filter(m -> GreenMailUtil.getWholeMessage(m).contains(secret)).count());
    }
}
