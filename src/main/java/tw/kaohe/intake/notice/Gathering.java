package tw.kaohe.intake.notice;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import tw.kaohe.intake.AuditListener;
import tw.kaohe.intake.notice.NoticeSettings.Kind;
import tw.kaohe.model.AgencyReport;
import tw.kaohe.model.InputKind;
import tw.kaohe.model.InputRecord;
import tw.kaohe.model.Phrases;
import tw.kaohe.model.Sha256;
import tw.kaohe.model.Upcoming;
import tw.kaohe.report.HtmlOptions;
import tw.kaohe.report.text.NameMask;
import tw.kaohe.store.Warnings.Open;

/** What notices need of the reports of a scan, gathered while it goes on, so that no report stays in memory. */
public final class Gathering implements AuditListener {
    private final NoticeSettings.Warned warned;
    private final Phrases phrases;
    private final Map<String, String> titles = new ConcurrentHashMap<>();
    private final Map<String, String> names = new ConcurrentHashMap<>();
    private final Map<String, NameMask> masks = new ConcurrentHashMap<>();
    private final Set<String> calendars = ConcurrentHashMap.newKeySet();
    private final ConcurrentLinkedQueue<Open> warnings = new ConcurrentLinkedQueue<>();

    Gathering(NoticeSettings.Warned warned, Phrases phrases) {
        this.warned = warned;
        this.phrases = phrases;
    }

    @Override
    public void audited(AgencyReport report) {
        String agency = report.agency().id();
        report.verdicts().forEach(v -> {
            String first = titles.putIfAbsent(v.criterion().code(), v.criterion().title());
            if (first != null && !first.equals(v.criterion().title())) {
                titles.put(agency + "\n" + v.criterion().code(), v.criterion().title());
            }
        });
        if (report.agency().name() != null) {
            names.put(agency, report.agency().name());
        }
        NameMask mask = new HtmlOptions(false).mask(report);
        masks.put(agency, mask);
        if (report.calendar() != null) {
            calendars.add(report.calendar().year() + " " + report.calendar().sha256());
        }
        report.inputs().forEach(this::shared);
        LocalDate today = report.asOf().toLocalTime().equals(LocalTime.MIDNIGHT) ? report.asOf().toLocalDate().minusDays(1) : report.asOf().toLocalDate();
        report.upcoming().forEach(u -> upcoming(agency, u, today, mask));
        if (report.status() == AgencyReport.Status.NOT_SUBMITTED) {
            add(Kind.NOT_SUBMITTED, agency, agency, phrases.get("report.upcoming.not-submitted"), null);
        }
    }

    /** Calendars and closures (停班) of the whole city. */
    void shared(InputRecord input) {
        if (input.kinds().contains(InputKind.CLOSURES) || input.kinds().contains(InputKind.CALENDAR)) {
            calendars.add(String.valueOf(input.sha256()));
        }
    }

    private void upcoming(String agency, Upcoming u, LocalDate today, NameMask mask) {
        if (!u.until().isAfter(today.plusDays(warned.days()))) {
            add(Kind.valueOf(u.kind().name()), agency, u.key(), mask.apply(u.what()), u.until());
        }
    }

    /** @param agency or null */
    void add(Kind kind, String agency, String key, String what, LocalDate until) {
        if (warned.kinds().contains(kind)) {
            warnings.add(new Open(Sha256.hex(kind + "\n" + agency + "\n" + key + "\n" + until), kind.name(), agency, what, until));
        }
    }

    /** By kind, then by day and agency. */
    java.util.List<Open> warnings() {
        return warnings.stream().distinct().sorted(java.util.Comparator.comparing((Open o) -> Kind.valueOf(o.kind()))
            .thenComparing(o -> String.valueOf(o.until())).thenComparing(o -> String.valueOf(o.agency())).thenComparing(Open::id)).toList();
    }

    String title(String agency, String code) {
        return titles.getOrDefault(agency + "\n" + code, titles.get(code));
    }

    /** The agency's name, or its id where it has none. */
    String name(String agency) {
        return names.getOrDefault(agency, agency);
    }

    NameMask mask(String agency) {
        return masks.getOrDefault(agency, NameMask.none());
    }

    /** Hash of all calendars and closures that judged. */
    String calendar() {
        return Sha256.hex(String.join("\n", new TreeSet<>(calendars)));
    }
}
