package tw.kaohe.intake.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tw.kaohe.intake.notice.NoticeSettings.Kind;
import tw.kaohe.model.InputRecord;
import tw.kaohe.model.Phrases;
import tw.kaohe.model.RocDate;
import tw.kaohe.model.Sha256;
import tw.kaohe.report.Notice;
import tw.kaohe.report.NoticeWriter;
import tw.kaohe.report.text.NameMask;
import tw.kaohe.store.Inputs;
import tw.kaohe.store.Notices.Channel;
import tw.kaohe.store.Notices.NewNotice;
import tw.kaohe.store.Reports;
import tw.kaohe.store.Store;
import tw.kaohe.store.Warnings;
import tw.kaohe.store.Warnings.Open;

/** Writes what a scan tells to whom: only what changed, to each agency only what is its own. */
public final class Announcer {
    private static final ZoneId TAIPEI = ZoneId.of("Asia/Taipei");
    private static final int MOST_ITEMS = 50;
    private static final int MOST_IN_ALL = 500;
    private final NoticeSettings settings;
    private final Reports reports;
    private final Inputs inputs;
    private final Warnings store;
    private final Phrases phrases;
    private final NoticeWriter writer;

    public Announcer(Store store, NoticeSettings settings) {
        this.settings = settings;
        this.reports = new Reports(store);
        this.inputs = new Inputs(store);
        this.store = new Warnings(store);
        this.phrases = Phrases.in(settings.language());
        this.writer = new NoticeWriter(phrases);
    }

    /** Listens to a scan from its beginning. */
    public Gathering gathering() {
        return new Gathering(settings.warnings(), phrases);
    }

    /** What a scan tells. @param all every warning that holds, told before or not */
    public record Told(Warnings.Publication publication, List<Open> all) {
    }

    /**
     * Puts together what is to be told, before it is published.
     *
     * @param agencies how many were judged
     * @param city     files that no agency owns
     */
    public Told of(long run, LocalDateTime asOf, Instant now, int agencies, List<Reports.Kept> changed, List<InputRecord> city, Gathering gathered) {
        city.forEach(gathered::shared);
        silence(now, gathered);
        Set<String> told = store.told();
        List<Open> warnings = gathered.warnings();
        List<Open> fresh = warnings.stream().filter(w -> !told.contains(w.id())).toList();
        List<Inputs.Input> held = store.heldUntold(inputs);
        String before = store.lastCalendar();
        boolean otherCalendar = before != null && !before.equals(gathered.calendar());
        Map<String, Notice.Changes> changes = changes(changed, gathered);
        Notice team = new Notice(null, run, asOf, agencies, otherCalendar, capped(changes.values()),
            held.stream().map(i -> held(i, gathered)).toList(), fresh.stream().map(w -> warning(w, gathered)).toList());
        List<NewNotice> notices = new ArrayList<>(toTeam(team, now));
        if (settings.mail() != null) {
            new TreeMap<>(settings.mail().agencies()).forEach((agency, address) -> notices.addAll(toAgency(team, agency, address, changes, held, fresh, gathered)));
        }
        return new Told(new Warnings.Publication(notices, warnings, held.stream().map(Inputs.Input::id).collect(Collectors.toSet()), gathered.calendar()), warnings);
    }

    private void silence(Instant now, Gathering gathered) {
        if (settings.warnings().silentDays() > 0) {
            new TreeMap<>(store.lastDeliveries()).forEach((source, last) -> {
                long days = ChronoUnit.DAYS.between(last, now);
                LocalDate day = LocalDate.ofInstant(last, TAIPEI);
                if (days >= settings.warnings().silentDays()) {
                    gathered.add(Kind.SILENT, null, source + "\n" + day, phrases.get("report.upcoming.silent", source, days, RocDate.format(day)), null);
                }
            });
        }
    }

    private Map<String, Notice.Changes> changes(List<Reports.Kept> changed, Gathering gathered) {
        Map<String, Notice.Changes> changes = new TreeMap<>();
        for (Reports.Kept report : changed) {
            NameMask mask = gathered.mask(report.agency());
            List<Notice.Item> items = reports.told(report.id()).stream().map(t -> item(t, report.agency(), mask, gathered))
                .sorted(java.util.Comparator.comparing(Notice.Item::kind)).toList();
            if (!items.isEmpty()) {
                changes.merge(report.agency(), new Notice.Changes(report.agency(), gathered.name(report.agency()), items, 0), Announcer::together);
            }
        }
        changes.replaceAll((id, c) -> first(c, MOST_ITEMS));
        return changes;
    }

    /** Of a scan that died and of the one after it. */
    private static Notice.Changes together(Notice.Changes a, Notice.Changes b) {
        List<Notice.Item> items = new ArrayList<>(a.items());
        items.addAll(b.items());
        return new Notice.Changes(a.id(), a.name(), items, 0);
    }

    private static Notice.Changes first(Notice.Changes c, int most) {
        int shown = Math.min(most, c.items().size());
        return new Notice.Changes(c.id(), c.name(), c.items().subList(0, shown), c.more() + c.items().size() - shown);
    }

    private static List<Notice.Changes> capped(java.util.Collection<Notice.Changes> all) {
        List<Notice.Changes> kept = new ArrayList<>();
        int left = MOST_IN_ALL;
        for (Notice.Changes c : all) {
            Notice.Changes shown = first(c, left);
            kept.add(shown);
            left -= shown.items().size();
        }
        return kept;
    }

    private static Notice.Item item(Reports.Told t, String agency, NameMask mask, Gathering gathered) {
        return new Notice.Item(Notice.Kind.valueOf(t.change().kind().name()), t.criterion(), mask.apply(gathered.title(agency, t.criterion())), t.severity(),
            mask.apply(t.subject()), mask.apply(t.message()), t.due());
    }

    private static Notice.Held held(Inputs.Input input, Gathering gathered) {
        NameMask mask = gathered.mask(folder(input));
        return new Notice.Held(mask.apply(input.path()), mask.apply(input.reason()));
    }

    private static String folder(Inputs.Input input) {
        return input.path().contains("/") ? input.path().substring(0, input.path().indexOf('/')) : "";
    }

    private static Notice.Warning warning(Open w, Gathering gathered) {
        return new Notice.Warning(w.kind(), w.agency() == null ? null : gathered.name(w.agency()), w.what(), w.until());
    }

    private List<NewNotice> toTeam(Notice notice, Instant now) {
        String period = notice.isHeartbeat() ? heartbeat(notice.run(), LocalDate.ofInstant(now, TAIPEI)) : "run " + notice.run();
        List<NewNotice> notices = new ArrayList<>();
        if (period == null) {
            return notices;
        }
        if (settings.mail() != null) {
            settings.mail().team().forEach(to -> notices.add(mail(notice, to, period)));
        }
        if (settings.webhook() != null) {
            String url = settings.webhook().url().toString();
            notices.add(new NewNotice(dedupe(Channel.WEBHOOK, url, period), Channel.WEBHOOK, url, writer.subject(notice), writer.json(notice), null));
        }
        return notices;
    }

    private List<NewNotice> toAgency(Notice team, String agency, String address, Map<String, Notice.Changes> changes, List<Inputs.Input> held,
                                     List<Open> fresh, Gathering gathered) {
        List<Notice.Changes> own = changes.values().stream().filter(c -> is(agency, c.id(), gathered)).toList();
        Notice notice = new Notice(agency, team.run(), team.asOf(), 1, false, own,
            held.stream().filter(i -> is(agency, folder(i), gathered)).map(i -> held(i, gathered)).toList(),
            fresh.stream().filter(w -> w.agency() != null && is(agency, w.agency(), gathered)).map(w -> warning(w, gathered)).toList());
        return notice.isHeartbeat() ? List.of() : List.of(mail(notice, address, "run " + team.run() + " " + agency));
    }

    private static boolean is(String agency, String id, Gathering gathered) {
        return agency.equals(id) || Objects.equals(agency, gathered.name(id));
    }

    private NewNotice mail(Notice notice, String to, String period) {
        return new NewNotice(dedupe(Channel.MAIL, to, period), Channel.MAIL, to, writer.subject(notice), writer.text(notice), writer.html(notice));
    }

    private static String dedupe(Channel channel, String to, String period) {
        return Sha256.hex(channel + "\n" + to + "\n" + period);
    }

    /** What it is told once for, or null for never. */
    private String heartbeat(long run, LocalDate day) {
        return switch (settings.heartbeat()) {
            case SCAN -> "heartbeat run " + run;
            case DAILY -> "heartbeat " + day;
            case WEEKLY -> "heartbeat " + day.get(IsoFields.WEEK_BASED_YEAR) + " week " + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
            case NEVER -> null;
        };
    }
}
