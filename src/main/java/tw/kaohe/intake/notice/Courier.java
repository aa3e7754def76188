package tw.kaohe.intake.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tw.kaohe.store.Notices;
import tw.kaohe.store.Notices.Channel;
import tw.kaohe.store.Notices.Due;
import tw.kaohe.store.Store;

/**
 * Sends the notices that wait. What fails is tried again later, with a wait that doubles, and in the end given up. A service calls it every minute or so;
 * several instances never have the same notice in hand at once.
 */
public final class Courier implements AutoCloseable {
    /** Longer than every time limit of an attempt together. */
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final Duration LONGEST_WAIT = Duration.ofHours(6);
    private final Notices notices;
    private final NoticeSettings settings;
    private final InstantSource clock;
    private final WebhookChannel webhook;
    private MailChannel mail;

    public Courier(Store store, NoticeSettings settings, InstantSource clock) {
        this.notices = new Notices(store);
        this.settings = settings;
        this.clock = clock;
        this.webhook = settings.webhook() == null ? null : new WebhookChannel(settings.webhook());
    }

    /**
     * A notice that could not be sent.
     *
     * @param again when it is tried next, or null where it is given up
     * @param first whether it was its first attempt
     */
    public record Failure(Channel channel, String recipient, String why, Instant again, boolean first) {
    }

    /** How it went. */
    public record Round(int sent, List<Failure> failures) {
        public Round {
            failures = List.copyOf(failures);
        }
    }

    /** Sends all that is due now. */
    public synchronized Round send() {
        int sent = 0;
        List<Failure> failures = new ArrayList<>();
        Optional<Due> due = notices.claim(clock.instant(), LEASE);
        while (due.isPresent() && !Thread.currentThread().isInterrupted()) {
            Failure failure = send(due.get());
            if (failure == null) {
                sent++;
            } else {
                failures.add(failure);
            }
            due = notices.claim(clock.instant(), LEASE);
        }
        return new Round(sent, failures);
    }

    private Failure send(Due due) {
        try {
            switch (due.notice().channel()) {
                case MAIL -> mail().send(due);
                case WEBHOOK -> webhook(due);
            }
            notices.sent(due.id(), clock.instant());
            return null;
        } catch (NotSent e) {
            Instant again = due.attempts() + 1 >= settings.attempts() ? null : clock.instant().plus(pause(due.attempts()));
            notices.failed(due.id(), e.getMessage(), again);
            return new Failure(due.notice().channel(), shown(due), e.getMessage(), again, due.attempts() == 0);
        }
    }

    /** Addresses of webhooks often hold a secret: only the host is shown. */
    private static String shown(Due due) {
        String recipient = due.notice().recipient();
        return due.notice().channel() == Channel.WEBHOOK ? java.net.URI.create(recipient).getHost() : recipient;
    }

    private MailChannel mail() {
        if (settings.mail() == null) {
            throw new NotSent("notify.mail is no longer set");
        }
        if (mail == null) {
            mail = new MailChannel(settings.mail());
        }
        return mail;
    }

    private void webhook(Due due) {
        if (webhook == null || !settings.webhook().url().toString().equals(due.notice().recipient())) {
            throw new NotSent("notify.webhook no longer names this address");
        }
        webhook.send(due);
    }

    private Duration pause(int attempts) {
        Duration pause = settings.backOff().multipliedBy(1L << Math.min(attempts, 20));
        return pause.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : pause;
    }

    @Override
    public void close() {
        if (mail != null) {
            mail.close();
        }
    }
}
