package tw.kaohe.intake.notice;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who is told what, and how.
 *
 * @param language  {@code zh-TW} or {@code en}
 * @param heartbeat how often it is told that nothing changed (心跳)
 * @param attempts  after which a notice is given up
 * @param backOff   wait before the second attempt; doubled each time, at most six hours
 * @param mail      or null
 * @param webhook   or null
 * @param warnings  what is warned of
 */
public record NoticeSettings(String language, Heartbeat heartbeat, int attempts, Duration backOff, Mail mail, Webhook webhook, Warned warnings) {

    public enum Heartbeat { SCAN, DAILY, WEEKLY, NEVER }

    /** How the mail server is spoken to. */
    public enum Security { NONE, STARTTLS, TLS }

    /**
     * @param user     or null
     * @param password or null; never shown
     * @param team     who is told of all agencies
     * @param agencies address by agency's id or name; told of that agency only
     */
    public record Mail(String host, int port, Security security, String user, String password, String from, List<String> team, Map<String, String> agencies) {
        public Mail {
            team = List.copyOf(team);
            agencies = Map.copyOf(agencies);
        }

        @Override
        public String toString() {
            return "Mail[" + host + ":" + port + "]";
        }
    }

    /** @param secret that signs what is sent, or null; never shown */
    public record Webhook(URI url, String secret) {
        @Override
        public String toString() {
            return "Webhook[" + url.getHost() + "]";
        }
    }

    /**
     * @param days       how many days before its end something is warned of
     * @param silentDays after how many days without a file a source is silent; 0 = never
     * @param kinds      what is warned of
     */
    public record Warned(int days, int silentDays, Set<Kind> kinds) {
        /** Seven days ahead, of everything. */
        public static final Warned USUAL = new Warned(7, 7, Set.of(Kind.values()));

        public Warned {
            kinds = Set.copyOf(kinds);
        }
    }

    /** Kinds of warnings; the first five are {@link tw.kaohe.model.Upcoming.Kind}. SILENT: a source; NOT_SUBMITTED: an agency of the register. */
    public enum Kind { PROMISE, LOG, PLAN_DEADLINE, DUE, SUBMIT_BY, NOT_SUBMITTED, SILENT }

    /** Tells nobody, warns as usual. @param language of the warnings */
    public static NoticeSettings nobody(String language) {
        return new NoticeSettings(language, Heartbeat.NEVER, 1, Duration.ofMinutes(1), null, null, Warned.USUAL);
    }
}
