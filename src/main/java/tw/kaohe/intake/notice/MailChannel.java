package tw.kaohe.intake.notice;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.mail.MailEndpoint;
import org.apache.camel.impl.DefaultCamelContext;
import tw.kaohe.store.Notices.Due;

/** Sends notices by mail, as text and HTML. A mail that is sent again carries the same Message-ID, so that a mailbox can tell. */
final class MailChannel implements AutoCloseable {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final String SECONDS = "20000";
    private final NoticeSettings.Mail settings;
    private final CamelContext camel = new DefaultCamelContext();
    private final ProducerTemplate template;
    private final MailEndpoint endpoint;

    MailChannel(NoticeSettings.Mail settings) {
        this.settings = settings;
        String scheme = settings.security() == NoticeSettings.Security.TLS ? "smtps" : "smtp";
        camel.start();
        template = camel.createProducerTemplate();
        endpoint = camel.getEndpoint(scheme + "://" + settings.host() + ":" + settings.port(), MailEndpoint.class);
        // Never as a part of the address, which is logged.
        if (settings.user() != null) {
            endpoint.getConfiguration().setUsername(settings.user());
            endpoint.getConfiguration().setPassword(settings.password());
        }
        endpoint.getConfiguration().setAdditionalJavaMailProperties(properties(scheme));
    }

    private Properties properties(String scheme) {
        Properties properties = new Properties();
        for (String limit : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.setProperty("mail." + scheme + "." + limit, SECONDS);
        }
        if (settings.security() == NoticeSettings.Security.STARTTLS) {
            properties.setProperty("mail.smtp.starttls.enable", "true");
            properties.setProperty("mail.smtp.starttls.required", "true");
        }
        properties.setProperty("mail." + scheme + ".ssl.checkserveridentity", "true");
        return properties;
    }

    /** @throws NotSent if the server does not take it */
    void send(Due due) {
        try {
            template.sendBody(endpoint, message(due));
        } catch (MessagingException | CamelExecutionException e) {
            throw new NotSent(e);
        }
    }

    private MimeMessage message(Due due) throws MessagingException {
        MimeMessage message = new MimeMessage(Session.getInstance(new Properties()));
        message.setFrom(new InternetAddress(settings.from()));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(due.notice().recipient()));
        message.setSubject(due.notice().subject(), UTF_8);
        message.setSentDate(Date.from(due.createdAt()));
        message.setHeader("Message-ID", "<" + due.notice().dedupe() + settings.from().substring(settings.from().lastIndexOf('@')) + ">");
        message.setHeader("X-Kaohe-Notice", due.notice().dedupe());
        message.setHeader("Auto-Submitted", "auto-generated");
        MimeBodyPart text = new MimeBodyPart();
        text.setText(due.notice().body(), UTF_8);
        MimeBodyPart html = new MimeBodyPart();
        html.setContent(due.notice().html(), "text/html; charset=UTF-8");
        message.setContent(new MimeMultipart("alternative", text, html));
        return message;
    }

    @Override
    public void close() {
        template.stop();
        camel.stop();
    }
}
