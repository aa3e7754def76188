package tw.kaohe.report.html;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tw.kaohe.report.Notice;
import tw.kaohe.report.text.Wording;

/** A notice (通知) ready to be printed, as mail text or as HTML. @param lead what it is about */
public record NoticePage(Wording words, String subject, List<String> lead, List<Section> sections) {
    private static final int LONGEST = 300;

    /** @param note what stands below it, or null */
    public record Section(String heading, List<Line> lines, String note) {
    }

    /** @param label how it changed, or what kind of warning it is */
    public record Line(String label, String head, List<String> details) {
    }

    public static NoticePage of(Notice notice, String subject, Wording words) {
        List<String> lead = new ArrayList<>();
        lead.add(notice.to() == null ? words.get("notice.lead", notice.run(), moment(notice, words), notice.agencies())
            : words.get("notice.lead.agency", words.text(notice.to()), moment(notice, words)));
        if (notice.isHeartbeat()) {
            lead.add(words.get("notice.heartbeat"));
        }
        if (notice.calendar()) {
            lead.add(words.get("notice.calendar"));
        }
        List<Section> sections = new ArrayList<>();
        warnings(notice, words, sections);
        notice.changes().forEach(c -> sections.add(changes(c, words)));
        if (!notice.held().isEmpty()) {
            sections.add(new Section(words.get("notice.held", notice.held().size()),
                notice.held().stream().map(h -> new Line(words.get("notice.held.label"), words.text(h.path()), List.of(words.text(h.reason())))).toList(), null));
        }
        return new NoticePage(words, subject, lead, sections);
    }

    /** The as-of moment in ROC years. */
    public static String moment(Notice notice, Wording words) {
        return words.moment(notice.asOf().atOffset(ZoneOffset.UTC));
    }

    private static void warnings(Notice notice, Wording words, List<Section> sections) {
        Map<String, List<Notice.Warning>> byKind = notice.warnings().stream()
            .collect(Collectors.groupingBy(Notice.Warning::kind, java.util.LinkedHashMap::new, Collectors.toList()));
        byKind.forEach((kind, list) -> sections.add(new Section(words.get("notice.warning." + kind, list.size()),
            list.stream().map(w -> new Line(words.get("notice.warning"), head(w, words), due(w.until(), "notice.until", words))).toList(), null)));
    }

    private static String head(Notice.Warning w, Wording words) {
        return w.agency() == null ? words.text(w.what()) : words.text(w.agency()) + words.get("notice.colon") + words.text(w.what());
    }

    private static Section changes(Notice.Changes agency, Wording words) {
        String name = agency.name() == null ? words.text(agency.id()) : words.text(agency.name());
        return new Section(words.get("notice.agency", name, agency.items().size() + agency.more()),
            agency.items().stream().map(i -> line(i, words)).toList(), agency.more() == 0 ? null : words.get("notice.more", agency.more()));
    }

    private static Line line(Notice.Item i, Wording words) {
        String title = i.title() == null ? "" : " " + words.text(i.title());
        String weight = i.severity() == null ? "" : words.get("notice.weight", words.severity(i.severity()));
        List<String> details = new ArrayList<>();
        details.add(words.clip(i.message(), LONGEST));
        if (i.kind() != Notice.Kind.RESOLVED) {
            details.addAll(due(i.due(), "notice.due", words));
        }
        return new Line(words.get("notice.kind." + i.kind()), words.text(i.criterion()) + title + weight, details);
    }

    private static List<String> due(LocalDate day, String phrase, Wording words) {
        return day == null ? List.of() : List.of(words.get(phrase, words.date(day)));
    }
}
