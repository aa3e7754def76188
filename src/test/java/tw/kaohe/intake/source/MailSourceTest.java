package tw.kaohe.intake.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.kaohe.store.Inputs.State;

/** A mailbox on a real IMAP server: attachments come in once, nothing is lost, forged mails do no harm. */
class MailSourceTest {
    private static final String AGENCY = "示範市安和區公所";
    private static final Date ARRIVED = Date.from(Instant.parse("2020-05-12T01:00:00Z"));
    @TempDir
    Path temp;
    private GreenMail server;
    private GreenMailUser user;
    private Collected collected;

    @BeforeEach
    void open() {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        server.start();
        user = server.setUser("box@example.test", "box", Collected.PASSWORD);
        collected = new Collected(temp, () -> ARRIVED.toInstant());
    }

    @AfterEach
    void close() {
        collected.close();
        server.stop();
    }

    private MailSource box(String folder, String moveTo, Map<String, String> agencies, int port, int batch) {
        return new MailSource("mail", Collected.CRON, Collected.AT_ONCE, null, null, "127.0.0.1", port, "none", "box", Collected.SECRET, folder, moveTo,
            agencies, batch, 5);
    }

    private MailSource box() {
        return box(null, null, Map.of("Anhe.example.test", AGENCY), server.getImap().getPort(), 200);
    }

    private MailFolder inbox() throws FolderException {
        return server.getUserManager().getImapHostManager().getInbox(user);
    }

    private MimeMessage mail(String from, Object... namesAndContents) throws Exception {
        MimeMessage message = GreenMailUtil.newMimeMessage("");
        message.setFrom(new InternetAddress(from));
        message.setSubject("送審資料", "UTF-8");
        MimeMultipart parts = new MimeMultipart();
        MimeBodyPart text = new MimeBodyPart();
        text.setText("附件請查收。", "UTF-8");
        parts.addBodyPart(text);
        for (int i = 0; i < namesAndContents.length; i += 2) {
            MimeBodyPart part = new MimeBodyPart();
            part.setContent(namesAndContents[i + 1].toString().getBytes(StandardCharsets.UTF_8), "application/octet-stream");
            part.setHeader("Content-Transfer-Encoding", "base64");
            part.setFileName(jakarta.mail.internet.MimeUtility.encodeText((String) namesAndContents[i], "UTF-8", "B"));
            part.setDisposition("attachment");
            parts.addBodyPart(part);
        }
        message.setContent(parts);
        message.saveChanges();
        return message;
    }

    private void deliver(MimeMessage message) throws Exception {
        inbox().appendMessage(message, new Flags(), ARRIVED);
    }

    @Test
    void attachmentsComeInOnceUnderTheSendersAgency() throws Exception {
        deliver(mail("officer@anhe.example.test", "設施清冊.csv", "一", "日誌.csv", "二"));
        deliver(mail("officer@anhe.example.test", "設施清冊.csv", "三"));
        deliver(mail("officer@anhe.example.test"));
        assertEquals(Set.of(), collected.from(box()));
        assertEquals(Map.of(AGENCY + "/109-05-12-1-設施清冊.csv", State.RECEIVED, AGENCY + "/109-05-12-1-日誌.csv", State.RECEIVED,
            AGENCY + "/109-05-12-2-設施清冊.csv", State.RECEIVED), collected.states("mail"));
        assertEquals("三", collected.content(AGENCY + "/109-05-12-2-設施清冊.csv"));
        assertEquals(3, inbox().getMessages().stream().filter(m -> m.getFlags().contains(Flags.Flag.SEEN)).count(), "all are marked read");
        collected.from(box());
        for (var m : inbox().getMessages()) {
            m.setFlags(new Flags(Flags.Flag.SEEN), false);
        }
        collected.from(box());
        assertEquals(3, collected.inputs().all().size(), "a mail that somebody marks unread again brings nothing new");
    }

    @Test
    void mailsMoveAwayOnceTheyAreTakenIn() throws Exception {
        deliver(mail("officer@anhe.example.test", "甲.csv", "一"));
        inbox().getMessages().get(0).setFlags(new Flags(Flags.Flag.SEEN), true);
        collected.from(box(null, "done", Map.of("anhe.example.test", AGENCY), server.getImap().getPort(), 200));
        assertEquals(1, collected.inputs().all().size(), "also mails that somebody has read already");
        assertEquals(0, inbox().getMessages().size());
        assertEquals(1, server.getUserManager().getImapHostManager().getFolder(user, "done").getMessages().size());
    }

    @Test
    void forgedNamesAndHeadersDoNoHarm() throws Exception {
        MimeMessage forged = mail("officer@anhe.example.test", "../../../etc/passwd", "1", "表\u202Evsc.exe", "2", "C:\\temp\\x.csv", "3", "a\u0000b.csv", "4");
        forged.setHeader("CamelMailDelete", "true");
        forged.setHeader("CamelMailMoveTo", "stolen");
        forged.setHeader("CamelMailCopyTo", "stolen");
        deliver(forged);
        deliver(mail("somebody@elsewhere.test", "甲.csv", "5"));
        collected.from(box());
        assertEquals(Set.of(AGENCY + "/109-05-12-1-.._.._.._etc_passwd", AGENCY + "/109-05-12-1-表vsc.exe", AGENCY + "/109-05-12-1-C___temp__x.csv",
            AGENCY + "/109-05-12-1-ab.csv", "109-05-12-2-甲.csv"), collected.states("mail").keySet());
        assertEquals(2, inbox().getMessages().size(), "a mail cannot say that it is to be deleted or moved");
        assertEquals(null, server.getUserManager().getImapHostManager().getFolder(user, "stolen"));
        assertEquals(State.QUARANTINED, collected.input("109-05-12-2-甲.csv").state(), "nobody knows its sender");
        assertTrue(collected.input("109-05-12-2-甲.csv").reason().contains("somebody@elsewhere.test"));
        assertEquals("5", collected.content("109-05-12-2-甲.csv"), "its content is there once somebody releases it");
    }

    @Test
    void anAttachmentThatIsTooLargeIsRefusedUnfetched() throws Exception {
        deliver(mail("officer@anhe.example.test", "大.bin", "x".repeat(3 << 20), "小.csv", "1"));
        collected.from(box());
        assertEquals(Map.of(AGENCY + "/109-05-12-1-大.bin", State.QUARANTINED, AGENCY + "/109-05-12-1-小.csv", State.RECEIVED), collected.states("mail"));
        assertEquals(tw.kaohe.model.Sha256.hex(""), collected.input(AGENCY + "/109-05-12-1-大.bin").sha256(), "not a byte of it was read");
        assertTrue(collected.input(AGENCY + "/109-05-12-1-大.bin").size() > 1 << 20);
    }

    @Test
    void attachmentsOfForwardedMailsCountAndTextsDoNot() throws Exception {
        MimeMessage outer = GreenMailUtil.newMimeMessage("");
        outer.setFrom(new InternetAddress("officer@anhe.example.test"));
        MimeBodyPart forwarded = new MimeBodyPart();
        forwarded.setContent(mail("a@b.test", "內.csv", "深"), "message/rfc822");
        outer.setContent(new MimeMultipart(forwarded));
        outer.saveChanges();
        // The test's server cannot hand out a mail within a mail.
        MailSource settings = box();
        SourceWatch watch = new SourceWatch(settings, collected.around(), new Trouble(collected.around().phrases(), Set.of()));
        new MailParts(settings, collected.around(), new TakeIn(collected.around(), watch)).take(outer, 1, 1);
        assertEquals(Set.of(AGENCY + "/109-05-12-1-內.csv"), collected.states("mail").keySet());
        assertEquals("深", collected.content(AGENCY + "/109-05-12-1-內.csv"));
    }

    @Test
    void manyMailsComeInBatches() throws Exception {
        for (int i = 0; i < 30; i++) {
            deliver(mail("officer@anhe.example.test", "清冊.csv", "第" + i));
        }
        assertEquals(Set.of(), collected.from(box(null, null, Map.of("anhe.example.test", AGENCY), server.getImap().getPort(), 12)));
        assertEquals(30, collected.states("mail").size());
        assertEquals("第29", collected.content(AGENCY + "/109-05-12-30-清冊.csv"));
    }

    @Test
    void aMailStaysUnreadWhileItCannotBeArchived() throws Exception {
        deliver(mail("officer@anhe.example.test", "甲.csv", "一"));
        java.nio.file.Files.writeString(collected.archive(), "a file where the archive should be");
        assertEquals(Set.of("mail"), collected.from(box()));
        assertFalse(inbox().getMessages().get(0).getFlags().contains(Flags.Flag.SEEN));
        java.nio.file.Files.delete(collected.archive());
        assertEquals(Set.of(), collected.from(box()));
        assertEquals("一", collected.content(AGENCY + "/109-05-12-1-甲.csv"));
        assertEquals(List.of("mail recovered"), collected.told().subList(1, collected.told().size()));
    }

    @Test
    void whatIsWrongWithTheServerIsToldOnceInWordsAndWithoutThePassword() throws Exception {
        collected.logEverything();
        deliver(mail("officer@anhe.example.test", "甲.csv", "一"));
        server.setUser("box@example.test", "box", "another password");
        collected.from(box());
        collected.from(box());
        assertEquals(1, collected.told().size(), collected.told()::toString);
        assertTrue(collected.told().get(0).startsWith("mail fails: 帳號或密碼(金鑰)遭拒"), collected.told()::toString);

        server.setUser("box@example.test", "box", Collected.PASSWORD);
        assertEquals(Set.of(), collected.from(box()));
        assertEquals("mail recovered", collected.told().get(1));

        collected.from(box("nowhere", null, Map.of(), server.getImap().getPort(), 10));
        assertTrue(collected.told().get(2).startsWith("mail fails: 信箱內沒有此資料夾"), collected.told()::toString);
        assertFalse((collected.told() + collected.log() + collected.states().all()).contains(Collected.PASSWORD), "the password is nowhere");
        assertTrue(collected.log().contains("kaohe"), "the log was watched");
    }

    @Test
    void aServerThatDoesNotAnswerIsGivenUp() throws Exception {
        int free;
        try (ServerSocket silent = new ServerSocket(0)) {
            MailSource mute = new MailSource("mute", Collected.CRON, new Retry(1, 0.0, 1.0, 0.0, null, null), null, null, "127.0.0.1", silent.getLocalPort(),
                "none", "box", Collected.SECRET, null, null, null, null, 1);
            assertEquals(Set.of("mute"), collected.from(mute));
            assertTrue(collected.told().get(0).startsWith("mute fails: 連線逾時"), collected.told()::toString);
            free = silent.getLocalPort();
        }
        assertEquals(Set.of("mail"), collected.from(box(null, null, Map.of(), free, 10)));
        assertTrue(collected.told().get(1).startsWith("mail fails: 無法連線"), collected.told()::toString);
    }
}
