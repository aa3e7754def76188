package tw.kaohe.intake.source;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.quartz.CronExpression;

/** One of {@code sources:} in the settings; {@code kind} says which. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({@JsonSubTypes.Type(value = FolderSource.class, name = "folder"), @JsonSubTypes.Type(value = MailSource.class, name = "mail"),
    @JsonSubTypes.Type(value = SftpSource.class, name = "sftp"), @JsonSubTypes.Type(value = PageSource.class, name = "pages")})
public sealed interface SourceSettings permits FolderSource, MailSource, SftpSource, PageSource {
    /** By which inputs, messages and the store name it. */
    String name();

    /** When it is polled as a service: a Quartz cron expression, Asia/Taipei. */
    String every();

    /** What is done about failures. */
    Retry retry();

    /** How many files a minute are taken in, or null for as many as come. */
    Integer filesPerMinute();

    /** Days without any file after which the team is warned, or null for never. */
    Integer silentAfterDays();

    /** @throws IllegalArgumentException saying what is wrong */
    static void check(String name, String every, Integer filesPerMinute) {
        if (name == null || !name.matches("[a-z0-9][a-z0-9-]{0,40}")) {
            throw new IllegalArgumentException("source name '" + name + "': use a-z, 0-9 and '-', 41 characters at most");
        }
        cron("source " + name, every);
        if (filesPerMinute != null && filesPerMinute < 1) {
            throw new IllegalArgumentException("source " + name + ": files-per-minute is at least 1; leave it out for no limit");
        }
    }

    /** @throws IllegalArgumentException if it is no cron expression */
    static void cron(String what, String every) {
        if (every == null || !CronExpression.isValidExpression(every)) {
            throw new IllegalArgumentException(what + ": every: '" + every
                + "' is no Quartz cron expression (second minute hour day month weekday); every ten minutes is '0 0/10 * * * ?'");
        }
    }

    /** @throws IllegalArgumentException if it is missing */
    static void required(String source, String key, Object value) {
        if (value == null || value.toString().isBlank()) {
            throw new IllegalArgumentException("source " + source + ": '" + key + "' is missing");
        }
    }
}
