package tw.kaohe.intake.source;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import tw.kaohe.intake.scan.Delivery;
import tw.kaohe.model.RocDate;

/**
 * Takes the attachments of a mail in, those of forwarded mails too; the text of the mail is no submission. What is too large is
 * refused by the size that the server tells, before anything of it is fetched.
 */
final class MailParts {
    private static final ZoneId TAIPEI = ZoneId.of("Asia/Taipei");
    private static final int DEEPEST = 12;
    private final MailSource settings;
    private final Surroundings around;
    private final TakeIn intake;

    MailParts(MailSource settings, Surroundings around, TakeIn intake) {
        this.settings = settings;
        this.around = around;
        this.intake = intake;
    }

    /** What its parts have in common. @param number of the mail in its mailbox @param reason why it is held back, or null */
    private record Mail(String key, String number, String folder, String reason) {
    }

    /**
     * Takes a mail's attachments in.
     *
     * @param validity says which life of the mailbox the number belongs to
     * @param uid      number of the mail in its mailbox
     * @throws IOException if an attachment cannot be fetched or archived; the mail stays unread
     */
    void take(Message message, long validity, long uid) throws MessagingException, IOException {
        String sender = sender(message);
        Optional<String> agency = settings.agency(sender);
        boolean unknown = agency.isEmpty() && !settings.agencies().isEmpty();
        Instant received = message.getReceivedDate() == null ? around.clock().instant() : message.getReceivedDate().toInstant();
        String number = RocDate.format(received.atZone(TAIPEI).toLocalDate()) + "-" + uid;
        Mail mail = new Mail(validity + "|" + uid, number, agency.map(a -> a + "/").orElse(""),
            unknown ? around.phrases().get("intake.unknown-sender", sender) : null);
        walk(mail, message, "", 0);
    }

    private static String sender(Message message) throws MessagingException {
        try {
            Address[] from = message.getFrom();
            return from != null && from.length > 0 && from[0] instanceof InternetAddress address ? String.valueOf(address.getAddress()) : "";
        } catch (AddressException e) {
            return "";
        }
    }

    private void walk(Mail mail, Part part, String place, int depth) throws MessagingException, IOException {
        if (depth > DEEPEST) {
            intake.refuse(new Delivery(settings.name(), mail.key() + "|" + place, mail.folder() + mail.number(), -1, () -> open(part)), "intake.too-deep");
        } else if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                walk(mail, parts.getBodyPart(i), place.isEmpty() ? String.valueOf(i + 1) : place + "." + (i + 1), depth + 1);
            }
        } else if (part.isMimeType("message/rfc822") && part.getSize() <= around.limit()) {
            // Read here: servers differ in how they number the parts of a mail within a mail.
            walk(mail, new MimeMessage(null, part.getInputStream()), place + ".m", depth + 1);
        } else if (isFile(part)) {
            file(mail, part, place);
        }
    }

    private static boolean isFile(Part part) throws MessagingException {
        return name(part) != null || Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()) || !part.isMimeType("text/*");
    }

    private void file(Mail mail, Part part, String place) throws MessagingException, IOException {
        String name = name(part) == null ? "附件" + place : name(part).replace('/', '_').replace('\\', '_');
        long size = size(part);
        Delivery delivery = new Delivery(settings.name(), mail.key() + "|" + place, mail.folder() + mail.number() + "-" + name, size, () -> open(part));
        if (size > around.limit()) {
            intake.refuse(delivery, "intake.too-large", around.limit() >> 20);
        } else if (mail.reason() != null) {
            intake.hold(delivery, mail.reason());
        } else {
            intake.accept(delivery);
        }
    }

    private static java.io.InputStream open(Part part) throws IOException {
        try {
            return part.getInputStream();
        } catch (MessagingException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** At least so large once decoded: of four letters of base64 come three bytes, line ends take up to a fiftieth. */
    private static long size(Part part) throws MessagingException {
        long encoded = part.getSize();
        boolean base64 = part instanceof jakarta.mail.internet.MimePart mime && "base64".equalsIgnoreCase(mime.getEncoding());
        return base64 && encoded > 0 ? encoded / 100 * 73 : encoded;
    }

    private static String name(Part part) throws MessagingException {
        String name = part.getFileName();
        try {
            return name == null ? null : MimeUtility.decodeText(name);
        } catch (UnsupportedEncodingException e) {
            return name;
        }
    }
}
