package tw.kaohe.app.scan;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tw.kaohe.intake.notice.NoticeSettings;
import tw.kaohe.intake.notice.NoticeSettings.Heartbeat;
import tw.kaohe.intake.notice.NoticeSettings.Kind;
import tw.kaohe.intake.notice.NoticeSettings.Mail;
import tw.kaohe.intake.notice.NoticeSettings.Security;
import tw.kaohe.intake.notice.NoticeSettings.Warned;
import tw.kaohe.intake.notice.NoticeSettings.Webhook;

/** {@code notify:} of the settings: who is told what changed. @param retryMinutes wait before the second attempt */
public record NotifyPart(String language, String heartbeat, Integer attempts, @JsonProperty("retry-minutes") Integer retryMinutes, MailPart mail,
                         WebhookPart webhook) {
    private static final int ATTEMPTS = 10;
    private static final int SMTP = 587;
    private static final int LARGEST_PORT = 65_535;
    private static final String ADDRESS = "[^@\\s,;<>]+@[^@\\s,;<>]+";

    /** {@code mail:}. @param agencies address by agency's id or name */
    public record MailPart(String host, Integer port, String security, String user, String password, String from, List<String> to, Map<String, String> agencies) {
    }

    /** {@code webhook:}. */
    public record WebhookPart(String url, String secret) {
    }

    /** {@code warnings:}. @param off kinds that are not warned of */
    public record WarningsPart(Integer days, @JsonProperty("silent-days") Integer silentDays, Set<String> off) {
        Warned settings() {
            EnumSet<Kind> kinds = EnumSet.allOf(Kind.class);
            (off == null ? Set.<String>of() : off).forEach(name -> kinds.remove(constant(Kind.class, "warnings.off", name.replace('-', '_'))));
            return new Warned(atLeast("warnings.days", days, 0, Warned.USUAL.days()), atLeast("warnings.silent-days", silentDays, 0, Warned.USUAL.silentDays()), kinds);
        }
    }

    /**
     * @param notify or null
     * @param warnings or null
     * @throws ConfigException if it says what cannot be
     */
    static NoticeSettings settings(NotifyPart notify, WarningsPart warnings, String language, Secrets secrets) {
        Warned warned = warnings == null ? Warned.USUAL : warnings.settings();
        NotifyPart n = notify == null ? new NotifyPart(null, null, null, null, null, null) : notify;
        String spoken = n.language() == null ? language : n.language();
        if (!Set.of("zh-TW", "en").contains(spoken)) {
            throw new ConfigException("notify.language: neither zh-TW nor en: " + spoken);
        }
        return new NoticeSettings(spoken, n.heartbeat() == null ? Heartbeat.WEEKLY : constant(Heartbeat.class, "notify.heartbeat", n.heartbeat()),
            atLeast("notify.attempts", n.attempts(), 1, ATTEMPTS), Duration.ofMinutes(atLeast("notify.retry-minutes", n.retryMinutes(), 0, 1)),
            n.mail() == null ? null : mail(n.mail(), secrets), n.webhook() == null ? null : webhook(n.webhook(), secrets), warned);
    }

    private static Mail mail(MailPart m, Secrets secrets) {
        if (m.host() == null || m.host().isBlank()) {
            throw new ConfigException("notify.mail.host is missing; name the mail server");
        }
        List<String> team = m.to() == null ? List.of() : m.to();
        Map<String, String> agencies = m.agencies() == null ? Map.of() : m.agencies();
        address("notify.mail.from", m.from());
        team.forEach(a -> address("notify.mail.to", a));
        agencies.forEach((agency, a) -> address("notify.mail.agencies." + agency, a));
        int port = atLeast("notify.mail.port", m.port(), 1, SMTP);
        if (port > LARGEST_PORT) {
            throw new ConfigException("notify.mail.port: no port: " + port);
        }
        return new Mail(m.host(), port, m.security() == null ? Security.STARTTLS : constant(Security.class, "notify.mail.security", m.security()), m.user(),
            secrets.resolve(m.password()), m.from(), team, agencies);
    }

    private static void address(String place, String address) {
        if (address == null || !address.matches(ADDRESS)) {
            throw new ConfigException(place + ": no mail address: " + address);
        }
    }

    private static Webhook webhook(WebhookPart w, Secrets secrets) {
        try {
            URI url = URI.create(String.valueOf(w.url()));
            if (url.getHost() == null || url.getUserInfo() != null || !Set.of("http", "https").contains(String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT))) {
                throw new ConfigException("notify.webhook.url: an http or https address without a password in it is needed");
            }
            return new Webhook(url, secrets.resolve(w.secret()));
        } catch (IllegalArgumentException e) {
            throw new ConfigException("notify.webhook.url: no address");
        }
    }

    private static int atLeast(String place, Integer given, int least, int usual) {
        if (given != null && given < least) {
            throw new ConfigException(place + ": must be " + least + " or more: " + given);
        }
        return given == null ? usual : given;
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String place, String name) {
        for (E value : type.getEnumConstants()) {
            if (value.name().equalsIgnoreCase(name)) {
                return value;
            }
        }
        throw new ConfigException(place + ": there is no '" + name + "'; there are "
            + java.util.Arrays.stream(type.getEnumConstants()).map(e -> e.name().toLowerCase(Locale.ROOT).replace('_', '-')).toList());
    }
}
